"""Turns the generator's properties into the annotations and expressions that the templates print."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable
from types import UnionType

from attrs import Factory, evolve, frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import AnyProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.responses import NONE_SOURCE
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import ClassName, PythonIdentifier, safe_for_docstring

from description import Description, DescriptionError, Json, Operation, item_paths, without_null

#: Left alone when read. The names are those of the coercions.
SCALARS = {
    BooleanProperty: "boolean",
    FloatProperty: "number",
    IntProperty: "integer",
    LiteralEnumProperty: "string",
    StringProperty: "string",
}
DATES = {DateProperty: "date", DateTimeProperty: "datetime"}
DATE_COERCIONS = {DateProperty: "day", DateTimeProperty: "instant"}

PREVIOUS = (
    "Whether to compare with the range of equal length just before, in place of `previous_start` and `previous_end`."
)


@frozen
class PythonCode:
    """Python for the properties of one description."""

    description: Description
    maps: frozenset[str]
    """Names of the models without properties of their own: plain dictionaries."""
    models: dict[str, ModelProperty]

    # What is read

    def read_type(self, prop: Property) -> str:
        """Annotation of a property of a model that is read: absent and null are both None."""
        code = " | ".join(self._value_type(option) for option in _options(prop))
        return code if prop.required or code == "Any" else f"{code} | None"

    def item_type(self, prop: Property) -> str:
        """Annotation of one item of a list."""
        (option,) = _options(prop)
        assert isinstance(option, ListProperty)
        return self._value_type(option.inner_property)

    def read(self, prop: Property) -> str:
        """Expression that takes a property out of the dictionary `d`."""
        key = quoted(prop.name)
        if prop.required:
            return f"required(d, {key})"
        source = f"d.pop({key}, None)"
        return self._read_value(prop, source, key)

    def keep(self, prop: Property) -> str:
        """As `read`, for a model that is sent: absent and null stay what they are."""
        key = quoted(prop.name)
        source = f"d.pop({key})" if prop.required else f"d.pop({key}, UNSET)"
        return self._read_value(prop, source, key)

    def _read_value(self, prop: Property, source: str, key: str) -> str:
        options = _options(prop)
        structured = [option for option in options if not _is_scalar(option)]
        if not structured:
            return source
        if len(structured) > 1:
            raise DescriptionError(f"{text(prop.name)}: at most one of several types may be an object, array or date")
        (option,) = structured
        if len(options) > 1:
            if not isinstance(option, ModelProperty) or self._is_map(option):
                raise DescriptionError(f"{text(prop.name)}: only an object with a name may stand beside scalars")
            return f"read_object_or_scalar({option.class_info.name}, {source}, {key})"
        if isinstance(option, ModelProperty):
            if self._is_map(option):
                return f"read_map({source}, {key})"
            return f"read_object({option.class_info.name}, {source}, {key})"
        if isinstance(option, ListProperty):
            inner = option.inner_property
            if isinstance(inner, ModelProperty) and not self._is_map(inner):
                return f"read_objects({inner.class_info.name}, {source}, {key})"
            if type(inner) in DATES:
                raise DescriptionError(f"{text(prop.name)}: lists of dates are not supported yet")
            return f"read_list({source}, {key})"
        return f"read_{DATES[type(option)]}({source}, {key})"

    # What is sent

    def sent_type(self, prop: Property) -> str:
        """Annotation of a property of a model that is sent, which knows UNSET and, where it means something, None."""
        types = [self._sent_value_type(option) for option in _options(prop)]
        if is_nullable(prop):
            types.append("None")
        if not prop.required:
            types.append("Unset")
        return " | ".join(types)

    def query_type(self, prop: Property) -> str:
        """Annotation of a path or query parameter of a raw function; None means that it is not given."""
        types = [self._value_type(option) for option in _options(prop)]
        return " | ".join(types if prop.required else [*types, "None"])

    # What users of the resources may give

    def argument_type(self, prop: Property, in_query: bool) -> str:
        """Annotation of an argument of a resource's method."""
        types = [self._lenient_type(option, in_query) for option in _options(prop)]
        if in_query:
            types += [] if prop.required else ["None"]
        else:
            types += ["None"] if is_nullable(prop) else []
            types += [] if prop.required else ["Unset"]
        return " | ".join(types)

    def argument_default(self, prop: Property, in_query: bool) -> str:
        return "" if prop.required else " = None" if in_query else " = UNSET"

    def coerced(self, prop: Property, in_query: bool) -> str:
        """Expression that checks an argument and brings it into the strict form."""
        name = prop.python_name
        if in_query:
            blank = "" if prop.required else ", None"
        else:
            blank = (", None" if is_nullable(prop) else "") + ("" if prop.required else ", UNSET")
        options = _options(prop)
        if len(options) != 1 or isinstance(options[0], AnyProperty):
            return str(name)
        (option,) = options
        if isinstance(option, ListProperty):
            inner = option.inner_property
            if in_query:
                return f'c.query_list("{name}", {name}, {_python_type(inner)}{blank})'
            if isinstance(inner, ModelProperty):
                return f'c.models("{name}", {name}, {self._class_or_mapping(inner)}{blank})'
            return f'c.body_list("{name}", {name}, {_python_type(inner)}{blank})'
        if isinstance(option, ModelProperty):
            return f'c.model("{name}", {name}, {self._class_or_mapping(option)}{blank})'
        return f'c.{(SCALARS | DATE_COERCIONS)[type(option)]}("{name}", {name}{blank})'

    # Time ranges

    def takes_period(self, endpoint: Endpoint) -> bool:
        """Whether an operation is about a time range."""
        required = {text(prop.name) for prop in endpoint.query_parameters if prop.required}
        return {"start", "end"} <= required

    def takes_previous(self, endpoint: Endpoint) -> bool:
        """Whether it compares that range with another one."""
        optional = {text(prop.name) for prop in endpoint.query_parameters if not prop.required}
        return self.takes_period(endpoint) and {"previousStart", "previousEnd"} <= optional

    # Queries of a resource's method

    def query_arguments(self, endpoint: Endpoint) -> list[str]:
        """The parameters, with annotations and defaults."""
        arguments = [
            f"{prop.python_name}: {self.argument_type(prop, True)}{self.argument_default(prop, True)}"
            for prop in endpoint.query_parameters
        ]
        return [*arguments, "previous: bool = False"] if self.takes_previous(endpoint) else arguments

    def query_values(self, endpoint: Endpoint) -> list[tuple[str, str]]:
        """Names and expressions of the strict form; without a name, an expression of a mapping with several."""
        values: list[tuple[str, str]] = []
        ends: tuple[str, ...] = ()
        if self.takes_previous(endpoint):
            values.append(("", "c.compared_period(start, end, previous, previous_start, previous_end)"))
            ends = ("start", "end", "previous_start", "previous_end")
        elif self.takes_period(endpoint):
            values.append(("", "c.period(start, end)"))
            ends = ("start", "end")
        return values + [
            (prop.python_name, self._query_value(endpoint, prop))
            for prop in endpoint.query_parameters
            if prop.python_name not in ends
        ]

    def _query_value(self, endpoint: Endpoint, prop: Property) -> str:
        schema = self.operation(endpoint).parameter(text(prop.name), "query")["schema"]
        if {"minimum", "maximum"} <= schema.keys():
            blank = "" if prop.required else ", None"
            limits = f"{schema['minimum']}, {schema['maximum']}"
            return f'c.limited("{prop.python_name}", {prop.python_name}, {limits}{blank})'
        return self.coerced(prop, in_query=True)

    def needed(self, endpoint: Endpoint) -> list[tuple[str, str]]:
        """Arguments that mean nothing without another one, each with that one."""
        operation = self.operation(endpoint)
        names = {text(prop.name): str(prop.python_name) for prop in endpoint.query_parameters}
        return [
            (python, names[needs])
            for name, python in names.items()
            if (needs := operation.parameter(name, "query").get("x-needs"))
        ]

    # Types of single values

    def _value_type(self, prop: Property) -> str:
        if isinstance(prop, ListProperty):
            return f"list[{self._value_type(prop.inner_property)}]"
        if isinstance(prop, UnionProperty):
            return " | ".join([self._value_type(option) for option in prop.inner_properties])
        if isinstance(prop, FileProperty):
            return "bytes"
        if self._is_map(prop):
            return "dict[str, Any]"
        return prop.get_type_string(no_optional=True).as_unembedded_code()

    def _sent_value_type(self, prop: Property) -> str:
        if isinstance(prop, ListProperty):
            return f"Sequence[{self._sent_value_type(prop.inner_property)}]"
        if isinstance(prop, ModelProperty):
            return "Mapping[str, Any]" if self._is_map(prop) else f"{prop.class_info.name} | Mapping[str, Any]"
        return self._value_type(prop)

    def _lenient_type(self, prop: Property, in_query: bool) -> str:
        if isinstance(prop, ListProperty):
            inner = self._sent_value_type(prop.inner_property)
            return f"{inner} | Iterable[{inner}]" + (" | str" if in_query else "")
        if isinstance(prop, DateTimeProperty):
            return "datetime.datetime | datetime.date | str"
        if isinstance(prop, DateProperty):
            return "datetime.date | str"
        return self._sent_value_type(prop)

    def _is_map(self, prop: Property) -> bool:
        return isinstance(prop, ModelProperty) and prop.class_info.name in self.maps

    def _class_or_mapping(self, prop: ModelProperty) -> str:
        return "Mapping" if self._is_map(prop) else str(prop.class_info.name)

    def _model(self, prop: Property) -> ModelProperty:
        """A model with its properties, which a mere reference to it may lack."""
        assert isinstance(prop, ModelProperty)
        return self.models[prop.class_info.name]

    # Imports

    def class_imports(self, props: Iterable[Property], prefix: str) -> list[str]:
        """Import lines for the models that properties hold."""
        return self._imports(props, prefix, ModelProperty)

    def type_imports(self, props: Iterable[Property], prefix: str) -> list[str]:
        """Import lines for everything that annotations of properties name."""
        return self._imports(props, prefix, ModelProperty | LiteralEnumProperty)

    def _imports(self, props: Iterable[Property], prefix: str, kinds: UnionType | type) -> list[str]:
        named = {
            option.class_info.name: option.class_info.module_name
            for prop in props
            for option in _flat(prop)
            if isinstance(option, ModelProperty | LiteralEnumProperty)
            and isinstance(option, kinds)
            and not self._is_map(option)
        }
        return [f"from {prefix}.{module} import {name}" for name, module in sorted(named.items())]

    # Facts from the description

    def schema(self, model: ModelProperty) -> Json:
        """The schema that a model was made from."""
        return self.description.data["components"]["schemas"][schema_name(model)]

    def is_secret(self, model: ModelProperty, prop: Property) -> bool:
        """Whether a property must not be shown by `repr`."""
        return bool(without_null(self.schema(model)["properties"][text(prop.name)]).get("format") == "password")

    def is_sent(self, model: ModelProperty) -> bool:
        return schema_name(model) in self.description.request_schemas

    def item_props(self, model: ModelProperty) -> list[list[Property]]:
        """The properties that lead from a list's envelope to its items, for each place where they may stand."""
        return [self._follow(model, path) for path in item_paths(self.schema(model))]

    def _follow(self, model: ModelProperty, path: list[str]) -> list[Property]:
        found: list[Property] = []
        for part in path:
            if found:
                (option,) = _options(found[-1])
                model = self._model(option)
            found.append(next(prop for prop in properties(model) if text(prop.name) == part))
        return found

    def items_of(self, prop: Property) -> Property:
        """The array property that holds the items of a list."""
        return prop if isinstance(prop, ListProperty) else self.item_props(self._model(prop))[0][-1]

    def operation(self, endpoint: Endpoint) -> Operation:
        return self.description.operations[endpoint.name]

    def resource(self, tag: str) -> Resource:
        (words,) = (entry["description"] for entry in self.description.data["tags"] if entry["name"] == tag)
        return Resource(class_name=ClassName(tag, prefix=""), docstring=words)

    # Deliveries of webhooks

    def deliveries(self) -> list[Delivery]:
        """What the deliveries of each event hold."""
        posts = [item["post"] for item in self.description.data.get("webhooks", {}).values()]
        return [self._delivery(post) for post in posts]

    def _delivery(self, post: Json) -> Delivery:
        (content,) = post["requestBody"]["content"].values()
        model = str(ClassName(content["schema"]["$ref"].rpartition("/")[2], prefix=""))
        read = self.description.operations[post["x-read"]] if "x-read" in post else None
        return Delivery(
            event=post["x-event"],
            words=f"{post['summary']}.",
            model=None if model in self.maps else model,
            read=(read.resource, read.id) if read else None,
        )

    # Operations

    def url(self, endpoint: Endpoint) -> str:
        """Expression of a raw function's path."""
        path = text(endpoint.path)
        for prop in endpoint.path_parameters:
            path = path.replace(
                f"{{{prop.python_name}}}", f'{{wire.path_segment("{prop.python_name}", {prop.python_name})}}'
            )
        return f"{'f' if endpoint.path_parameters else ''}{path!r}"

    def path_values(self, endpoint: Endpoint) -> list[str]:
        """Expressions of a resource method's path parameters."""
        return [self.coerced(prop, in_query=True) for prop in endpoint.path_parameters]

    def result(self, endpoint: Endpoint) -> Result:
        """What a raw function makes of the answer `response`."""
        full = [response for response in endpoint.responses if response.source != NONE_SOURCE]
        empty = {response.status_code.pattern for response in endpoint.responses} - {
            response.status_code.pattern for response in full
        }
        if len(full) > 1 or (full and empty):
            raise DescriptionError(
                f"{endpoint.name}: at most one success may have a body, and then no other is allowed"
            )
        if full:
            return self._full_result(full[0].prop, full[0].source["attribute"])
        if "201" in empty:
            return Result("Created", "Created.from_response(response)")
        if empty >= {"202", "204"}:
            return Result(
                "Accepted | None", "Accepted.from_response(response) if response.status_code == 202 else None"
            )
        return Result("None", "None")

    def _full_result(self, prop: Property, source: str) -> Result:
        if isinstance(prop, ModelProperty):
            return Result(prop.class_info.name, f"wire.read_response({prop.class_info.name}, response)", [prop])
        if isinstance(prop, ListProperty) and isinstance(prop.inner_property, ModelProperty):
            item = prop.inner_property.class_info.name
            return Result(f"list[{item}]", f"wire.read_list_response({item}, response)", [prop])
        return Result(self._value_type(prop), source)

    def page_type(self, endpoint: Endpoint, asynchronous: bool) -> str:
        """What a resource's method returns for a list."""
        (prop,) = self.result(endpoint).props
        return f"{'AsyncPages' if asynchronous else 'Page'}[{self.item_type(self.items_of(prop))}]"

    def readers(self) -> list[tuple[str, str, str | None]]:
        """Path, module and paging of whatever is read by its path alone, in the order in which they are tried."""
        found = []
        for operation in self.description.operations.values():
            queries = [parameter for parameter in operation.parameters if parameter["in"] == "query"]
            media_types = [name for data in operation.successes.values() for name in data.get("content", {})]
            is_json = bool(media_types) and all(name.endswith("json") for name in media_types)
            if operation.verb == "get" and is_json and not any(query.get("required") for query in queries):
                names = [query["name"] for query in queries if query["name"] in ("page", "cursor")]
                paging = "".join(names) if operation.is_list else None
                found.append((operation.path, f"{operation.resource}.{operation.id}", paging))
        # Words before parameters: `/users/me` is no id.
        return sorted(found, key=lambda reader: reader[0].replace("{", "~"))

    # Bodies

    def body_props(self, endpoint: Endpoint) -> list[Property]:
        return [body.prop for body in endpoint.bodies]

    def is_model(self, prop: Property) -> bool:
        return isinstance(prop, ModelProperty) and not self._is_map(prop)

    def body_type(self, prop: Property) -> str:
        """Annotation of a raw function's body."""
        if isinstance(prop, ModelProperty):
            return str(prop.class_info.name)
        return self._sent_value_type(prop)

    def body_arguments(self, endpoint: Endpoint) -> list[Property]:
        """The keyword arguments that make up the body of a resource's method."""
        if not endpoint.bodies:
            return []
        prop = endpoint.bodies[0].prop
        if isinstance(prop, ListProperty):
            words = UntrustedString("The changes, one or several, carried out in their order.")
            return [evolve(prop, python_name=python_name("operations"), description=words)]
        found = properties(self._model(prop))
        names = {other.python_name for other in endpoint.path_parameters + endpoint.query_parameters}
        if clash := names & {argument.python_name for argument in found}:
            raise DescriptionError(f"{endpoint.name}: both a parameter and a property of the body are called {clash}")
        return found

    def body_models(self, endpoint: Endpoint) -> list[Property]:
        """What a resource's method needs to build its body."""
        return [*self.body_props(endpoint), *self.body_arguments(endpoint)]

    def body_expression(self, endpoint: Endpoint) -> str:
        prop = endpoint.bodies[0].prop
        arguments = self.body_arguments(endpoint)
        if isinstance(prop, ListProperty):
            return self.coerced(arguments[0], in_query=False)
        values = ", ".join(f"{argument.python_name}={self.coerced(argument, in_query=False)}" for argument in arguments)
        return f"{self._model(prop).class_info.name}({values})"

    def all_props(self, endpoints: list[Endpoint]) -> list[Property]:
        """Everything that the annotations of a resource's methods name."""
        found: list[Property] = []
        for endpoint in endpoints:
            found += endpoint.path_parameters + endpoint.query_parameters + self.body_arguments(endpoint)
            result = self.result(endpoint).props
            found += [self.items_of(prop) for prop in result] if self.operation(endpoint).is_list else result
        return found

    # Docstrings

    def docstring(self, endpoint: Endpoint, raw: bool = False) -> str:
        """Docstring of a raw function or, with the body's properties as arguments, of a resource's method."""
        operation = self.operation(endpoint)
        arguments = [
            (prop, operation.parameter(text(prop.name), place)["description"])
            for place, props in (("path", endpoint.path_parameters), ("query", endpoint.query_parameters))
            for prop in props
        ]
        lines: list[str] = []
        body = self.body_props(endpoint) if raw else self.body_arguments(endpoint)
        for name, words in [
            *((prop.python_name, words) for prop, words in arguments[: len(endpoint.path_parameters)]),
            *((prop.python_name, self._words(prop)) for prop in body),
            *((prop.python_name, words) for prop, words in arguments[len(endpoint.path_parameters) :]),
            *([("previous", PREVIOUS)] if self.takes_previous(endpoint) and not raw else []),
        ]:
            lines += textwrap.wrap(f"{name}: {words}", 108, initial_indent="    ", subsequent_indent="        ")
        indent = 4 if raw else 8
        parts = [f"{operation.data['summary']}.", wrapped(operation.data["description"], 0)]
        if lines:
            parts.append("\n".join(["Args:", *lines]))
        parts.append(f"Raises:\n    APIError: The answer is {_listed(sorted(operation.errors))}.")
        parts.append(f"See {operation.docs_url}")
        return textwrap.indent(safe_for_docstring("\n\n".join(parts)), " " * indent).strip() + f"\n{' ' * indent}"

    def _words(self, prop: Property) -> str:
        words = " ".join(text(prop.description).split())
        options = [option for option in _options(prop) if isinstance(option, LiteralEnumProperty)]
        values = ", ".join(f"`{value}`" for option in options for value in sorted(option.values))
        return f"{words or text(prop.name)}{f' Known values: {values}.' if values else ''}"


