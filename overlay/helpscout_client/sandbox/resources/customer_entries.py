"""The entries of a customer, of five kinds, and the address."""

from typing import Final

from attrs import frozen

from ..account.customers.customers import address, check_email, check_email_is_free, entry
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.lists import whole_list
from ..http.errors import api_error, not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from .customers import customer_of

#: The collections of a customer, and the name of an entry in operation ids.
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
    """Its name in a customer."""

    def list(self, context: RequestContext) -> Response:
        """The entries of a customer."""
        entries = self._of(customer_of(context))
        path = context.request.path.rstrip("/")
        items = [{**item, "_links": {"self": context.link(f"{path}/{item['id']}")}} for item in entries]
        return whole_list(context, self._segment, items)

    def create(self, context: RequestContext) -> Response:
        """Adds an entry."""
        customer = customer_of(context)
        self._check(context, customer)
        item = entry(context.store, self.collection, context.body)
        self._of(customer).append(item)
        customer["updatedAt"] = context.now
        return created(item["id"], context.href(f"/v2/customers/{customer['id']}/{self._segment}/{item['id']}"))

    def update(self, context: RequestContext) -> Response:
        """Replaces an entry."""
        customer = customer_of(context)
        item = self._entry(context, customer)
        self._check(context, customer)
        item |= entry(context.store, self.collection, context.body, item["id"])
        customer["updatedAt"] = context.now
        return no_content()

    def delete(self, context: RequestContext) -> Response:
        """Removes an entry."""
        customer = customer_of(context)
        self._of(customer).remove(self._entry(context, customer))
        customer["updatedAt"] = context.now
        return no_content()

    @property
    def _segment(self) -> str:
        """Its name in paths and lists."""
        return self.collection.replace("_", "-")

    def _of(self, customer: Json) -> Json:
        return customer["_embedded"][self.collection]

    def _entry(self, context: RequestContext, customer: Json) -> Json:
        entry_id = context.path[f"{self.collection.removesuffix('s')}_id"]
        item = next((item for item in self._of(customer) if item["id"] == entry_id), None)
        if item is None:
            raise not_found("Entry")
        return item

    def _check(self, context: RequestContext, customer: Json) -> None:
        if self.collection == "emails":
            check_email(context.body["value"], "value")
            check_email_is_free(context.store, context.body["value"], customer["id"])


for _collection, _name in _NAMES.items():
    _entries = _Entries(_collection)
    operation(f"list_customer_{_name}s")(_entries.list)
    operation(f"create_customer_{_name}")(_entries.create)
    operation(f"update_customer_{_name}")(_entries.update)
    operation(f"delete_customer_{_name}")(_entries.delete)


@operation("get_customer_address")
def get_address(context: RequestContext) -> Response:
    """The address of a customer who has one."""
    links = {"self": context.link(context.request.path)}
    return hal({**_addressed(context)["_embedded"]["address"], "_links": links})


@operation("create_customer_address")
def create_address(context: RequestContext) -> Response:
    """Adds an address to a customer without one."""
    customer = customer_of(context)
    if "address" in customer["_embedded"]:
        # The real API's response is not known; other clients then use PUT.
        raise api_error(400, "The customer already has an address")
    _set_address(context, customer)
    return created(None, context.href(f"/v2/customers/{customer['id']}/address"))


@operation("update_customer_address")
def update_address(context: RequestContext) -> Response:
    """Replaces the address; lines that are left out are removed."""
    _set_address(context, _addressed(context))
    return no_content()


@operation("delete_customer_address")
def delete_address(context: RequestContext) -> Response:
    """Removes the address."""
    customer = _addressed(context)
    del customer["_embedded"]["address"]
    customer["updatedAt"] = context.now
    return no_content()


def _addressed(context: RequestContext) -> Json:
    customer = customer_of(context)
    if "address" not in customer["_embedded"]:
        raise not_found("Address")
    return customer


def _set_address(context: RequestContext, customer: Json) -> None:
    customer["_embedded"]["address"] = address(context.body)
    customer["updatedAt"] = context.now
