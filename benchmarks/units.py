"""Twenty everyday jobs and their cost in units of the rate limit: by hand, and with this library.

    python benchmarks/units.py          prints the table of docs/quota.md
    python benchmarks/units.py --close  closes 5,000 conversations under 400 units a minute, by the sandbox's clock

By hand means one request for each method of the official SDK that its users would call: one for each page of a list,
each entity, and each link of an entity. Both variants do the same in the same sandbox. If they return a result, the
results are compared.
"""

import argparse
import datetime
from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import frozen

from helpscout_api.models import Customer, Mailbox, User
from helpscout_client import HelpScout
from helpscout_client.sandbox import Sandbox

NOW: Final = datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)
#: A week and the previous one, in the API's format.
WEEK: Final[dict[str, Any]] = {"start": "2026-02-16T00:00:00Z", "end": "2026-02-22T23:59:59Z"}
WEEK_BEFORE: Final[dict[str, Any]] = {"start": "2026-02-09T00:00:00Z", "end": "2026-02-15T23:59:59Z"}
REPORTS: Final = ("company", "conversations", "happiness", "productivity", "email", "chat")

ADDRESSES: Final = [f"buyer{number}@example.com" for number in range(10)]


class ByHand:
    """Sends single requests."""

    def __init__(self, hs: HelpScout) -> None:
        self._hs = hs

    def get(self, path: str, /, **params: Any) -> Any:
        return self._hs.request("GET", f"/v2/{path}", params=params).json()

    def all(self, path: str, key: str, **params: Any) -> Iterator[Any]:
        """The items of a list, page by page."""
        page = 1
        while True:
            body = self.get(path, page=page, **params)
            yield from body.get("_embedded", {}).get(key, [])
            if page >= body["page"]["totalPages"]:
                return
            page += 1

    def follow(self, entity: Any, rel: str) -> Any:
        """The entity that a link leads to."""
        if rel not in entity["_links"] or entity["_links"][rel]["href"].endswith("/0"):
            return None
        return self._hs.request("GET", entity["_links"][rel]["href"].partition("{")[0]).json()

    def send(self, method: str, path: str, /, **body: Any) -> None:
        self._hs.request(method, f"/v2/{path}", json=body)


@frozen
class Job:
    """A job, in two variants."""

    name: str
    by_hand: Callable[[ByHand, Sandbox], Any]
    here: Callable[[HelpScout, Sandbox], Any]


# Reading


def export_by_hand(api: ByHand, _: Sandbox) -> int:
    conversations = api.all("conversations", "conversations", status="all")
    return sum(len(list(api.all(f"conversations/{each['id']}/threads", "threads"))) for each in conversations)


def export_here(hs: HelpScout, _: Sandbox) -> int:
    walk = hs.conversations.walk_with_threads(status="all")
    return sum(len((each.embedded and each.embedded.threads) or []) for each in walk)


def export_customers_by_hand(api: ByHand, _: Sandbox) -> int:
    found = 0
    for customer in api.all("customers", "customers"):
        for kind in ("emails", "phones", "social-profiles", "websites", "chats"):
            found += sum(map(len, api.get(f"customers/{customer['id']}/{kind}").get("_embedded", {}).values()))
    return found


def export_customers_here(hs: HelpScout, _: Sandbox) -> int:
    found = 0
    for customer in hs.customers.list():
        entries = customer.embedded
        assert entries is not None
        for kind in (entries.emails, entries.phones, entries.social_profiles, entries.websites, entries.chats):
            found += len(kind or [])
    return found


def related_by_hand(api: ByHand, _: Sandbox) -> int:
    page = api.get("conversations", status="all")["_embedded"]["conversations"]
    found = [api.follow(each, rel) for each in page for rel in ("mailbox", "primaryCustomer", "assignee")]
    return sum(each is not None for each in found)


def related_here(hs: HelpScout, _: Sandbox) -> int:
    page = hs.conversations.list(status="all").items
    found = hs.related(page, "mailbox", "primary_customer", "assignee")
    kinds = {"mailbox": Mailbox, "primary_customer": Customer, "assignee": User}
    return sum(each.one(rel, kind) is not None for each in found for rel, kind in kinds.items())


def with_customers_by_hand(api: ByHand, _: Sandbox) -> int:
    conversations = api.all("conversations", "conversations", status="all")
    return len([api.get(f"customers/{each['primaryCustomer']['id']}") for each in conversations])


