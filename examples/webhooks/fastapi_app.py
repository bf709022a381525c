"""A webhook with FastAPI: `HELPSCOUT_WEBHOOK_SECRET=... uvicorn fastapi_app:app`. Starlette works the same way."""

import os

from fastapi import FastAPI, Request, Response

from helpscout_client import AsyncWebhookReceiver, MemoryDeliveryStore, WebhookEvent

receiver = AsyncWebhookReceiver(os.environ["HELPSCOUT_WEBHOOK_SECRET"], seen=MemoryDeliveryStore())
app = FastAPI()


@receiver.on("convo.created", "convo.*.reply.created")
async def conversation_is_waiting(event: WebhookEvent) -> None:
    print(f"{event.name}: conversation {event.resource_id}")


@app.post("/helpscout")
async def helpscout(request: Request) -> Response:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > receiver.max_body:
            return Response("too large", 413)
    answer = await receiver.handle(body, request.headers)
    return Response(answer.text, answer.status_code)
