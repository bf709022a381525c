from typing import Literal

UpdateThreadOp = Literal["replace",] | str
