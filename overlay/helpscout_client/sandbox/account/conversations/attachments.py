"""Attachments of threads."""

import base64
import re
from typing import Final
from urllib.parse import quote

from ...handling.context import RequestContext
from ...http.errors import FieldError, bad_request, not_found
from ...http.messages import Json
from ...store.store import Store

_UNKNOWN_TYPE: Final = "application/octet-stream"
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(; ?[\w.+-]+=[\w.+-]+)*", re.ASCII)
#: Characters that a quoted file name can't contain.
_UNQUOTABLE = re.compile(r'[^ -~]|["\\]')


def check_attachment(data: Json, place: str = "") -> None:
    """Checks the data of an attachment.

    Args:
        data: The body of the request.
        place: Its path in the body, with a dot at the end.

    Raises:
        HTTPError: The data are not base64.
    """
    try:
        base64.b64decode(data["data"], validate=True)
    except ValueError:
        raise bad_request(FieldError(f"{place}data", "is not base64", "Base64")) from None


def make_attachment(store: Store, data: Json) -> Json:
    """Makes an attachment from checked data, and stores its bytes."""
    attachment_id = store.new_id("attachment")
    content = base64.b64decode(data["data"])
    store.files[attachment_id] = content
    return {
        "id": attachment_id,
        "filename": data["fileName"],
        "mimeType": data["mimeType"],
        "width": 0,
        "height": 0,
        "size": len(content),
        "state": "valid",
    }


def attachment_of(context: RequestContext, conversation: Json) -> tuple[Json, Json]:
    """The attachment in the path, and its thread.

    Raises:
        HTTPError: The conversation doesn't have it.
    """
    for thread in context.store.threads[conversation["id"]]:
        for attachment in thread["_embedded"]["attachments"]:
            if attachment["id"] == context.path["attachment_id"]:
                return attachment, thread
    raise not_found("Attachment")


def media_type(attachment: Json) -> str:
    """The media type that was sent, if it is valid."""
    sent = attachment["mimeType"]
    return sent if _MEDIA_TYPE.fullmatch(sent) else _UNKNOWN_TYPE


def disposition(attachment: Json) -> str:
    """The `Content-Disposition` header, with the file name (RFC 6266)."""
    name = attachment["filename"]
    plain = _UNQUOTABLE.sub("_", name)
    header = f'attachment; filename="{plain}"'
    return header if plain == name else f"{header}; filename*=UTF-8''{quote(name, safe='')}"
