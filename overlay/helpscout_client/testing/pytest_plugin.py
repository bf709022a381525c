"""The fixture `helpscout_sandbox` of pytest, which finds it by itself. It needs the extra `sandbox`."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ..sandbox import Sandbox


@pytest.fixture
def helpscout_sandbox() -> "Sandbox":
    """A sandbox of its own for each test, with the usual data."""
    # Late, since pytest loads this module even where no test wants a sandbox.
    from ..sandbox import Sandbox

    return Sandbox()
