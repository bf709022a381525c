"""From a change in the account to the handler in a program, with two servers in between."""

from __future__ import annotations

import queue

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from helpscout_api.models import Conversation
from helpscout_client import AsyncHelpScout, AsyncWebhookReceiver, HelpScout, MemoryDeliveryStore, WebhookEvent
from helpscout_client.sandbox import Sandbox
from tests.webhooks.conftest import SECRET
from tests.webhooks.serving import served_asgi

pytestmark = pytest.mark.process


def test_event__reaches_its_handler_and_is_acted_upon() -> None:
    sandbox = Sandbox(data={"conversations": [{"subject": "Late"}]})
    receiver = AsyncWebhookReceiver(["the next one", SECRET], seen=MemoryDeliveryStore())
    done: queue.Queue[str] = queue.Queue()

    @receiver.on("convo.tags")
    async def close_spam(event: WebhookEvent) -> None:
        assert sandbox.url is not None
        async with AsyncHelpScout(app_id=sandbox.app_id, app_secret=sandbox.app_secret, base_url=sandbox.url) as hs:
            conversation = await hs.webhooks.fetch(event)
            assert isinstance(conversation, Conversation)
            if [tag.tag for tag in conversation.tags or []] == ["spam"]:
                await hs.conversations.update(conversation.id, op="replace", path="/status", value="spam")

    @receiver.on("convo.status")
    def finish(event: WebhookEvent) -> None:
        done.put(f"{event.resource_id} {event.json['status']}")

    async def hook(request: Request) -> PlainTextResponse:
        response = await receiver.handle(await request.body(), request.headers)
        return PlainTextResponse(response.text, response.status_code)

    app = Starlette(routes=[Route("/", hook, methods=["POST"])])
    with (
        served_asgi(app) as address,
        sandbox.serve() as url,
        HelpScout(app_id=sandbox.app_id, app_secret=sandbox.app_secret, base_url=url) as hs,
    ):
        hs.webhooks.create(url=address, events=["convo.tags", "convo.status"], secret=SECRET)
        (conversation,) = hs.conversations.list()
        hs.conversations.update_tags(conversation.id, tags="spam")
        assert done.get(timeout=10) == f"{conversation.id} spam"
        tagged = next(one.delivery for one in sandbox.deliveries.attempts if one.delivery.event == "convo.tags")
        assert sandbox.deliveries.post(tagged).status_code == 200
        assert sandbox.deliveries.post(tagged.forged()).status_code == 401
    assert sandbox.conversations[conversation.id].status == "spam"
    assert done.empty()
