"""Every line of the tables for users of the PHP SDK runs with both clients, and sends the expected requests."""

from __future__ import annotations

import ast
import functools
import inspect
import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

import pytest

from helpscout_client import Q, WebhookReceiver, attachment_from, authorization_url, new_state, sign, whole_days
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from helpscout_client.sandbox.http.messages import Request
    from tests.conftest import Flavour

PAGE = Path(__file__).parents[2] / "docs/migrating-from-php.md"
#: What each line sends, tokens excepted. `<name>` is the value of a name in the line.
WIRE: dict[str, list[str]] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
HEADING = re.compile(r"^\| In PHP \| In Python \|\n\|---\|---\|\n((?:\|.*\n)+)", re.MULTILINE)
SECRET = "not-a-real-secret"
HOOK = b'{"id": 3100000001, "subject": "Late"}'


def lines() -> list[str]:
    """The Python side of all tables."""
    rows = [row for table in HEADING.findall(PAGE.read_text("utf-8")) for row in table.splitlines()]
    found = [re.fullmatch(r"\| [^|]+ \| `([^`|]+)` \|", row) for row in rows]
    return [match[1] if match else row for row, match in zip(rows, found, strict=True)]


class Names(dict[str, Any]):
    """What lines may name. What takes some preparation is prepared when it is asked for."""

    def __init__(self, flavour: Flavour, sandbox: Sandbox) -> None:
        super().__init__(Q=Q, UTC=UTC, date=date, datetime=datetime, whole_days=whole_days, new_state=new_state)
        self._flavour, self._sandbox, self._admin = flavour, sandbox, sandbox.client()
        self.update(
            HelpScout=flavour.client_class,
            WebhookReceiver=WebhookReceiver,
            attachment_from=attachment_from,
            authorization_url=authorization_url,
            app_id=sandbox.app_id,
            app_secret=sandbox.app_secret,
            refresh_token="given-when-the-user-agreed",
            tokens=[],
            body=HOOK,
            headers={"X-HelpScout-Signature": sign(HOOK, SECRET), "X-HelpScout-Event": "convo.created"},
            mailbox_id=4101,
            other_mailbox_id=4102,
            folder_id=80101,
            user_id=5201,
            team_id=5390,
            webhook_id=5000000001,
            workflow_id=61001,
        )

    def __missing__(self, name: str) -> Any:
        if not hasattr(self, f"_make_{name}"):
            raise KeyError(name)
        self[name] = getattr(self, f"_make_{name}")()
        return self[name]

    def _make_hs(self) -> Any:
        return self._flavour.sandbox_client(self._sandbox)

    def _make_code(self) -> str:
        return self._sandbox.authorization_code(5201)

    def _make_event(self) -> Any:
        return WebhookReceiver(SECRET).receive(HOOK, self["headers"])

    def _make_page(self) -> Any:
        for _ in range(120):
            self._sandbox.add_customer()
        return self._flavour.run(self["hs"].customers.list(page=2))

    def _make_customer_id(self) -> int:
        return self._sandbox.add_customer("Bo", emails="bo@example.com")

    def _make_conversation_id(self) -> int:
        return self._sandbox.add_conversation("Late", customer=self["customer_id"], mailbox_id=4101, tags=["refund"])

    def _make_number(self) -> Any:
        return self._sandbox.conversations[self["conversation_id"]].number

    def _make_thread_id(self) -> Any:
        return self._threads(self["conversation_id"])[0].id

    def _make_draft_id(self) -> Any:
        thread = {"type": "reply", "customer": {"id": self["customer_id"]}, "text": "Soon.", "draft": True}
        return self._sandbox.add_conversation("Draft", customer=self["customer_id"], threads=[thread])

    def _make_draft_attachment_id(self) -> Any:
        return self._attach(self["draft_id"])

    def _make_attached_conversation_id(self) -> int:
        return self._sandbox.add_conversation("With a picture")

    def _make_attachment_id(self) -> Any:
        return self._attach(self["attached_conversation_id"])

    def _make_emailed_conversation_id(self) -> Any:
        return next(c.id for c in self._admin.conversations.list(status="all") if c.type_ == "email")

    def _make_emailed_thread_id(self) -> Any:
        threads = self._threads(self["emailed_conversation_id"])
        return next(thread.id for thread in threads if thread.type_ == "customer")

    def _make_chat_id(self) -> str:
        return self._sandbox.add_chat()

    def _make_addressed_customer_id(self) -> Any:
        self._admin.customer_entries.create_address(
            self["customer_id"], city="Bath", state="Somerset", postal_code="BA1", country="GB", lines=["2 Lane"]
        )
        return self["customer_id"]

    def _make_email_id(self) -> Any:
        return self._admin.customer_entries.create_email(self["customer_id"], type_="work", value="b@example.com").id

    def _make_phone_id(self) -> Any:
        return self._admin.customer_entries.create_phone(self["customer_id"], type_="work", value="555-0199").id

    def _make_chat_handle_id(self) -> Any:
        return self._admin.customer_entries.create_chat_handle(self["customer_id"], type_="xmpp", value="b").id

    def _make_social_profile_id(self) -> Any:
        return self._admin.customer_entries.create_social_profile(self["customer_id"], type_="twitter", value="b").id

    def _make_website_id(self) -> Any:
        return self._admin.customer_entries.create_website(self["customer_id"], value="https://b.example.com/").id

    def _threads(self, conversation_id: int) -> list[Any]:
        return list(self._admin.threads.list(conversation_id))

    def _attach(self, conversation_id: int) -> Any:
        thread = self._threads(conversation_id)[0].id
        self._admin.attachments.create(
            conversation_id, thread, file_name="profile.jpg", mime_type="image/jpeg", data="YWJj"
        )
        (attachment,) = self._threads(conversation_id)[0].embedded.attachments
        return attachment.id


