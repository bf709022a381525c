"""The properties that an account defines for organizations, and their values."""

from collections.abc import Collection
from urllib.parse import quote

from ..account.customers.properties import check_labels, check_room, labels, make_organization_property
from ..account.customers.property_values import read_text
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.lists import whole_list
from ..http.errors import FieldError, bad_request, not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from .organizations import organization_of


@operation("list_organization_properties")
def list_properties(context: RequestContext) -> Response:
    """All definitions."""
    definitions = context.store.organization_properties.values()
    return whole_list(context, "organization-properties", [_represent(definition) for definition in definitions])


@operation("get_organization_property")
def get_property(context: RequestContext) -> Response:
    """One definition."""
    return hal({**_represent(_definition(context)), "_links": {"self": context.link(context.request.path)}})


@operation("create_organization_property")
def create_property(context: RequestContext) -> Response:
    """Defines a property."""
    definitions, data = context.store.organization_properties, context.body
    if data["slug"] in definitions:
        raise bad_request(FieldError("slug", "belongs to another property", "Unique", data["slug"]))
    check_labels(data.get("options", []))
    check_room(definitions)
    make_organization_property(context.store, data)
    return created(None, context.href(f"/v2/organizations/properties/{quote(data['slug'], safe='')}"))


@operation("update_organization_property")
def update_property(context: RequestContext) -> Response:
    """Renames a definition. Given options replace those of a dropdown; values of removed options are deleted."""
    definition = _definition(context)
    options = context.body.get("options", [])
    check_labels(options)
    definition["name"] = context.body["name"]
    if "options" in definition and "options" in context.body:
        definition["options"] = labels(options)
        _clear(context, definition["slug"], kept={option["label"] for option in options})
    return no_content()


@operation("delete_organization_property")
def delete_property(context: RequestContext) -> Response:
    """Removes a definition and its values."""
    slug = _definition(context)["slug"]
    del context.store.organization_properties[slug]
    _clear(context, slug)
    return no_content()


@operation("set_organization_property_value")
def set_value(context: RequestContext) -> Response:
    """Sets a value of an organization."""
    organization, definition = organization_of(context), _definition(context)
    organization["properties"][definition["slug"]] = read_text(definition, context.body["value"], "value")["value"]
    organization["updatedAt"] = context.now
    return no_content()


@operation("remove_organization_property_value")
def remove_value(context: RequestContext) -> Response:
    """Removes a value of an organization, if there is one."""
    organization, definition = organization_of(context), _definition(context)
    organization["properties"].pop(definition["slug"], None)
    organization["updatedAt"] = context.now
    return no_content()


def _definition(context: RequestContext) -> Json:
    definition = context.store.organization_properties.get(context.path["property_slug"])
    if definition is None:
        raise not_found("Property")
    return definition


def _represent(definition: Json) -> Json:
    return {key: value for key, value in definition.items() if key != "id"}


def _clear(context: RequestContext, slug: str, kept: Collection[str] = ()) -> None:
    """Removes values of all organizations, except some."""
    for organization in context.store.organizations.values():
        if organization["properties"].get(slug) not in kept:
            organization["properties"].pop(slug, None)
