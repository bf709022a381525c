"""Resources that can do more than the generated ones, in whose place they stand."""

from functools import cached_property
from typing import TYPE_CHECKING

from ..._resources import AsyncResources

if TYPE_CHECKING:
    from .attachments import AsyncAttachments
    from .conversations import AsyncConversations
    from .customers import AsyncCustomers
    from .mailboxes import AsyncMailboxes
    from .organizations import AsyncOrganizations
    from .saved_replies import AsyncSavedReplies
    from .threads import AsyncThreads
    from .webhooks import AsyncWebhooks
    from .workflows import AsyncWorkflows


class AsyncConveniences(AsyncResources):
    """The resources of a client; each is imported when it is first used."""

    @cached_property
    def attachments(self) -> "AsyncAttachments":
        """Files that hang on threads."""
        from .attachments import AsyncAttachments

        return AsyncAttachments(self._binding)

    @cached_property
    def conversations(self) -> "AsyncConversations":
        """Conversations with customers, whatever the channel."""
        from .conversations import AsyncConversations

        return AsyncConversations(self._binding)

    @cached_property
    def customers(self) -> "AsyncCustomers":
        """The people who write in."""
        from .customers import AsyncCustomers

        return AsyncCustomers(self._binding)

    @cached_property
    def mailboxes(self) -> "AsyncMailboxes":
        """Inboxes with their folders, custom fields and routing."""
        from .mailboxes import AsyncMailboxes

        return AsyncMailboxes(self._binding)

    @cached_property
    def organizations(self) -> "AsyncOrganizations":
        """Companies that customers belong to."""
        from .organizations import AsyncOrganizations

        return AsyncOrganizations(self._binding)

    @cached_property
    def saved_replies(self) -> "AsyncSavedReplies":
        """Canned answers of a mailbox."""
        from .saved_replies import AsyncSavedReplies

        return AsyncSavedReplies(self._binding)

    @cached_property
    def threads(self) -> "AsyncThreads":
        """The messages, notes and events that make up a conversation."""
        from .threads import AsyncThreads

        return AsyncThreads(self._binding)

    @cached_property
    def webhooks(self) -> "AsyncWebhooks":
        """Subscriptions to events."""
        from .webhooks import AsyncWebhooks

        return AsyncWebhooks(self._binding)

    @cached_property
    def workflows(self) -> "AsyncWorkflows":
        """Automations of a mailbox."""
        from .workflows import AsyncWorkflows

        return AsyncWorkflows(self._binding)
