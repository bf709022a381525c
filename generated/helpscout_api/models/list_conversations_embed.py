from typing import Literal

ListConversationsEmbed = Literal["threads",] | str
