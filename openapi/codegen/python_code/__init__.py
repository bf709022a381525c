"""Turns the generator's properties and endpoints into the annotations, expressions and docstrings of templates."""

from typing import Any

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty

from ..description import Description
from .annotations import Annotations
from .arguments import Arguments
from .coercion import Coercions, keyword_name
from .context import Context
from .deliveries import deliveries, event_groups
from .docstrings import Docstrings, docstring
from .properties import properties, quoted, text
from .reading import Reading
from .results import Results
from .routes import readable_routes, relations, url


def template_globals(
    description: Description, models: list[ModelProperty], endpoints: list[Endpoint]
) -> dict[str, Any]:
    """The names that the templates use.

    Args:
        description: The merged description.
        models: The models of the generator, including those that are only dictionaries.
        endpoints: The endpoints of the generator.
    """
    context = Context.of(description, models, endpoints)
    coercions = Coercions(context)
    annotations = Annotations(context)
    arguments = Arguments(context, annotations)
    return {
        "annotations": annotations,
        "arguments": arguments,
        "coercions": coercions,
        "context": context,
        "deliveries": lambda: deliveries(context),
        "docstring": lambda words, indent: docstring(context.in_python(text(words)), indent),
        "docstrings": Docstrings(context, arguments),
        "event_groups": lambda: event_groups(context),
        "keyword_name": keyword_name,
        "properties": properties,
        "quoted": quoted,
        "readable_routes": lambda: readable_routes(description),
        "reading": Reading(context),
        "relations": lambda: relations(description),
        "results": Results(context, annotations),
        "text": text,
        "url": lambda endpoint: url(endpoint, coercions),
    }
