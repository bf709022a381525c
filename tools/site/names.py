"""Finds the reference entries for names in prose."""

import json
from functools import cache

import helpscout_client
from helpscout_api import models
from helpscout_client import sandbox
from openapi.codegen.description import ROOT, Description
from openapi.codegen.generate import MERGED


@cache
def description() -> Description:
    return Description(json.loads((ROOT / MERGED).read_text("utf-8")))


@cache
def resources() -> dict[str, str]:
    """Dotted path of the class of each resource of the client. Some are subclasses of generated classes."""
    with helpscout_client.HelpScout(access_token="none") as hs:
        classes = {tag["name"]: type(getattr(hs, tag["name"])) for tag in description().data["tags"]}
    return {name: f"{kind.__module__}.{kind.__qualname__}" for name, kind in classes.items()}


def find(name: str, page: str) -> str | None:
    """The reference entry for a name on a page, such as `hs.tags.list`; None if there is no entry."""
    match name.split("."):
        case ["hs", resource, *method] if resource in resources():
            return ".".join([resources()[resource], *method])
        case ["hs", attribute]:
            return f"helpscout_client.HelpScout.{attribute}"
        case [_, operation] if operation in description().operations:
            return f"helpscout_api.api.{name}.sync"
        case [_, _, *_]:
            return None
    # On other pages, `Request` and `Status` don't mean the classes of the sandbox.
    for package in (helpscout_client, sandbox) if "sandbox" in page else (helpscout_client,):
        if name in package.__all__ and not name.startswith("_"):
            return f"{package.__name__}.{name}"
    return f"helpscout_api.models.{name}" if name in models.__all__ else None
