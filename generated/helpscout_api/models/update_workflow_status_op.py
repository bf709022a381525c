from typing import Literal

UpdateWorkflowStatusOp = Literal["replace",] | str
