# Made from _async by `make generate`; change that.
"""Resources that can do more than the generated ones, in whose place they stand."""

from functools import cached_property
from typing import TYPE_CHECKING

from helpscout_api.api import Resources

if TYPE_CHECKING:
    from .attachments import Attachments
    from .conversations import Conversations
    from .customers import Customers
    from .mailboxes import Mailboxes
    from .organizations import Organizations
    from .saved_replies import SavedReplies
    from .threads import Threads
    from .webhooks import Webhooks
    from .workflows import Workflows


class Conveniences(Resources):
    """The resources of a client; each is imported when it is first used."""

    @cached_property
    def attachments(self) -> "Attachments":
        """Files that hang on threads."""
        from .attachments import Attachments

        return Attachments(self._binding)

    @cached_property
    def conversations(self) -> "Conversations":
        """Conversations with customers, whatever the channel."""
        from .conversations import Conversations

        return Conversations(self._binding)

    @cached_property
    def customers(self) -> "Customers":
        """The people who write in."""
        from .customers import Customers

        return Customers(self._binding)

    @cached_property
    def mailboxes(self) -> "Mailboxes":
        """Inboxes with their folders, custom fields and routing."""
        from .mailboxes import Mailboxes

        return Mailboxes(self._binding)

    @cached_property
    def organizations(self) -> "Organizations":
        """Companies that customers belong to."""
        from .organizations import Organizations

        return Organizations(self._binding)

    @cached_property
    def saved_replies(self) -> "SavedReplies":
        """Canned answers of a mailbox."""
        from .saved_replies import SavedReplies

        return SavedReplies(self._binding)

    @cached_property
    def threads(self) -> "Threads":
        """The messages, notes and events that make up a conversation."""
        from .threads import Threads

        return Threads(self._binding)

    @cached_property
    def webhooks(self) -> "Webhooks":
        """Subscriptions to events."""
        from .webhooks import Webhooks

        return Webhooks(self._binding)

    @cached_property
    def workflows(self) -> "Workflows":
        """Automations of a mailbox."""
        from .workflows import Workflows

        return Workflows(self._binding)
