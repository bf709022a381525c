"""Docstrings of raw functions and of the methods of resources."""

import textwrap
from collections.abc import Iterator, Sequence

from attrs import frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import LiteralEnumProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import safe_for_docstring

from .arguments import Arguments
from .context import Context
from .properties import options, text

PREVIOUS = (
    "Whether to compare with the time range before, as returned by `previous_period`: for a whole month, the month "
    "before. Replaces `previous_start` and `previous_end`."
)


@frozen
class Docstrings:
    """Docstrings of operations."""

    context: Context
    arguments: Arguments

    def function(self, endpoint: Endpoint) -> str:
        """Docstring of a raw function."""
        return self._docstring(endpoint, [body.prop for body in endpoint.bodies], takes_previous=False, indent=4)

    def method(self, endpoint: Endpoint) -> str:
        """Docstring of a resource's method, whose arguments include the properties of the body."""
        takes_previous = self.arguments.takes_previous(endpoint)
        return self._docstring(endpoint, self.arguments.body_properties(endpoint), takes_previous, indent=8)

    def _docstring(self, endpoint: Endpoint, body: list[Property], takes_previous: bool, indent: int) -> str:
        operation = self.context.operation(endpoint)
        lines: list[str] = []
        for name, words in [
            *self._parameters(endpoint, endpoint.path_parameters, "path"),
            *((prop.python_name, self._words(prop)) for prop in body),
            *self._parameters(endpoint, endpoint.query_parameters, "query"),
            *([("previous", PREVIOUS)] if takes_previous else []),
        ]:
            lines += textwrap.wrap(f"{name}: {words}", 108, initial_indent="    ", subsequent_indent="        ")
        words = self.context.in_python(operation.data["description"])
        parts = [f"{operation.data['summary']}.", wrapped(words, 0)]
        if lines:
            parts.append("\n".join(["Args:", *lines]))
        parts.append(f"Raises:\n    APIError: The status is {_listed(sorted(operation.errors))}.")
        parts.append(f"See {operation.docs_url}")
        return textwrap.indent(safe_for_docstring("\n\n".join(parts)), " " * indent).strip() + f"\n{' ' * indent}"

    def _parameters(self, endpoint: Endpoint, props: Sequence[Property], place: str) -> Iterator[tuple[str, str]]:
        operation = self.context.operation(endpoint)
        for prop in props:
            yield prop.python_name, self.context.in_python(operation.parameter(text(prop.name), place)["description"])

    def _words(self, prop: Property) -> str:
        words = " ".join(self.context.in_python(text(prop.description)).split())
        enumerations = [option for option in options(prop) if isinstance(option, LiteralEnumProperty)]
        values = ", ".join(f"`{value}`" for option in enumerations for value in sorted(option.values))
        return f"{words or text(prop.name)}{f' Known values: {values}.' if values else ''}"


def docstring(words: UntrustedString | str | None, indent: int) -> str:
    """A text as an indented docstring."""
    return safe_for_docstring(wrapped(words, indent))


def wrapped(words: UntrustedString | str | None, indent: int) -> str:
    """A text wrapped into lines, all indented except the first."""
    paragraphs = text(words).strip().split("\n\n")
    return f"\n\n{' ' * indent}".join(
        textwrap.fill(" ".join(paragraph.split()), 112, subsequent_indent=" " * indent) for paragraph in paragraphs
    )


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
