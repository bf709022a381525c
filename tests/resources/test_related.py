"""Reading linked entities."""

from __future__ import annotations

import contextlib
import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_api.models import Conversation, Customer, Mailbox, Thread, User
from helpscout_api.routes import READERS, RELATIONS
from helpscout_client import ConfigurationError, PermissionDeniedError, Related, ResponseParseError
from helpscout_client.resources.related import targets
from helpscout_client.sandbox import Sandbox
from openapi.codegen.description import Description
from openapi.codegen.lint import examples

if TYPE_CHECKING:
    from tests.conftest import Flavour

API = "https://api.helpscout.net"
DESCRIPTION = Description(json.loads(files("helpscout_api").joinpath("openapi.json").read_text("utf-8")))


def conversation(key: int = 1, **addresses: Any) -> Conversation:
    links = {rel: {"href": address} for rel, address in addresses.items()}
    return Conversation.from_dict({"id": key, "_links": links})


class Account:
    """Responds to any request, and records it."""

    def __init__(self, **statuses: int) -> None:
        self.paths: list[str] = []
        self.statuses = {path.replace("_", "/"): status for path, status in statuses.items()}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.decode()
        self.paths.append(path)
        for end, status in self.statuses.items():
            if path.endswith(end):
                return httpx.Response(status, json={"message": "no"})
        if "threads" in path:
            number = int(request.url.params.get("page", 1))
            page = {"totalPages": 3, "totalElements": 6, "number": number}
            items = [{"id": 10 * number + index} for index in (1, 2)]
            return httpx.Response(200, json={"_embedded": {"threads": items}, "page": page})
        return httpx.Response(200, json={"id": int(path.rpartition("/")[2])})


def test_related__of_one(flavour: Flavour) -> None:
    hs = flavour.client(Account())
    entity = conversation(
        mailbox=f"{API}/v2/mailboxes/7", primaryCustomer=f"{API}/v2/customers/8", threads="/v2/conversations/1/threads/"
    )
    related = flavour.run(hs.related(entity, "mailbox", "primary_customer", "threads", "assignee"))
    assert list(related) == ["mailbox", "primary_customer", "threads", "assignee"]
    assert related["mailbox"] == related.one("mailbox", Mailbox) == Mailbox(id=7)
    assert related.one("primary_customer", Customer) == Customer(id=8)
    assert [thread.id for thread in related.many("threads", Thread)] == [11, 12, 21, 22, 31, 32]
    assert related["assignee"] is None
    assert related.one("assignee", User) is None
    assert related.many("assignee", User) == []
    assert len(related) == 4
    assert repr(related) == "<Related: mailbox, primary_customer, threads, assignee>"


def test_related__of_many_fetches_each_link_once(flavour: Flavour) -> None:
    account = Account()
    hs = flavour.client(account)
    entities = [conversation(key, mailbox=f"{API}/v2/mailboxes/{key % 2 + 1}") for key in range(20)]
    found = flavour.run(hs.related(iter(entities), "mailbox", concurrency=3))
    assert [related["mailbox"].id for related in found] == [key % 2 + 1 for key in range(20)]
    assert sorted(account.paths) == ["/v2/mailboxes/1", "/v2/mailboxes/2"]
    assert flavour.run(hs.related([], "mailbox")) == []


def test_related__one_at_a_time(flavour: Flavour) -> None:
    account = Account()
    entities = [conversation(key, mailbox=f"{API}/v2/mailboxes/{key}") for key in range(1, 4)]
    flavour.run(flavour.client(account).related(entities, "mailbox", concurrency=1))
    assert account.paths == ["/v2/mailboxes/1", "/v2/mailboxes/2", "/v2/mailboxes/3"]


def test_related__missing_users_are_none(flavour: Flavour) -> None:
    account = Account(**{"/users_9": 404})
    entity = conversation(closedBy=f"{API}/v2/users/0", assignee=f"{API}/v2/users/9")
    related = flavour.run(flavour.client(account).related(entity, "closed_by", "assignee"))
    assert (related["closed_by"], related["assignee"]) == (None, None)
    assert account.paths == ["/v2/users/9"]


def test_related__rejections_are_raised(flavour: Flavour) -> None:
    entity = conversation(mailbox=f"{API}/v2/mailboxes/9")
    with pytest.raises(PermissionDeniedError):
        flavour.run(flavour.client(Account(mailboxes_9=403)).related(entity, "mailbox"))


@pytest.mark.parametrize(
    ("address", "error", "words"),
    [
        ("https://secure.helpscout.net/conversation/1", ConfigurationError, r"secure\.helpscout\.net"),
        ("http://api.helpscout.net/v2/mailboxes/1", ConfigurationError, "http://"),
        (f"{API}/v2/inventions/1", ResponseParseError, r"_links\.web\.href"),
        (f"{API}/v2/mailboxes/1?secret=1", ResponseParseError, "no operation reads"),
        ("...", ResponseParseError, "no operation reads"),
    ],
)
def test_related__link_that_is_not_followed(flavour: Flavour, address: str, error: type[Exception], words: str) -> None:
    account = Account()
    with pytest.raises(error, match=words):
        flavour.run(flavour.client(account).related(conversation(web=address), "web"))
    assert account.paths == []


