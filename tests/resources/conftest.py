"""A small account, and the requests sent to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour

TOKEN_PATH = "/v2/oauth2/token"


class Wire:
    """What came in since the test has begun."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    @property
    def sent(self) -> list[Any]:
        """Method, path with query, and body of each request."""
        return [
            (
                request.method,
                f"{request.path}?{request.query}" if request.query else request.path,
                request.json() if request.body else None,
            )
            for request in self._sandbox.requests
            if request.path != TOKEN_PATH
        ]

    @property
    def methods(self) -> list[str]:
        return [method for method, _, _ in self.sent]


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(data={"mailboxes": [{"name": "Orders"}, {"name": "Returns"}]})


@pytest.fixture
def wire(sandbox: Sandbox) -> Wire:
    return Wire(sandbox)


@pytest.fixture
def hs(flavour: Flavour, sandbox: Sandbox) -> Any:
    return flavour.sandbox_client(sandbox)
