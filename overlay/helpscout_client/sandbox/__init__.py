"""An embedded Mailbox API for tests and demos, with the same data each time, the real API's rules, and no network."""

try:
    import jsonschema_rs as _  # noqa: F401
except ImportError as error:
    raise ImportError('the sandbox requires additional packages: pip install "helpscout-client[sandbox]"') from error

from .faults.faults import HTML, Fault, Future, Latency, Malformed, Nulls, Reset, ShortPages, Status, Truncated
from .faults.rules import Rule
from .http.messages import Request, Response
from .sandbox import Sandbox
from .store.snapshot import Snapshot
from .times.clock import SimulatedClock as Clock
from .webhooks.deliveries import Attempt, Deliveries, Delivery

__all__ = [
    "HTML",
    "Attempt",
    "Clock",
    "Deliveries",
    "Delivery",
    "Fault",
    "Future",
    "Latency",
    "Malformed",
    "Nulls",
    "Request",
    "Reset",
    "Response",
    "Rule",
    "Sandbox",
    "ShortPages",
    "Snapshot",
    "Status",
    "Truncated",
]
