"""Events that webhooks tell of."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from typing import TypeAlias

    from . import models

    Entity: TypeAlias = "models.Chat | models.Conversation | models.Customer | models.DeletedEntity | models.Organization | models.Rating | models.SurveyResponse | models.Tag | models.UserStatus"
    """What a delivery may hold."""


class EventName(StrEnum):
    """The events that are known; there may be others."""

    CONVO_CREATED = "convo.created"
    """Conversation created."""
    CONVO_AI_ANSWERS_CREATED = "convo.ai-answers.created"
    """Conversation created from AI Answers."""
    CONVO_ASSIGNED = "convo.assigned"
    """Conversation assigned."""
    CONVO_MOVED = "convo.moved"
    """Conversation moved."""
    CONVO_STATUS = "convo.status"
    """Conversation status changed."""
    CONVO_TAGS = "convo.tags"
    """Conversation tags changed."""
    CONVO_CUSTOM_FIELDS = "convo.custom-fields"
    """Conversation custom fields changed."""
    CONVO_CUSTOMER_REPLY_CREATED = "convo.customer.reply.created"
    """Customer replied."""
    CONVO_AGENT_REPLY_CREATED = "convo.agent.reply.created"
    """User replied."""
    CONVO_NOTE_CREATED = "convo.note.created"
    """Note created."""
    CONVO_MERGED = "convo.merged"
    """Conversations merged."""
    CONVO_DELETED = "convo.deleted"
    """Conversation deleted."""
    CONVO_AI_ANSWERS_EMAIL_REPLY_CREATED = "convo.ai-answers-email.reply.created"
    """AI Answers replied by e-mail."""
    CONVO_AI_ANSWERS_EMAIL_RESOLUTION = "convo.ai-answers-email.resolution"
    """Conversation resolved by AI Answers."""
    CUSTOMER_CREATED = "customer.created"
    """Customer created."""
    CUSTOMER_UPDATED = "customer.updated"
    """Customer updated."""
    CUSTOMER_DELETED = "customer.deleted"
    """Customer deleted."""
    ORGANIZATION_CREATED = "organization.created"
    """Organization created."""
    ORGANIZATION_UPDATED = "organization.updated"
    """Organization updated."""
    ORGANIZATION_DELETED = "organization.deleted"
    """Organization deleted."""
    TAG_CREATED = "tag.created"
    """Tag created."""
    TAG_UPDATED = "tag.updated"
    """Tag updated."""
    TAG_DELETED = "tag.deleted"
    """Tag deleted."""
    SATISFACTION_RATINGS = "satisfaction.ratings"
    """Rating received."""
    MESSAGE_SURVEY_RESPONSE_RECEIVED = "message.survey.response.received"
    """Survey response received."""
    BEACON_CHAT_CREATED = "beacon.chat.created"
    """Chat created."""
    BEACON_CHAT_CUSTOMER_REPLIED = "beacon.chat.customer.replied"
    """Customer wrote in a chat."""
    BEACON_CHAT_AGENT_REPLIED = "beacon.chat.agent.replied"
    """User wrote in a chat."""
    BEACON_CHAT_ASSIGNED = "beacon.chat.assigned"
    """Chat assigned."""
    USER_STATUS_CHANGED = "user.status.changed"
    """User status changed."""
    HELPSCOUT_TEST = "helpscout.test"
    """Test delivery."""


class Delivery(NamedTuple):
    """What is told of an event."""

    model: str | None
    """Name of the model of the body; None if it has no known shape."""
    read: tuple[str, str] | None
    """Resource and name of the raw function that reads the entity again."""


DELIVERIES: Final[dict[str, Delivery]] = {
    "convo.created": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.ai-answers.created": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.assigned": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.moved": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.status": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.tags": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.custom-fields": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.customer.reply.created": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.agent.reply.created": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.note.created": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.merged": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.deleted": Delivery("DeletedEntity", ("conversations", "get_conversation")),
    "convo.ai-answers-email.reply.created": Delivery("Conversation", ("conversations", "get_conversation")),
    "convo.ai-answers-email.resolution": Delivery("Conversation", ("conversations", "get_conversation")),
    "customer.created": Delivery("Customer", ("customers", "get_customer")),
    "customer.updated": Delivery("Customer", ("customers", "get_customer")),
    "customer.deleted": Delivery("DeletedEntity", ("customers", "get_customer")),
    "organization.created": Delivery("Organization", ("organizations", "get_organization")),
    "organization.updated": Delivery("Organization", ("organizations", "get_organization")),
    "organization.deleted": Delivery("DeletedEntity", ("organizations", "get_organization")),
    "tag.created": Delivery("Tag", ("tags", "get_tag")),
    "tag.updated": Delivery("Tag", ("tags", "get_tag")),
    "tag.deleted": Delivery("DeletedEntity", ("tags", "get_tag")),
    "satisfaction.ratings": Delivery("Rating", ("ratings", "get_rating")),
    "message.survey.response.received": Delivery("SurveyResponse", None),
    "beacon.chat.created": Delivery("Chat", ("chats", "get_chat")),
    "beacon.chat.customer.replied": Delivery("Chat", ("chats", "get_chat")),
    "beacon.chat.agent.replied": Delivery("Chat", ("chats", "get_chat")),
    "beacon.chat.assigned": Delivery("Chat", ("chats", "get_chat")),
    "user.status.changed": Delivery("UserStatus", ("users", "get_user_status")),
    "helpscout.test": Delivery(None, None),
}
