# Made from _async by `make generate`; change that.
"""The one place that every request passes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from ..errors import api_error, concerns, request_error


class HTTPClient(httpx.Client):
    """Turns failures and refusals into the errors of this library.

    It stands above the auth flow, which gets to see a 401 first.
    """

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Sends a request.

        Raises:
            APIError: The answer is no success.
            ConnectionError: There is no connection, or it broke.
            TimeoutError: The answer takes too long.
            ResponseParseError: The answer can't be unpacked.
        """
        try:
            response = super().send(request, **options)
            if not response.is_success:
                response.read()
        except httpx.RequestError as error:
            raise request_error(error) from error
        if not response.is_success:
            raise api_error(response)
        return response

    @contextmanager
    def stream(self, *args: Any, **options: Any) -> Iterator[httpx.Response]:
        """Sends a request, and gives its answer before its body was read. Raises what `send` raises."""
        with super().stream(*args, **options) as response:
            try:
                yield response
            except httpx.RequestError as error:
                # Failures of other requests, made within the block, are not ours.
                if concerns(error, response.request):
                    raise request_error(error) from error
                raise
