"""An embedded Mailbox API for demos and tests: deterministic data, the real API's manners, and no network."""

try:
    import jsonschema_rs as _  # noqa: F401
except ImportError as error:
    raise ImportError('the sandbox needs more packages: pip install "helpscout-client[sandbox]"') from error

from .messages import Request, Response
from .sandbox import Sandbox

__all__ = ["Request", "Response", "Sandbox"]
