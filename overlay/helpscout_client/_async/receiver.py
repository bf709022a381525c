"""The webhook receiver."""

from .._resources.event_handlers import EventHandlers
from ..concurrency.threads import async_check_handler, async_run, async_run_blocking
from ..errors import WebhookError
from ..webhooks.base import BaseReceiver, Handler, WebhookAnswer
from ..webhooks.headers import Headers
from ..webhooks.signature import Body


class AsyncWebhookReceiver(BaseReceiver, EventHandlers):
    """Verifies webhook deliveries, and passes their events to handlers.

    In `AsyncWebhookReceiver`, handlers may be asynchronous; synchronous handlers run in a thread.

    Args:
        secret: The webhook's secret, or several while you rotate it.
        max_body: Maximum size of a body, in bytes.
        seen: Store of earlier deliveries, so that none is handled twice.

    Raises:
        ConfigurationError: There is no secret, or a secret is empty.

    See https://developer.helpscout.com/webhooks
    """

    async def handle(self, body: Body | str, headers: Headers) -> WebhookAnswer:
        """Verifies a delivery, calls the handlers of its event, and returns the response to send.

        Exceptions of handlers are not caught. Respond with 500 then, as web frameworks do, and Help Scout sends the
        delivery again, up to ten times. A rejected delivery also returns a response.

        Args:
            body: The unchanged bytes of the request body.
            headers: The headers, as for `receive`.

        Returns:
            The `status_code` and `text` of your response to Help Scout.

        Raises:
            TypeError: The body is neither bytes nor a string.
        """
        try:
            event = self.receive(body, headers)
        except WebhookError as error:
            return self._refused(error)
        handlers = self._handlers_of(event)
        if not handlers:
            return self._answered(event, 200, "test received" if event.is_test else "no handler")
        if self._seen is None:
            for handler in handlers:
                await async_run(handler, event)
            return self._answered(event, 200, "handled")
        claim = await async_run_blocking(self._seen.claim, event.fingerprint)
        if claim == "done":
            return self._answered(event, 200, "already handled")
        if claim == "running":
            # It may still fail, so Help Scout has to send it again.
            return self._answered(event, 503, "in progress")
        try:
            for handler in handlers:
                await async_run(handler, event)
        except BaseException:
            await async_run_blocking(self._seen.release, event.fingerprint)
            raise
        await async_run_blocking(self._seen.confirm, event.fingerprint)
        return self._answered(event, 200, "handled")

    def _check_handler(self, handler: Handler) -> None:
        async_check_handler(handler)
