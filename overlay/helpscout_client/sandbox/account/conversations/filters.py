"""Filters and sort orders of conversations."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, Final

from ...handling.context import RequestContext
from ...handling.list_cache import cached_list
from ...http.errors import FieldError, HTTPError, bad_request
from ...http.messages import Json
from ...store.store import Store, emails_of
from ..lifecycle.status_rules import assignee_id, is_in_folder, plain_text
from ..search.expressions import Fields, Test, Time, has_words, search

_OPEN: Final = ("active", "pending")

_SORT_KEYS: Final[dict[str, Callable[[Store, Json], Any]]] = {
    "createdAt": lambda store, conversation: conversation["createdAt"],
    "customerEmail": lambda store, conversation: _customer(store, conversation)["email"].casefold(),
    "customerName": lambda store, conversation: _name(_customer(store, conversation)),
    "mailboxid": lambda store, conversation: conversation["mailboxId"],
    "modifiedAt": lambda store, conversation: store.modified_at[conversation["id"]],
    "number": lambda store, conversation: conversation["number"],
    "score": lambda store, conversation: conversation["createdAt"],
    "status": lambda store, conversation: conversation["status"],
    "subject": lambda store, conversation: conversation["subject"].casefold(),
    "waitingSince": lambda store, conversation: conversation["customerWaitingSince"]["time"],
}


def find_conversations(context: RequestContext) -> list[Json]:
    """The conversations that match all filters of a request and that the user may see, sorted as requested.

    Raises:
        HTTPError: A filter is invalid.
    """
    return cached_list(context, lambda: _found(context))


def _found(context: RequestContext) -> list[Json]:
    store, query = context.store, context.query
    tests = list(_tests(context))
    items = [item for item in store.conversations.values() if all(test(item) for test in tests)]
    key = _SORT_KEYS[query.get("sortField", "createdAt")]
    descending = query.get("sortOrder", "desc") == "desc"
    return sorted(items, key=lambda item: (key(store, item), item["id"]), reverse=descending)


def _tests(context: RequestContext) -> Iterator[Test]:
    store, query = context.store, context.query
    seen = {mailbox_id for mailbox_id in store.mailboxes if context.sees(mailbox_id)}
    yield lambda item: item["mailboxId"] in seen
    status = query.get("status", "active")
    if status != "all":
        statuses = _OPEN if status == "open" else (status,)
        yield lambda item: item["status"] in statuses
    if "mailbox" in query:
        yield lambda item: item["mailboxId"] in query["mailbox"]
    if "folder" in query:
        folders = {folder["id"]: (box, folder) for box, inside in store.folders.items() for folder in inside}
        box, folder = folders.get(query["folder"], (None, None))
        yield lambda item: item["mailboxId"] == box and is_in_folder(item, folder)
    if "tag" in query:
        # One matching tag is enough, as version 1 of the API documented.
        names = {name.casefold() for name in query["tag"]}
        yield lambda item: any(tag["tag"].casefold() in names for tag in item["tags"])
    if "assigned_to" in query:
        yield lambda item: assignee_id(item) == query["assigned_to"]
    if "modifiedSince" in query:
        yield lambda item: store.modified_at[item["id"]] >= query["modifiedSince"]
    if "number" in query:
        yield lambda item: item["number"] == query["number"]
    if "customFieldsByIds" in query:
        yield from _custom_field_tests(store, query)
    if "query" in query:
        yield search(query["query"], _search_fields(store), context.current_time)


def _custom_field_tests(store: Store, query: Json) -> Iterator[Test]:
    if "mailbox" not in query:
        raise _bad_filter("can't be used without mailbox", query["customFieldsByIds"])
    types = {field["id"]: field["type"] for box in query["mailbox"] for field in store.custom_fields.get(box, ())}
    for pair in query["customFieldsByIds"]:
        digits, colon, wanted = pair.partition(":")
        field_id = int(digits) if digits.isascii() and digits.isdigit() and colon else 0
        if types.get(field_id, "multiline") == "multiline":
            raise _bad_filter("must be fieldId:value, with a field of the mailbox that is not multi-line", pair)
        yield _custom_field_test(field_id, wanted, by_words=types[field_id] == "singleline")


def _custom_field_test(field_id: int, wanted: str, *, by_words: bool) -> Test:
    def matches(value: str) -> bool:
        return has_words(value, wanted) if by_words else value == wanted

    return lambda item: any(field["id"] == field_id and matches(field["value"]) for field in item["customFields"])


def _bad_filter(message: str, value: Json) -> HTTPError:
    return bad_request(FieldError("customFieldsByIds", message, "CustomField", value, "QUERY"))


def _search_fields(store: Store) -> Fields:
    def in_subject(item: Json, text: str) -> bool:
        return has_words(item["subject"], text)

    def threads_of(item: Json) -> list[Json]:
        return store.threads.peek(item["id"])

    def in_body(item: Json, text: str) -> bool:
        return any(has_words(plain_text(thread.get("body", "")), text) for thread in threads_of(item))

    def by_email(item: Json, text: str) -> bool:
        profile = emails_of(store.customers[item["primaryCustomer"]["id"]])
        copies = (email for thread in threads_of(item) for key in ("to", "cc", "bcc") for email in thread.get(key, ()))
        return text.casefold() in (email.casefold() for email in chain(profile, copies))

    def with_attachments(item: Json, text: str) -> bool:
        has_any = any(thread["_embedded"]["attachments"] for thread in threads_of(item))
        return text.casefold() == str(has_any).casefold()

    def replied_by(item: Json, text: str) -> bool:
        return any(
            thread["type"] == "message" and str(thread["createdBy"]["id"]) == text for thread in threads_of(item)
        )

    def assigned_to(item: Json, text: str) -> bool:
        if "assignee" not in item:
            return text.casefold() == "unassigned"
        return has_words(f"{item['assignee']['first']} {item['assignee']['last']}", text)

    return {
        "": lambda item, text: in_subject(item, text) or in_body(item, text),
        "assigned": assigned_to,
        "attachments": with_attachments,
        "body": in_body,
        "createdAt": Time(lambda item: str(item["createdAt"])),
        "customerIds": lambda item, text: str(item["primaryCustomer"]["id"]) == text,
        "email": by_email,
        "id": lambda item, text: str(item["id"]) == text,
        "mailbox": lambda item, text: bool(store.mailboxes[item["mailboxId"]]["name"] == text),
        "mailboxid": lambda item, text: str(item["mailboxId"]) == text,
        "modifiedAt": Time(lambda item: store.modified_at[item["id"]]),
        "number": lambda item, text: str(item["number"]) == text,
        "replyUserIds": replied_by,
        "status": lambda item, text: bool(item["status"] == text),
        "subject": in_subject,
        "tag": lambda item, text: any(tag["tag"].casefold() == text.casefold() for tag in item["tags"]),
    }


def _customer(store: Store, conversation: Json) -> Json:
    return store.customer(conversation["primaryCustomer"]["id"])


def _name(person: Json) -> tuple[str, str]:
    return person["last"].casefold(), person["first"].casefold()
