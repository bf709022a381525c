"""Credentials of several accounts, in one file of the user's configuration folder."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any, Final

import click
from attrs import asdict, field, frozen

DEFAULT: Final = "default"
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")


@frozen(kw_only=True)
class Profile:
    """The credentials of one account."""

    name: str
    app_id: str
    app_secret: str = field(repr=False)
    base_url: str | None = None
    """Where the secret may be sent, if not to Help Scout."""


def folder() -> Path:
    """The user's configuration folder."""
    return Path(click.get_app_dir("helpscout"))


def credentials_file() -> Path:
    """The file that holds the credentials."""
    return folder() / "credentials.json"


def token_file(name: str) -> Path:
    """The file that keeps the token of a profile between commands."""
    return folder() / f"token-{name}.json"


def names() -> list[str]:
    """The profiles there are."""
    return sorted(_read())


def load(name: str) -> Profile | None:
    """The profile of that name, if there is one."""
    found = _read().get(name)
    return None if found is None else Profile(name=name, **found)


def save(profile: Profile) -> None:
    """Keeps a profile in place of the one of that name. Only the user may read the file.

    Raises:
        click.BadParameter: The name does not suit a file.
    """
    if not _NAME.fullmatch(profile.name):
        raise click.BadParameter(f"{profile.name!r} may hold letters, digits, and . _ - only.", param_hint="--profile")
    values = asdict(profile)
    _write({**_read(), values.pop("name"): values})
    token_file(profile.name).unlink(missing_ok=True)


def remove(name: str) -> bool:
    """Forgets a profile and its token. Says whether there was one."""
    kept = _read()
    if kept.pop(name, None) is None:
        return False
    _write(kept)
    for suffix in ("", ".lock"):
        Path(f"{token_file(name)}{suffix}").unlink(missing_ok=True)
    return True


def _read() -> dict[str, Any]:
    try:
        text = credentials_file().read_text("utf-8")
    except FileNotFoundError:
        return {}
    try:
        profiles: dict[str, Any] = json.loads(text)["profiles"]
    except (ValueError, LookupError, TypeError):
        raise click.ClickException(f"{credentials_file()} can't be read. Remove it, and log in again.") from None
    return profiles


def _write(profiles: dict[str, Any]) -> None:
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    # As a whole, so that nothing is lost if the disk is full.
    path = credentials_file().with_suffix(f".{os.getpid()}")
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "w", encoding="utf-8") as file:
        json.dump({"profiles": profiles}, file, indent=2)
    path.replace(credentials_file())
