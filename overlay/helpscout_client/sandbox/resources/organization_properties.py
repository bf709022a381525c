"""The properties that an account defines for organizations, and their values."""

from collections.abc import Collection
from urllib.parse import quote

from ..account.customers.properties import check_labels, check_room, labels, make_organization_property
from ..account.customers.property_values import read_text
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.lists import whole_list
from ..http.errors import FieldError, bad_request, not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from .organizations import organization_of


@operation("list_organization_properties")
def list_properties(call: Call) -> Response:
    """All definitions."""
    definitions = call.store.organization_properties.values()
    return whole_list(call, "organization-properties", [_represent(definition) for definition in definitions])


@operation("get_organization_property")
def get_property(call: Call) -> Response:
    """One definition."""
    return hal({**_represent(_definition(call)), "_links": {"self": call.link(call.request.path)}})


@operation("create_organization_property")
def create_property(call: Call) -> Response:
    """Defines a property."""
    definitions, data = call.store.organization_properties, call.body
    if data["slug"] in definitions:
        raise bad_request(FieldError("slug", "belongs to another property", "Unique", data["slug"]))
    check_labels(data.get("options", []))
    check_room(definitions)
    make_organization_property(call.store, data)
    return created(None, call.href(f"/v2/organizations/properties/{quote(data['slug'], safe='')}"))


@operation("update_organization_property")
def update_property(call: Call) -> Response:
    """Renames a definition; options that are given replace those of a dropdown, and lost ones take values along."""
    definition = _definition(call)
    options = call.body.get("options", [])
    check_labels(options)
    definition["name"] = call.body["name"]
    if "options" in definition and "options" in call.body:
        definition["options"] = labels(options)
        _clear(call, definition["slug"], kept={option["label"] for option in options})
    return no_content()


@operation("delete_organization_property")
def delete_property(call: Call) -> Response:
    """Removes a definition and its values."""
    slug = _definition(call)["slug"]
    del call.store.organization_properties[slug]
    _clear(call, slug)
    return no_content()


@operation("set_organization_property_value")
def set_value(call: Call) -> Response:
    """Gives an organization a value."""
    organization, definition = organization_of(call), _definition(call)
    organization["properties"][definition["slug"]] = read_text(definition, call.body["value"], "value")["value"]
    organization["updatedAt"] = call.now
    return no_content()


@operation("remove_organization_property_value")
def remove_value(call: Call) -> Response:
    """Takes a value from an organization, if there is one."""
    organization, definition = organization_of(call), _definition(call)
    organization["properties"].pop(definition["slug"], None)
    organization["updatedAt"] = call.now
    return no_content()


def _definition(call: Call) -> Json:
    definition = call.store.organization_properties.get(call.path["property_slug"])
    if definition is None:
        raise not_found("Property")
    return definition


def _represent(definition: Json) -> Json:
    return {key: value for key, value in definition.items() if key != "id"}


def _clear(call: Call, slug: str, kept: Collection[str] = ()) -> None:
    """Takes values from all organizations, but for those that are kept."""
    for organization in call.store.organizations.values():
        if organization["properties"].get(slug) not in kept:
            organization["properties"].pop(slug, None)
