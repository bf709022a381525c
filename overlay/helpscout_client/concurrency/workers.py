"""Daemon threads for blocking work. They get no signals, and the interpreter does not wait for them at exit."""

import threading
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Final

from ..transport.forks import on_fork

#: Maximum number of idle threads.
_MOST_IDLE: Final = 4


class Workers:
    """Threads that are started on demand.

    An exception of a signal handler may interrupt `submit` anywhere, because the main thread calls it. So it uses no
    lock, and the threads themselves do all counting.
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
        """Runs a job in a thread.

        Args:
            job: The job. It must not raise exceptions.

        Raises:
            RuntimeError: No thread can be started.
        """
        import _thread

        self._jobs.put(job)
        if not self._idle:
            # `Thread.start` waits in Python code, where an exception could leave a lock held that the new thread needs.
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
                # Keep one idle thread, so that `submit` rarely has to start one. If none can be started, this thread
                # becomes idle soon.
                with suppress(RuntimeError):
                    self._thread().start()
            job()
            # Otherwise the job would stay in memory until the next one.
            del job
            with lock:
                if self._idle >= _MOST_IDLE:
                    return
                self._idle += 1


#: The worker threads of this process.
WORKERS: Final = Workers()
