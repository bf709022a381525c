"""The types of the library in a user's program, as type checkers see them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from helpscout_client._resources import ResourceName
from tests.typing.user_types.mistakes import MISTAKES

pytestmark = [pytest.mark.process, pytest.mark.slow]

USER_PROGRAM = Path(__file__).parent / "user_types" / "program.py"
#: Each line says at its end which type is revealed there, or that the line is a mistake.
PROGRAM = """\
from typing import Literal, cast
import datetime
import io
from helpscout_client import APIError, AsyncHelpScout, HelpScout, Q, RateLimitError
from helpscout_client import EventName, thread_input, web_url
from helpscout_client import async_page_of, attachment_from, last_week, page_of, rows
from helpscout_api.api.tags import get_tag
from helpscout_api.models import Conversation, CustomerInput, Mailbox, Thread
from helpscout_api.typed_dicts import ConversationThreadInputDict

NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)

class AsyncFile:
    async def write(self, data: bytes) -> int:
        return len(data)

def synchronous(hs: HelpScout) -> None:
    for conversation in hs.conversations.list(status="all"):
        reveal_type(conversation)  # Conversation
        reveal_type(conversation.id)  # int
        reveal_type(conversation.subject)  # str | None
        reveal_type(conversation.links)  # dict[str, Any] | None
    page = hs.conversations.list(mailbox=[1, 2], tag="vip", modified_since=NOON, status="active")
    other_status = cast(Literal["active"], "not known yet")
    hs.conversations.list(status=other_status)
    hs.conversations.list(status="opn")  # mistake
    hs.conversations.list(sort_field="created_at")  # mistake
    hs.webhooks.create(url="https://a.example", secret="s", events=["convo.creatd"])  # mistake
    hs.webhooks.create(url="https://a.example", secret="s", events=["convo.created", EventName.CONVO_TAGS])
    reveal_type(page)  # Page[Conversation]
    reveal_type(page.next_page())  # Page[Conversation] | None
    reveal_type(page.last_page().items)  # Sequence[Conversation]
    for conversation in page.walk(concurrency=8, limit=5):
        reveal_type(conversation)  # Conversation
    for other in page.pages():
        reveal_type(other)  # Page[Conversation]
    reveal_type(page.walk().resume)  # int | str | None
    for changed in hs.conversations.modified_since(NOON, mailbox=5):
        reveal_type(changed)  # Conversation
    reveal_type(hs.conversations.modified_since(None).watermark)  # datetime | None
    for modified in hs.customers.modified_since(NOON):
        reveal_type(modified)  # Customer
    related = hs.related(page.items[0], "mailbox", "threads")
    reveal_type(related)  # Related
    reveal_type(related.one("mailbox", Mailbox))  # Mailbox | None
    reveal_type(related.many("threads", Thread))  # list[Thread]
    reveal_type(hs.related(page.items, "mailbox"))  # list[Related]
    page.walk(12)  # mistake
    hs.related(12, "mailbox")  # mistake
    reveal_type(hs.conversations.list(query=Q.tag("a") & ~Q.id(7) | Q.created_at(after=NOON)))  # Page[Conversation]
    hs.conversations.list(query=Q.number("7"))  # mistake
    Q.tag("a") & "status:active"  # mistake
    Q.subjekt("a")  # mistake
    reveal_type(page_of([Thread(id=1)]))  # Page[Thread]
    reveal_type(async_page_of([Thread(id=1)]))  # AsyncPages[Thread]
    with hs.mock("workflows") as workflows:
        reveal_type(workflows)  # ResourceMock
        workflows.run.return_value = None
        workflows.run.assert_called_once_with(7, conversation_ids=[1])
    hs.mock("workflow")  # mistake
    hs.clear_mock("workflow")  # mistake
    created = hs.threads.create_note(12, text="hi", created_at="2026-03-01T12:00:00Z")
    reveal_type(created)  # Created
    reveal_type(created.id_or_none)  # int | None
    reveal_type(created.id)  # int
    reveal_type(hs.conversations.delete(12))  # None
    reveal_type(get_tag.sync(7, client=hs.raw))  # Tag
    reveal_type(hs.request("GET", "/v2/new"))  # Response
    with hs.stream("GET", "/v2/new") as response, hs as entered:
        reveal_type(response)  # Response
        reveal_type(entered)  # HelpScout
    report = hs.reports.email(**last_week("Europe/Berlin"), previous=True, mailboxes=[1, 2])
    reveal_type(report)  # EmailReport
    reveal_type(rows(report))  # Rows
    reveal_type(rows(hs.tags.list().walk(), columns=["id"]))  # Rows
    reveal_type(hs.reports.conversations_drilldown(**last_week("UTC"), rows=50))  # Page[DrilldownConversation]
    reveal_type(hs.reports.conversations_busy_times(**last_week("UTC")).items)  # Sequence[ConversationsBusyTime]
    hs.reports.email(start=NOON)  # mistake
    hs.reports.email(**last_week("UTC"), types="email")  # mistake
    hs.reports.conversations_drilldown(**last_week("UTC"), previous=True)  # mistake
    hs.threads.create_reply(12, customer=CustomerInput(id=1), text="hi", assign_to=None)
    hs.threads.create_reply(12, customer={"id": 1}, text="hi")
    hs.threads.create_reply(12, text="hi")
    thread: ConversationThreadInputDict = {"type": "note", "text": "hi", "created_at": NOON}
    hs.conversations.create(
        subject="s", type_="email", mailbox_id=5, status="active", customer={"email": "a"}, threads=[thread]
    )
    hs.threads.create_reply(12, customer={"idd": 1}, text="hi")  # mistake
    hs.threads.create_reply(12, customer={"id": "x"}, text="hi")  # mistake
    hs.customers.update(12, operations={"op": "put", "path": "/age"})  # mistake
    typo: ConversationThreadInputDict = {"type": "note", "text": "hi", "createdat": NOON}  # mistake
    web_url(Conversation(id=7))
    reveal_type(thread_input(Thread(id=1)))  # ConversationThreadInput
    reveal_type(hs.customers.find_or_create("a@example.com"))  # Customer
    reveal_type(hs.conversations)  # Conversations
    reveal_type(hs.conversations.get_by_number(7))  # Conversation | None
    reveal_type(hs.customers.find_by_email("ann@example.com"))  # Customer | None
    reveal_type(hs.conversations.assign(12, 7))  # None
    hs.conversations.add_tags(12, "vip")
    hs.conversations.add_tags(12, {"vip"})
    hs.conversations.set_custom_fields(12, {"Plan": "Gold", 7: NOON.date(), "Seats": 3, "Story": None})
    names: dict[str, str] = {"Plan": "Gold"}
    days: dict[int, datetime.date] = {7: NOON.date()}
    hs.conversations.set_custom_fields(12, names)
    hs.conversations.set_custom_fields(12, days)
    hs.customers.patch_properties(12, names)
    hs.customers.change(12, job_title=None)
    hs.organizations.change(12, note=None, domains=["example.com"])
    reveal_type(attachment_from("a.pdf"))  # AttachmentInput
    hs.threads.create_note(12, text="hi", attachments=[attachment_from(b"", file_name="a")])
    reveal_type(hs.attachments.upload(12, 7, io.BytesIO(), file_name="a"))  # CreatedWithoutId
    reveal_type(hs.attachments.download(12, 7, to="folder"))  # Path
    reveal_type(hs.attachments.download(12, 7, to=io.BytesIO()))  # None
    reveal_type(hs.threads.get_original_email(12, 7))  # bytes
    hs.conversations.assign(12, "ann")  # mistake
    hs.conversations.set_custom_fields(12, {"Plan": ["Gold"]})  # mistake
    hs.customers.change(12, first_nam="Ann")  # mistake
    hs.organizations.change(12, name=None)  # mistake
    hs.attachments.upload(12, 7, io.StringIO())  # mistake
    hs.attachments.download(12, 7, to=io.StringIO())  # mistake
    hs.attachments.download(12, 7, to=AsyncFile())  # mistake
    hs.attachments.download(12, 7)  # mistake
    hs.conversations.list(statsu="all")  # mistake
    hs.conversations.list(["all"])  # mistake
    hs.conversations.list(mailbox=1.5)  # mistake
    hs.conversations.list(modified_since=1767225600)  # mistake
    hs.conversations.modified_since(NOON, mailboxx=5)  # mistake
    hs.threads.create_note(12)  # mistake
    hs.threads.create_note(12, text=None)  # mistake
    hs.threads.create_note("12", text="hi")  # mistake
    hs.conversation  # mistake
    conversation.subjekt  # mistake
    len(page)  # mistake
    get_tag.sync(7, client=AsyncHelpScout().raw)  # mistake

