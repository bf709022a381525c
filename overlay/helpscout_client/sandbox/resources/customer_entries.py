"""What hangs on a customer: five kinds of entries, and one address."""

from typing import Final

from attrs import frozen

from ..account.customers.customers import address, check_email, check_free, entry
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.lists import whole_list
from ..http.errors import not_found, refusal
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from .customers import customer_of

#: The collections of a customer, and what operations call an entry.
_NAMES: Final = {
    "chats": "chat_handle",
    "emails": "email",
    "phones": "phone",
    "social_profiles": "social_profile",
    "websites": "website",
}


@frozen
class _Entries:
    """The operations on one kind of entries."""

    collection: str
    """As it is called in a customer."""

    def list(self, call: Call) -> Response:
        """The entries of a customer."""
        entries = self._of(customer_of(call))
        path = call.request.path.rstrip("/")
        items = [{**item, "_links": {"self": call.link(f"{path}/{item['id']}")}} for item in entries]
        return whole_list(call, self._segment, items)

    def create(self, call: Call) -> Response:
        """Adds an entry."""
        customer = customer_of(call)
        self._check(call, customer)
        item = entry(call.store, self.collection, call.body)
        self._of(customer).append(item)
        customer["updatedAt"] = call.now
        return created(item["id"], call.href(f"/v2/customers/{customer['id']}/{self._segment}/{item['id']}"))

    def update(self, call: Call) -> Response:
        """Replaces an entry."""
        customer = customer_of(call)
        item = self._entry(call, customer)
        self._check(call, customer)
        item |= {key: call.body[key] for key in item.keys() - {"id"}}
        customer["updatedAt"] = call.now
        return no_content()

    def delete(self, call: Call) -> Response:
        """Removes an entry."""
        customer = customer_of(call)
        self._of(customer).remove(self._entry(call, customer))
        customer["updatedAt"] = call.now
        return no_content()

    @property
    def _segment(self) -> str:
        """As it is called in paths, and in lists of its own."""
        return self.collection.replace("_", "-")

    def _of(self, customer: Json) -> Json:
        return customer["_embedded"][self.collection]

    def _entry(self, call: Call, customer: Json) -> Json:
        entry_id = call.path[f"{self.collection.removesuffix('s')}_id"]
        item = next((item for item in self._of(customer) if item["id"] == entry_id), None)
        if item is None:
            raise not_found("Entry")
        return item

    def _check(self, call: Call, customer: Json) -> None:
        if self.collection == "emails":
            check_email(call.body["value"], "value")
            check_free(call.store, call.body["value"], customer["id"])


for _collection, _name in _NAMES.items():
    _entries = _Entries(_collection)
    operation(f"list_customer_{_name}s")(_entries.list)
    operation(f"create_customer_{_name}")(_entries.create)
    operation(f"update_customer_{_name}")(_entries.update)
    operation(f"delete_customer_{_name}")(_entries.delete)


@operation("get_customer_address")
def get_address(call: Call) -> Response:
    """The address of a customer who has one."""
    links = {"self": call.link(call.request.path)}
    return hal({**_addressed(call)["_embedded"]["address"], "_links": links})


@operation("create_customer_address")
def create_address(call: Call) -> Response:
    """Gives an address to a customer who has none."""
    customer = customer_of(call)
    if "address" in customer["_embedded"]:
        # What the real API answers is not known; others change over to PUT then.
        raise refusal(400, "The customer has an address already")
    _set_address(call, customer)
    return created(None, call.href(f"/v2/customers/{customer['id']}/address"))


@operation("update_customer_address")
def update_address(call: Call) -> Response:
    """Replaces the address; lines that are left out are erased."""
    _set_address(call, _addressed(call))
    return no_content()


@operation("delete_customer_address")
def delete_address(call: Call) -> Response:
    """Removes the address."""
    customer = _addressed(call)
    del customer["_embedded"]["address"]
    customer["updatedAt"] = call.now
    return no_content()


def _addressed(call: Call) -> Json:
    customer = customer_of(call)
    if "address" not in customer["_embedded"]:
        raise not_found("Address")
    return customer


def _set_address(call: Call, customer: Json) -> None:
    customer["_embedded"]["address"] = address(call.body)
    customer["updatedAt"] = call.now
