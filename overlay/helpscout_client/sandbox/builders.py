"""Adds data to an account, including data that the API can't create."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Literal

from helpscout_api.webhooks import EventName

from .account.chats.chats import make_chat
from .account.conversations.line_items import add_line_item
from .account.conversations.merging import merge
from .account.conversations.ratings import make_rating
from .account.conversations.tags import make_tag
from .account.conversations.workflows import make_workflow
from .account.mailboxes.mailboxes import make_custom_field, make_mailbox
from .account.mailboxes.saved_replies import make_saved_reply
from .account.users.users import make_system_user, make_team, make_user
from .http.messages import Json
from .store.store import Store
from .times.clock import SimulatedClock
from .times.wire_times import wire_time

_FieldType = Literal["singleline", "multiline", "number", "date", "dropdown"]


#: The default secret of webhooks.
WEBHOOK_SECRET: Final = "sandbox-webhook"  # noqa: S105


class Builders(ABC):
    """The methods of a sandbox that add data. Most arguments have sensible defaults."""

    clock: SimulatedClock
    _store: Store

    @abstractmethod
    def _create(self, operation_id: str, path: Mapping[str, Any], body: Json) -> int:
        """Performs an operation as the account's owner, and returns the id of the created resource."""

    @abstractmethod
    def _change(self) -> AbstractContextManager[None]:
        """Blocks requests during a change, and delivers its events afterwards."""

    def add(self, data: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Adds several things at once.

        Args:
            data: Lists of items by kind, such as `{"tags": [{"name": "urgent"}], "customers": [...]}`. Each item has
                the arguments of the builder of that kind: `add_tag`, `add_customer`. The kinds are added in the order
                given.

        Raises:
            ValueError: A kind is unknown.
        """
        builders: dict[str, Callable[..., Any]] = {
            "mailboxes": self.add_mailbox,
            "custom_fields": self.add_custom_field,
            "users": self.add_user,
            "teams": self.add_team,
            "tags": self.add_tag,
            "customers": self.add_customer,
            "organizations": self.add_organization,
            "conversations": self.add_conversation,
            "chats": self.add_chat,
            "ratings": self.add_rating,
            "saved_replies": self.add_saved_reply,
            "system_users": self.add_system_user,
            "workflows": self.add_workflow,
            "webhooks": self.add_webhook,
        }
        for kind, items in data.items():
            if kind not in builders:
                raise ValueError(f"unknown kind of data {kind!r}: it must be one of {', '.join(builders)}")
            for item in items:
                builders[kind](**item)

    def add_mailbox(self, name: str = "Support", email: str | None = None) -> int:
        """Adds a mailbox with its folders. All existing users may see it.

        Args:
            name: Its name.
            email: Its address; by default one at example.com.

        Returns:
            Its id.
        """
        handle = "".join(filter(str.isalnum, name.lower())) or "mailbox"
        return make_mailbox(self._store, name, email or f"{handle}@example.com", self._now())

    def add_custom_field(
        self,
        name: str,
        *,
        mailbox_id: int | None = None,
        type: _FieldType = "singleline",
        options: Sequence[str] = (),
        required: bool = False,
    ) -> int:
        """Adds a custom field to a mailbox.

        Args:
            name: Its name.
            mailbox_id: The mailbox; by default the first one.
            type: The type of its values.
            options: The options of a dropdown.
            required: Whether users must fill it in.

        Returns:
            Its id.
        """
        return make_custom_field(self._store, self._mailbox_id(mailbox_id), name, type, options, required=required)

    def add_user(
        self, first_name: str = "Robin", last_name: str = "Vale", email: str | None = None, role: str = "user"
    ) -> int:
        """Adds a user who may see all existing mailboxes.

        Args:
            first_name: First name.
            last_name: Last name.
            email: Address; by default a new one at example.com.
            role: `admin`, `user` or `light user`.

        Returns:
            Their id.
        """
        email = email or f"user{len(self._store.users) + 1}@example.com"
        data = {"firstName": first_name, "lastName": last_name, "email": email, "role": role}
        user_id = make_user(self._store, data, self._now())
        for mailbox_id in self._store.mailboxes:
            self._store.members[mailbox_id].add(user_id)
        return user_id

    def add_team(self, name: str, member_ids: Sequence[int] = ()) -> int:
        """Adds a team.

        Args:
            name: Its name.
            member_ids: Ids of its users.

        Returns:
            Its id.
        """
        return make_team(self._store, name, member_ids, self._now())

    def add_tag(self, name: str, color: str = "none") -> int:
        """Adds a tag.

        Args:
            name: Its name.
            color: The name of a color.

        Returns:
            Its id.
        """
        return int(make_tag(self._store, name, self._now(), color)["id"])

    def add_customer(
        self, first_name: str = "Ann", last_name: str = "Lake", emails: Sequence[str] | str = (), **fields: Any
    ) -> int:
        """Adds a customer.

        Args:
            first_name: First name.
            last_name: Last name.
            emails: Their addresses, or the only one.
            fields: More fields of the API's request to create a customer, by their API names, such as `jobTitle`.

        Returns:
            Their id.

        Raises:
            ValueError: The API would reject it.
            TypeError: One of `fields` is unknown.
        """
        addresses = [emails] if isinstance(emails, str) else emails
        entries = {"emails": [{"value": address, "type": "work"} for address in addresses]} if addresses else {}
        body = {"firstName": first_name, "lastName": last_name, **entries, **fields}
        return self._create("create_customer", {}, body)

    def add_conversation(
        self,
        subject: str = "A question",
        text: str = "Could you help me, please?",
        *,
        customer: int | str = "ann@example.com",
        mailbox_id: int | None = None,
        status: Literal["active", "closed", "pending"] = "active",
        **fields: Any,
    ) -> int:
        """Adds a conversation that a customer started.

        Args:
            subject: Its subject.
            text: What the customer wrote.
            customer: The customer's id or e-mail address. A new address creates a customer.
            mailbox_id: The mailbox; by default the first one, which is created if the account has no mailbox.
            status: Its status.
            fields: More fields of the API's request to create a conversation, by their API names, such as `tags`,
                `assignTo` or `threads`.

        Returns:
            Its id.

        Raises:
            ValueError: The API would reject it.
            TypeError: One of `fields` is unknown.
        """
        person = {"id": customer} if isinstance(customer, int) else {"email": customer}
        body = {
            "subject": subject,
            "type": "email",
            "status": status,
            "mailboxId": self._mailbox_id(mailbox_id),
            "customer": person,
            "threads": [{"type": "customer", "customer": person, "text": text}],
            **fields,
        }
        return self._create("create_conversation", {}, body)

    def merge_conversations(self, conversation_id: int, into_id: int) -> None:
        """Merges a conversation into another one, as users can. Reading it then redirects to the other.

        Args:
            conversation_id: The conversation that is removed.
            into_id: The conversation that remains.

        Raises:
            ValueError: One of them doesn't exist, or they are the same.
        """
        for given in (conversation_id, into_id):
            self._check(given in self._store.conversations, f"conversation {given}")
        with self._change():
            merge(self._store, conversation_id, into_id, self._now())
            self._store.version += 1

    def add_line_item(self, conversation_id: int, text: str = "Something happened", action: str = "default") -> int:
        """Adds a line item to a conversation: neither a message nor a note, and without status and state.

        Args:
            conversation_id: The conversation.
            text: What happened.
            action: The type of its action.

        Returns:
            Its id.

        Raises:
            ValueError: The conversation doesn't exist.
        """
        self._check(conversation_id in self._store.conversations, f"conversation {conversation_id}")
        with self._change():
            return add_line_item(self._store, conversation_id, action, text, self._now())

    def add_organization(self, name: str = "Lake & Sons", **fields: Any) -> int:
        """Adds an organization.

        Args:
            name: Its name.
            fields: More fields of the API's request to create one, by their API names, such as `domains`.

        Returns:
            Its id.

        Raises:
            ValueError: The API would reject it.
            TypeError: One of `fields` is unknown.
        """
        return self._create("create_organization", {}, {"name": name, **fields})

    def add_chat(self, text: str = "Hello?", *, customer_id: int | None = None, mailbox_id: int | None = None) -> str:
        """Adds a chat that a customer has just started.

        Args:
            text: What the customer says.
            customer_id: The customer; by default a new one.
            mailbox_id: The mailbox; by default the first one.

        Returns:
            Its id.
        """
        customer_id = self.add_customer() if customer_id is None else customer_id
        self._check(customer_id in self._store.customers, f"customer {customer_id}")
        return make_chat(self._store, customer_id, self._mailbox_id(mailbox_id), text, self.clock.now())

    def add_rating(
        self, conversation_id: int, rating: Literal["great", "okay", "not_good"] = "great", comments: str = ""
    ) -> int:
        """Adds a customer's rating of the last reply in a conversation.

        Args:
            conversation_id: The conversation.
            rating: The verdict.
            comments: The customer's comments.

        Returns:
            Its id.

        Raises:
            ValueError: The conversation doesn't exist, or has no reply.
        """
        self._check(conversation_id in self._store.conversations, f"conversation {conversation_id}")
        return make_rating(self._store, conversation_id, None, rating, comments, self._now())

    def add_saved_reply(self, name: str, text: str, *, mailbox_id: int | None = None) -> int:
        """Adds a saved reply.

        Args:
            name: Its name.
            text: Its text, in HTML.
            mailbox_id: The mailbox; by default the first one.

        Returns:
            Its id.
        """
        return make_saved_reply(self._store, self._mailbox_id(mailbox_id), {"name": name, "text": text})

    def add_system_user(self, first_name: str) -> int:
        """Adds an automated actor.

        Args:
            first_name: Its name.

        Returns:
            Its id.
        """
        return make_system_user(self._store, first_name, self._now())

    def add_workflow(
        self, name: str, *, mailbox_id: int | None = None, type: Literal["manual", "automatic"] = "manual"
    ) -> int:
        """Adds an active workflow.

        Args:
            name: Its name.
            mailbox_id: The mailbox; by default the first one.
            type: Whether users start it or it runs automatically.

        Returns:
            Its id.
        """
        data = {"name": name, "mailboxId": self._mailbox_id(mailbox_id), "type": type}
        return make_workflow(self._store, data, self._now())

    def add_webhook(
        self, url: str, events: Sequence[str] | None = None, secret: str = WEBHOOK_SECRET, **fields: Any
    ) -> int:
        """Adds a webhook; see `deliveries` for what it receives.

        Args:
            url: Its address.
            events: The events that it receives; by default all of them.
            secret: The secret that signs its deliveries.
            fields: More fields of the API's request to create a webhook, by their API names, such as `mailboxIds`.

        Returns:
            Its id.

        Raises:
            ValueError: The API would reject it.
            TypeError: One of `fields` is unknown.
        """
        wanted = [name for name in EventName if name != EventName.HELPSCOUT_TEST] if events is None else events
        return self._create("create_webhook", {}, {"url": url, "events": [*wanted], "secret": secret, **fields})

    def clear_webhooks(self) -> None:
        """Removes all webhooks, such as those of the example data."""
        with self._change():
            self._store.webhooks.clear()
            self._store.version += 1

    def _check(self, is_there: bool, what: str) -> None:
        if not is_there:
            raise ValueError(f"the sandbox has no {what}")

    def _mailbox_id(self, mailbox_id: int | None) -> int:
        if mailbox_id is None:
            return next(iter(self._store.mailboxes), None) or self.add_mailbox()
        self._check(mailbox_id in self._store.mailboxes, f"mailbox {mailbox_id}")
        return mailbox_id

    def _now(self) -> str:
        return wire_time(self.clock.now())
