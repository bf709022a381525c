"""An extension of griffe, which parses source code and recognizes only `__init__` as a constructor.

Each model has one table of its attributes. Other classes get the constructor that attrs generates, or `__new__`.
"""

from typing import Any

import griffe

MODELS = "helpscout_api.models."


class Constructors(griffe.Extension):
    """Completes classes without `__init__`."""

    def on_class(self, *, cls: griffe.Class, **kwargs: Any) -> None:
        new = cls.members.get("__new__")
        if isinstance(new, griffe.Function):
            cls.set_member("__init__", griffe.Function("__init__", parameters=new.parameters))
        if not any(decorator.callable_path.startswith("attrs.") for decorator in cls.decorators):
            return
        attributes = [
            member
            for member in cls.members.values()
            if isinstance(member, griffe.Attribute) and member.annotation is not None
        ]
        if not cls.path.startswith(MODELS):
            cls.set_member("__init__", _constructor(attributes))
        elif cls.docstring is not None:
            cls.docstring.parsed.append(griffe.DocstringSectionAttributes([_row(member) for member in attributes]))


def _row(attribute: griffe.Attribute) -> griffe.DocstringAttribute:
    description = attribute.docstring.value if attribute.docstring else ""
    return griffe.DocstringAttribute(name=attribute.name, annotation=attribute.annotation, description=description)


def _constructor(attributes: list[griffe.Attribute]) -> griffe.Function:
    parameters = [griffe.Parameter("self", kind=griffe.ParameterKind.positional_or_keyword)]
    for attribute in attributes:
        options = _options(attribute.value)
        if "property" in attribute.labels or options.get("init") == "False":
            continue
        is_named = options.get("kw_only") == "True"
        parameters.append(
            griffe.Parameter(
                attribute.name.lstrip("_"),
                annotation=attribute.annotation,
                kind=griffe.ParameterKind.keyword_only if is_named else griffe.ParameterKind.positional_or_keyword,
                default=f"{options['factory']}()" if "factory" in options else options.get("default"),
            )
        )
    return griffe.Function("__init__", parameters=griffe.Parameters(*parameters))


def _options(value: str | griffe.Expr | None) -> dict[str, str]:
    """The arguments of attrs for an attribute."""
    if isinstance(value, griffe.ExprCall) and value.canonical_path == "attrs.field":
        return {item.name: str(item.value) for item in value.arguments if isinstance(item, griffe.ExprKeyword)}
    return {} if value is None else {"default": str(value)}