class Settled(ast.NodeTransformer):
    """Awaits the result of a call, if necessary."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        return ast.Await(ast.Call(ast.Name("settled", ast.Load()), [node], []))


async def settled(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


def evaluate(flavour: Flavour, line: str, names: Names) -> Any:
    """The value of a line; for the asynchronous client with `await` before each call."""
    tree = ast.fix_missing_locations(Settled().visit(ast.parse(line, mode="eval")))
    names["settled"] = settled
    code = compile(tree, line, "eval", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    return flavour.run(eval(code, names))


def wire(request: Request, line: str, names: Names) -> str:
    """A request in one line, with the names in place of their values."""
    text = f"{request.method} {request.path}"
    text += f"?{unquote_plus(request.query)}" if request.query else ""
    text += f" {json.dumps(request.json(), ensure_ascii=False, sort_keys=True)}" if request.body else ""
    for name in sorted(re.findall(r"[a-z_]+", line)):
        if isinstance(value := dict(names).get(name), int | str) and len(str(value)) > 3:
            text = re.sub(rf"(?<![\w-]){re.escape(str(value))}(?![\w-])", f"<{name}>", text)
    return text


@pytest.fixture
def names(flavour: Flavour, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Names:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text("All is well.", "utf-8")
    sandbox = Sandbox(size=10)
    options: Any = sandbox.options() if flavour.name == "sync" else sandbox.async_options()
    init = functools.partialmethod(flavour.client_class.__init__, transport=options["transport"])
    monkeypatch.setattr(flavour.client_class, "__init__", init)
    return Names(flavour, sandbox)


@pytest.mark.parametrize("line", lines())
def test_line__sends_what_it_must(line: str, flavour: Flavour, names: Names) -> None:
    for name in re.findall(r"[a-z_]+", line):
        # What it names is there before it runs.
        if hasattr(names, f"_make_{name}"):
            _ = names[name]
    requests = names._sandbox.requests
    requests.clear()

    evaluate(flavour, line, names)

    sent = [wire(request, line, names) for request in requests if request.path != "/v2/oauth2/token"]
    assert sorted(sent) == sorted(WIRE[line])


def test_wire__has_no_line_that_is_not_in_the_tables() -> None:
    assert set(WIRE) == set(lines())
