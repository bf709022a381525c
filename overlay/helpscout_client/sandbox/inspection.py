"""Shows the account's data to tests, as the same models that a client reads."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol, Self, TypeVar

from helpscout_api import models

from .http.messages import Json
from .store.store import Store

Key = TypeVar("Key", int, str)
Model = TypeVar("Model", bound="_Model")


class _Model(Protocol):
    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self: ...


class ModelView(Mapping[Key, Model]):
    """Entities of one kind by id. Each access reads the current state."""

    def __init__(self, ids: Mapping[Key, Json], model: type[Model], show: Callable[[Key], Json]) -> None:
        self._ids: Mapping[Key, Json] = ids
        self._model = model
        self._show: Callable[[Key], Json] = show

    def __getitem__(self, key: Key) -> Model:
        if key not in self._ids:
            raise KeyError(key)
        return self._model.from_dict(self._show(key))

    def __iter__(self) -> Iterator[Key]:
        return iter(list(self._ids))

    def __len__(self) -> int:
        return len(self._ids)

    def __repr__(self) -> str:
        return f"<{len(self)} of {self._model.__name__}>"


class Inspection(ABC):
    """The part of a sandbox that shows its account's data."""

    _store: Store

    @abstractmethod
    def _show(self, operation_id: str, path: Mapping[str, Any], query: Mapping[str, Any]) -> Json:
        """Performs an operation as the account's owner, and returns the response's JSON."""

    @property
    def conversations(self) -> Mapping[int, models.Conversation]:
        """Conversations by id, threads included, the newest thread first."""
        embed = {"embed": "threads"}
        return self._view(self._store.conversations, models.Conversation, "get_conversation", "conversation_id", embed)

    @property
    def customers(self) -> Mapping[int, models.Customer]:
        """Customers by id."""
        return self._view(self._store.customers, models.Customer, "get_customer", "customer_id")

    @property
    def organizations(self) -> Mapping[int, models.Organization]:
        """Organizations by id."""
        return self._view(self._store.organizations, models.Organization, "get_organization", "organization_id")

    @property
    def mailboxes(self) -> Mapping[int, models.Mailbox]:
        """Mailboxes by id."""
        return self._view(self._store.mailboxes, models.Mailbox, "get_mailbox", "mailbox_id")

    @property
    def users(self) -> Mapping[int, models.User]:
        """Users and teams by id."""
        return self._view(self._store.users, models.User, "get_user", "user_id")

    @property
    def tags(self) -> Mapping[int, models.Tag]:
        """Tags by id."""
        return self._view(self._store.tags, models.Tag, "get_tag", "tag_id")

    @property
    def chats(self) -> Mapping[str, models.Chat]:
        """Chats by id."""
        return self._view(self._store.chats, models.Chat, "get_chat", "chat_id")

    @property
    def webhooks(self) -> Mapping[int, models.Webhook]:
        """Webhooks by id."""
        return self._view(self._store.webhooks, models.Webhook, "get_webhook", "webhook_id")

    def _view(
        self,
        ids: Mapping[Key, Json],
        model: type[Model],
        operation_id: str,
        parameter: str,
        query: Mapping[str, Any] | None = None,
    ) -> ModelView[Key, Model]:
        return ModelView(ids, model, lambda key: self._show(operation_id, {parameter: key}, query or {}))
