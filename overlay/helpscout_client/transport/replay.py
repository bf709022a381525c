"""Which requests can be sent more than once."""

import httpx


def can_be_sent_again(request: httpx.Request) -> bool:
    """Whether the body is at hand still: one that came from an iterator is not."""
    return isinstance(request.stream, httpx.ByteStream)
