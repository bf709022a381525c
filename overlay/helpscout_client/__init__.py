"""A client of Help Scout's Mailbox API, also called Inbox API 2.0."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpscout_api.drift import Drift, record_drift
    from helpscout_api.reading import Unreadable
    from helpscout_api.types import UNSET, Accepted, Created, CreatedWithoutId, Unset
    from helpscout_api.webhooks import EventName

    # Those with `as` are not public: they are here so that annotations resolve.
    from ._async.changes import AsyncChanges
    from ._async.client import AsyncHelpScout, async_exchange_authorization_code
    from ._async.context import AsyncResourceContext as AsyncResourceContext
    from ._async.page import AsyncPage
    from ._async.pages import AsyncPages
    from ._async.receiver import AsyncWebhookReceiver
    from ._async.walk import AsyncWalk
    from ._sync.changes import Changes
    from ._sync.client import HelpScout, exchange_authorization_code
    from ._sync.context import ResourceContext as ResourceContext
    from ._sync.page import Page
    from ._sync.receiver import WebhookReceiver
    from ._sync.walk import Walk
    from ._version import __version__
    from .arguments.date_ranges import (
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
    from .arguments.search import Q
    from .auth.file_store import FileTokenStore
    from .auth.oauth import authorization_url, new_state, verify_state
    from .auth.stores import AsyncTokenStore, MemoryTokenStore, TokenStore
    from .auth.token import Token
    from .clock import Clock
    from .concurrency.for_each import Outcomes, Progress
    from .errors import (
        APIError,
        AuthenticationError,
        ConfigurationError,
        ConflictError,
        ConnectionError,
        ErrorDetail,
        FileError,
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
        TokenStoreError,
        ValidationError,
        WebhookBodyError,
        WebhookError,
        WebhookHeaderError,
        WebhookTooLargeError,
    )
    from .paging.links import Linked as Linked
    from .paging.links import href
    from .ratelimit.limiter import RateLimit
    from .redis.limiter import RedisRateLimiter
    from .redis.token_store import RedisTokenStore
    from .resources.attachments import attachment_from
    from .resources.plain_text import text_of
    from .resources.related import Related
    from .resources.report_rows import Rows, rows
    from .resources.threads import html_from_text, thread_input, web_url
    from .testing.mocks import ResourceMock
    from .testing.pages import async_page_of, page_of
    from .transport.logging import record_responses
    from .transport.usage import CallRecord, OperationUsage, Usage
    from .webhooks.apps import AppReceiver, sign_query
    from .webhooks.base import WebhookAnswer
    from .webhooks.deduplication import DeliveryStore, MemoryDeliveryStore
    from .webhooks.event import ChangedResource, WebhookEvent
    from .webhooks.signature import sign, verify
else:
    # Each name loads its module when it is first used: all together cost as much as half of httpx.
    from ._exports import MODULES
    from .lazy_names import lazy_names

    __getattr__ = lazy_names(__name__, MODULES)

    def __dir__():
        return __all__


__all__ = [
    "UNSET",
    "APIError",
    "Accepted",
    "AppReceiver",
    "AsyncChanges",
    "AsyncHelpScout",
    "AsyncPage",
    "AsyncPages",
    "AsyncTokenStore",
    "AsyncWalk",
    "AsyncWebhookReceiver",
    "AuthenticationError",
    "CallRecord",
    "ChangedResource",
    "Changes",
    "Clock",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "Created",
    "CreatedWithoutId",
    "DeliveryStore",
    "Drift",
    "ErrorDetail",
    "EventName",
    "FileError",
    "FileTokenStore",
    "HelpScout",
    "HelpScoutError",
    "InvalidSignatureError",
    "LockedError",
    "MemoryDeliveryStore",
    "MemoryTokenStore",
    "MovedError",
    "NotFoundError",
    "OperationUsage",
    "Outcomes",
    "Page",
    "PayloadTooLargeError",
    "PaymentRequiredError",
    "Period",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "Progress",
    "Q",
    "RateLimit",
    "RateLimitError",
    "RedisRateLimiter",
    "RedisTokenStore",
    "Related",
    "ResourceMock",
    "ResponseParseError",
    "Rows",
    "ServerError",
    "TimeoutError",
    "Token",
    "TokenError",
    "TokenStore",
    "TokenStoreError",
    "Unreadable",
    "Unset",
    "Usage",
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
    "async_page_of",
    "attachment_from",
    "authorization_url",
    "exchange_authorization_code",
    "href",
    "html_from_text",
    "last_days",
    "last_month",
    "last_quarter",
    "last_week",
    "new_state",
    "page_of",
    "previous_period",
    "record_drift",
    "record_responses",
    "rows",
    "sign",
    "sign_query",
    "text_of",
    "this_month",
    "this_quarter",
    "this_week",
    "thread_input",
    "verify",
    "verify_state",
    "web_url",
    "whole_days",
]
