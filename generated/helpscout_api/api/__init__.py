"""All resources, and below them one module for each raw function."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from ..resource import AsyncBinding, Binding
    from .attachments import AsyncAttachments, Attachments
    from .authentication import AsyncAuthentication, Authentication
    from .chats import AsyncChats, Chats
    from .conversations import AsyncConversations, Conversations
    from .customer_entries import AsyncCustomerEntries, CustomerEntries
    from .customer_properties import AsyncCustomerProperties, CustomerProperties
    from .customers import AsyncCustomers, Customers
    from .mailboxes import AsyncMailboxes, Mailboxes
    from .organization_properties import AsyncOrganizationProperties, OrganizationProperties
    from .organizations import AsyncOrganizations, Organizations
    from .ratings import AsyncRatings, Ratings
    from .reports import AsyncReports, Reports
    from .saved_replies import AsyncSavedReplies, SavedReplies
    from .system_users import AsyncSystemUsers, SystemUsers
    from .tags import AsyncTags, Tags
    from .teams import AsyncTeams, Teams
    from .threads import AsyncThreads, Threads
    from .users import AsyncUsers, Users
    from .webhooks import AsyncWebhooks, Webhooks
    from .workflows import AsyncWorkflows, Workflows

ResourceName: TypeAlias = Literal[
    "attachments",
    "authentication",
    "chats",
    "conversations",
    "customer_entries",
    "customer_properties",
    "customers",
    "mailboxes",
    "organization_properties",
    "organizations",
    "ratings",
    "reports",
    "saved_replies",
    "system_users",
    "tags",
    "teams",
    "threads",
    "users",
    "webhooks",
    "workflows",
]
"""Names of the resources, as a client's attributes have them."""


