"""Daemon threads that work for others. Signals don't reach them, and the interpreter's end doesn't wait for them."""

import threading
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Final

from ..transport.forks import on_fork

#: Idle threads that are kept.
_MOST_IDLE: Final = 4


class Workers:
    """Threads that are started as needed.

    An exception of a signal handler may interrupt `submit` anywhere, since the main thread calls it. So it takes no
    lock; all counting is done in the threads themselves.
    """

    def __init__(self) -> None:
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the threads of the parent process."""
        self._jobs = SimpleQueue[Callable[[], object]]()
        self._lock = threading.Lock()
        self._idle = 0

    def submit(self, job: Callable[[], object]) -> None:
        """Has a job done.

        Args:
            job: It must not raise anything.

        Raises:
            RuntimeError: No thread can be started.
        """
        import _thread

        self._jobs.put(job)
        if not self._idle:
            # `Thread.start` waits in Python, where an exception could leave a lock behind that the new thread needs.
            _thread.start_new_thread(self._thread().start, ())

    def _thread(self) -> threading.Thread:
        return threading.Thread(target=self._serve, name="helpscout-worker", daemon=True)

    def _serve(self) -> None:
        jobs, lock = self._jobs, self._lock
        with lock:
            self._idle += 1
        while True:
            job = jobs.get()
            with lock:
                self._idle -= 1
                is_last = self._idle == 0
            if is_last:
                # There is always one that waits, so that `submit` seldom has to start any. If none can be started,
                # this one is back soon.
                with suppress(RuntimeError):
                    self._thread().start()
            job()
            # Or it would be kept until the next one.
            del job
            with lock:
                if self._idle >= _MOST_IDLE:
                    return
                self._idle += 1


#: Those of this process.
WORKERS: Final = Workers()
