"""Writes the synchronous twin of everything in `overlay/helpscout_client/_async` that awaits."""

import re
import shutil
import tempfile
from pathlib import Path

import unasync

from .formatting import finish

SOURCE = Path("overlay/helpscout_client/_async")
TARGET = SOURCE.with_name("_sync")
NAMES = {
    "_async": "_sync",
    "AbstractAsyncContextManager": "AbstractContextManager",
    "AsyncAttachments": "Attachments",
    "AsyncAuthFlow": "AuthFlow",
    "AsyncBody": "Body",
    "AnyIOBackend": "SyncBackend",
    "AsyncBackend": "Backend",
    "AsyncBaseTransport": "BaseTransport",
    "AsyncByteStream": "SyncByteStream",
    "AsyncChanges": "Changes",
    "AsyncCheckedStore": "CheckedStore",
    "AsyncClient": "Client",
    "AsyncBreakable": "Breakable",
    "AsyncCloser": "Closer",
    "AsyncConnectionInterface": "ConnectionInterface",
    "AsyncConnectionPool": "ConnectionPool",
    "AsyncConveniences": "Conveniences",
    "AsyncConnections": "Connections",
    "AsyncConversations": "Conversations",
    "AsyncCustomers": "Customers",
    "AsyncHTTPClient": "HTTPClient",
    "AsyncHTTPProxy": "HTTPProxy",
    "AsyncFetch": "Fetch",
    "AsyncHelpScout": "HelpScout",
    "AsyncListing": "Listing",
    "AsyncLockedCalls": "LockedCalls",
    "AsyncLockedStore": "LockedStore",
    "AsyncMailboxes": "Mailboxes",
    "AsyncOrganizations": "Organizations",
    "AsyncNetworkBackend": "NetworkBackend",
    "AsyncNetworkStream": "NetworkStream",
    "AsyncPage": "Page",
    "AsyncPages": "Page",
    "AsyncPlaces": "Places",
    "AsyncPool": "Pool",
    "AsyncPrefetcher": "Prefetcher",
    "AsyncPending": "Pending",
    "AsyncResourceContext": "ResourceContext",
    "AsyncResources": "Resources",
    "AsyncOptions": "Options",
    "AsyncSOCKSBackend": "SOCKSBackend",
    "AsyncSavedReplies": "SavedReplies",
    "AsyncSingleFlight": "SingleFlight",
    "AsyncStream": "Stream",
    "AsyncThreadedListing": "ThreadedListing",
    "AsyncThreads": "Threads",
    "AsyncTokenAuth": "TokenAuth",
    "AsyncTransport": "Transport",
    "AsyncTransportOption": "TransportOption",
    "AsyncUnbreakable": "Unbreakable",
    "AsyncFairGate": "FairGate",
    "AsyncSenders": "Senders",
    "AsyncSignal": "Signal",
    "AsyncWebhookReceiver": "WebhookReceiver",
    "AsyncWebhooks": "Webhooks",
    "AsyncWalk": "Walk",
    "AsyncWorkflows": "Workflows",
    "aclose": "close",
    "aclosing": "closing",
    "aiter_bytes": "iter_bytes",
    "anext": "next",
    "aread": "read",
    "asleep": "sleep",
    "async_check_response": "check_response",
    "async_apart": "apart",
    "async_auth_flow": "sync_auth_flow",
    "async_for_each": "for_each",
    "async_run_blocking": "run_blocking",
    "async_by_user": "by_user",
    "async_check_caller": "check_caller",
    "async_check_handler": "check_handler",
    "async_exchange_authorization_code": "exchange_authorization_code",
    "async_locked_calls": "locked_calls",
    "async_hand_over": "hand_over",
    "async_nothing": "nothing",
    "async_notify": "notify",
    "async_run": "notify",
    "async_connection_users": "connection_users",
    "async_related": "related",
    "handle_async_request": "handle_request",
    "_AsyncBody": "_Body",
    "_AsyncPooledBody": "_PooledBody",
    "_AsyncStreamedBody": "_StreamedBody",
    "get_async_httpx_client": "get_httpx_client",
}
#: Modules without a synchronous twin: a call of the synchronous client returns its page at once.
ASYNC_ONLY = ("pages.py",)
PHRASES = {
    "Callable[[], Awaitable[None]]": "Callable[[], None]",
    "import AsyncIterator, Awaitable, Callable": "import AsyncIterator, Callable",
    "AsyncTokenStore | TokenStore": "TokenStore",
    "AsyncTokenStore, ": "",
    "        from .pages import AsyncPages\n": "",
    "from .pages import AsyncPages": "from .page import AsyncPage",
    "return AsyncPages(AsyncListing(partial(fetch, *path, client=self.raw), base_url), reusable(query))": (
        "return AsyncListing[Any](partial(fetch, *path, client=self.raw), base_url).load(reusable(query))"
    ),
    ".asyncio(": ".sync(",
    ".asyncio_detailed,": ".sync_detailed,",
    "Callable[..., Awaitable[Response[Any]]]": "Callable[..., Response[Any]]",
    "Callable[[K], Awaitable[T]]": "Callable[[K], T]",
    "AsyncIterable, Awaitable, Callable": "AsyncIterable, Callable",
    "import Awaitable, Callable, Hashable": "import Callable, Hashable",
    "import Awaitable, Callable, Mapping": "import Callable, Mapping",
}


class TwinError(Exception):
    """The twin can't be made."""


def write(root: Path, target: Path) -> None:
    """Writes the twins of all modules below one folder into another.

    Args:
        root: A checkout.
        target: Where `overlay/helpscout_client/_sync` is written.

    Raises:
        TwinError: The code has changed, so a name or a phrase is not found anywhere.
    """
    source, twin = root / SOURCE, target / TARGET
    unmatched = PHRASES.keys() | NAMES.keys()
    with tempfile.TemporaryDirectory() as folder:
        for path in source.rglob("*.py"):
            if path.name in ASYNC_ONLY:
                continue
            code = path.read_text("utf-8")
            unmatched -= set(re.findall(r"\w+", code))
            for phrase, replacement in PHRASES.items():
                if phrase in code:
                    unmatched.discard(phrase)
                    code = code.replace(phrase, replacement)
            copy = Path(folder) / path.relative_to(source)
            copy.parent.mkdir(exist_ok=True)
            copy.write_text(code, "utf-8")
        if unmatched:
            raise TwinError(f"NAMES or PHRASES of {Path(__file__).name} that are not in {SOURCE}: {sorted(unmatched)}")
        shutil.rmtree(twin, ignore_errors=True)
        rule = unasync.Rule(fromdir=folder, todir=str(twin), additional_replacements=NAMES)
        unasync.unasync_files(list(map(str, Path(folder).rglob("*.py"))), [rule])
    finish(twin, f"{SOURCE}/")
