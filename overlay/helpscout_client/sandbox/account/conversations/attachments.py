"""Files that hang on threads."""

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
#: What can't stand in a quoted name as it is.
_UNQUOTABLE = re.compile(r'[^ -~]|["\\]')


def check_attachment(data: Json, place: str = "") -> None:
    """Lets pass what an attachment can be made of.

    Args:
        data: What was sent.
        place: Where in the body it stands, with a dot at the end.

    Raises:
        HTTPError: It can't be read.
    """
    try:
        base64.b64decode(data["data"], validate=True)
    except ValueError:
        raise bad_request(FieldError(f"{place}data", "is not base64", "Base64")) from None


def make_attachment(store: Store, data: Json) -> Json:
    """An attachment out of what was sent and checked; its bytes are kept."""
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
    """The attachment in the path, and the thread that it hangs on.

    Raises:
        HTTPError: The conversation has none such.
    """
    for thread in context.store.threads[conversation["id"]]:
        for attachment in thread["_embedded"]["attachments"]:
            if attachment["id"] == context.path["attachment_id"]:
                return attachment, thread
    raise not_found("Attachment")


def media_type(attachment: Json) -> str:
    """The media type that it was sent with, if it is one."""
    sent = attachment["mimeType"]
    return sent if _MEDIA_TYPE.fullmatch(sent) else _UNKNOWN_TYPE


def disposition(attachment: Json) -> str:
    """What tells a client the name of the file (RFC 6266)."""
    name = attachment["filename"]
    plain = _UNQUOTABLE.sub("_", name)
    header = f'attachment; filename="{plain}"'
    return header if plain == name else f"{header}; filename*=UTF-8''{quote(name, safe='')}"
