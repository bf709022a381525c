from typing import Literal

WebhookEventName = (
    Literal[
        "beacon.chat.agent.replied",
        "beacon.chat.assigned",
        "beacon.chat.created",
        "beacon.chat.customer.replied",
        "convo.agent.reply.created",
        "convo.ai-answers-email.reply.created",
        "convo.ai-answers-email.resolution",
        "convo.ai-answers.created",
        "convo.assigned",
        "convo.created",
        "convo.custom-fields",
        "convo.customer.reply.created",
        "convo.deleted",
        "convo.merged",
        "convo.moved",
        "convo.note.created",
        "convo.status",
        "convo.tags",
        "customer.created",
        "customer.deleted",
        "customer.updated",
        "message.survey.response.received",
        "organization.created",
        "organization.deleted",
        "organization.updated",
        "satisfaction.ratings",
        "tag.created",
        "tag.deleted",
        "tag.updated",
        "user.status.changed",
    ]
    | str
)