def with_customers_here(hs: HelpScout, _: Sandbox) -> int:
    conversations = list(hs.conversations.list(status="all"))
    return len([each.one("primary_customer", Customer) for each in hs.related(conversations, "primary_customer")])


def count_by_hand(api: ByHand, _: Sandbox) -> dict[str, int]:
    counts = {"active": 0, "pending": 0, "closed": 0}
    for conversation in api.all("conversations", "conversations", status="all"):
        counts[conversation["status"]] = counts.get(conversation["status"], 0) + 1
    return {status: counts[status] for status in ("active", "pending", "closed")}


def count_here(hs: HelpScout, _: Sandbox) -> dict[str, int | None]:
    return {
        "active": hs.conversations.list(status="active").total_elements,
        "pending": hs.conversations.list(status="pending").total_elements,
        "closed": hs.conversations.list(status="closed").total_elements,
    }


def changed_by_hand(api: ByHand, _: Sandbox) -> int:
    changed = api.all("conversations", "conversations", status="all", modifiedSince="2026-02-20T00:00:00Z")
    return len([list(api.all(f"conversations/{each['id']}/threads", "threads")) for each in changed])


def changed_here(hs: HelpScout, _: Sandbox) -> int:
    return sum(1 for _ in hs.conversations.walk_with_threads(status="all", modified_since="2026-02-20T00:00:00Z"))


def newest_message_by_hand(api: ByHand, _: Sandbox) -> int:
    active = api.all("conversations", "conversations", status="active")
    return sum(bool(api.get(f"conversations/{each['id']}/threads")["_embedded"]["threads"]) for each in active)


def newest_message_here(hs: HelpScout, _: Sandbox) -> int:
    page = hs.conversations.list(status="active", embed="threads").pages()
    return sum(bool(each.embedded and each.embedded.threads) for some in page for each in some.items)


def find_by_hand(api: ByHand, _: Sandbox) -> int:
    return len(list(api.all("customers", "customers", query='(email:"ann@example.com")')))


def find_here(hs: HelpScout, _: Sandbox) -> int:
    return int(hs.customers.find_by_email("ann@example.com") is not None)


def number_by_hand(api: ByHand, sandbox: Sandbox) -> int:
    number = next(iter(sandbox.conversations.values())).number
    return len(api.get("conversations", number=number, status="all")["_embedded"]["conversations"])


def number_here(hs: HelpScout, sandbox: Sandbox) -> int:
    number = next(iter(sandbox.conversations.values())).number
    assert number is not None
    return int(hs.conversations.get_by_number(number) is not None)


def settings_by_hand(api: ByHand, _: Sandbox) -> int:
    mailboxes = list(api.all("mailboxes", "mailboxes"))
    fields = [list(api.all(f"mailboxes/{each['id']}/fields", "fields")) for each in mailboxes]
    folders = [list(api.all(f"mailboxes/{each['id']}/folders", "folders")) for each in mailboxes]
    return sum(map(len, fields + folders))


def settings_here(hs: HelpScout, _: Sandbox) -> int:
    mailboxes = list(hs.mailboxes.list())
    return sum(len(each[rel]) for each in hs.related(mailboxes, "fields", "folders") for rel in ("fields", "folders"))


def report_by_hand(api: ByHand, _: Sandbox) -> int:
    return len([api.get(f"reports/{name}", **period) for name in REPORTS for period in (WEEK, WEEK_BEFORE)]) // 2


def report_here(hs: HelpScout, _: Sandbox) -> int:
    return len(
        [
            hs.reports.company_overall(**WEEK, previous=True),
            hs.reports.conversations_overall(**WEEK, previous=True),
            hs.reports.happiness_overall(**WEEK, previous=True),
            hs.reports.productivity_overall(**WEEK, previous=True),
            hs.reports.email(**WEEK, previous=True),
            hs.reports.chat(**WEEK, previous=True),
        ]
    )


# Writing


def some(sandbox: Sandbox, count: int) -> list[int]:
    return list(sandbox.conversations)[:count]


def close_by_hand(api: ByHand, sandbox: Sandbox) -> None:
    for key in sandbox.conversations:
        api.send("PATCH", f"conversations/{key}", op="replace", path="/status", value="closed")


def close_here(hs: HelpScout, sandbox: Sandbox) -> None:
    hs.for_each(sandbox.conversations, lambda key: hs.conversations.update_status(key, "closed"))


