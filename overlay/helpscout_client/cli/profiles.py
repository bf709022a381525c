"""Saves the credentials of several accounts in one file of the user's configuration folder."""

import json
import re
from pathlib import Path
from typing import Any, Final

import click

from ..private_files import replacing

DEFAULT: Final = "default"
#: The options of a client that a profile saves.
_OPTIONS: Final = ("app_id", "app_secret", "base_url")
_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,63}", re.ASCII)


def credentials_file() -> Path:
    """The file with the credentials of all profiles."""
    return Path(click.get_app_dir("helpscout"), "credentials.json")


def token_file(name: str) -> Path:
    """The file with the token of a profile."""
    return credentials_file().with_name(f"token-{name}.json")


def check_name(name: str) -> str:
    """Returns the name if it can be part of a file name.

    Raises:
        UsageError: The name is not allowed.
    """
    if not _NAME.fullmatch(name):
        raise click.UsageError(
            f"--profile: {name!r} is invalid: use letters and digits, and after the first also . _ -"
        )
    return name


def load() -> dict[str, dict[str, Any]]:
    """Reads the options of a client of each profile.

    Raises:
        ClickException: The file is damaged.
    """
    try:
        profiles = json.loads(credentials_file().read_text("utf-8"))["profiles"]
        return {name: {option: profiles[name][option] for option in _OPTIONS} for name in profiles}
    except FileNotFoundError:
        return {}
    except (ValueError, LookupError, TypeError):
        raise click.ClickException(f"{credentials_file()} is damaged: delete it, and log in again.") from None


def save(name: str, options: dict[str, Any] | None) -> None:
    """Saves the options of a profile, or deletes it if they are None. Only the user can read the file.

    The profile's old token is deleted.
    """
    # Imported late because most commands save nothing.
    from filelock import FileLock

    path = credentials_file()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with FileLock(f"{path}.lock", mode=0o600):
        profiles = {**load(), name: options}
        with replacing(path) as file:
            json.dump({"profiles": {each: kept for each, kept in profiles.items() if kept}}, file, indent=2)
    for suffix in ("", ".lock"):
        Path(f"{token_file(name)}{suffix}").unlink(missing_ok=True)