@pytest.mark.parametrize("many", [True, False])
def test_related__misspelt_name_is_an_error_with_the_known_ones(flavour: Flavour, many: bool) -> None:
    account = Account()
    entity = conversation(mailbox=f"{API}/v2/mailboxes/7", brandNew=f"{API}/v2/mailboxes/8")
    words = (
        "Conversation has no relation 'mailboxx'; it has assignee, brandNew, closedBy, createdByCustomer, "
        "createdByUser, mailbox, primaryCustomer, self, threads, web"
    )
    with pytest.raises(ValueError, match=words):
        flavour.run(flavour.client(account).related([entity] if many else entity, "mailbox", "mailboxx"))
    assert account.paths == []
    assert flavour.run(flavour.client(account).related(entity, "brand_new"))["brand_new"].id == 8


@pytest.mark.parametrize("is_complete", [True, False])
def test_related__says_whether_lists_were_read_wholly(flavour: Flavour, is_complete: bool) -> None:
    items = [{"id": 1}] if is_complete else [{"id": 1}, {"body": "nameless"}]
    hs = flavour.client(lambda _: httpx.Response(200, json={"_embedded": {"threads": items}}))
    related = flavour.run(hs.related(conversation(threads="/v2/conversations/1/threads"), "threads", "mailbox"))
    assert len(related["threads"]) == 1
    assert related.is_complete == is_complete


def test_relations__are_those_of_the_examples() -> None:
    """The links in examples of an entity are among the relations that the description lists for it."""
    listed = {**RELATIONS}
    for _, schema, value in examples(DESCRIPTION):
        target = DESCRIPTION.resolve(schema)
        name = schema.get("$ref", "").rpartition("/")[2]
        is_entity = name in DESCRIPTION.response_schemas and "x-items" not in target
        if is_entity and isinstance(value, dict) and isinstance(value.get("_links"), dict):
            assert set(value["_links"]) <= set(listed[name]), name


def test_related__asked_for_no_workers(flavour: Flavour) -> None:
    with pytest.raises(ValueError, match="concurrency must be at least 1, not 0"):
        flavour.run(flavour.client(Account()).related(conversation(), "web", concurrency=0))


def test_related__of_another_kind_than_expected() -> None:
    related = Related({"mailbox": Mailbox(id=1), "threads": [Thread(id=2)]})
    with pytest.raises(TypeError, match="mailbox is a Mailbox, not a User"):
        related.one("mailbox", User)
    for rel, model in (("mailbox", Mailbox), ("threads", User)):
        with pytest.raises(TypeError, match=f"{rel} is not a list of {model.__name__}"):
            related.many(rel, model)
    with pytest.raises(KeyError):
        related.one("customer", Customer)


@pytest.mark.parametrize("rel", ["social-profiles", "social_profiles", "socialProfiles"])
def test_related__names_in_any_spelling(flavour: Flavour, rel: str) -> None:
    sandbox = Sandbox()
    hs = flavour.sandbox_client(sandbox)
    customer = sandbox.add_customer(socialProfiles=[{"type": "twitter", "value": "@ann"}])
    related = flavour.run(hs.related(flavour.run(hs.customers.get(customer)), rel))
    assert [profile.value for profile in related[rel]] == ["@ann"]


def test_related__of_whole_conversations_in_the_sandbox(flavour: Flavour) -> None:
    sandbox = Sandbox(size=30)
    hs = flavour.sandbox_client(sandbox)
    found = flavour.all(hs.conversations.list(status="all"))
    before = len(sandbox.requests)
    related = flavour.run(hs.related(found, "mailbox", "primary_customer", "threads", "closed_by", "assignee"))
    for each, links in zip(found, related, strict=True):
        assert links.one("mailbox", Mailbox).id == each.mailbox_id
        assert links.one("primary_customer", Customer).id == each.primary_customer.id
        kept: Any = sandbox.conversations[each.id].embedded
        assert {thread.id for thread in links.many("threads", Thread)} == {thread.id for thread in kept.threads}
    paths = [(request.path, request.query) for request in sandbox.requests[before:]]
    assert len(paths) == len(set(paths))


def test_links__behind_a_proxy_lead_through_it(flavour: Flavour) -> None:
    hosts: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(200, json={"id": 7})

    hs = flavour.client(respond, base_url="https://proxy.example")
    related = flavour.run(hs.related(conversation(mailbox=f"{API}/v2/mailboxes/7"), "mailbox"))
    assert (related["mailbox"].id, hosts) == (7, ["proxy.example"])


def test_readers__are_the_gets_that_need_no_more_than_their_path() -> None:
    modules = {module for _, module, _ in READERS}
    assert {"conversations.get_conversation", "users.get_current_user", "customers.list_customers_v3"} <= modules
    assert not modules & {"attachments.get_attachment_file", "reports.get_chat_report", "authentication.create_token"}
    for path, module, paging in READERS:
        operation = DESCRIPTION.operations[module.partition(".")[2]]
        assert (operation.path, operation.is_list) == (path, paging is not None)


def test_readers__words_come_before_ids(flavour: Flavour) -> None:
    account = Account()
    with pytest.raises(ValueError, match="me"):
        flavour.run(flavour.client(account).related(conversation(assignee="/v2/users/me"), "assignee"))
    assert account.paths == ["/v2/users/me"]


@given(href=st.text())
def test_targets__of_any_address_are_known_or_rejected(href: str) -> None:
    with contextlib.suppress(ConfigurationError, ResponseParseError):
        assert set(targets(conversation(x=href), ["x"], httpx.URL(API))) == {"x"}
