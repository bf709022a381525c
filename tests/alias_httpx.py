"""A pytest plugin that replaces httpx by httpx2 before anything imports it: `pytest -p tests.alias_httpx`."""

import httpx2  # pyright: ignore[reportMissingImports]  # `make test-httpx2` installs it outside of .venv.

httpx2.alias_httpx()
