"""Adds data to an account, also what the API itself can't create."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from .account.mailboxes import make_custom_field, make_mailbox
from .account.store import Store
from .account.tags import make_tag
from .account.users import make_team, make_user
from .clock import Clock
from .messages import Json
from .times import wire_time

_FieldType = Literal["singleline", "multiline", "number", "date", "dropdown"]


class Builders(ABC):
    """The part of a sandbox that fills its account. What is not given gets a value that will do."""

    clock: Clock
    _store: Store

    @abstractmethod
    def _create(self, operation_id: str, path: Mapping[str, Any], body: Json) -> int:
        """The id of what an operation creates for the account's owner."""

    def add(self, data: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Adds several things at once.

        Args:
            data: By kind, such as `{"tags": [{"name": "urgent"}], "customers": [...]}`, the arguments of the builder
                of that kind: `add_tag`, `add_customer`. The kinds are taken in the order given.

        Raises:
            ValueError: There is no such kind.
        """
        builders: dict[str, Callable[..., Any]] = {
            "mailboxes": self.add_mailbox,
            "custom_fields": self.add_custom_field,
            "users": self.add_user,
            "teams": self.add_team,
            "tags": self.add_tag,
            "customers": self.add_customer,
            "conversations": self.add_conversation,
        }
        for kind, items in data.items():
            if kind not in builders:
                raise ValueError(f"{kind!r} must be one of {', '.join(builders)}")
            for item in items:
                builders[kind](**item)

    def add_mailbox(self, name: str = "Support", email: str | None = None) -> int:
        """A mailbox that all users so far may see, with its folders.

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
        """A custom field of a mailbox.

        Args:
            name: Its name.
            mailbox_id: The mailbox; by default the first one.
            type: What its values are.
            options: What a dropdown offers.
            required: Whether users must fill it in.

        Returns:
            Its id.
        """
        return make_custom_field(self._store, self._mailbox_id(mailbox_id), name, type, options, required=required)

    def add_user(
        self, first_name: str = "Robin", last_name: str = "Vale", email: str | None = None, role: str = "user"
    ) -> int:
        """A user who may see all mailboxes so far.

        Args:
            first_name: First name.
            last_name: Last name.
            email: Address; by default one at example.com that nobody has.
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
        """A team.

        Args:
            name: Its name.
            member_ids: Ids of its users.

        Returns:
            Its id.
        """
        return make_team(self._store, name, member_ids, self._now())

    def add_tag(self, name: str, color: str = "none") -> int:
        """A tag.

        Args:
            name: Its name.
            color: A colour's name.

        Returns:
            Its id.
        """
        return int(make_tag(self._store, name, self._now(), color)["id"])

    def add_customer(
        self, first_name: str = "Ann", last_name: str = "Lake", emails: Sequence[str] | str = (), **fields: Any
    ) -> int:
        """A customer.

        Args:
            first_name: First name.
            last_name: Last name.
            emails: Their addresses, or the only one.
            fields: More of what the API takes to create a customer, by its own names, such as `jobTitle`.

        Returns:
            Their id.

        Raises:
            ValueError: The API would refuse it.
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
        """A conversation that a customer began.

        Args:
            subject: Its subject.
            text: What the customer wrote.
            customer: Their id, or an e-mail address: who has none yet is made.
            mailbox_id: The mailbox; by default the first one, which is made if there is none.
            status: Its status.
            fields: More of what the API takes to create a conversation, by its own names, such as `tags`, `assignTo`
                or `threads`.

        Returns:
            Its id.

        Raises:
            ValueError: The API would refuse it.
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

    def _mailbox_id(self, mailbox_id: int | None) -> int:
        if mailbox_id is None:
            return next(iter(self._store.mailboxes), None) or self.add_mailbox()
        if mailbox_id not in self._store.mailboxes:
            raise ValueError(f"there is no mailbox {mailbox_id}")
        return mailbox_id

    def _now(self) -> str:
        return wire_time(self.clock.now())
