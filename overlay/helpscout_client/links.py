"""HAL links."""

from typing import Any, Protocol


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
