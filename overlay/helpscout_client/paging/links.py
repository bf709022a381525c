"""HAL links."""

from typing import Any, Protocol

import httpx

from ..errors import ResponseParseError
from ..transport.origins import BASE_URL, is_same_origin, may_carry_token


class Linked(Protocol):
    """Any model with links."""

    links: dict[str, Any] | None


def href(entity: Linked, rel: str) -> str | None:
    """Returns the URL of an entity's link.

    Args:
        entity: A model that was read, such as a conversation.
        rel: Name of the relation, such as `mailbox`.

    Returns:
        The first URL, or None if there is no such link.
    """
    link = (entity.links or {}).get(rel)
    if isinstance(link, list):
        link = link[0] if link else None
    address = link.get("href") if isinstance(link, dict) else None
    return address if isinstance(address, str) else None


def at_api(address: str, base_url: httpx.URL) -> httpx.URL:
    """The URL of a link, if it leads to the API.

    If `base_url` is a proxy, links still have Help Scout's origin. Their path and query are then used with the proxy.

    Args:
        address: The URL in the link.
        base_url: The configured origin.

    Raises:
        ConfigurationError: The link leads to another origin.
        ResponseParseError: The URL is invalid.
    """
    try:
        url = base_url.join(address)
    except httpx.InvalidURL:
        raise ResponseParseError("is not a valid URL", "_links") from None
    if not is_same_origin(url, httpx.URL(BASE_URL)):
        may_carry_token(url, base_url)
    return url
