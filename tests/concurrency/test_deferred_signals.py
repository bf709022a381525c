"""Signal handlers that are deferred until they are safe, tested without signals."""

from __future__ import annotations

from types import FrameType

import pytest

from helpscout_client.concurrency.signals import Abandoned, DeferredSignals


class HandlerError(Exception):
    """Raised by a handler."""


def raise_error(number: int, frame: FrameType | None) -> None:
    raise HandlerError


def test_handler__that_raises_while_the_call_waits_breaks_it_off() -> None:
    signals = DeferredSignals()
    signals.is_unbreakable = False
    with pytest.raises(Abandoned):
        signals.receive(raise_error, 1, None)
    # The call does not continue after this.
    for _ in range(2):
        with pytest.raises(Abandoned):
            signals.check()
    assert isinstance(signals.error, HandlerError)


def test_handler__waits_while_the_call_works() -> None:
    signals = DeferredSignals()
    seen: list[int] = []
    signals.receive(lambda number, frame: seen.append(number), 1, None)
    assert seen == []
    signals.check()
    assert seen == [1]
    signals.receive(raise_error, 2, None)
    with pytest.raises(Abandoned):
        signals.check()
    assert isinstance(signals.error, HandlerError)


def test_handler__that_waited_to_the_end_is_called_then() -> None:
    signals = DeferredSignals()
    signals.receive(raise_error, 1, None)
    with pytest.raises(HandlerError):
        signals.uninstall()


def test_handler__is_called_at_once_by_code_of_the_user() -> None:
    signals = DeferredSignals()
    signals.is_passing = True
    with pytest.raises(HandlerError):
        signals.receive(raise_error, 1, None)


def test_handlers__that_waited_to_the_end_are_all_called() -> None:
    signals = DeferredSignals()
    seen: list[int] = []
    for number, handler in enumerate([raise_error, lambda number, frame: seen.append(number), raise_error]):
        signals.receive(handler, number, None)
    with pytest.raises(HandlerError):
        signals.uninstall()
    assert seen == [1]
