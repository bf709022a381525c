"""Performs an operation with its handler, or else returns the example from its description."""

from typing import Final

from ..account.lifecycle.due_events import run_due_events
from ..handling.context import RequestContext
from ..http.errors import api_error
from ..http.messages import API_ORIGIN, Response
from ..http.responses import encoded
from ..openapi.description import Operation
from . import HANDLERS

_SAFE: Final = "GET"


def perform(operation: Operation, context: RequestContext) -> Response:
    """The response of an operation, after all events that are due.

    Raises:
        HTTPError: The request is rejected.
    """
    handler = HANDLERS.get(operation.id)
    if handler is None:
        return _example(operation, context.request.origin)
    run_due_events(context.store, context.current_time)
    try:
        return handler(context)
    finally:
        context.store.version += operation.method != _SAFE


def _example(operation: Operation, origin: str) -> Response:
    if operation.method != _SAFE or operation.example is None:
        raise api_error(501, f"The sandbox does not implement {operation.id}")
    name, media_type, value = operation.example.name, operation.example.media_type, operation.example.value
    if isinstance(value, str):
        body = value.encode()
    else:
        media_type = f"{media_type};charset=UTF-8"
        body = encoded(value).replace(API_ORIGIN.encode(), origin.encode())
    return Response(200, {"Content-Type": media_type, "X-Sandbox-Example": name}, body)
