"""The handlers of all operations, one module for each resource. Importing a module registers its handlers."""

from ..handling.handlers import HANDLERS
from . import (  # noqa: F401
    attachments,
    authentication,
    chats,
    conversation_reassignment,
    conversations,
    customer_entries,
    customer_properties,
    customers,
    mailboxes,
    organization_properties,
    organizations,
    ratings,
    reports,
    routing,
    saved_replies,
    system_users,
    tags,
    teams,
    threads,
    user_status,
    users,
    webhooks,
    workflows,
)

__all__ = ["HANDLERS"]
