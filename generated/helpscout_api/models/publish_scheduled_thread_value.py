from typing import Literal

PublishScheduledThreadValue = Literal["published",] | str
