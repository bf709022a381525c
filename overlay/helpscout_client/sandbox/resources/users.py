"""Users. They include teams, as in the real API."""

from ..account.customers.customers import check_email
from ..account.users.removal import remove_user
from ..account.users.users import is_user, make_user
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, api_error, bad_request, not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content


def user_of(context: RequestContext) -> Json:
    """The user in the path.

    Raises:
        HTTPError: The user doesn't exist, or is a team.
    """
    if not is_user(context.store, context.path["user_id"]):
        raise not_found("User")
    return context.store.users[context.path["user_id"]]


def represent(context: RequestContext, user: Json) -> Json:
    """A user as the API shows it."""
    return {**user, "_links": {"self": context.link(f"/v2/users/{user['id']}")}}


@operation("list_users")
def list_users(context: RequestContext) -> Response:
    """Users in the order of their ids."""
    found = list(context.store.users.values())
    if "email" in context.query:
        found = [user for user in found if user["email"].casefold() == context.query["email"].casefold()]
    if "mailbox" in context.query:
        members = context.store.members.get(context.query["mailbox"], set())
        found = [user for user in found if user["id"] in members]
    return page_of(context, "users", found, represent)


@operation("get_user")
def get_user(context: RequestContext) -> Response:
    """One user, or team."""
    user = context.store.users.get(context.path["user_id"])
    if user is None:
        raise not_found("User")
    return hal(represent(context, user))


@operation("get_current_user")
def get_current_user(context: RequestContext) -> Response:
    """The user whom the token acts for."""
    user = represent(context, context.store.users[context.user_id])
    return hal({**user, "companyId": context.store.company_id})


@operation("create_user")
def create_user(context: RequestContext) -> Response:
    """Adds a user, who may see the given mailboxes. No invitation is sent."""
    context.check_admin()
    email, mailboxes = context.body["email"], context.body.get("mailboxes", [])
    check_email(email, "email")
    if any(user["email"].casefold() == email.casefold() for user in context.store.users.values()):
        raise bad_request(FieldError("email", "belongs to another user", "Email", email))
    for index, item in enumerate(mailboxes):
        if item["id"] not in context.store.mailboxes:
            message = "is not the id of a mailbox"
            raise bad_request(FieldError(f"mailboxes[{index}].id", message, "Identifier", item["id"]))
    user_id = make_user(context.store, context.body, context.now)
    for item in mailboxes:
        if item.get("emailAccess", True):
            context.store.members[item["id"]].add(user_id)
    return created(user_id, context.href(f"/v2/users/{user_id}"))


@operation("delete_user")
def delete_user(context: RequestContext) -> Response:
    """Deletes a user, whose conversations become unassigned."""
    context.check_admin()
    user_id = user_of(context)["id"]
    if user_id in (context.user_id, context.store.owner_id):
        raise api_error(403, "Neither yourself nor the account owner can be deleted")
    remove_user(context.store, user_id, context.now)
    return no_content()
