from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.access_token import AccessToken
from ...types import Response

if TYPE_CHECKING:
    from ...models.create_token import CreateToken


def _get_kwargs(
    *,
    body: CreateToken,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "/v2/oauth2/token",
        "data": body.to_dict(),
        "auth": None,
    }


def sync_detailed(
    *,
    client: Client,
    body: CreateToken,
) -> Response[AccessToken]:
    """Get an access token, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.detailed(response, wire.read_response(AccessToken, response))


def sync(
    *,
    client: Client,
    body: CreateToken,
) -> AccessToken:
    """Get an access token.

    Exchanges an app's credentials, an authorization code or a refresh token for an access token. Keep the token
    until it expires instead of asking for one per call. A refresh token works once: store the new one before you
    use the new access token. A token acts as its user: the app's owner, or the user who gave consent.

    Args:
        body: What to exchange for a token. `code` goes with `authorization_code`, `refresh_token` with
            `refresh_token`, and neither with `client_credentials`. No redirect address and no scope are sent.

    Raises:
        APIError: The answer is 400, 401, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/overview/authentication
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.read_response(AccessToken, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: CreateToken,
) -> Response[AccessToken]:
    """Get an access token, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.detailed(response, wire.read_response(AccessToken, response))


async def asyncio(
    *,
    client: AsyncClient,
    body: CreateToken,
) -> AccessToken:
    """Get an access token.

    Exchanges an app's credentials, an authorization code or a refresh token for an access token. Keep the token
    until it expires instead of asking for one per call. A refresh token works once: store the new one before you
    use the new access token. A token acts as its user: the app's owner, or the user who gave consent.

    Args:
        body: What to exchange for a token. `code` goes with `authorization_code`, `refresh_token` with
            `refresh_token`, and neither with `client_credentials`. No redirect address and no scope are sent.

    Raises:
        APIError: The answer is 400, 401, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/overview/authentication
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.read_response(AccessToken, response)