def close_by_workflow(hs: HelpScout, sandbox: Sandbox) -> None:
    for mailbox_id, ids in by_mailbox(sandbox).items():
        # The actions of a workflow are configured in Help Scout. The sandbox's workflow does nothing, at the same cost.
        hs.workflows.run(sandbox.add_workflow("Close", mailbox_id=mailbox_id), conversation_ids=ids)


def by_mailbox(sandbox: Sandbox) -> dict[int, list[int]]:
    """Ids of all conversations."""
    ids: dict[int, list[int]] = {}
    for each in sandbox.conversations.values():
        ids.setdefault(each.mailbox_id or 0, []).append(each.id)
    return ids


def tag_by_hand(api: ByHand, _: Sandbox) -> None:
    found = list(api.all("conversations", "conversations", status="all", query='(tag:"refund")'))
    for each in found:
        tags = api.get(f"conversations/{each['id']}")["tags"]
        api.send("PUT", f"conversations/{each['id']}/tags", tags=[*(tag["tag"] for tag in tags), "Money"])


def tag_here(hs: HelpScout, _: Sandbox) -> None:
    tags = {
        each.id: [tag.tag or "" for tag in each.tags or []]
        for each in hs.conversations.list(status="all", query='(tag:"refund")')
    }
    hs.for_each(tags, lambda key: hs.conversations.update_tags(key, tags=[*tags[key], "Money"]))


def tag_again_by_hand(api: ByHand, sandbox: Sandbox) -> None:
    for key, name in tagged(sandbox):
        tags = {tag["tag"] for tag in api.get(f"conversations/{key}")["tags"]}
        api.send("PUT", f"conversations/{key}/tags", tags=sorted({*tags, name}))


def tag_again_here(hs: HelpScout, sandbox: Sandbox) -> None:
    for key, name in tagged(sandbox):
        hs.conversations.add_tags(key, name)


def tagged(sandbox: Sandbox) -> list[tuple[int, str]]:
    """Fifty conversations, and a tag that they already have."""
    found = [(each.id, each.tags[0].tag or "") for each in sandbox.conversations.values() if each.tags]
    return found[:50]


def titles_by_hand(api: ByHand, sandbox: Sandbox) -> None:
    for key in list(sandbox.customers)[:50]:
        customer = api.get(f"customers/{key}")
        kept = {name: customer[name] for name in ("firstName", "lastName", "location") if customer.get(name)}
        api.send("PUT", f"customers/{key}", **kept, jobTitle="Buyer")


def titles_here(hs: HelpScout, sandbox: Sandbox) -> None:
    hs.for_each(list(sandbox.customers)[:50], lambda key: hs.customers.change(key, job_title="Buyer"))


def entries_by_hand(api: ByHand, sandbox: Sandbox) -> None:
    for key in list(sandbox.customers)[:50]:
        api.send("POST", f"customers/{key}/phones", type="work", value="+1 555 0100")
        api.send("POST", f"customers/{key}/websites", value="https://example.com")


def entries_here(hs: HelpScout, sandbox: Sandbox) -> None:
    operations: list[Any] = [
        {"op": "add", "path": "/phones", "value": {"type": "work", "value": "+1 555 0100"}},
        {"op": "add", "path": "/websites", "value": {"value": "https://example.com"}},
    ]
    hs.for_each(list(sandbox.customers)[:50], lambda key: hs.customers.update(key, operations=operations))


def create_by_hand(api: ByHand, _: Sandbox) -> None:
    for address in ADDRESSES:
        if not api.get("customers", query=f'(email:"{address}")')["page"]["totalElements"]:
            api.send("POST", "customers", firstName="Ann", emails=[{"type": "work", "value": address}])
            api.get("customers", query=f'(email:"{address}")')


def create_here(hs: HelpScout, _: Sandbox) -> None:
    for address in ADDRESSES:
        hs.customers.find_or_create(address, first_name="Ann")


def triage_by_hand(api: ByHand, sandbox: Sandbox) -> None:
    user_id = next(iter(sandbox.users))
    for each in list(api.all("conversations", "conversations", status="active"))[:20]:
        list(api.all(f"conversations/{each['id']}/threads", "threads"))
        api.send("POST", f"conversations/{each['id']}/notes", text="Refunds need a nod.")
        api.send("PATCH", f"conversations/{each['id']}", op="replace", path="/assignTo", value=user_id)
        tags = api.get(f"conversations/{each['id']}")["tags"]
        api.send("PUT", f"conversations/{each['id']}/tags", tags=[*(tag["tag"] for tag in tags), "Seen"])


