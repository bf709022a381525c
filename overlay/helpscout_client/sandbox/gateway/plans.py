"""The features that the plan of an account includes."""

from typing import Final, Literal, TypeAlias

from ..http.errors import api_error
from ..openapi.description import Operation

Plan: TypeAlias = Literal["free", "standard", "plus", "pro"]

PLANS: Final[tuple[Plan, ...]] = ("free", "standard", "plus", "pro")
_ROUTING: Final = ("get_mailbox_routing", "update_mailbox_routing")


def check_plan(plan: Plan, operation: Operation) -> None:
    """Checks that the plan includes an operation.

    Raises:
        HTTPError: It doesn't include this one.
    """
    if plan == "free":
        raise api_error(403, "The API is not enabled for this account")
    if plan == "standard" and (operation.id in _ROUTING or operation.path.startswith("/v2/reports/")):
        raise api_error(403, "The plan of this account does not include this feature")
