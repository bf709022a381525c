"""Writes the synchronous twin of everything in `overlay/helpscout_client/_async` that awaits."""

import argparse
import filecmp
import subprocess
import sys
import tempfile
from pathlib import Path

import unasync

SOURCE = Path(__file__).parent.parent / "overlay/helpscout_client/_async"
NAMES = {
    "AbstractAsyncContextManager": "AbstractContextManager",
    "AsyncAttachments": "Attachments",
    "AsyncAuthFlow": "AuthFlow",
    "AsyncBaseTransport": "BaseTransport",
    "AsyncBinding": "Binding",
    "AsyncChanges": "Changes",
    "AsyncClient": "Client",
    "AsyncConveniences": "Conveniences",
    "AsyncConnections": "Connections",
    "AsyncConversations": "Conversations",
    "AsyncCustomers": "Customers",
    "AsyncHTTPClient": "HTTPClient",
    "AsyncFetch": "Fetch",
    "AsyncHelpScout": "HelpScout",
    "AsyncListing": "Listing",
    "AsyncMailboxes": "Mailboxes",
    "AsyncOrganizations": "Organizations",
    "AsyncPage": "Page",
    "AsyncPages": "Page",
    "AsyncPrefetcher": "Prefetcher",
    "AsyncPending": "Pending",
    "AsyncResourceContext": "ResourceContext",
    "AsyncResources": "Resources",
    "AsyncOptions": "Options",
    "AsyncSavedReplies": "SavedReplies",
    "AsyncSingleFlight": "SingleFlight",
    "AsyncThreads": "Threads",
    "AsyncTokenAuth": "TokenAuth",
    "AsyncFairGate": "FairGate",
    "AsyncWebhookReceiver": "WebhookReceiver",
    "AsyncWebhooks": "Webhooks",
    "AsyncWalk": "Walk",
    "AsyncWorkflows": "Workflows",
    "aclose": "close",
    "aclosing": "closing",
    "aiter_bytes": "iter_bytes",
    "aread": "read",
    "asleep": "sleep",
    "async_auth_flow": "sync_auth_flow",
    "async_run_blocking": "run_blocking",
    "async_check_handler": "check_handler",
    "async_exchange_authorization_code": "exchange_authorization_code",
    "async_blocking_lock": "blocking_lock",
    "async_notify": "notify",
    "async_run": "notify",
    "async_related": "related",
    "get_async_httpx_client": "get_httpx_client",
}
#: What has no synchronous twin, since a call of the synchronous client gives its page at once.
ASYNC_ONLY = ("pages.py",)
PHRASES = {
    "        from .pages import AsyncPages\n": "",
    "from .pages import AsyncPages": "from .page import AsyncPage",
    "return AsyncPages(AsyncListing(partial(fetch, *path, client=self.raw), base_url), query)": (
        "return AsyncListing[Any](partial(fetch, *path, client=self.raw), base_url).load(query)"
    ),
    ".asyncio(": ".sync(",
    ".asyncio_detailed,": ".sync_detailed,",
    "Callable[..., Awaitable[Response[Any]]]": "Callable[..., Response[Any]]",
    "AsyncGenerator, Awaitable, Callable": "AsyncGenerator, Callable",
}
HEADER = "# Made from _async by `make generate`; change that.\n"


def write(target: Path) -> None:
    """Writes the twins of all modules into a folder."""
    with tempfile.TemporaryDirectory() as folder:
        for path in SOURCE.rglob("*.py"):
            if path.name in ASYNC_ONLY:
                continue
            code = path.read_text("utf-8")
            for phrase, replacement in PHRASES.items():
                code = code.replace(phrase, replacement)
            copy = Path(folder) / path.relative_to(SOURCE)
            copy.parent.mkdir(exist_ok=True)
            copy.write_text(code, "utf-8")
        rule = unasync.Rule(fromdir=folder, todir=str(target), additional_replacements=NAMES)
        unasync.unasync_files(list(map(str, Path(folder).rglob("*.py"))), [rule])
    for path in target.rglob("*.py"):
        path.write_text(HEADER + path.read_text("utf-8"), "utf-8")
    ruff = [sys.executable, "-m", "ruff"]
    options = ["--isolated", "--no-cache", "--quiet", "--line-length", "120"]
    subprocess.run([*ruff, "check", *options, "--select", "I", "--fix", target], check=True)
    subprocess.run([*ruff, "format", *options, target], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if anything would change")
    target = SOURCE.with_name("_sync")
    if not parser.parse_args().check:
        write(target)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder))
        names = {str(path.relative_to(side)) for side in (Path(folder), target) for path in side.rglob("*.py")}
        # What is missing on one side counts among the errors.
        _, mismatch, errors = filecmp.cmpfiles(folder, target, names, shallow=False)
    changed = sorted([*mismatch, *errors])
    print("\n".join(f"_sync/{name} is not what `make generate` writes" for name in changed) or "_sync is up to date")
    return bool(changed)


if __name__ == "__main__":
    sys.exit(main())