@frozen
class Resource:
    """Name and words of a resource's class."""

    class_name: str
    docstring: str


@frozen
class Delivery:
    """An event that webhooks tell of."""

    event: str
    words: str
    model: str | None
    read: tuple[str, str] | None
    """Resource and id of the operation that reads the entity again."""

    @property
    def constant(self) -> str:
        """Name of the event as a constant."""
        return self.event.upper().replace(".", "_").replace("-", "_")


@frozen
class Result:
    """What a raw function returns."""

    annotation: str
    expression: str
    props: list[Property] = Factory(list)
    """The properties that the annotation and the expression name."""


def wrapped(words: UntrustedString | str | None, indent: int) -> str:
    """Words in lines, all but the first indented."""
    paragraphs = text(words).strip().split("\n\n")
    return f"\n\n{' ' * indent}".join(
        textwrap.fill(" ".join(paragraph.split()), 112, subsequent_indent=" " * indent) for paragraph in paragraphs
    )


def docstring(words: UntrustedString | str | None, indent: int) -> str:
    """Words for a docstring that is indented."""
    return safe_for_docstring(wrapped(words, indent))


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def text(value: UntrustedString | str | None) -> str:
    """The words of a description; they are our own, so there is nothing to distrust."""
    return value.get_untrusted_value() if isinstance(value, UntrustedString) else value or ""


