"""Deliveries in Help Scout's format."""

from __future__ import annotations

import json
from typing import Any

from helpscout_client import sign

SECRET = "correct horse"


def php_json(value: Any) -> bytes:
    """JSON with escaped slashes."""
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/").encode()


def headers_of(body: bytes, event: str = "convo.created", secret: str = SECRET) -> dict[str, str]:
    return {"X-HelpScout-Event": event, "X-HelpScout-Signature": sign(body, secret)}
