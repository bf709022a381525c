"""Reads the values of arguments from the command line, files and standard input."""

import datetime
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import click

_SECRET: Final = re.compile(r"secret|password|(access|refresh)_?token", re.IGNORECASE)
_READ: Final = f"{__name__}.read"


def is_secret(name: str) -> bool:
    """Whether an argument or property with this name is a secret. The name may be in Python's or the API's spelling."""
    return bool(_SECRET.search(name))


def standard_input() -> Iterator[str]:
    """The lines of standard input.

    Raises:
        UsageError: Another argument has read them already.
    """
    seen = click.get_current_context().meta
    if _READ in seen:
        raise click.UsageError("standard input can be read only once, so give only one -.")
    seen[_READ] = True
    return iter(sys.stdin)


def text(value: str) -> str:
    """Reads a string: `@FILE` is a file, `-` is standard input, and `@@` starts a string with `@`.

    Raises:
        BadParameter: The file can't be read.
    """
    if value == "-":
        return "".join(standard_input())
    if not value.startswith("@") or value.startswith("@@"):
        return value.removeprefix("@")
    try:
        return Path(value[1:]).read_text("utf-8")
    except OSError as error:
        raise click.BadParameter(f"{value[1:]}: {error.strerror}. For text that starts with @, write @@.") from None
    except ValueError:
        raise click.BadParameter(f"{value[1:]} is not UTF-8 text.") from None


def secret(value: str) -> str:
    """Reads a secret from the first line of a file or standard input.

    Raises:
        BadParameter: The secret itself is on the command line, where other users of the machine can see it.
    """
    if not value.startswith("@") and value != "-":
        raise click.BadParameter("secrets don't belong on a command line: give @FILE, or - for standard input.")
    return text(value).partition("\n")[0].strip()


def scalar(value: str) -> bool | int | str:
    """Reads `true`, `false`, a whole number, or a string. `"5"` is a string."""
    read = text(value)
    try:
        found = json.loads(read)
    except ValueError:
        return read
    return found if isinstance(found, bool | int | str) else read


def words(value: str) -> list[str]:
    """Reads values of an enumeration, separated by commas."""
    return [word.strip() for word in text(value).split(",")]


def integers(value: str) -> list[int]:
    """Reads whole numbers, separated by commas."""
    return [click.INT(number) for number in value.split(",")]


def or_piped(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Wraps a reader so that it leaves `-`, which means ids from a pipe."""
    return lambda value: value if value == "-" else read(value)


def time(value: str) -> datetime.date:
    """Reads a date or a time. A time without a zone is in UTC.

    Raises:
        BadParameter: It is neither a date nor a time.
    """
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return datetime.date.fromisoformat(value)
        found = datetime.datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date or time, such as 2026-03-31 or 2026-03-31T09:00Z.") from None
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)


def seconds(value: str) -> datetime.timedelta:
    """Reads a number of seconds."""
    return datetime.timedelta(seconds=float(value))


def objects(given: Iterable[str], place: str) -> list[Any]:
    """Reads objects: JSON, or pairs such as `name=text` and `name:=JSON`. A repeated name starts the next object.

    Args:
        given: JSON, pairs, `@FILE` or `-`. The last two contain JSON.
        place: The argument, for errors.

    Raises:
        UsageError: A value is neither JSON nor a pair.
    """
    found: list[Any] = []
    pairs: dict[str, Any] | None = None
    for value in given:
        name, equals, inner = value.partition("=")
        if value.startswith(("{", "[", "@")) or value == "-":
            whole = _json(text(value), place) if value[0] in "@-" else _json_without_secrets(value, place)
            found += whole if isinstance(whole, list) else [whole]
            pairs = None
            continue
        if not equals:
            raise click.UsageError(f"{place}: {value!r} is not NAME=VALUE, JSON, or @FILE.")
        key = name.removesuffix(":")
        if pairs is None or key in pairs:
            pairs = {}
            found.append(pairs)
        read = secret if is_secret(key) else text
        pairs[key] = _json_without_secrets(inner, place) if key != name else read(inner)
    return found


def one_object(given: Iterable[str], place: str) -> dict[str, Any]:
    """Like `objects`, but merges all into one object.

    Raises:
        UsageError: A value is not an object.
    """
    merged: dict[str, Any] = {}
    for value in objects(given, place):
        if not isinstance(value, Mapping):
            raise click.UsageError(f"{place}: {json.dumps(value)[:40]} is not a JSON object.")
        merged.update(value)
    return merged


def piped_ids() -> list[str]:
    """Reads ids from standard input. A line is an id, or a JSON object with an `id`.

    Raises:
        UsageError: An object has no id.
    """
    found = []
    for number, line in enumerate(map(str.strip, standard_input()), 1):
        read = _json(line, f"line {number}") if line.startswith("{") else {"id": line}
        if read.get("id") is None:
            raise click.UsageError(f"line {number} of standard input has no id.")
        found.append(str(read["id"]))
    return [each for each in found if each]


def _json_without_secrets(value: str, place: str) -> Any:
    """Reads JSON on the command line, where other users of the machine can see it. It must not contain secrets."""

    def checked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if any(is_secret(name) for name, _ in pairs):
            raise click.UsageError(f"{place}: secrets don't belong on a command line: give @FILE.")
        return dict(pairs)

    return _json(value, place, checked)


def _json(value: str, place: str, hook: Any = None) -> Any:
    try:
        return json.loads(value, object_pairs_hook=hook)
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"{place}: invalid JSON: {error}.") from None