async def asynchronous(hs: AsyncHelpScout) -> None:
    async for conversation in hs.conversations.list(status="all"):
        reveal_type(conversation)  # Conversation
    page = await hs.conversations.list(mailbox=5)
    reveal_type(page)  # AsyncPage[Conversation]
    reveal_type(await rows(page))  # Rows
    reveal_type(await rows(hs.conversations.list(), zone="Europe/Berlin"))  # Rows
    reveal_type(await rows(hs.reports.email(**last_week("UTC"))))  # Rows
    reveal_type(rows(await hs.reports.email(**last_week("UTC")), wide=True))  # Rows
    reveal_type(await page.next_page())  # AsyncPage[Conversation] | None
    async for conversation in page:
        reveal_type(conversation)  # Conversation
    async for conversation in hs.conversations.list().walk(concurrency=8):
        reveal_type(conversation)  # Conversation
    async for other in page.pages():
        reveal_type(other)  # AsyncPage[Conversation]
    async for changed in hs.conversations.modified_since(NOON):
        reveal_type(changed)  # Conversation
    reveal_type(await hs.related(page.items, "mailbox"))  # list[Related]
    reveal_type(await hs.related(page.items[0], "mailbox"))  # Related
    reveal_type(hs.conversations)  # AsyncConversations
    reveal_type(await hs.conversations.get_by_number(7))  # Conversation | None
    reveal_type(await hs.attachments.download(12, 7, to="folder"))  # Path
    created = await hs.threads.create_note(12, text="hi")
    reveal_type(created)  # Created
    reveal_type(created.id_or_none)  # int | None
    reveal_type(created.id)  # int
    reveal_type(await get_tag.asyncio(7, client=hs.raw))  # Tag
    async with hs.stream("GET", "/v2/new") as response, hs as entered:
        reveal_type(response)  # Response
        reveal_type(entered)  # AsyncHelpScout
    hs.conversations.list(statsu="all")  # mistake
    for conversation in hs.conversations.list():  # mistake
        pass
    await hs.threads.create_note(12)  # mistake
    await get_tag.asyncio(7, client=HelpScout().raw)  # mistake

