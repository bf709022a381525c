from typing import Literal

UpdateWorkflowStatusPath = Literal["/status",] | str
