"""Users and teams whom requests name."""

from ..messages import Json
from ..refusals import Fault, bad_request
from .store import Store


def user_named(store: Store, user_id: int, path: str) -> Json:
    """A user or team, as conversations and threads show one.

    Raises:
        Refusal: There is none.
    """
    if user_id not in store.users:
        raise bad_request(Fault(path, "is not the id of a user", "Identifier", user_id))
    return store.user(user_id)
