"""Teams."""

from ..account.users.users import check_user
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import no_content
from .users import represent as represent_user


@operation("list_teams")
def list_teams(context: RequestContext) -> Response:
    """All teams."""
    teams = [user for user in context.store.users.values() if user["type"] == "team"]
    return page_of(context, "teams", teams, _represent)


@operation("list_team_members")
def list_members(context: RequestContext) -> Response:
    """The users of a team."""
    members = [context.store.users[user_id] for user_id in context.store.team_members[_team(context)["id"]]]
    return page_of(context, "users", members, represent_user)


@operation("update_team_members")
def update_members(context: RequestContext) -> Response:
    """Adds and removes members of a team. A user in both lists is added."""
    team, store = _team(context), context.store
    added, deleted = context.body["addedUserIds"], context.body["deletedUserIds"]
    for name, user_ids in (("addedUserIds", added), ("deletedUserIds", deleted)):
        for index, user_id in enumerate(user_ids):
            check_user(store, user_id, f"{name}[{index}]")
    kept = [user_id for user_id in store.team_members[team["id"]] if user_id not in deleted]
    store.team_members[team["id"]] = list(dict.fromkeys([*kept, *added]))
    team["updatedAt"] = context.now
    return no_content()


def _team(context: RequestContext) -> Json:
    team = context.store.users.get(context.path["team_id"])
    if team is None or team["type"] != "team":
        raise not_found("Team")
    return team


def _represent(context: RequestContext, team: Json) -> Json:
    """A team as the API shows it, with `name` instead of `firstName`."""
    shown = {key: team[key] for key in ("id", "createdAt", "updatedAt", "timezone")}
    return {
        **shown,
        "name": team["firstName"],
        "_links": {"teamMembers": context.link(f"/v2/teams/{team['id']}/members")},
    }