try:
    HelpScout(app_id="id", app_secret="secret", timeout=5, headers={"X-Team": "support"})
except RateLimitError as error:
    reveal_type(error.retry_after)  # float | None
    reveal_type(error.resume)  # int | str | None
except APIError as error:
    reveal_type(error.status_code)  # int
    reveal_type(error.errors)  # list[ErrorDetail]
HelpScout(app_idd="id")  # mistake
"""


def expected() -> dict[int, str]:
    """What the program says of its lines, by their numbers."""
    found = {
        number: line.rpartition("  # ")[2] for number, line in enumerate(PROGRAM.splitlines(), 1) if "  # " in line
    }
    assert len(found) > 40
    return found


def without_modules(words: str) -> str:
    return re.sub(r"\b[a-z_]+\.", "", words).replace('"', "")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(PROGRAM)
    return path


def mypy(program: Path) -> list[tuple[int, str, str]]:
    """Line, kind and words of what mypy says."""
    options = ["--strict", "--config-file=", "--cache-dir=cache", "--no-error-summary"]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, program.name],
        capture_output=True,
        check=False,
        cwd=program.parent,
        text=True,
    )
    found = re.findall(rf"^{program.stem}\.py:(\d+): (note|error): (.*)$", done.stdout, re.MULTILINE)
    return [(int(number), kind, words) for number, kind, words in found]


def pyright(program: Path, mode: str) -> list[tuple[int, str, str]]:
    """Line, kind and words of what pyright says."""
    (program.parent / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": mode}))
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, program.name],
        capture_output=True,
        check=False,
        cwd=program.parent,
        text=True,
    )
    return [
        (each["range"]["start"]["line"] + 1, each["severity"], each["message"])
        for each in json.loads(done.stdout)["generalDiagnostics"]
    ]


def test_mypy__sees_types_and_mistakes(program: Path) -> None:
    seen: dict[int, str] = {}
    for number, kind, words in mypy(program):
        if kind == "error":
            seen[number] = "mistake"
        elif revealed := re.fullmatch(r'Revealed type is "(.*)"', words):
            seen[number] = without_modules(revealed[1])
    assert seen == expected()


def test_pyright__sees_types_and_mistakes(program: Path) -> None:
    seen: dict[int, str] = {}
    for number, kind, words in pyright(program, "standard"):
        if kind == "error":
            seen[number] = "mistake"
        elif revealed := re.fullmatch(r'Type of ".*" is "(.*)"', words, re.DOTALL):
            seen.setdefault(number, without_modules(revealed[1]))
    assert seen == expected()


@pytest.fixture
def right(tmp_path: Path) -> Path:
    """A program that uses every resource, without a mistake."""
    return Path(shutil.copy(USER_PROGRAM, tmp_path))


@pytest.fixture
def wrong(tmp_path: Path) -> tuple[Path, set[int]]:
    """The same with mistakes, and their lines."""
    text = USER_PROGRAM.read_text("utf-8")
    assert all(text.count(part) == 1 for part in MISTAKES)
    lines = {text[: text.index(part)].count("\n") + 1 for part in MISTAKES}
    assert len(lines) == len(MISTAKES) >= 40
    for part, mistake in MISTAKES.items():
        text = text.replace(part, mistake)
    path = tmp_path / "twin.py"
    path.write_text(text, "utf-8")
    return path, lines


def test_program__names_every_resource() -> None:
    assert [name for name in get_args(ResourceName) if f"hs.{name}." not in USER_PROGRAM.read_text("utf-8")] == []


def test_mypy__has_nothing_to_say_of_a_program_that_is_right(right: Path) -> None:
    assert mypy(right) == []


def test_pyright__has_nothing_to_say_of_a_program_that_is_right(right: Path) -> None:
    assert pyright(right, "strict") == []


def test_mypy__finds_each_mistake_at_its_line(wrong: tuple[Path, set[int]]) -> None:
    path, lines = wrong
    assert {number for number, kind, _ in mypy(path) if kind == "error"} == lines


def test_pyright__finds_each_mistake_at_its_line(wrong: tuple[Path, set[int]]) -> None:
    path, lines = wrong
    # A strict checker also reports the types that are unknown because of them.
    assert {number for number, kind, _ in pyright(path, "standard") if kind == "error"} == lines
