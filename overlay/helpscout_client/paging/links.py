"""HAL links."""

from typing import Any, Protocol

import httpx

from ..errors import ResponseParseError
from ..transport.origins import BASE_URL, is_same_origin, may_carry_token


class Linked(Protocol):
    """Any model with links."""

    links: dict[str, Any] | None


def href(entity: Linked, rel: str) -> str | None:
    """The address that an entity's link leads to.

    Args:
        entity: A model that was read, such as a conversation.
        rel: Name of the relation, such as `mailbox`.

    Returns:
        The first address, or None if there is no such link.
    """
    link = (entity.links or {}).get(rel)
    if isinstance(link, list):
        link = link[0] if link else None
    address = link.get("href") if isinstance(link, dict) else None
    return address if isinstance(address, str) else None


def at_api(address: str, base_url: httpx.URL) -> httpx.URL:
    """The address of a link, if it leads to the API.

    Behind a proxy, links still name Help Scout's own origin; their path and query count, and go to the proxy.

    Args:
        address: What a link says.
        base_url: The configured origin.

    Raises:
        ConfigurationError: It leads elsewhere.
        ResponseParseError: It is no address.
    """
    try:
        url = base_url.join(address)
    except httpx.InvalidURL:
        raise ResponseParseError("is not a valid URL", "_links") from None
    if not is_same_origin(url, httpx.URL(BASE_URL)):
        may_carry_token(url, base_url)
    return url
