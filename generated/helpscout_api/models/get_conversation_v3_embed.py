from typing import Literal

GetConversationV3Embed = Literal["threads",] | str
