"""Properties that an account defines for its customers or organizations."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Final

from ...http.errors import FieldError, api_error, bad_request
from ...http.messages import Json
from ...store.store import Store

_MOST_DEFINITIONS: Final = 50
#: Fields that every customer has.
_RESERVED: Final = ("email", "name", "company", "jobTitle")


def make_customer_property(store: Store, data: Json) -> None:
    """Defines a property of customers; options have ids."""
    options = [
        {
            # Not random: slug and label are unique together.
            "id": option.get("id", str(uuid.uuid5(uuid.NAMESPACE_URL, f"{data['slug']}/{option['label']}"))),
            "label": option["label"],
        }
        for option in data.get("options", [])
    ]
    store.customer_properties[data["slug"]] = _definition(data, options)


def make_organization_property(store: Store, data: Json) -> None:
    """Defines a property of organizations; it has an id, and options have none."""
    definition = _definition(data, labels(data.get("options", [])))
    store.organization_properties[data["slug"]] = {"id": store.new_id("organization property"), **definition}


def labels(options: Sequence[Json]) -> list[Json]:
    """Options of an organization's dropdown."""
    return [{"label": option["label"]} for option in options]


def _definition(data: Json, options: list[Json]) -> Json:
    definition = {name: data[name] for name in ("type", "slug", "name")}
    return {**definition, "options": options} if data["type"] == "dropdown" else definition


def check_room(definitions: Mapping[str, Json]) -> None:
    """Checks that there is room for another definition.

    Raises:
        HTTPError: There are too many already.
    """
    if len(definitions) >= _MOST_DEFINITIONS:
        raise api_error(400, f"The account already has {_MOST_DEFINITIONS} properties, the maximum")


def check_slug(slug: str) -> None:
    """Checks the slug of a customer property.

    Raises:
        HTTPError: It is the name of a field that all customers have.
    """
    if slug in _RESERVED:
        raise bad_request(FieldError("slug", "is reserved", "Reserved", slug))


def check_labels(options: Sequence[Json]) -> None:
    """Checks that options have different labels.

    Raises:
        HTTPError: Two have the same label.
    """
    _check_unique(options, "label")


def check_option_ids(options: Sequence[Json]) -> None:
    """Checks that ids of options, if given, are UUIDs and unique.

    Raises:
        HTTPError: They aren't.
    """
    for index, option in enumerate(options):
        if "id" in option and not _is_uuid(option["id"]):
            raise bad_request(FieldError(f"options[{index}].id", "is not a UUID", "Identifier", option["id"]))
    _check_unique(options, "id")


def _check_unique(options: Sequence[Json], key: str) -> None:
    seen = set()
    for index, option in enumerate(options):
        if key not in option:
            continue
        if option[key] in seen:
            raise bad_request(FieldError(f"options[{index}].{key}", "is not unique", "Unique", option[key]))
        seen.add(option[key])


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False
