"""Waits that a server requests, and the log records of calls and waits."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import HelpScoutError, RateLimitError, ServerError
from helpscout_client.headers import retry_after
from tests.clocks import NOW, RecordingClock

if TYPE_CHECKING:
    from tests.conftest import Flavour

GMT = datetime.UTC


def date(seconds: float) -> str:
    return format_datetime(NOW + datetime.timedelta(seconds=seconds), usegmt=True)


def waits(flavour: Flavour, respond: Callable[[], httpx.Response], **options: Any) -> tuple[list[float], Any]:
    """How long a call waits between its tries, and the error that it ends with."""
    clock = RecordingClock()
    hs = flavour.client(lambda _: respond(), clock=clock, **options)
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(hs.request("GET", "/v2/tags"))
    return clock.waits, caught.value


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "4"}, 4),
        ({"Retry-After": "4.0"}, 4),
        ({"Retry-After": " 4.5 "}, 4.5),
        ({"Retry-After": "0"}, 0),
        ({"X-RateLimit-Retry-After": "4", "Retry-After": "9"}, 4),
        ({"X-RateLimit-Retry-After": "soon", "Retry-After": "4"}, 4),
        ({"Retry-After": date(4)}, 4),
        ({"Retry-After": "Sunday, 01-Mar-26 12:00:04 GMT"}, 4),
        ({"Retry-After": "Sun Mar  1 12:00:04 2026"}, 4),
        ({"Retry-After": "Sun, 01 Mar 2026 13:00:04 +0100"}, 4),
        ({"Retry-After": date(-4)}, 0),
        # The server's clock is 1000 seconds ahead.
        ({"Retry-After": date(1004), "Date": date(1000)}, 4),
        ({"Retry-After": date(4), "Date": "no date"}, 4),
    ],
)
def test_retry_after__in_all_its_forms(flavour: Flavour, status: int, headers: dict[str, str], seconds: float) -> None:
    waited, error = waits(flavour, lambda: httpx.Response(status, headers=headers), max_retries=2)
    assert waited == pytest.approx([seconds, seconds if "Mar" not in str(headers) else waited[1]])
    if "Date" not in headers and "Mar" not in str(headers):
        assert error.retry_after == seconds


@pytest.mark.parametrize("text", ["", "-1", "soon", "4 s", "1e3", "inf", "nan", "٤", "4.5.6", "Fri, 99 Feb", "9" * 400])
def test_retry_after__that_says_nothing(text: str) -> None:
    headers = httpx.Headers([(b"Retry-After", text.encode())])
    assert retry_after(httpx.Response(429, headers=headers)) is None


def test_retry_after__without_a_clock_is_by_that_of_the_machine() -> None:
    soon = format_datetime(datetime.datetime.now(GMT) + datetime.timedelta(seconds=100), usegmt=True)
    seconds = retry_after(httpx.Response(429, headers={"Retry-After": soon}))
    assert seconds is not None
    assert 90 < seconds <= 100


@pytest.mark.parametrize("headers", [{}, {"Retry-After": "soon"}])
def test_429__that_does_not_say_for_how_long(flavour: Flavour, headers: dict[str, str]) -> None:
    waited, error = waits(flavour, lambda: httpx.Response(429, headers=headers))
    assert (waited, error.retry_after) == ([5, 10, 20], None)


@pytest.mark.parametrize(("longest", "waited"), [(4, [4, 0, 0]), (12, [5, 7, 0]), (60, [5, 10, 20])])
def test_429__is_waited_for_within_bounds(flavour: Flavour, longest: float, waited: list[float]) -> None:
    found, error = waits(flavour, lambda: httpx.Response(429), max_rate_limit_wait=longest)
    assert found == waited
    assert isinstance(error, RateLimitError)


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after__that_is_too_long_ends_the_call(flavour: Flavour, status: int) -> None:
    waited, error = waits(flavour, lambda: httpx.Response(status, headers={"Retry-After": "121"}))
    assert (waited, error.retry_after) == ([], 121)


def test_503__of_a_write_is_not_waited_for(flavour: Flavour) -> None:
    clock = RecordingClock()
    hs = flavour.client(lambda _: httpx.Response(503, headers={"Retry-After": "4"}), clock=clock)
    with pytest.raises(ServerError) as caught:
        flavour.run(hs.request("POST", "/v2/tags", json={}))
    assert (clock.waits, caught.value.retry_after) == ([], 4)


# Logs


def ours(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.name == "helpscout_client"]


@pytest.mark.parametrize(("pause", "level"), [(3, logging.INFO), (4, logging.WARNING)])
def test_log__of_a_long_wait_is_a_warning(
    flavour: Flavour, caplog: pytest.LogCaptureFixture, pause: int, level: int
) -> None:
    caplog.set_level(logging.INFO, logger="helpscout_client")
    responses = [httpx.Response(429, headers={"Retry-After": str(pause)}), httpx.Response(200)]
    flavour.run(flavour.client(lambda _: responses.pop(0), clock=RecordingClock()).request("GET", "/v2/tags"))
    retry, call = ours(caplog)
    assert (retry.levelno, call.levelno) == (level, level)
    fields: Any = vars(call)["helpscout"]
    assert (fields["waited"], fields["tries"], fields["duration"]) == (pause, 2, 0)
    assert call.getMessage() == "GET /v2/tags: 200 after 0 ms, attempts: 2" + (", waited 4.0 s" if pause == 4 else "")


def test_log__of_a_call_that_waited_for_the_limit(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    clock = RecordingClock()
    used_up = {"X-RateLimit-Limit-Minute": "10", "X-RateLimit-Remaining-Minute": "0", "Retry-After": "20"}
    responses = [httpx.Response(429, headers=used_up), httpx.Response(200)]
    hs = flavour.client(lambda _: responses.pop(0), clock=clock, max_retries=0)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/tags"))
    caplog.clear()
    flavour.run(hs.request("GET", "/v2/tags"))
    (record,) = ours(caplog)
    fields: Any = vars(record)["helpscout"]
    assert (record.levelno, fields["waited"], fields["duration"]) == (logging.WARNING, 20, 0)


def test_log__has_one_line_for_a_record(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="helpscout_client")

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.startswith("/v2/chats"):
            return httpx.Response(302, headers={"Location": "/v2/x%0d%0aFORGED%1b%5b31m%e2%80%a8"})
        reference = httpx.Headers([(b"Correlation-Id", "a\x85b\u2028".encode())])
        return httpx.Response(404, headers=reference, json={"message": "no\nCRITICAL forged"})

    hs = flavour.client(respond)
    with pytest.raises(HelpScoutError):
        flavour.run(hs.chats.get("x\nCRITICAL forged"))
    assert ours(caplog)
    for record in ours(caplog):
        text = f"{record.getMessage()}{vars(record)['helpscout']['path']}{vars(record)['helpscout']['method']}"
        assert text.isprintable()
    assert r"/v2/x\r\nFORGED\x1b[31m\u2028" in ours(caplog)[0].getMessage()


def test_log__of_a_refresh_that_failed_has_one_line(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    clock = RecordingClock()
    body = {"access_token": "long-enough-token", "expires_in": 7200}
    detail = {"message": "a\nb", "_embedded": {"errors": [{"path": "x", "message": "y"}]}}
    tokens = [httpx.Response(200, json=body), httpx.Response(400, json=detail)]

    def respond(request: httpx.Request) -> httpx.Response:
        return tokens.pop(0) if request.method == "POST" else httpx.Response(200, json={})

    hs = flavour.client(respond, app_id="app", app_secret="secret-secret", clock=clock)
    flavour.run(hs.request("GET", "/v2/tags"))
    clock.advance(7000)
    flavour.run(hs.request("GET", "/v2/tags"))
    messages = [record.getMessage() for record in ours(caplog)]
    assert any("token refresh failed" in message for message in messages)
    assert all(message.isprintable() for message in messages)
