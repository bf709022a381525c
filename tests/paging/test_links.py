"""Where links lead."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_api.models import Conversation
from helpscout_client import href

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["href", "self"]), inner),
    max_leaves=8,
)


def conversation(links: Any) -> Conversation:
    return Conversation.from_dict({"id": 1, "_links": links})


@pytest.mark.parametrize(
    ("links", "address"),
    [
        (
            {"self": {"href": "https://api.example.com/v2/conversations/1"}},
            "https://api.example.com/v2/conversations/1",
        ),
        ({"self": {"href": "/v2/tags{?page}", "templated": True}}, "/v2/tags{?page}"),
        ({"self": {"href": "..."}}, "..."),
        ({"self": [{"href": "first"}, {"href": "second"}]}, "first"),
        ({"self": []}, None),
        ({"self": None}, None),
        ({"self": {}}, None),
        ({"self": {"href": None}}, None),
        ({"self": {"href": 5}}, None),
        ({"self": "https://api.example.com"}, None),
        ({"other": {"href": "x"}}, None),
        ({}, None),
        ([], None),
        (None, None),
    ],
)
def test_href__of_a_link(links: Any, address: str | None) -> None:
    assert href(conversation(links), "self") == address


@pytest.mark.parametrize("rel", ["social-profiles", "message:dashboard", "createdByCustomer"])
def test_href__of_a_rel_with_any_name(rel: str) -> None:
    assert href(conversation({rel: {"href": "x"}}), rel) == "x"


def test_href__of_an_entity_without_links() -> None:
    assert href(Conversation(id=1), "self") is None


@given(links=st.dictionaries(st.sampled_from(["self", "next"]), json_values))
def test_href__of_any_links_is_a_text_or_none(links: dict[str, Any]) -> None:
    address = href(conversation(links), "self")
    assert address is None or isinstance(address, str)
