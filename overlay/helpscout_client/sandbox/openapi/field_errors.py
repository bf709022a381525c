"""Converts errors of the validator to Help Scout's format."""

from collections.abc import Sequence

import jsonschema_rs

from ..http.errors import FieldError


def field_error(error: jsonschema_rs.ValidationError, source: str, is_secret: bool) -> FieldError:
    """Converts an error to Help Scout's format.

    Args:
        error: The error of the validator.
        source: The part of the request that contains the value.
        is_secret: Whether the value must not be shown.
    """
    keyword, limit = error.kind.name, error.kind.value
    steps = [*error.instance_path]
    rejected = error.instance if steps and not is_secret else None
    match keyword:
        case "required":
            steps.append(limit)
            return FieldError(_dotted(steps), "may not be null", "NotNull", source=source)
        case "minLength" | "minItems":
            kind, message = ("NotEmpty", "may not be empty") if limit == 1 else ("Size", f"must have at least {limit}")
        case "maxLength" | "maxItems":
            kind, message = "Size", f"must have at most {limit}"
        case "minimum":
            kind, message = "Min", f"must be at least {limit}"
        case "maximum":
            kind, message = "Max", f"must be at most {limit}"
        case "enum":
            values = ", ".join(str(value) for value in limit if value is not None)
            kind, message = "EnumValue", f"must be one of {values}"
        case "type":
            kind, message = "Type", f"must be of type {' or '.join(sorted(limit))}"
        case "format" if limit == "date-time":
            kind, message = "Date", "Invalid date - expected ISO 8601 format"
        case _:
            kind, message = "Format", "has an invalid format"
    return FieldError(_dotted(steps), message, kind, rejected, source)


def _dotted(steps: Sequence[str | int]) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return text.removeprefix(".")
