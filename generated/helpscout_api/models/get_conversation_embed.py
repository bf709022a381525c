from typing import Literal

GetConversationEmbed = Literal["threads",] | str
