"""The answers that are successes."""

import json
from typing import Final

from .messages import Json, Response

HAL: Final = "application/hal+json;charset=UTF-8"
#: Kept, and not looking for circles, since this takes a third of the time of a list.
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":"))
#: Of answers without a body.
_EMPTY: Final = {"Content-Type": "text/plain; charset=UTF-8"}


def hal(body: Json) -> Response:
    """200 with a resource or a list."""
    return Response(200, {"Content-Type": HAL}, encoded(body))


def created(resource_id: int | None, location: str | None, web_location: str | None = None) -> Response:
    """201; the headers alone tell what was created. Some things have no id, and some no address either."""
    headers = dict(_EMPTY)
    if location is not None:
        headers["Location"] = location
    if resource_id is not None:
        headers["Resource-ID"] = str(resource_id)
    if web_location:
        headers["Web-Location"] = web_location
    return Response(201, headers)


def accepted() -> Response:
    """202: it will be done later."""
    return Response(202, dict(_EMPTY))


def moved(location: str) -> Response:
    """301: it is elsewhere now."""
    return Response(301, {**_EMPTY, "Location": location})


def no_content() -> Response:
    """204: done."""
    return Response(204, dict(_EMPTY))


def encoded(body: Json) -> bytes:
    """JSON in UTF-8."""
    return _ENCODER.encode(body).encode()
