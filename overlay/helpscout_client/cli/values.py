"""Values of arguments, read from text, files and standard input."""

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
    """Whether an argument or a property of this name, in Python's spelling or the API's, holds a secret."""
    return bool(_SECRET.search(name))


def standard_input() -> Iterator[str]:
    """The lines of standard input, which can be read only once.

    Raises:
        UsageError: They were read before.
    """
    seen = click.get_current_context().meta
    if _READ in seen:
        raise click.UsageError("only one - can stand for standard input.")
    seen[_READ] = True
    return iter(sys.stdin)


def text(value: str) -> str:
    """What `@FILE` and `-` stand for; `@@` begins a text with `@`.

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
        raise click.BadParameter(f"{value[1:]}: {error.strerror}. A text with @ begins with @@.") from None
    except ValueError:
        raise click.BadParameter(f"{value[1:]} is not text in UTF-8.") from None


def secret(value: str) -> str:
    """The first line of a file or of standard input. Other users of the machine see what is on a command line.

    Raises:
        BadParameter: It is the secret itself.
    """
    if not value.startswith("@") and value != "-":
        raise click.BadParameter("secrets don't belong on a command line: give @FILE, or - for standard input.")
    return text(value).partition("\n")[0].strip()


def scalar(value: str) -> bool | int | str:
    """`true`, `false`, a whole number, or any other text. `"5"` is text."""
    read = text(value)
    try:
        found = json.loads(read)
    except ValueError:
        return read
    return found if isinstance(found, bool | int | str) else read


def words(value: str) -> list[str]:
    """Values of an enumeration, separated by commas."""
    return [word.strip() for word in text(value).split(",")]


def integers(value: str) -> list[int]:
    """Whole numbers, separated by commas."""
    return [click.INT(number) for number in value.split(",")]


def or_piped(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Reads a value, but leaves `-`, which stands for those from a pipe."""
    return lambda value: value if value == "-" else read(value)


def time(value: str) -> datetime.date:
    """A date, or a time, which is in UTC unless it names its zone.

    Raises:
        BadParameter: It is neither.
    """
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return datetime.date.fromisoformat(value)
        found = datetime.datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date or time, such as 2026-03-31 or 2026-03-31T09:00Z.") from None
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)


def seconds(value: str) -> datetime.timedelta:
    """A number of seconds."""
    return datetime.timedelta(seconds=float(value))


def objects(given: Iterable[str], place: str) -> list[Any]:
    """Objects: JSON, or pairs such as `name=text` and `name:=JSON`. A name that comes again begins the next one.

    Args:
        given: What was given; `@FILE` and `-` stand for JSON.
        place: The argument, for errors.

    Raises:
        UsageError: Something is neither.
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
    """As `objects`, all in one.

    Raises:
        UsageError: Something is no object.
    """
    merged: dict[str, Any] = {}
    for value in objects(given, place):
        if not isinstance(value, Mapping):
            raise click.UsageError(f"{place}: {json.dumps(value)[:40]} is not a JSON object.")
        merged.update(value)
    return merged


def piped_ids() -> list[str]:
    """Ids from standard input, one a line: by itself, or as `id` of a JSON object.

    Raises:
        UsageError: An object has none.
    """
    found = []
    for number, line in enumerate(map(str.strip, standard_input()), 1):
        read = _json(line, f"line {number}") if line.startswith("{") else {"id": line}
        if read.get("id") is None:
            raise click.UsageError(f"line {number} of standard input has no id.")
        found.append(str(read["id"]))
    return [each for each in found if each]


def _json_without_secrets(value: str, place: str) -> Any:
    """JSON of a command line, which other users of the machine see."""

    def checked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if any(is_secret(name) for name, _ in pairs):
            raise click.UsageError(f"{place}: secrets don't belong on a command line: give @FILE.")
        return dict(pairs)

    return _json(value, place, checked)


def _json(value: str, place: str, hook: Any = None) -> Any:
    try:
        return json.loads(value, object_pairs_hook=hook)
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"{place}: this is no JSON: {error}.") from None
