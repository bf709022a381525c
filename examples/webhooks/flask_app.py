"""A webhook with Flask: `HELPSCOUT_WEBHOOK_SECRET=... flask --app flask_app run`."""

import os

from flask import Flask, Response, request

from helpscout_client import MemoryDeliveryStore, WebhookEvent, WebhookReceiver

receiver = WebhookReceiver(os.environ["HELPSCOUT_WEBHOOK_SECRET"], seen=MemoryDeliveryStore())
app = Flask(__name__)
# Flask rejects longer bodies with 413, without reading them.
app.config["MAX_CONTENT_LENGTH"] = 10_000_000


@receiver.on("convo.created", "convo.*.reply.created")
def conversation_is_waiting(event: WebhookEvent) -> None:
    print(f"{event.name}: conversation {event.resource_id}")


@app.post("/helpscout")
def helpscout() -> Response:
    answer = receiver.handle(request.get_data(), request.headers)
    return Response(answer.text, answer.status_code)
