"""A webhook with AWS Lambda, behind a function URL, an API gateway or a load balancer. The handler is `handler`."""

import base64
import os
from typing import Any

from helpscout_client import WebhookEvent, WebhookReceiver

receiver = WebhookReceiver(os.environ["HELPSCOUT_WEBHOOK_SECRET"])


@receiver.on("convo.created", "convo.*.reply.created")
def conversation_is_waiting(event: WebhookEvent) -> None:
    print(f"{event.name}: conversation {event.resource_id}")


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    body = event.get("body") or ""
    if event.get("isBase64Encoded"):
        body = base64.b64decode(body)
    answer = receiver.handle(body, event.get("multiValueHeaders") or event.get("headers"))
    return {"statusCode": answer.status_code, "headers": {"Content-Type": "text/plain"}, "body": answer.text}
