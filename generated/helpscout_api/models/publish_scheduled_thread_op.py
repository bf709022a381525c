from typing import Literal

PublishScheduledThreadOp = Literal["replace",] | str
