"""The people who answer, with their statuses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.away_duration_input import AwayDurationInput
    from ...models.conversation_reassignment import ConversationReassignment
    from ...models.create_user_role import CreateUserRole
    from ...models.custom_status_input import CustomStatusInput
    from ...models.set_user_status_status import SetUserStatusStatus
    from ...models.user import User
    from ...models.user_mailbox_input import UserMailboxInput
    from ...models.user_status import UserStatus
    from ...types import Created


class Users(Resource):
    """The people who answer, with their statuses."""

    def list(
        self,
        *,
        email: str | None = None,
        mailbox: int | None = None,
        page: int | None = None,
    ) -> Page[User]:
        """List users.

        The users of the account, 50 a page, including those not invited yet. System users are left out, but teams may
        stand among the users: tell them apart by `type`.

        Args:
            email: Only the user with exactly this e-mail address.
            mailbox: Only users with access to the mailbox of this id.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/list
        """
        from . import list_users

        c = self._coerce
        return self._pages(
            list_users.sync_detailed,
            (),
            {
                "email": c.string("email", email, None),
                "mailbox": c.integer("mailbox", mailbox, None),
                "page": c.integer("page", page, None),
            },
        )

    def create(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        role: CreateUserRole,
        timezone: str | Unset = UNSET,
        job_title: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        send_invite: bool | Unset = UNSET,
        mailboxes: UserMailboxInput
        | Mapping[str, Any]
        | Iterable[UserMailboxInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Create a user.

        Adds a user to the account. The token's user must be an administrator or the owner. A new user takes a paid
        seat, and is sent an invitation by e-mail unless `sendInvite` is false.

        Args:
            first_name: firstName
            last_name: lastName
            email: E-mail address, where the invitation goes; no other user may have it.
            role: What the user may do. Ownership can't be given. Known values: `admin`, `light user`, `user`.
            timezone: Name of a time zone, such as `Europe/Oslo`. The account's when left out.
            job_title: jobTitle
            phone: phone
            send_invite: Whether the invitation is sent by e-mail now.
            mailboxes: The mailboxes that the user has access to.

        Raises:
            APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/create
        """
        from ...models.create_user import CreateUser
        from ...models.user_mailbox_input import UserMailboxInput
        from . import create_user

        c = self._coerce
        return create_user.sync(
            client=self._raw,
            body=CreateUser(
                first_name=c.string("first_name", first_name),
                last_name=c.string("last_name", last_name),
                email=c.string("email", email),
                role=c.string("role", role),
                timezone=c.string("timezone", timezone, UNSET),
                job_title=c.string("job_title", job_title, UNSET),
                phone=c.string("phone", phone, UNSET),
                send_invite=c.boolean("send_invite", send_invite, UNSET),
                mailboxes=c.models("mailboxes", mailboxes, UserMailboxInput, UNSET),
            ),
        )

    def me(
        self,
    ) -> User:
        """Get the current user.

        The user whom the token acts for: with client credentials the one who made the app, else the one who gave
        consent. Only here is `companyId` told.

        Raises:
            APIError: The answer is 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/me
        """
        from . import get_current_user

        c = self._coerce
        return get_current_user.sync(
            client=self._raw,
        )

    def list_statuses(
        self,
        *,
        page: int | None = None,
    ) -> Page[UserStatus]:
        """List user statuses.

        Who is at work and who is away, in e-mail and in chats, for the users of the account.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/status/list
        """
        from . import list_user_statuses

        c = self._coerce
        return self._pages(
            list_user_statuses.sync_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    def get(
        self,
        user_id: int,
    ) -> User:
        """Get a user.

        One user by its id. Mailboxes, permissions and status are not part of it.

        Args:
            user_id: Id of the user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/get
        """
        from . import get_user

        c = self._coerce
        return get_user.sync(
            c.integer("user_id", user_id),
            client=self._raw,
        )

    def delete(
        self,
        user_id: int,
    ) -> None:
        """Delete a user.

        Removes a user from the account. The token's user must be an administrator or the owner, and can't remove
        itself. What becomes of the user's conversations is not documented.

        Args:
            user_id: Id of the user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/delete
        """
        from . import delete_user

        c = self._coerce
        delete_user.sync(
            c.integer("user_id", user_id),
            client=self._raw,
        )

    def get_status(
        self,
        user_id: int,
    ) -> UserStatus:
        """Get the status of a user.

        Whether a user is at work or away, in e-mail and in chats.

        Args:
            user_id: Id of the user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/status/get
        """
        from . import get_user_status

        c = self._coerce
        return get_user_status.sync(
            c.integer("user_id", user_id),
            client=self._raw,
        )

    def set_status(
        self,
        user_id: int,
        *,
        status: SetUserStatusStatus,
        custom_status: CustomStatusInput | Mapping[str, Any] | Unset = UNSET,
    ) -> None:
        """Set the status of a user.

        Sets the e-mail part of a user's status; the chat part can't be set. Everyone may set their own, administrators
        and the owner those of others.

        Args:
            user_id: Id of the user.
            status: At work or not. Known values: `active`, `away`.
            custom_status: A user's own words about a status.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/status/set
        """
        from ...models.custom_status_input import CustomStatusInput
        from ...models.set_user_status import SetUserStatus
        from . import set_user_status

        c = self._coerce
        set_user_status.sync(
            c.integer("user_id", user_id),
            client=self._raw,
            body=SetUserStatus(
                status=c.string("status", status),
                custom_status=c.model("custom_status", custom_status, CustomStatusInput, UNSET),
            ),
        )

    def get_conversation_reassignment(
        self,
        user_id: int,
    ) -> ConversationReassignment:
        """Get the conversation reassignment of a user.

        Whether a user's conversations are handed over when the user has been away, and after how long.

        Args:
            user_id: Id of the user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/get
        """
        from . import get_user_conversation_reassignment

        c = self._coerce
        return get_user_conversation_reassignment.sync(
            c.integer("user_id", user_id),
            client=self._raw,
        )

    def update_conversation_reassignment(
        self,
        user_id: int,
        *,
        enabled: bool,
        away_duration: AwayDurationInput | Mapping[str, Any],
    ) -> None:
        """Replace the conversation reassignment of a user.

        Sets whether a user's conversations are handed over when the user has been away, and after how long. The
        duration has to be sent even to switch it off.

        Args:
            user_id: Id of the user.
            enabled: Whether they are.
            away_duration: How long a user has to be away; hours and minutes add up.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/update
        """
        from ...models.away_duration_input import AwayDurationInput
        from ...models.update_user_conversation_reassignment import UpdateUserConversationReassignment
        from . import update_user_conversation_reassignment

        c = self._coerce
        update_user_conversation_reassignment.sync(
            c.integer("user_id", user_id),
            client=self._raw,
            body=UpdateUserConversationReassignment(
                enabled=c.boolean("enabled", enabled),
                away_duration=c.model("away_duration", away_duration, AwayDurationInput),
            ),
        )


class AsyncUsers(AsyncResource):
    """The people who answer, with their statuses."""

    def list(
        self,
        *,
        email: str | None = None,
        mailbox: int | None = None,
        page: int | None = None,
    ) -> AsyncPages[User]:
        """List users.

        The users of the account, 50 a page, including those not invited yet. System users are left out, but teams may
        stand among the users: tell them apart by `type`.

        Args:
            email: Only the user with exactly this e-mail address.
            mailbox: Only users with access to the mailbox of this id.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/list
        """
        from . import list_users

        c = self._coerce
        return self._pages(
            list_users.asyncio_detailed,
            (),
            {
                "email": c.string("email", email, None),
                "mailbox": c.integer("mailbox", mailbox, None),
                "page": c.integer("page", page, None),
            },
        )

    async def create(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        role: CreateUserRole,
        timezone: str | Unset = UNSET,
        job_title: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        send_invite: bool | Unset = UNSET,
        mailboxes: UserMailboxInput
        | Mapping[str, Any]
        | Iterable[UserMailboxInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Create a user.

        Adds a user to the account. The token's user must be an administrator or the owner. A new user takes a paid
        seat, and is sent an invitation by e-mail unless `sendInvite` is false.

        Args:
            first_name: firstName
            last_name: lastName
            email: E-mail address, where the invitation goes; no other user may have it.
            role: What the user may do. Ownership can't be given. Known values: `admin`, `light user`, `user`.
            timezone: Name of a time zone, such as `Europe/Oslo`. The account's when left out.
            job_title: jobTitle
            phone: phone
            send_invite: Whether the invitation is sent by e-mail now.
            mailboxes: The mailboxes that the user has access to.

        Raises:
            APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/create
        """
        from ...models.create_user import CreateUser
        from ...models.user_mailbox_input import UserMailboxInput
        from . import create_user

        c = self._coerce
        return await create_user.asyncio(
            client=self._raw,
            body=CreateUser(
                first_name=c.string("first_name", first_name),
                last_name=c.string("last_name", last_name),
                email=c.string("email", email),
                role=c.string("role", role),
                timezone=c.string("timezone", timezone, UNSET),
                job_title=c.string("job_title", job_title, UNSET),
                phone=c.string("phone", phone, UNSET),
                send_invite=c.boolean("send_invite", send_invite, UNSET),
                mailboxes=c.models("mailboxes", mailboxes, UserMailboxInput, UNSET),
            ),
        )

    async def me(
        self,
    ) -> User:
        """Get the current user.

        The user whom the token acts for: with client credentials the one who made the app, else the one who gave
        consent. Only here is `companyId` told.

        Raises:
            APIError: The answer is 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/me
        """
        from . import get_current_user

        c = self._coerce
        return await get_current_user.asyncio(
            client=self._raw,
        )

    def list_statuses(
        self,
        *,
        page: int | None = None,
    ) -> AsyncPages[UserStatus]:
        """List user statuses.

        Who is at work and who is away, in e-mail and in chats, for the users of the account.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/status/list
        """
        from . import list_user_statuses

        c = self._coerce
        return self._pages(
            list_user_statuses.asyncio_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    async def get(
        self,
        user_id: int,
    ) -> User:
        """Get a user.

        One user by its id. Mailboxes, permissions and status are not part of it.

        Args:
            user_id: Id of the user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/get
        """
        from . import get_user

        c = self._coerce
        return await get_user.asyncio(
            c.integer("user_id", user_id),
            client=self._raw,
        )

    async def delete(
        self,
        user_id: int,
    ) -> None:
        """Delete a user.

        Removes a user from the account. The token's user must be an administrator or the owner, and can't remove
        itself. What becomes of the user's conversations is not documented.

        Args:
            user_id: Id of the user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/delete
        """
        from . import delete_user

        c = self._coerce
        await delete_user.asyncio(
            c.integer("user_id", user_id),
            client=self._raw,
        )

    async def get_status(
        self,
        user_id: int,
    ) -> UserStatus:
        """Get the status of a user.

        Whether a user is at work or away, in e-mail and in chats.

        Args:
            user_id: Id of the user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/status/get
        """
        from . import get_user_status

        c = self._coerce
        return await get_user_status.asyncio(
            c.integer("user_id", user_id),
            client=self._raw,
        )

    async def set_status(
        self,
        user_id: int,
        *,
        status: SetUserStatusStatus,
        custom_status: CustomStatusInput | Mapping[str, Any] | Unset = UNSET,
    ) -> None:
        """Set the status of a user.

        Sets the e-mail part of a user's status; the chat part can't be set. Everyone may set their own, administrators
        and the owner those of others.

        Args:
            user_id: Id of the user.
            status: At work or not. Known values: `active`, `away`.
            custom_status: A user's own words about a status.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/status/set
        """
        from ...models.custom_status_input import CustomStatusInput
        from ...models.set_user_status import SetUserStatus
        from . import set_user_status

        c = self._coerce
        await set_user_status.asyncio(
            c.integer("user_id", user_id),
            client=self._raw,
            body=SetUserStatus(
                status=c.string("status", status),
                custom_status=c.model("custom_status", custom_status, CustomStatusInput, UNSET),
            ),
        )

    async def get_conversation_reassignment(
        self,
        user_id: int,
    ) -> ConversationReassignment:
        """Get the conversation reassignment of a user.

        Whether a user's conversations are handed over when the user has been away, and after how long.

        Args:
            user_id: Id of the user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/get
        """
        from . import get_user_conversation_reassignment

        c = self._coerce
        return await get_user_conversation_reassignment.asyncio(
            c.integer("user_id", user_id),
            client=self._raw,
        )

    async def update_conversation_reassignment(
        self,
        user_id: int,
        *,
        enabled: bool,
        away_duration: AwayDurationInput | Mapping[str, Any],
    ) -> None:
        """Replace the conversation reassignment of a user.

        Sets whether a user's conversations are handed over when the user has been away, and after how long. The
        duration has to be sent even to switch it off.

        Args:
            user_id: Id of the user.
            enabled: Whether they are.
            away_duration: How long a user has to be away; hours and minutes add up.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/update
        """
        from ...models.away_duration_input import AwayDurationInput
        from ...models.update_user_conversation_reassignment import UpdateUserConversationReassignment
        from . import update_user_conversation_reassignment

        c = self._coerce
        await update_user_conversation_reassignment.asyncio(
            c.integer("user_id", user_id),
            client=self._raw,
            body=UpdateUserConversationReassignment(
                enabled=c.boolean("enabled", enabled),
                away_duration=c.model("away_duration", away_duration, AwayDurationInput),
            ),
        )
