"""The properties that an account defines for customers, and their values."""

from ..account.customers.properties import (
    check_labels,
    check_option_ids,
    check_room,
    check_slug,
    make_customer_property,
)
from ..account.customers.property_values import clear_customer_property, read_json, set_customer_property
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.lists import whole_list
from ..http.errors import FieldError, api_error, bad_request, not_found
from ..http.messages import Response
from ..http.responses import created, no_content
from .customers import customer_of


@operation("list_customer_properties")
def list_properties(context: RequestContext) -> Response:
    """All definitions."""
    return whole_list(context, "customer-properties", list(context.store.customer_properties.values()))


@operation("create_customer_property")
def create_property(context: RequestContext) -> Response:
    """Defines a property, whose id is the slug."""
    definitions, data = context.store.customer_properties, context.body
    check_slug(data["slug"])
    check_option_ids(data.get("options", []))
    check_labels(data.get("options", []))
    if data["slug"] in definitions:
        raise api_error(409, "Another property already has this slug")
    check_room(definitions)
    make_customer_property(context.store, data)
    return created(None, context.href(f"/v2/customer-properties/{data['slug']}"))


@operation("delete_customer_property")
def delete_property(context: RequestContext) -> Response:
    """Removes a definition and its values; the slug is free at once."""
    slug = context.path["property_slug"]
    if context.store.customer_properties.pop(slug, None) is None:
        raise not_found("Property")
    for customer in context.store.customers.values():
        clear_customer_property(customer, slug)
    return no_content()


@operation("update_customer_properties")
def update_values(context: RequestContext) -> Response:
    """Sets and clears values of a customer: all, or none if one of them is invalid."""
    customer = customer_of(context)
    definitions = context.store.customer_properties
    values = []
    for index, change in enumerate(context.body):
        definition = definitions.get(change["path"].removeprefix("/"))
        if definition is None:
            raise bad_request(
                FieldError(f"[{index}].path", "is not the path of a property", "Identifier", change["path"])
            )
        is_set = change["op"] == "replace"
        value = read_json(definition, change.get("value"), f"[{index}].value") if is_set else None
        values.append((definition, value))
    for definition, value in values:
        if value is None:
            clear_customer_property(customer, definition["slug"])
        else:
            set_customer_property(customer, definition, value)
    customer["updatedAt"] = context.now
    return no_content()
