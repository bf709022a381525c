"""What the templates print: the generator's properties and endpoints as annotations, expressions and docstrings."""

from typing import Any

from openapi_python_client.parser.properties import ModelProperty

from ..description import Description
from .annotations import Annotations
from .arguments import Arguments
from .context import Context
from .deliveries import deliveries
from .docstrings import Docstrings, docstring
from .properties import properties, quoted, text
from .reading import Reading
from .results import Results
from .routes import readable_routes, relations, url


def template_globals(description: Description, models: list[ModelProperty]) -> dict[str, Any]:
    """The names that the templates use.

    Args:
        description: The merged description.
        models: The models of the generator, those included that are mere dictionaries.
    """
    context = Context.of(description, models)
    annotations = Annotations(context)
    arguments = Arguments(context, annotations)
    return {
        "annotations": annotations,
        "arguments": arguments,
        "context": context,
        "deliveries": lambda: deliveries(context),
        "docstring": docstring,
        "docstrings": Docstrings(context, arguments),
        "properties": properties,
        "quoted": quoted,
        "readable_routes": lambda: readable_routes(description),
        "reading": Reading(context),
        "relations": lambda: relations(description),
        "results": Results(context, annotations),
        "text": text,
        "url": url,
    }
