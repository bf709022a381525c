"""Users. Teams are among them, as in the real API."""

from ..answers import hal
from ..behaviours import operation
from ..call import Call
from ..hal import page_of
from ..messages import Json, Response
from ..refusals import not_found


def _represent(call: Call, user: Json) -> Json:
    """A user as the API shows it."""
    return {**user, "_links": {"self": call.link(f"/v2/users/{user['id']}")}}


@operation("list_users")
def list_users(call: Call) -> Response:
    """Users in the order of their ids."""
    found = list(call.store.users.values())
    if "email" in call.query:
        found = [user for user in found if user["email"].casefold() == call.query["email"].casefold()]
    if "mailbox" in call.query:
        members = call.store.members.get(call.query["mailbox"], set())
        found = [user for user in found if user["id"] in members]
    return page_of(call, "users", found, _represent)


@operation("get_user")
def get_user(call: Call) -> Response:
    """One user."""
    user = call.store.users.get(call.path["user_id"])
    if user is None:
        raise not_found("User")
    return hal(_represent(call, user))


@operation("get_current_user")
def get_current_user(call: Call) -> Response:
    """The user whom the token acts for."""
    user = _represent(call, call.store.users[call.user_id])
    return hal({**user, "companyId": call.store.company_id})
