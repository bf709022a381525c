"""Defers signal handlers until their exceptions are safe.

Python calls signal handlers in the main thread between any two steps. So their exceptions (`KeyboardInterrupt`,
Celery's `SoftTimeLimitExceeded`) may be raised while a lock, a permit or a connection is held, which would then never
be released. During a call, a `_Deferring` wraps each handler. While the call waits for something, it calls the handler
immediately. Otherwise it calls the handler when the call waits next, a fraction of a millisecond later.
"""

import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

#: CPython's internal module. `signal` wraps its functions in Python, which would take 20 µs per call.
_signal: Any = sys.modules.get("_signal", signal)

Handler = Callable[[int, FrameType | None], object]

#: Signals whose handlers raise exceptions: those that end programs, timers, and user-defined signals.
_NAMES: Final = ["INT", "TERM", "HUP", "QUIT", "ALRM", "VTALRM", "PROF", "XCPU", "USR1", "USR2", "CHLD", "IO", "BREAK"]
_SIGNALS: Final = [int(getattr(signal, f"SIG{name}")) for name in _NAMES if hasattr(signal, f"SIG{name}")]


class Abandoned(BaseException):
    """The caller was interrupted, so the call stops.

    It is not an `Exception`, because httpcore might treat an `Exception` as a network failure.
    """


class DeferredSignals:
    """The handlers of signals during one call of the main thread."""

    def __init__(self) -> None:
        #: Whether handlers are deferred.
        self.is_unbreakable = True
        #: Whether handlers are called as usual, because user code is running.
        self.is_passing = False
        self.is_over = False
        #: The exception that a handler raised. It interrupts the call.
        self.error: BaseException | None = None
        self._waiting: list[tuple[Handler, int, FrameType | None]] = []
        self._installed: list[tuple[int, _Deferring]] = []

    def install(self) -> None:
        """Wraps all handlers."""
        for number in _SIGNALS:
            handler: Any = _signal.getsignal(number)
            if callable(handler):
                deferring = _Deferring(self, handler)
                self._installed.append((number, deferring))
                try:
                    _signal.signal(number, deferring)
                except ValueError:
                    # A subinterpreter, whose threads get no signals.
                    return

    def uninstall(self) -> None:
        """Restores the handlers, and calls the deferred ones. It may raise their exceptions."""
        self.is_passing = self.is_over = True
        for number, deferring in self._installed:
            # User code may have set another handler.
            if _signal.getsignal(number) is deferring:
                _signal.signal(number, deferring.handler)
        if self._waiting:
            self._call_waiting()

    def _call_waiting(self) -> None:
        while self._waiting:
            handler, number, frame = self._waiting.pop(0)
            try:
                handler(number, frame)
            except BaseException:
                # A signal is not lost because of another one.
                self._call_waiting()
                raise

    def check(self) -> None:
        """Calls the deferred handlers.

        Raises:
            Abandoned: A handler raised an exception.
        """
        while self._waiting and self.error is None:
            self._call(*self._waiting.pop(0))
        if self.error is not None:
            raise Abandoned

    def receive(self, handler: Handler, number: int, frame: FrameType | None) -> None:
        """Calls a handler now or later."""
        if self.is_passing:
            handler(number, frame)
        elif self.is_unbreakable or self.error is not None:
            self._waiting.append((handler, number, frame))
        else:
            self._call(handler, number, frame)

    def _call(self, handler: Handler, number: int, frame: FrameType | None) -> None:
        try:
            handler(number, frame)
        except BaseException as error:
            # The cleanup that follows must not be interrupted again.
            self.is_unbreakable = True
            self.error = error
            raise Abandoned from None


class _Deferring:
    """Wraps a handler."""

    handler: Handler

    def __init__(self, signals: DeferredSignals, handler: Handler) -> None:
        # A handler may have interrupted the end of an earlier call, so its wrapper may still be in place.
        while isinstance(handler, _Deferring) and handler.signals.is_over:
            handler = handler.handler
        self.signals: DeferredSignals = signals
        self.handler = handler

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.signals.receive(self.handler, number, frame)
