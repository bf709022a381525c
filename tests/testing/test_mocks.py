"""Mocks that replace resources, and lists made from given items."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, get_args
from unittest.mock import call

import httpx
import pytest

from helpscout_api.models import Tag
from helpscout_client import Created, NotFoundError, async_page_of, page_of
from helpscout_client._resources import ResourceName

if TYPE_CHECKING:
    from tests.conftest import Flavour

RESOURCES = get_args(ResourceName)
TAGS = [Tag(id=number) for number in range(1, 6)]


def fail_if_sent(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.url} was sent")


def respond(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"id": 7, "name": "sent"})


def made(flavour: Flavour, items: Any, **options: Any) -> Any:
    """The list that a list method returns in a flavour."""
    return (page_of if flavour.name == "sync" else async_page_of)(items, **options)


def ids(items: Any) -> list[int]:
    return [item.id for item in items]


# Mocks


def test_mock__responds_in_place_of_the_resource(flavour: Flavour) -> None:
    hs = flavour.client(fail_if_sent)
    threads = hs.mock("threads")
    threads.create_note.return_value = Created(id=7, location=None, web_location=None, correlation_id=None)

    assert hs.threads is threads
    assert flavour.run(hs.threads.create_note(12, text="hi")).id == 7
    threads.create_note.assert_called_once_with(12, text="hi")
    assert threads.mock_calls == [call.create_note(12, text="hi")]


def test_mock__raises_its_side_effect(flavour: Flavour) -> None:
    hs = flavour.client(fail_if_sent)
    hs.mock("tags").get.side_effect = NotFoundError(
        httpx.Response(404, request=httpx.Request("GET", "https://api.helpscout.net/v2/tags/7"))
    )
    with pytest.raises(NotFoundError):
        flavour.run(hs.tags.get(7))


def test_mock__rejects_what_the_resource_does_not_take(flavour: Flavour) -> None:
    hs = flavour.client(fail_if_sent)
    workflows = hs.mock("workflows")
    with pytest.raises(AttributeError, match="runn"):
        hs.workflows.runn(12, conversation_ids=[1])
    with pytest.raises(AttributeError, match="runn"):
        workflows.runn = None
    with pytest.raises(TypeError, match="conversation_idz"):
        flavour.run(hs.workflows.run(12, conversation_ids=[1], conversation_idz=[2]))
    with pytest.raises(TypeError, match="argument"):
        flavour.run(hs.workflows.run())


@pytest.mark.parametrize("name", RESOURCES)
def test_mock__has_the_methods_of_the_resource(flavour: Flavour, name: Any) -> None:
    hs = flavour.client(fail_if_sent)
    real = getattr(hs, name)
    mock = hs.mock(name)
    assert isinstance(mock, type(real))
    for method in [method for method in dir(real) if not method.startswith("_")]:
        ours, theirs = getattr(mock, method), getattr(real, method)
        needed = {
            parameter.name: 1
            for parameter in inspect.signature(theirs).parameters.values()
            if parameter.default is parameter.empty
        }
        result = ours(**needed)
        assert inspect.isawaitable(result) or not inspect.iscoroutinefunction(theirs)
        found = flavour.run(result)
        if "Page" in str(inspect.signature(theirs).return_annotation):
            assert flavour.all(found) == []


def test_mock__lists_what_it_is_given(flavour: Flavour) -> None:
    hs = flavour.client(fail_if_sent)
    assert flavour.run(hs.mock("tags").list()).items == []
    hs.tags.list.return_value = made(flavour, TAGS, size=2)
    for _ in range(2):
        assert ids(flavour.all(hs.tags.list())) == [1, 2, 3, 4, 5]
        assert ids(flavour.run(hs.tags.list(page=1)).items) == [1, 2]


def test_mock__in_a_with_statement_gives_the_place_back(flavour: Flavour) -> None:
    hs = flavour.client(respond)
    with hs.mock("tags") as tags:
        assert hs.tags is tags
    assert flavour.run(hs.tags.get(7)).name == "sent"
    with pytest.raises(ZeroDivisionError), hs.mock("tags"):
        raise ZeroDivisionError
    assert flavour.run(hs.tags.get(7)).name == "sent"
    tags.get.assert_not_called()


def test_clear_mock__leaves_the_others(flavour: Flavour) -> None:
    hs = flavour.client(respond)
    tags, users = hs.mock("tags"), hs.mock("users")
    hs.clear_mock("tags")
    assert (hs.tags is tags, hs.users is users) == (False, True)
    assert flavour.run(hs.tags.get(7)).name == "sent"
    hs.clear_mock("tags")
    hs.clear_mocks()
    assert hs.users is not users
    assert hs.teams is hs.teams


def test_mock__twice_is_another_one(flavour: Flavour) -> None:
    hs = flavour.client(respond)
    first, second = hs.mock("tags"), hs.mock("tags")
    assert (hs.tags is first, hs.tags is second) == (False, True)
    hs.clear_mock("tags")
    assert flavour.run(hs.tags.get(7)).name == "sent"


@pytest.mark.parametrize("act", ["mock", "clear_mock"])
@pytest.mark.parametrize("name", ["workflow", "raw", "", None])
def test_mock__of_what_is_no_resource(flavour: Flavour, act: str, name: Any) -> None:
    with pytest.raises(ValueError, match=r"is not a resource; the resources are attachments, .*, workflows$"):
        getattr(flavour.client(fail_if_sent), act)(name)


def test_mock__is_in_copies_made_later(flavour: Flavour) -> None:
    hs = flavour.client(respond)
    before = hs.with_options(timeout=5)
    tags = hs.mock("tags")
    copy = hs.with_options(timeout=5)
    assert copy.tags is tags
    assert copy.with_options(max_retries=0).tags is tags
    assert before.tags is not tags
    copy.clear_mocks()
    assert (copy.tags is tags, hs.tags is tags) == (False, True)
    hs.clear_mocks()
    assert flavour.run(copy.tags.get(7)).name == flavour.run(hs.tags.get(7)).name == "sent"


def test_mock__leaves_other_clients_and_other_ways_alone(flavour: Flavour) -> None:
    hs, other = flavour.client(respond), flavour.client(respond)
    tags = hs.mock("tags")
    assert other.tags is not tags
    assert flavour.run(hs.request("GET", "/v2/tags/7")).json()["name"] == "sent"


# Lists


def test_made_pages__are_pages(flavour: Flavour) -> None:
    page = flavour.run(made(flavour, iter(TAGS), size=2))
    assert (ids(page.items), page.number, page.size, page.total_elements, page.total_pages) == ([1, 2], 1, 2, 5, 3)
    assert (page.has_previous, page.has_next, page.date) == (False, True, None)
    assert ids(flavour.run(page.next_page()).items) == [3, 4]
    last = flavour.run(page.last_page())
    assert (ids(last.items), last.has_next) == ([5], False)
    assert flavour.run(last.next_page()) is None


def test_made_pages__can_be_walked(flavour: Flavour) -> None:
    assert ids(flavour.all(made(flavour, TAGS, size=2).walk(concurrency=3, limit=4))) == [1, 2, 3, 4]
    assert [page.number for page in flavour.all(made(flavour, TAGS, size=2).pages())] == [1, 2, 3]
    assert ids(flavour.all(made(flavour, TAGS))) == [1, 2, 3, 4, 5]
    assert flavour.all(made(flavour, ["a", "b", "a"])) == ["a", "b", "a"]


@pytest.mark.parametrize("size", [0, -1])
def test_made_pages__of_no_size(flavour: Flavour, size: int) -> None:
    with pytest.raises(ValueError, match="size must be at least 1"):
        made(flavour, TAGS, size=size)
