"""A receiver of webhooks."""

from .._resources.event_handlers import EventHandlers
from ..concurrency.threads import async_check_handler, async_run, async_run_blocking
from ..errors import WebhookError
from ..webhooks.base import BaseReceiver, Handler, WebhookAnswer
from ..webhooks.headers import Headers
from ..webhooks.signature import Body


class AsyncWebhookReceiver(BaseReceiver, EventHandlers):
    """Checks what comes to a webhook's address, and hands it to handlers.

    In `AsyncWebhookReceiver`, handlers may be asynchronous; those that aren't run in a thread.

    Args:
        secret: The webhook's secret; several while one is replaced by another.
        max_body: Longest body that is looked at, in bytes.
        seen: Remembers deliveries, so that none is handled twice.

    Raises:
        ConfigurationError: There is no secret, or one is empty.

    See https://developer.helpscout.com/webhooks
    """

    async def handle(self, body: Body | str, headers: Headers) -> WebhookAnswer:
        """Checks a delivery, calls the handlers of its event, and says what to answer.

        Whatever a handler raises passes through: answer 500 then, as frameworks do, and Help Scout will send the
        delivery again, up to ten times. What is refused becomes an answer, too.

        Args:
            body: The bytes as they came.
            headers: The headers, as for `receive`.

        Returns:
            Its `status_code` and `text` make the answer to Help Scout.

        Raises:
            TypeError: The body is neither bytes nor text.
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
            # It may still fail, so Help Scout has to ask again.
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