def quoted(value: UntrustedString) -> str:
    return json.dumps(text(value), ensure_ascii=False)


def schema_name(model: ModelProperty) -> str:
    """Name of a component that a model was made from; the generator keeps its JSON pointer."""
    return text(model.name).rpartition("/")[2]


def python_name(name: str) -> PythonIdentifier:
    return PythonIdentifier(name, prefix="")


def properties(model: ModelProperty) -> list[Property]:
    """All properties of a model, those first that are always there."""
    return [*(model.required_properties or []), *(model.optional_properties or [])]


def _options(prop: Property) -> list[Property]:
    options = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    return [option for option in options if not isinstance(option, NoneProperty)]


def _flat(prop: Property) -> list[Property]:
    if isinstance(prop, ListProperty):
        return _flat(prop.inner_property)
    if isinstance(prop, UnionProperty):
        return [inner for option in prop.inner_properties for inner in _flat(option)]
    return [prop]


def _is_scalar(prop: Property) -> bool:
    return type(prop) in SCALARS or isinstance(prop, AnyProperty)


def _python_type(prop: Property) -> str:
    return {"integer": "int", "number": "float", "boolean": "bool"}.get(SCALARS[type(prop)], "str")


def is_nullable(prop: Property) -> bool:
    """Whether null is a value of its own."""
    options = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    return any(isinstance(option, NoneProperty | AnyProperty) for option in options)
