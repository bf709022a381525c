from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.conversation_page import ConversationPage
from ...types import Response

if TYPE_CHECKING:
    from ...models.list_conversations_embed import ListConversationsEmbed
    from ...models.list_conversations_sort_field import ListConversationsSortField
    from ...models.list_conversations_sort_order import ListConversationsSortOrder
    from ...models.list_conversations_status import ListConversationsStatus


def _get_kwargs(
    *,
    embed: ListConversationsEmbed | None = None,
    mailbox: list[int] | None = None,
    folder: int | None = None,
    status: ListConversationsStatus | None = None,
    tag: list[str] | None = None,
    assigned_to: int | None = None,
    modified_since: datetime.datetime | None = None,
    number: int | None = None,
    sort_field: ListConversationsSortField | None = None,
    sort_order: ListConversationsSortOrder | None = None,
    query: str | None = None,
    page: int | None = None,
    custom_fields_by_ids: list[str] | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/conversations",
        "params": wire.query(
            {
                "embed": embed,
                "mailbox": mailbox,
                "folder": folder,
                "status": status,
                "tag": tag,
                "assigned_to": assigned_to,
                "modifiedSince": modified_since,
                "number": number,
                "sortField": sort_field,
                "sortOrder": sort_order,
                "query": query,
                "page": page,
                "customFieldsByIds": custom_fields_by_ids,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    embed: ListConversationsEmbed | None = None,
    mailbox: list[int] | None = None,
    folder: int | None = None,
    status: ListConversationsStatus | None = None,
    tag: list[str] | None = None,
    assigned_to: int | None = None,
    modified_since: datetime.datetime | None = None,
    number: int | None = None,
    sort_field: ListConversationsSortField | None = None,
    sort_order: ListConversationsSortOrder | None = None,
    query: str | None = None,
    page: int | None = None,
    custom_fields_by_ids: list[str] | None = None,
) -> Response[ConversationPage]:
    """List conversations, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                embed=embed,
                mailbox=mailbox,
                folder=folder,
                status=status,
                tag=tag,
                assigned_to=assigned_to,
                modified_since=modified_since,
                number=number,
                sort_field=sort_field,
                sort_order=sort_order,
                query=query,
                page=page,
                custom_fields_by_ids=custom_fields_by_ids,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ConversationPage, response))


def sync(
    *,
    client: Client,
    embed: ListConversationsEmbed | None = None,
    mailbox: list[int] | None = None,
    folder: int | None = None,
    status: ListConversationsStatus | None = None,
    tag: list[str] | None = None,
    assigned_to: int | None = None,
    modified_since: datetime.datetime | None = None,
    number: int | None = None,
    sort_field: ListConversationsSortField | None = None,
    sort_order: ListConversationsSortOrder | None = None,
    query: str | None = None,
    page: int | None = None,
    custom_fields_by_ids: list[str] | None = None,
) -> ConversationPage:
    """List conversations.

    Conversations that match every filter given. Mind the default: without `status` only active ones come, so ask
    for `all` to see the rest. Items have no modification date, although they can be filtered and sorted by it.

    Args:
        embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
            short there; list the threads to get them whole.
        mailbox: Ids of the mailboxes to look into.
        folder: Id of the folder to look into.
        status: Status of the conversations; `all` stands for any.
        tag: Names of tags. With several, a conversation presumably needs only one of them.
        assigned_to: Id of the user that the conversations are assigned to. Unassigned ones are found by
            `query=(assigned:"Unassigned")`.
        modified_since: Only conversations changed since this time, in UTC and whole seconds.
        number: Number of one conversation, as people see it in the web application.
        sort_field: What to sort by. Mind the spelling of `mailboxid`.
        sort_order: Direction of sorting, ascending or descending.
        query: A search expression in parentheses, such as `(tag:"refund" AND createdAt:[2026-01-01T00:00:00Z TO
            *])`, which must match beside the other filters. Terms are joined by `AND`, `OR` and `NOT`. Fields:
            `subject`, `body`, `tag`, `mailbox`, `mailboxid`, `createdAt`, `modifiedAt`, `email`, `customerIds`,
            `number`, `id`, `assigned`, `attachments`, `replyUserIds`.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        custom_fields_by_ids: Values of custom fields, each as `fieldId:value`; all must match, and `mailbox`
            must be given too. Values match as a whole, but single-line texts by their words. Dropdowns take the
            id of an option. Multi-line fields can't be asked for.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                embed=embed,
                mailbox=mailbox,
                folder=folder,
                status=status,
                tag=tag,
                assigned_to=assigned_to,
                modified_since=modified_since,
                number=number,
                sort_field=sort_field,
                sort_order=sort_order,
                query=query,
                page=page,
                custom_fields_by_ids=custom_fields_by_ids,
            )
        )
    )
    return wire.read_response(ConversationPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    embed: ListConversationsEmbed | None = None,
    mailbox: list[int] | None = None,
    folder: int | None = None,
    status: ListConversationsStatus | None = None,
    tag: list[str] | None = None,
    assigned_to: int | None = None,
    modified_since: datetime.datetime | None = None,
    number: int | None = None,
    sort_field: ListConversationsSortField | None = None,
    sort_order: ListConversationsSortOrder | None = None,
    query: str | None = None,
    page: int | None = None,
    custom_fields_by_ids: list[str] | None = None,
) -> Response[ConversationPage]:
    """List conversations, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                embed=embed,
                mailbox=mailbox,
                folder=folder,
                status=status,
                tag=tag,
                assigned_to=assigned_to,
                modified_since=modified_since,
                number=number,
                sort_field=sort_field,
                sort_order=sort_order,
                query=query,
                page=page,
                custom_fields_by_ids=custom_fields_by_ids,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ConversationPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    embed: ListConversationsEmbed | None = None,
    mailbox: list[int] | None = None,
    folder: int | None = None,
    status: ListConversationsStatus | None = None,
    tag: list[str] | None = None,
    assigned_to: int | None = None,
    modified_since: datetime.datetime | None = None,
    number: int | None = None,
    sort_field: ListConversationsSortField | None = None,
    sort_order: ListConversationsSortOrder | None = None,
    query: str | None = None,
    page: int | None = None,
    custom_fields_by_ids: list[str] | None = None,
) -> ConversationPage:
    """List conversations.

    Conversations that match every filter given. Mind the default: without `status` only active ones come, so ask
    for `all` to see the rest. Items have no modification date, although they can be filtered and sorted by it.

    Args:
        embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
            short there; list the threads to get them whole.
        mailbox: Ids of the mailboxes to look into.
        folder: Id of the folder to look into.
        status: Status of the conversations; `all` stands for any.
        tag: Names of tags. With several, a conversation presumably needs only one of them.
        assigned_to: Id of the user that the conversations are assigned to. Unassigned ones are found by
            `query=(assigned:"Unassigned")`.
        modified_since: Only conversations changed since this time, in UTC and whole seconds.
        number: Number of one conversation, as people see it in the web application.
        sort_field: What to sort by. Mind the spelling of `mailboxid`.
        sort_order: Direction of sorting, ascending or descending.
        query: A search expression in parentheses, such as `(tag:"refund" AND createdAt:[2026-01-01T00:00:00Z TO
            *])`, which must match beside the other filters. Terms are joined by `AND`, `OR` and `NOT`. Fields:
            `subject`, `body`, `tag`, `mailbox`, `mailboxid`, `createdAt`, `modifiedAt`, `email`, `customerIds`,
            `number`, `id`, `assigned`, `attachments`, `replyUserIds`.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        custom_fields_by_ids: Values of custom fields, each as `fieldId:value`; all must match, and `mailbox`
            must be given too. Values match as a whole, but single-line texts by their words. Dropdowns take the
            id of an option. Multi-line fields can't be asked for.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                embed=embed,
                mailbox=mailbox,
                folder=folder,
                status=status,
                tag=tag,
                assigned_to=assigned_to,
                modified_since=modified_since,
                number=number,
                sort_field=sort_field,
                sort_order=sort_order,
                query=query,
                page=page,
                custom_fields_by_ids=custom_fields_by_ids,
            )
        )
    )
    return wire.read_response(ConversationPage, response)
