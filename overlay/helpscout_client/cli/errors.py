"""What errors mean to people at a terminal, and to scripts."""

import os
import sys
import traceback
from collections.abc import Iterator, Mapping
from typing import Any, Final

import click

_NOT_ALLOWED, _NOT_FOUND, _REJECTED, _LIMIT, _UNAVAILABLE = 3, 4, 5, 6, 7
_USAGE, _INTERRUPTED = 2, 130
#: Failures of many that are shown.
_SHOWN: Final = 10


class SomeFailed(Exception):  # noqa: N818 - It stands for several errors.
    """Some calls of many failed.

    Args:
        errors: Why, by id.
        done: How many did not.
    """

    def __init__(self, errors: Mapping[Any, Exception], done: int) -> None:
        self.first = next(iter(errors.values()))
        lines = [f"{key}: {error}" for key, error in [*errors.items()][:_SHOWN]]
        super().__init__("\n".join([f"{len(errors)} failed, {done} done.", *lines, *["..."][: len(errors) > _SHOWN]]))


def exit_code(error: BaseException) -> int:
    """The exit code of an error."""
    if isinstance(error, click.ClickException):
        return error.exit_code
    if isinstance(error, SomeFailed):
        return exit_code(error.first)
    # Late: what fails before the client is used needs none of it.
    from helpscout_client import errors

    meanings: Mapping[int, Any] = {
        _INTERRUPTED: (click.Abort, KeyboardInterrupt),
        _NOT_FOUND: errors.NotFoundError,
        _LIMIT: errors.RateLimitError,
        _NOT_ALLOWED: (
            errors.AuthenticationError | errors.PaymentRequiredError | errors.PermissionDeniedError | errors.TokenError
        ),
        _UNAVAILABLE: (errors.ServerError | errors.ConnectionError | errors.TimeoutError | errors.ResponseParseError),
        _REJECTED: errors.APIError,
        # What can't be sent, and options that can't work.
        _USAGE: (TypeError, ValueError),
    }
    return next((code for code, kinds in meanings.items() if isinstance(error, kinds)), 1)


def report(error: BaseException) -> int:
    """Says on standard error what is wrong and how to go on. Gives the exit code."""
    # Click raises Abort for Ctrl-C; what it interrupted says how to go on.
    cause = error.__cause__ if isinstance(error, click.Abort) and error.__cause__ else error
    from .output import echo

    echo("\n".join([*_problem(cause), *_ways_on(cause)]), err=True)
    if os.environ.get("HELPSCOUT_TRACEBACK"):
        traceback.print_exception(cause, file=sys.stderr)
    return exit_code(error)


def _problem(error: BaseException) -> Iterator[str]:
    if isinstance(error, click.Abort):
        yield "Nothing was done."
    elif isinstance(error, KeyboardInterrupt | EOFError):
        yield "Interrupted."
    elif isinstance(error, click.exceptions.NoArgsIsHelpError):
        yield error.format_message()
    elif isinstance(error, click.ClickException):
        yield f"Error: {error.format_message()}"
        if isinstance(error, click.UsageError) and error.ctx is not None:
            yield f"See `{error.ctx.command_path} --help`."
    elif isinstance(error, OSError) and error.filename and error.strerror:
        yield f"Error: {error.filename}: {error.strerror}"
    else:
        yield f"Error: {str(error) or type(error).__name__}"


def _ways_on(error: BaseException) -> Iterator[str]:
    yield from getattr(error, "__notes__", ())
    resume = getattr(error, "resume", None)
    if resume is not None and resume != 1:
        is_bookmark = isinstance(resume, str) and resume.count(":") > 1
        option = "--page" if isinstance(resume, int) else "--resume" if is_bookmark else "--cursor"
        yield f"To go on, run it again with {option} {resume}"
    if not hasattr(error, "__notes__") and (done := getattr(error, "done", ())):
        yield f"Done before that: {', '.join(map(str, done))}"
