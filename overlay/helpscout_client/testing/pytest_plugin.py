"""Pytest fixtures for a sandbox and its URL. Pytest discovers them. They require the extra `sandbox`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..sandbox import Sandbox

_MARKER = (
    "helpscout_sandbox(**options): options of the fixture's sandbox, such as seed, size, data, now and rate_limit; "
    "the options of a test override those of its class and module"
)


def pytest_configure(config: pytest.Config) -> None:
    """Registers the marker."""
    config.addinivalue_line("markers", _MARKER)


@pytest.fixture
def helpscout_sandbox(request: pytest.FixtureRequest) -> "Sandbox":
    """A new sandbox for each test, with the example data but no webhooks.

    The marker `helpscout_sandbox` takes the options of `Sandbox`.
    """
    # Imported late because pytest loads this module even if no test uses a sandbox.
    from ..sandbox import Sandbox

    options: dict[str, Any] = {}
    for marker in request.node.iter_markers("helpscout_sandbox"):
        if marker.args:
            raise pytest.UsageError("the marker helpscout_sandbox takes keyword arguments only")
        options = {**marker.kwargs, **options}
    sandbox = Sandbox(**options)
    if "data" not in options:
        sandbox.clear_webhooks()
    return sandbox


@pytest.fixture
def helpscout_sandbox_url(helpscout_sandbox: "Sandbox", monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of the test's sandbox.

    Environment variables make clients that the tested code creates without arguments use this URL.
    """
    with helpscout_sandbox.serve() as url:
        monkeypatch.setenv("HELPSCOUT_BASE_URL", url)
        monkeypatch.setenv("HELPSCOUT_APP_ID", helpscout_sandbox.app_id)
        monkeypatch.setenv("HELPSCOUT_APP_SECRET", helpscout_sandbox.app_secret)
        monkeypatch.delenv("HELPSCOUT_ACCESS_TOKEN", raising=False)
        yield url
