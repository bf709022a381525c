"""Updates that replace everything, after reading the values that are not given; and objects of mailboxes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_api.models import MailboxCustomField, MailboxFolder

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire


def test_organization__keeps_the_rest(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire) -> None:
    fields = {"website": "https://example.com", "note": "Pays late", "domains": ["example.com"], "phones": ["1", "2"]}
    organization_id = sandbox.add_organization("Lake", **fields)
    flavour.run(hs.organizations.change(organization_id, location="CZ", note=None, phones="3"))
    path = f"/v2/organizations/{organization_id}"
    body = {"name": "Lake", "website": fields["website"], "location": "CZ", "domains": ["example.com"], "phones": ["3"]}
    assert wire.sent == [("GET", path, None), ("PUT", path, body)]
    flavour.run(hs.organizations.change(organization_id, name="Lake & Sons", domains=[]))
    changed = sandbox.organizations[organization_id]
    assert (changed.name, changed.website, changed.location) == ("Lake & Sons", fields["website"], "CZ")
    assert (changed.note, changed.domains, changed.phones) == (None, [], ["3"])


def test_organization__without_a_name(flavour: Flavour) -> None:
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.method)
        return httpx.Response(200 if request.method == "GET" else 204, json={"id": 7, "name": None})

    hs = flavour.client(respond)
    with pytest.raises(ValueError, match="organization 7 has no name: pass one"):
        flavour.run(hs.organizations.change(7, note="x"))
    with pytest.raises(TypeError, match="name must be a str, not None"):
        flavour.run(hs.organizations.change(7, name=None))
    assert sent == ["GET", "GET"]
    flavour.run(hs.organizations.change(7, name="x"))
    assert sent == ["GET", "GET", "GET", "PUT"]


def test_saved_reply__keeps_the_rest(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire) -> None:
    mailbox_id = next(iter(sandbox.mailboxes))
    reply_id = flavour.run(hs.saved_replies.create(mailbox_id, name="Hi", text="<p>Hi</p>", chat_text="Hi")).id
    path = f"/v2/mailboxes/{mailbox_id}/saved-replies/{reply_id}"
    flavour.run(hs.saved_replies.change(mailbox_id, reply_id, name="Hello"))
    flavour.run(hs.saved_replies.change(mailbox_id, reply_id, chat_text=None))
    assert wire.sent[1:] == [
        ("GET", path, None),
        ("PUT", path, {"name": "Hello", "text": "<p>Hi</p>", "chatText": "Hi"}),
        ("GET", path, None),
        ("PUT", path, {"name": "Hello", "text": "<p>Hi</p>"}),
    ]


def test_routing__keeps_the_rest(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire) -> None:
    mailbox_id, user_id = next(iter(sandbox.mailboxes)), sandbox.add_user()
    whole = {"state": "enabled", "assignment_limit": 5, "assignment_method": "balanced", "user_ids": [user_id]}
    flavour.run(hs.mailboxes.update_routing(mailbox_id, **whole))
    flavour.run(hs.mailboxes.change_routing(mailbox_id, state="disabled"))
    path = f"/v2/mailboxes/{mailbox_id}/routing"
    body = {"state": "disabled", "assignmentLimit": 5, "assignmentMethod": "balanced", "userIds": [user_id]}
    assert wire.sent[1:] == [("GET", path, None), ("PUT", path, body)]
    flavour.run(hs.mailboxes.change_routing(mailbox_id, user_ids=[], assignment_limit=7))
    assert wire.sent[-1][2] == {**body, "assignmentLimit": 7, "userIds": []}


def test_routing__that_was_never_set(flavour: Flavour) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200 if request.method == "GET" else 204, json={"state": "disabled", "userIds": []})

    hs = flavour.client(respond)
    with pytest.raises(ValueError, match="the routing of mailbox 7 has no assignment_limit: pass one"):
        flavour.run(hs.mailboxes.change_routing(7, state="enabled"))
    flavour.run(hs.mailboxes.change_routing(7, assignment_limit=3, assignment_method="balanced"))
    assert json.loads(sent[-1].content)["assignmentLimit"] == 3


def test_mailboxes__with_fields_and_folders(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire) -> None:
    first, second = sandbox.mailboxes
    sandbox.add_custom_field("Plan", mailbox_id=second, type="dropdown", options=["Gold"])
    page = flavour.run(hs.mailboxes.list())
    orders, returns = flavour.run(hs.related(page.items, "fields", "folders"))
    assert orders.many("fields", MailboxCustomField) == []
    assert "Unassigned" in [folder.name for folder in orders.many("folders", MailboxFolder)]
    (plan,) = returns.many("fields", MailboxCustomField)
    assert [option.label for option in plan.options or []] == ["Gold"]
    asked = {path.partition("?")[0] for _, path, _ in wire.sent[1:]}
    assert asked == {f"/v2/mailboxes/{key}/{rel}" for key in (first, second) for rel in ("fields", "folders")}