def triage_here(hs: HelpScout, sandbox: Sandbox) -> None:
    user_id = next(iter(sandbox.users))
    for each in hs.conversations.walk_with_threads(status="active", limit=20):
        hs.threads.create_note(each.id, text="Refunds need a nod.")
        hs.conversations.assign(each.id, user_id)
        hs.conversations.update_tags(each.id, tags=[*(tag.tag or "" for tag in each.tags or []), "Seen"])


def notes_by_hand(api: ByHand, sandbox: Sandbox) -> None:
    for key in some(sandbox, 50):
        api.send("POST", f"conversations/{key}/notes", text="The parcel is found.")


def notes_here(hs: HelpScout, sandbox: Sandbox) -> None:
    hs.for_each(some(sandbox, 50), lambda key: hs.threads.create_note(key, text="The parcel is found."))


JOBS: Final = [
    Job("Export 400 conversations with their threads", export_by_hand, export_here),
    Job("The same for those that changed in ten days", changed_by_hand, changed_here),
    Job("The newest message of each active conversation", newest_message_by_hand, newest_message_here),
    Job(
        "Export the customers with their addresses, phones and profiles",
        export_customers_by_hand,
        export_customers_here,
    ),
    Job("Mailbox, customer and assignee of a page of conversations", related_by_hand, related_here),
    Job("400 conversations with the customer of each", with_customers_by_hand, with_customers_here),
    Job("Custom fields and folders of all mailboxes", settings_by_hand, settings_here),
    Job("Count conversations by status", count_by_hand, count_here),
    Job("Find a customer by e-mail address", find_by_hand, find_here),
    Job("Find a conversation by its number", number_by_hand, number_here),
    Job("A weekly report: six reports, and the week before", report_by_hand, report_here),
    Job("Close 400 conversations", close_by_hand, close_here),
    Job("The same by a manual workflow of each mailbox", close_by_hand, close_by_workflow),
    Job("Tag what a search finds", tag_by_hand, tag_here),
    Job("Add a tag to 50 conversations that have it already", tag_again_by_hand, tag_again_here),
    Job("Triage 20 conversations: read, note, assign, tag", triage_by_hand, triage_here),
    Job("Add a note to 50 conversations", notes_by_hand, notes_here),
    Job("Find ten customers by e-mail address, or create them", create_by_hand, create_here),
    Job("Change the job title of 50 customers", titles_by_hand, titles_here),
    Job("Give 50 customers a phone number and a website", entries_by_hand, entries_here),
]


def cost(work: Callable[[HelpScout, Sandbox], Any], sandbox: Sandbox) -> tuple[int, Any]:
    """The units that a call costs, and its result."""
    with sandbox.client() as hs:
        result = work(hs, sandbox)
        return hs.usage.units, result


def measure(job: Job, size: int = 400) -> tuple[int, int]:
    """The units of a job by hand, and with this library."""
    by_hand, one = cost(lambda hs, sandbox: job.by_hand(ByHand(hs), sandbox), Sandbox(size=size, now=NOW))
    here, other = cost(job.here, Sandbox(size=size, now=NOW))
    assert one == other, f"{job.name}: {one} by hand, {other} here"
    return by_hand, here


def table() -> Iterator[str]:
    """The lines of the table."""
    yield "| job | by hand | here |"
    yield "|---|---|---|"
    for job in JOBS:
        by_hand, here = measure(job)
        yield f"| {job.name} | {by_hand:,} | {here:,} |"


def close(count: int) -> Iterator[str]:
    """The units and time for closing many conversations under 400 units a minute."""
    ways: dict[str, Callable[[HelpScout, Sandbox], Any]] = {
        "by hand": lambda hs, sandbox: close_by_hand(ByHand(hs), sandbox),
        "`for_each`": close_here,
        "manual workflows, 50 conversations a request": close_by_workflow,
    }
    for name, work in ways.items():
        sandbox = Sandbox(size=count, now=NOW, rate_limit=400)
        units, _ = cost(work, sandbox)
        minutes = (sandbox.clock.now() - NOW).total_seconds() / 60
        yield f"| {name} | {units:,} | {minutes:.1f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--close", action="store_true", help="close 5,000 conversations instead of printing the table")
    print(*(close(5000) if parser.parse_args().close else table()), sep="\n")


if __name__ == "__main__":
    main()
