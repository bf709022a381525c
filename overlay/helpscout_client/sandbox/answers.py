"""The answers that are successes."""

import json
from typing import Final

from .messages import Json, Response

HAL: Final = "application/hal+json;charset=UTF-8"
#: Of answers without a body.
_EMPTY: Final = {"Content-Type": "text/plain; charset=UTF-8"}


def hal(body: Json) -> Response:
    """200 with a resource or a list."""
    return Response(200, {"Content-Type": HAL}, encoded(body))


def created(resource_id: int, location: str, web_location: str | None = None) -> Response:
    """201; the headers alone tell what was created."""
    headers = {**_EMPTY, "Resource-ID": str(resource_id), "Location": location}
    if web_location:
        headers["Web-Location"] = web_location
    return Response(201, headers)


def accepted() -> Response:
    """202: it will be done later."""
    return Response(202, dict(_EMPTY))


def no_content() -> Response:
    """204: done."""
    return Response(204, dict(_EMPTY))


def encoded(body: Json) -> bytes:
    """JSON in UTF-8."""
    return json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
