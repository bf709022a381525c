"""A client of Help Scout's Mailbox API, also called Inbox API 2.0."""

from helpscout_api.types import UNSET, Accepted, Created, Unset

from ._async.changes import AsyncChanges
from ._async.client import AsyncHelpScout, async_exchange_authorization_code
from ._async.page import AsyncPage
from ._async.walk import AsyncWalk
from ._sync.changes import Changes
from ._sync.client import HelpScout, exchange_authorization_code
from ._sync.page import Page
from ._sync.walk import Walk
from ._version import __version__
from .bindings import AsyncPages
from .clock import Clock
from .errors import (
    APIError,
    AuthenticationError,
    ConfigurationError,
    ConflictError,
    ConnectionError,
    ErrorDetail,
    HelpScoutError,
    LockedError,
    MovedError,
    NotFoundError,
    PayloadTooLargeError,
    PaymentRequiredError,
    PermissionDeniedError,
    PreconditionFailedError,
    RateLimitError,
    ResponseParseError,
    ServerError,
    TimeoutError,
    TokenError,
    ValidationError,
)
from .links import href
from .oauth import authorization_url, new_state, verify_state
from .observation import record_responses
from .pacing import RateLimit
from .relations import Related
from .stores import FileTokenStore, MemoryTokenStore, TokenStore
from .token import Token

__all__ = [
    "UNSET",
    "APIError",
    "Accepted",
    "AsyncChanges",
    "AsyncHelpScout",
    "AsyncPage",
    "AsyncPages",
    "AsyncWalk",
    "AuthenticationError",
    "Changes",
    "Clock",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "Created",
    "ErrorDetail",
    "FileTokenStore",
    "HelpScout",
    "HelpScoutError",
    "LockedError",
    "MemoryTokenStore",
    "MovedError",
    "NotFoundError",
    "Page",
    "PayloadTooLargeError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "RateLimit",
    "RateLimitError",
    "Related",
    "ResponseParseError",
    "ServerError",
    "TimeoutError",
    "Token",
    "TokenError",
    "TokenStore",
    "Unset",
    "ValidationError",
    "Walk",
    "__version__",
    "async_exchange_authorization_code",
    "authorization_url",
    "exchange_authorization_code",
    "href",
    "new_state",
    "record_responses",
    "verify_state",
]