class Resources:
    """The resources of a client."""

    _binding: Binding

    @cached_property
    def attachments(self) -> Attachments:
        """Files that hang on threads."""
        from .attachments import Attachments

        return Attachments(self._binding)

    @cached_property
    def authentication(self) -> Authentication:
        """Access tokens."""
        from .authentication import Authentication

        return Authentication(self._binding)

    @cached_property
    def chats(self) -> Chats:
        """Live Beacon chats, which become conversations when they end."""
        from .chats import Chats

        return Chats(self._binding)

    @cached_property
    def conversations(self) -> Conversations:
        """Conversations with customers, whatever the channel."""
        from .conversations import Conversations

        return Conversations(self._binding)

    @cached_property
    def customer_entries(self) -> CustomerEntries:
        """Addresses, e-mail addresses, phone numbers, chat handles, social profiles and websites of a customer."""
        from .customer_entries import CustomerEntries

        return CustomerEntries(self._binding)

    @cached_property
    def customer_properties(self) -> CustomerProperties:
        """Definitions of the account's own customer properties."""
        from .customer_properties import CustomerProperties

        return CustomerProperties(self._binding)

    @cached_property
    def customers(self) -> Customers:
        """The people who write in."""
        from .customers import Customers

        return Customers(self._binding)

    @cached_property
    def mailboxes(self) -> Mailboxes:
        """Inboxes with their folders, custom fields and routing."""
        from .mailboxes import Mailboxes

        return Mailboxes(self._binding)

    @cached_property
    def organization_properties(self) -> OrganizationProperties:
        """Definitions of the account's own organization properties, and their values."""
        from .organization_properties import OrganizationProperties

        return OrganizationProperties(self._binding)

    @cached_property
    def organizations(self) -> Organizations:
        """Companies that customers belong to."""
        from .organizations import Organizations

        return Organizations(self._binding)

    @cached_property
    def ratings(self) -> Ratings:
        """What customers thought of a reply."""
        from .ratings import Ratings

        return Ratings(self._binding)

    @cached_property
    def reports(self) -> Reports:
        """Figures over a time range."""
        from .reports import Reports

        return Reports(self._binding)

    @cached_property
    def saved_replies(self) -> SavedReplies:
        """Canned answers of a mailbox."""
        from .saved_replies import SavedReplies

        return SavedReplies(self._binding)

    @cached_property
    def system_users(self) -> SystemUsers:
        """Automated actors, such as AI agents."""
        from .system_users import SystemUsers

        return SystemUsers(self._binding)

    @cached_property
    def tags(self) -> Tags:
        """Labels on conversations."""
        from .tags import Tags

        return Tags(self._binding)

    @cached_property
    def teams(self) -> Teams:
        """Groups of users that conversations can be assigned to."""
        from .teams import Teams

        return Teams(self._binding)

    @cached_property
    def threads(self) -> Threads:
        """The messages, notes and events that make up a conversation."""
        from .threads import Threads

        return Threads(self._binding)

    @cached_property
    def users(self) -> Users:
        """The people who answer, with their statuses."""
        from .users import Users

        return Users(self._binding)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Subscriptions to events."""
        from .webhooks import Webhooks

        return Webhooks(self._binding)

    @cached_property
    def workflows(self) -> Workflows:
        """Automations of a mailbox."""
        from .workflows import Workflows

        return Workflows(self._binding)


class AsyncResources:
    """The resources of an asynchronous client."""

    _binding: AsyncBinding

    @cached_property
    def attachments(self) -> AsyncAttachments:
        """Files that hang on threads."""
        from .attachments import AsyncAttachments

        return AsyncAttachments(self._binding)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Access tokens."""
        from .authentication import AsyncAuthentication

        return AsyncAuthentication(self._binding)

    @cached_property
    def chats(self) -> AsyncChats:
        """Live Beacon chats, which become conversations when they end."""
        from .chats import AsyncChats

        return AsyncChats(self._binding)

    @cached_property
    def conversations(self) -> AsyncConversations:
        """Conversations with customers, whatever the channel."""
        from .conversations import AsyncConversations

        return AsyncConversations(self._binding)

    @cached_property
    def customer_entries(self) -> AsyncCustomerEntries:
        """Addresses, e-mail addresses, phone numbers, chat handles, social profiles and websites of a customer."""
        from .customer_entries import AsyncCustomerEntries

        return AsyncCustomerEntries(self._binding)

    @cached_property
    def customer_properties(self) -> AsyncCustomerProperties:
        """Definitions of the account's own customer properties."""
        from .customer_properties import AsyncCustomerProperties

        return AsyncCustomerProperties(self._binding)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """The people who write in."""
        from .customers import AsyncCustomers

        return AsyncCustomers(self._binding)

    @cached_property
    def mailboxes(self) -> AsyncMailboxes:
        """Inboxes with their folders, custom fields and routing."""
        from .mailboxes import AsyncMailboxes

        return AsyncMailboxes(self._binding)

    @cached_property
    def organization_properties(self) -> AsyncOrganizationProperties:
        """Definitions of the account's own organization properties, and their values."""
        from .organization_properties import AsyncOrganizationProperties

        return AsyncOrganizationProperties(self._binding)

    @cached_property
    def organizations(self) -> AsyncOrganizations:
        """Companies that customers belong to."""
        from .organizations import AsyncOrganizations

        return AsyncOrganizations(self._binding)

    @cached_property
    def ratings(self) -> AsyncRatings:
        """What customers thought of a reply."""
        from .ratings import AsyncRatings

        return AsyncRatings(self._binding)

    @cached_property
    def reports(self) -> AsyncReports:
        """Figures over a time range."""
        from .reports import AsyncReports

        return AsyncReports(self._binding)

    @cached_property
    def saved_replies(self) -> AsyncSavedReplies:
        """Canned answers of a mailbox."""
        from .saved_replies import AsyncSavedReplies

        return AsyncSavedReplies(self._binding)

    @cached_property
    def system_users(self) -> AsyncSystemUsers:
        """Automated actors, such as AI agents."""
        from .system_users import AsyncSystemUsers

        return AsyncSystemUsers(self._binding)

    @cached_property
    def tags(self) -> AsyncTags:
        """Labels on conversations."""
        from .tags import AsyncTags

        return AsyncTags(self._binding)

    @cached_property
    def teams(self) -> AsyncTeams:
        """Groups of users that conversations can be assigned to."""
        from .teams import AsyncTeams

        return AsyncTeams(self._binding)

    @cached_property
    def threads(self) -> AsyncThreads:
        """The messages, notes and events that make up a conversation."""
        from .threads import AsyncThreads

        return AsyncThreads(self._binding)

    @cached_property
    def users(self) -> AsyncUsers:
        """The people who answer, with their statuses."""
        from .users import AsyncUsers

        return AsyncUsers(self._binding)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Subscriptions to events."""
        from .webhooks import AsyncWebhooks

        return AsyncWebhooks(self._binding)

    @cached_property
    def workflows(self) -> AsyncWorkflows:
        """Automations of a mailbox."""
        from .workflows import AsyncWorkflows

        return AsyncWorkflows(self._binding)
