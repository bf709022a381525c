"""Users. Teams are among them, as in the real API; their status and their absence have modules of their own."""

from ..account.customers.customers import check_email
from ..account.users.removal import remove_user
from ..account.users.users import is_user, make_user
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, bad_request, not_found, refusal
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content


def user_of(call: Call) -> Json:
    """The user in the path.

    Raises:
        Refusal: There is none, or it is a team.
    """
    if not is_user(call.store, call.path["user_id"]):
        raise not_found("User")
    return call.store.users[call.path["user_id"]]


def represent(call: Call, user: Json) -> Json:
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
    return page_of(call, "users", found, represent)


@operation("get_user")
def get_user(call: Call) -> Response:
    """One user, or team."""
    user = call.store.users.get(call.path["user_id"])
    if user is None:
        raise not_found("User")
    return hal(represent(call, user))


@operation("get_current_user")
def get_current_user(call: Call) -> Response:
    """The user whom the token acts for."""
    user = represent(call, call.store.users[call.user_id])
    return hal({**user, "companyId": call.store.company_id})


@operation("create_user")
def create_user(call: Call) -> Response:
    """Adds a user, who may see the mailboxes that are named. Nobody is sent an invitation."""
    call.check_admin()
    email, mailboxes = call.body["email"], call.body.get("mailboxes", [])
    check_email(email, "email")
    if any(user["email"].casefold() == email.casefold() for user in call.store.users.values()):
        raise bad_request(FieldError("email", "is another user's", "Email", email))
    for index, item in enumerate(mailboxes):
        if item["id"] not in call.store.mailboxes:
            message = "is not the id of a mailbox"
            raise bad_request(FieldError(f"mailboxes[{index}].id", message, "Identifier", item["id"]))
    user_id = make_user(call.store, call.body, call.now)
    for item in mailboxes:
        if item.get("emailAccess", True):
            call.store.members[item["id"]].add(user_id)
    return created(user_id, call.href(f"/v2/users/{user_id}"))


@operation("delete_user")
def delete_user(call: Call) -> Response:
    """Takes a user out of the account, whose conversations are nobody's then."""
    call.check_admin()
    user_id = user_of(call)["id"]
    if user_id in (call.user_id, call.store.owner_id):
        raise refusal(403, "Neither yourself nor the account owner can be deleted")
    remove_user(call.store, user_id, call.now)
    return no_content()
