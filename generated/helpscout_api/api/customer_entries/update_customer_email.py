from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_customer_email import UpdateCustomerEmail


def _get_kwargs(
    customer_id: int,
    email_id: int,
    *,
    body: UpdateCustomerEmail,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/emails/{wire.path_segment('email_id', email_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    customer_id: int,
    email_id: int,
    *,
    client: Client,
    body: UpdateCustomerEmail,
) -> Response[None]:
    """Replace an e-mail address of a customer, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                email_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    customer_id: int,
    email_id: int,
    *,
    client: Client,
    body: UpdateCustomerEmail,
) -> None:
    """Replace an e-mail address of a customer.

    Replaces type and value; both must be given. It must be valid, and no other customer may have it.

    Args:
        customer_id: Id of the customer.
        email_id: Id of the e-mail address.
        body: What an e-mail address is to be.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                email_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    customer_id: int,
    email_id: int,
    *,
    client: AsyncClient,
    body: UpdateCustomerEmail,
) -> Response[None]:
    """Replace an e-mail address of a customer, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                email_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    customer_id: int,
    email_id: int,
    *,
    client: AsyncClient,
    body: UpdateCustomerEmail,
) -> None:
    """Replace an e-mail address of a customer.

    Replaces type and value; both must be given. It must be valid, and no other customer may have it.

    Args:
        customer_id: Id of the customer.
        email_id: Id of the e-mail address.
        body: What an e-mail address is to be.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                email_id,
                body=body,
            )
        )
    )
