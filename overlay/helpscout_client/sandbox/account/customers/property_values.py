"""The values that customers and organizations have for an account's own properties."""

import re
from collections.abc import Callable
from typing import Final

from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...store.store import Store
from ...times.wire_times import is_date

_TEXT_LENGTH: Final = 255
_INTEGER: Final = re.compile(r"-?[0-9]{1,19}")
_MOST_INTEGER: Final = 2**63

#: Whether a string is a valid value, by the type of the property.
_SUITS: Final[dict[str, Callable[[str], bool]]] = {
    "number": lambda text: _INTEGER.fullmatch(text) is not None and -_MOST_INTEGER <= int(text) < _MOST_INTEGER,
    "text": lambda text: len(text) <= _TEXT_LENGTH,
    "url": lambda text: re.fullmatch(r"\S+", text) is not None,
    "date": is_date,
}


def read_text(definition: Json, text: str, path: str) -> Json:
    """A value and its display text; a dropdown takes the id or the label of an option.

    Raises:
        HTTPError: The property can't have this value.
    """
    if definition["type"] == "dropdown":
        for option in definition["options"]:
            if text in option.values():
                return {"value": option.get("id", option["label"]), "text": option["label"]}
    elif _SUITS[definition["type"]](text):
        return {"value": text, "text": text}
    raise bad_request(
        FieldError(path, f"is not a valid value for a property of type {definition['type']}", "Property", text)
    )


def read_json(definition: Json, value: Json, path: str) -> Json:
    """The same for a JSON value: a number for a number property, else a string.

    Raises:
        HTTPError: The property can't have this value.
    """
    wanted = int if definition["type"] == "number" else str
    # `True` is an `int`, too.
    if type(value) is not wanted:
        name = "integer" if wanted is int else "string"
        raise bad_request(FieldError(path, f"must be of type {name}", "Type", value))
    return read_text(definition, str(value), path)


def set_customer_property(customer: Json, definition: Json, shown: Json) -> None:
    """Sets a customer's value to a result of `read_json`."""
    clear_customer_property(customer, definition["slug"])
    about = {name: definition[name] for name in ("type", "slug", "name")}
    customer["_embedded"]["properties"].append({**about, **shown, "source": {"name": "api"}})


def clear_customer_property(customer: Json, slug: str) -> None:
    """Removes a customer's value, if there is one."""
    values = customer["_embedded"]["properties"]
    values[:] = [value for value in values if value["slug"] != slug]


def organization_values(store: Store, organization: Json) -> list[Json]:
    """The values of an organization, as the API shows them."""
    given = organization["properties"]
    return [
        {
            "definitionId": definition["id"],
            "slug": slug,
            "name": definition["name"],
            "type": definition["type"],
            "value": given[slug],
            **({"options": definition["options"]} if "options" in definition else {}),
        }
        for slug, definition in store.organization_properties.items()
        if slug in given
    ]
