"""Access tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...models.access_token import AccessToken
    from ...models.create_token_grant_type import CreateTokenGrantType


class Authentication(Resource):
    """Access tokens."""

    def create_token(
        self,
        *,
        grant_type: CreateTokenGrantType,
        client_id: str,
        client_secret: str,
        code: str | Unset = UNSET,
        refresh_token: str | Unset = UNSET,
    ) -> AccessToken:
        """Get an access token.

        Exchanges an app's credentials, an authorization code or a refresh token for an access token. Keep the token
        until it expires instead of asking for one per call. A refresh token works once: store the new one before you
        use the new access token. A token acts as its user: the app's owner, or the user who gave consent.

        Args:
            grant_type: What is exchanged. Known values: `authorization_code`, `client_credentials`,
                `refresh_token`.
            client_id: The App ID.
            client_secret: The App Secret.
            code: The code that the browser brought back to the redirection URL. It works once.
            refresh_token: The refresh token that came with the last access token. It works once.

        Raises:
            APIError: The answer is 400, 401, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/overview/authentication
        """
        from ...models.create_token import CreateToken
        from . import create_token

        c = self._coerce
        return create_token.sync(
            client=self._raw,
            body=CreateToken(
                grant_type=c.string("grant_type", grant_type),
                client_id=c.string("client_id", client_id),
                client_secret=c.string("client_secret", client_secret),
                code=c.string("code", code, UNSET),
                refresh_token=c.string("refresh_token", refresh_token, UNSET),
            ),
        )


class AsyncAuthentication(AsyncResource):
    """Access tokens."""

    async def create_token(
        self,
        *,
        grant_type: CreateTokenGrantType,
        client_id: str,
        client_secret: str,
        code: str | Unset = UNSET,
        refresh_token: str | Unset = UNSET,
    ) -> AccessToken:
        """Get an access token.

        Exchanges an app's credentials, an authorization code or a refresh token for an access token. Keep the token
        until it expires instead of asking for one per call. A refresh token works once: store the new one before you
        use the new access token. A token acts as its user: the app's owner, or the user who gave consent.

        Args:
            grant_type: What is exchanged. Known values: `authorization_code`, `client_credentials`,
                `refresh_token`.
            client_id: The App ID.
            client_secret: The App Secret.
            code: The code that the browser brought back to the redirection URL. It works once.
            refresh_token: The refresh token that came with the last access token. It works once.

        Raises:
            APIError: The answer is 400, 401, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/overview/authentication
        """
        from ...models.create_token import CreateToken
        from . import create_token

        c = self._coerce
        return await create_token.asyncio(
            client=self._raw,
            body=CreateToken(
                grant_type=c.string("grant_type", grant_type),
                client_id=c.string("client_id", client_id),
                client_secret=c.string("client_secret", client_secret),
                code=c.string("code", code, UNSET),
                refresh_token=c.string("refresh_token", refresh_token, UNSET),
            ),
        )
