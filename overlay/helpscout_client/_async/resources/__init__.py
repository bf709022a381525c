"""Resources with convenience methods. They replace the generated resources of the same name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import helpscout_client._async.resources

from ..._resources import AsyncResources
from ...lazy_names import lazy_names

if TYPE_CHECKING:
    from .attachments import AsyncAttachments as AsyncAttachments
    from .conversations import AsyncConversations as AsyncConversations
    from .customers import AsyncCustomers as AsyncCustomers
    from .mailboxes import AsyncMailboxes as AsyncMailboxes
    from .organizations import AsyncOrganizations as AsyncOrganizations
    from .saved_replies import AsyncSavedReplies as AsyncSavedReplies
    from .threads import AsyncThreads as AsyncThreads
    from .webhooks import AsyncWebhooks as AsyncWebhooks
    from .workflows import AsyncWorkflows as AsyncWorkflows
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "AsyncAttachments": ".attachments",
            "AsyncConversations": ".conversations",
            "AsyncCustomers": ".customers",
            "AsyncMailboxes": ".mailboxes",
            "AsyncOrganizations": ".organizations",
            "AsyncSavedReplies": ".saved_replies",
            "AsyncThreads": ".threads",
            "AsyncWebhooks": ".webhooks",
            "AsyncWorkflows": ".workflows",
        },
    )


class AsyncConveniences(AsyncResources):
    """The resources of a client; each loads when it is first used."""

    @cached_property
    def attachments(self) -> helpscout_client._async.resources.AsyncAttachments:
        """Files that are attached to threads."""
        return helpscout_client._async.resources.AsyncAttachments(self._context)

    @cached_property
    def conversations(self) -> helpscout_client._async.resources.AsyncConversations:
        """Conversations with customers, through any channel."""
        return helpscout_client._async.resources.AsyncConversations(self._context)

    @cached_property
    def customers(self) -> helpscout_client._async.resources.AsyncCustomers:
        """The people who write in."""
        return helpscout_client._async.resources.AsyncCustomers(self._context)

    @cached_property
    def mailboxes(self) -> helpscout_client._async.resources.AsyncMailboxes:
        """Inboxes with their folders, custom fields and routing."""
        return helpscout_client._async.resources.AsyncMailboxes(self._context)

    @cached_property
    def organizations(self) -> helpscout_client._async.resources.AsyncOrganizations:
        """Companies that customers belong to."""
        return helpscout_client._async.resources.AsyncOrganizations(self._context)

    @cached_property
    def saved_replies(self) -> helpscout_client._async.resources.AsyncSavedReplies:
        """Canned responses of a mailbox."""
        return helpscout_client._async.resources.AsyncSavedReplies(self._context)

    @cached_property
    def threads(self) -> helpscout_client._async.resources.AsyncThreads:
        """The messages, notes and events that make up a conversation."""
        return helpscout_client._async.resources.AsyncThreads(self._context)

    @cached_property
    def webhooks(self) -> helpscout_client._async.resources.AsyncWebhooks:
        """Subscriptions to events."""
        return helpscout_client._async.resources.AsyncWebhooks(self._context)

    @cached_property
    def workflows(self) -> helpscout_client._async.resources.AsyncWorkflows:
        """Automations of a mailbox."""
        return helpscout_client._async.resources.AsyncWorkflows(self._context)
