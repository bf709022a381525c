"""Signal handlers that wait for a time at which their exceptions do no harm.

Python calls handlers in the main thread between any two steps, so their exceptions (`KeyboardInterrupt`, Celery's
`SoftTimeLimitExceeded`) may come while a lock, a permit or a connection is held, which would then be held for ever.
During a call, a `_Deferring` is in front of each handler. It calls the handler at once while the call waits for
something, and otherwise when the call waits next, a fraction of a millisecond later.
"""

import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

#: CPython's own module: `signal` wraps its functions in Python, which together would take 20 µs a call.
_signal: Any = sys.modules.get("_signal", signal)

Handler = Callable[[int, FrameType | None], object]

#: Signals whose handlers raise exceptions: those that end programs, timers, and what is left to users.
_NAMES: Final = ["INT", "TERM", "HUP", "QUIT", "ALRM", "VTALRM", "PROF", "XCPU", "USR1", "USR2", "CHLD", "IO", "BREAK"]
_SIGNALS: Final = [int(getattr(signal, f"SIG{name}")) for name in _NAMES if hasattr(signal, f"SIG{name}")]


class Abandoned(BaseException):
    """The caller is gone, so that there is nothing more to do.

    It is no `Exception`, which httpcore might take for a failure of the network, whatever a handler raised.
    """


class DeferredSignals:
    """The handlers of signals during one call of the main thread."""

    def __init__(self) -> None:
        #: Whether handlers have to wait.
        self.is_unbreakable = True
        #: Whether handlers are called as usual, since code of the user runs.
        self.is_passing = False
        self.is_over = False
        #: What a handler raised. It breaks off the call.
        self.error: BaseException | None = None
        self._waiting: list[tuple[Handler, int, FrameType | None]] = []
        self._installed: list[tuple[int, _Deferring]] = []

    def install(self) -> None:
        """Puts itself in front of all handlers."""
        for number in _SIGNALS:
            handler: Any = _signal.getsignal(number)
            if callable(handler):
                deferring = _Deferring(self, handler)
                self._installed.append((number, deferring))
                try:
                    _signal.signal(number, deferring)
                except ValueError:
                    # An interpreter within the process, whose threads get no signals.
                    return

    def uninstall(self) -> None:
        """Puts the handlers back, and calls those that had to wait. It may raise what they raise."""
        self.is_passing = self.is_over = True
        for number, deferring in self._installed:
            # Code of the user may have set another one.
            if _signal.getsignal(number) is deferring:
                _signal.signal(number, deferring.handler)
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
        """Calls the handlers that had to wait.

        Raises:
            Abandoned: A handler raised something.
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
            # What is in the way now is cleaned up without further interruptions.
            self.is_unbreakable = True
            self.error = error
            raise Abandoned from None


class _Deferring:
    """Is in front of a handler."""

    handler: Handler

    def __init__(self, signals: DeferredSignals, handler: Handler) -> None:
        # A handler may have interrupted the end of an earlier call, so that one is left.
        while isinstance(handler, _Deferring) and handler.signals.is_over:
            handler = handler.handler
        self.signals: DeferredSignals = signals
        self.handler = handler

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.signals.receive(self.handler, number, frame)
