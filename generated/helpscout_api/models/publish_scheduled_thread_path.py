from typing import Literal

PublishScheduledThreadPath = Literal["/state",] | str
