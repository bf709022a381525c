"""Error messages for people, and exit codes for scripts."""

import os
import sys
import traceback
from collections.abc import Iterator, Mapping
from typing import Any, Final

import click

_NOT_ALLOWED, _NOT_FOUND, _REJECTED, _LIMIT, _UNAVAILABLE = 3, 4, 5, 6, 7
_USAGE, _INTERRUPTED = 2, 130
#: The number of failures in a message.
_SHOWN: Final = 10


class SomeFailed(Exception):  # noqa: N818 - It contains several errors.
    """Some of many calls failed. The exit code is the highest of their codes.

    Args:
        errors: The errors by id.
        done: The number of successful calls.
    """

    def __init__(self, errors: Mapping[Any, Exception], done: int) -> None:
        self.errors = errors
        lines = [f"{key}: {error}" for key, error in [*errors.items()][:_SHOWN]]
        super().__init__("\n".join([f"{len(errors)} failed, {done} done.", *lines, *["..."][: len(errors) > _SHOWN]]))


def exit_code(error: BaseException) -> int:
    """The exit code of an error."""
    if isinstance(error, click.ClickException):
        return error.exit_code
    if isinstance(error, SomeFailed):
        return max(map(exit_code, error.errors.values()))
    # Imported late because errors on the command line don't need it.
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
        # The client rejects an argument or an option.
        _USAGE: (TypeError, ValueError),
    }
    return next((code for code, kinds in meanings.items() if isinstance(error, kinds)), 1)


def report(error: BaseException) -> int:
    """Prints the error, and how to continue, on standard error. Returns the exit code."""
    # Click turns Ctrl-C into Abort. The cause has the notes on how to continue.
    cause = error.__cause__ if isinstance(error, click.Abort) and error.__cause__ else error
    from .output import echo

    echo("\n".join([*_problem(cause), *_hints(cause)]), err=True)
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


def _hints(error: BaseException) -> Iterator[str]:
    yield from getattr(error, "__notes__", ())
    resume = getattr(error, "resume", None)
    if resume is not None and resume != 1:
        is_bookmark = isinstance(resume, str) and resume.count(":") > 1
        option = "--page" if isinstance(resume, int) else "--resume" if is_bookmark else "--cursor"
        yield f"To continue, run the command again with {option} {resume}"
    if not hasattr(error, "__notes__") and (done := getattr(error, "done", ())):
        yield f"Done before the error: {', '.join(map(str, done))}"
