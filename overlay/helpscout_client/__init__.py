"""A client of Help Scout's Mailbox API, also called Inbox API 2.0."""

from helpscout_api.types import UNSET, Accepted, Created, Unset

from ._async.client import AsyncHelpScout
from ._async.page import AsyncPage
from ._sync.client import HelpScout
from ._sync.page import Page
from ._version import __version__
from .bindings import AsyncPages
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
from .token import Token

__all__ = [
    "UNSET",
    "APIError",
    "Accepted",
    "AsyncHelpScout",
    "AsyncPage",
    "AsyncPages",
    "AuthenticationError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "Created",
    "ErrorDetail",
    "HelpScout",
    "HelpScoutError",
    "LockedError",
    "MovedError",
    "NotFoundError",
    "Page",
    "PayloadTooLargeError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "RateLimitError",
    "ResponseParseError",
    "ServerError",
    "TimeoutError",
    "Token",
    "TokenError",
    "Unset",
    "ValidationError",
    "__version__",
    "href",
]
