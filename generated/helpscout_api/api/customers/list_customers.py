from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer_page import CustomerPage
from ...types import Response

if TYPE_CHECKING:
    from ...models.list_customers_sort_field import ListCustomersSortField
    from ...models.list_customers_sort_order import ListCustomersSortOrder


def _get_kwargs(
    *,
    mailbox: int | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    sort_field: ListCustomersSortField | None = None,
    sort_order: ListCustomersSortOrder | None = None,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/customers",
        "params": wire.query(
            {
                "mailbox": mailbox,
                "firstName": first_name,
                "lastName": last_name,
                "modifiedSince": modified_since,
                "query": query,
                "sortField": sort_field,
                "sortOrder": sort_order,
                "page": page,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    mailbox: int | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    sort_field: ListCustomersSortField | None = None,
    sort_order: ListCustomersSortOrder | None = None,
    page: int | None = None,
) -> Response[CustomerPage]:
    """List customers, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox=mailbox,
                first_name=first_name,
                last_name=last_name,
                modified_since=modified_since,
                query=query,
                sort_field=sort_field,
                sort_order=sort_order,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerPage, response))


def sync(
    *,
    client: Client,
    mailbox: int | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    sort_field: ListCustomersSortField | None = None,
    sort_order: ListCustomersSortOrder | None = None,
    page: int | None = None,
) -> CustomerPage:
    """List customers.

    Customers with all their entries, 50 a page. Several filters together must all match. The search behind `query`
    lags a little, so a customer made a moment ago may be missing; `list_v3` with `email` finds them at once.

    Args:
        mailbox: Id of one inbox; only customers of that inbox.
        first_name: First name of the customer.
        last_name: Last name of the customer.
        modified_since: Only customers changed since then; UTC with whole seconds, as milliseconds are refused.
        query: Search expression in parentheses, over `firstName`, `lastName`, `email` and `modifiedAt`, joined
            by `AND` and `OR`, such as `(email:"ines@example.com")` or `(modifiedAt:[2026-01-01T00:00:00Z TO
            *])`. `email` also matches a part of an address.
        sort_field: What to sort by; `score` is how well `query` matches.
        sort_order: Direction of the sorting.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox=mailbox,
                first_name=first_name,
                last_name=last_name,
                modified_since=modified_since,
                query=query,
                sort_field=sort_field,
                sort_order=sort_order,
                page=page,
            )
        )
    )
    return wire.read_response(CustomerPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    mailbox: int | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    sort_field: ListCustomersSortField | None = None,
    sort_order: ListCustomersSortOrder | None = None,
    page: int | None = None,
) -> Response[CustomerPage]:
    """List customers, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox=mailbox,
                first_name=first_name,
                last_name=last_name,
                modified_since=modified_since,
                query=query,
                sort_field=sort_field,
                sort_order=sort_order,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    mailbox: int | None = None,
    first_name: str | None = None,
    last_name: str | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    sort_field: ListCustomersSortField | None = None,
    sort_order: ListCustomersSortOrder | None = None,
    page: int | None = None,
) -> CustomerPage:
    """List customers.

    Customers with all their entries, 50 a page. Several filters together must all match. The search behind `query`
    lags a little, so a customer made a moment ago may be missing; `list_v3` with `email` finds them at once.

    Args:
        mailbox: Id of one inbox; only customers of that inbox.
        first_name: First name of the customer.
        last_name: Last name of the customer.
        modified_since: Only customers changed since then; UTC with whole seconds, as milliseconds are refused.
        query: Search expression in parentheses, over `firstName`, `lastName`, `email` and `modifiedAt`, joined
            by `AND` and `OR`, such as `(email:"ines@example.com")` or `(modifiedAt:[2026-01-01T00:00:00Z TO
            *])`. `email` also matches a part of an address.
        sort_field: What to sort by; `score` is how well `query` matches.
        sort_order: Direction of the sorting.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox=mailbox,
                first_name=first_name,
                last_name=last_name,
                modified_since=modified_since,
                query=query,
                sort_field=sort_field,
                sort_order=sort_order,
                page=page,
            )
        )
    )
    return wire.read_response(CustomerPage, response)
