"""A client of Help Scout's Mailbox API, also called Inbox API 2.0."""

from helpscout_api.types import UNSET, Accepted, Created, Unset
from helpscout_api.webhooks import EventName

from ._async.changes import AsyncChanges
from ._async.client import AsyncHelpScout, async_exchange_authorization_code
from ._async.page import AsyncPage
from ._async.receiver import AsyncWebhookReceiver
from ._async.walk import AsyncWalk
from ._sync.changes import Changes
from ._sync.client import HelpScout, exchange_authorization_code
from ._sync.page import Page
from ._sync.receiver import WebhookReceiver
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
    InvalidSignatureError,
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
    WebhookBodyError,
    WebhookError,
    WebhookHeaderError,
    WebhookTooLargeError,
)
from .links import href
from .oauth import authorization_url, new_state, verify_state
from .observation import record_responses
from .pacing import RateLimit
from .periods import (
    Period,
    last_days,
    last_month,
    last_quarter,
    last_week,
    previous_period,
    this_month,
    this_quarter,
    this_week,
    whole_days,
)
from .redis_limiter import RedisRateLimiter
from .redis_tokens import RedisTokenStore
from .relations import Related
from .rows import rows
from .stores import FileTokenStore, MemoryTokenStore, TokenStore
from .token import Token
from .webhooks.apps import AppReceiver, sign_query
from .webhooks.event import ChangedResource, WebhookEvent
from .webhooks.reception import WebhookAnswer
from .webhooks.seen import MemorySeenStore, SeenStore
from .webhooks.signature import sign, verify

__all__ = [
    "UNSET",
    "APIError",
    "Accepted",
    "AppReceiver",
    "AsyncChanges",
    "AsyncHelpScout",
    "AsyncPage",
    "AsyncPages",
    "AsyncWalk",
    "AsyncWebhookReceiver",
    "AuthenticationError",
    "ChangedResource",
    "Changes",
    "Clock",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "Created",
    "ErrorDetail",
    "EventName",
    "FileTokenStore",
    "HelpScout",
    "HelpScoutError",
    "InvalidSignatureError",
    "LockedError",
    "MemorySeenStore",
    "MemoryTokenStore",
    "MovedError",
    "NotFoundError",
    "Page",
    "PayloadTooLargeError",
    "PaymentRequiredError",
    "Period",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "RateLimit",
    "RateLimitError",
    "RedisRateLimiter",
    "RedisTokenStore",
    "Related",
    "ResponseParseError",
    "SeenStore",
    "ServerError",
    "TimeoutError",
    "Token",
    "TokenError",
    "TokenStore",
    "Unset",
    "ValidationError",
    "Walk",
    "WebhookAnswer",
    "WebhookBodyError",
    "WebhookError",
    "WebhookEvent",
    "WebhookHeaderError",
    "WebhookReceiver",
    "WebhookTooLargeError",
    "__version__",
    "async_exchange_authorization_code",
    "authorization_url",
    "exchange_authorization_code",
    "href",
    "last_days",
    "last_month",
    "last_quarter",
    "last_week",
    "new_state",
    "previous_period",
    "record_responses",
    "rows",
    "sign",
    "sign_query",
    "this_month",
    "this_quarter",
    "this_week",
    "verify",
    "verify_state",
    "whole_days",
]
