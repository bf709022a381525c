"""Addresses, e-mail addresses, phone numbers, chat handles, social profiles and websites of a customer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.customer_address import CustomerAddress
    from ...models.customer_chat_handle import CustomerChatHandle
    from ...models.customer_chat_handle_type_input import CustomerChatHandleTypeInput
    from ...models.customer_email import CustomerEmail
    from ...models.customer_email_type_input import CustomerEmailTypeInput
    from ...models.customer_phone import CustomerPhone
    from ...models.customer_phone_type_input import CustomerPhoneTypeInput
    from ...models.customer_social_profile import CustomerSocialProfile
    from ...models.customer_social_profile_type_input import CustomerSocialProfileTypeInput
    from ...models.customer_website import CustomerWebsite
    from ...types import Created


class CustomerEntries(Resource):
    """Addresses, e-mail addresses, phone numbers, chat handles, social profiles and websites of a customer."""

    def get_address(
        self,
        customer_id: int,
    ) -> CustomerAddress:
        """Get a customer's address.

        The customer's only address. Without one, the answer is 404, the same as for an unknown customer.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/get
        """
        from . import get_customer_address

        c = self._coerce
        return get_customer_address.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
        )

    def update_address(
        self,
        customer_id: int,
        *,
        city: str,
        state: str,
        postal_code: str,
        country: str,
        lines: str | Iterable[str] | Unset = UNSET,
    ) -> None:
        """Replace a customer's address.

        Replaces the whole address; lines that are left out are erased.

        Args:
            customer_id: Id of the customer.
            city: city
            state: State, province or region.
            postal_code: Postal code; a string, so that leading zeros are kept.
            country: Two-letter code of the country.
            lines: The street and what else is above the city, line by line.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/update
        """
        from ...models.update_customer_address import UpdateCustomerAddress
        from . import update_customer_address

        c = self._coerce
        update_customer_address.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=UpdateCustomerAddress(
                city=c.string("city", city),
                state=c.string("state", state),
                postal_code=c.string("postal_code", postal_code),
                country=c.string("country", country),
                lines=c.body_list("lines", lines, str, UNSET),
            ),
        )

    def create_address(
        self,
        customer_id: int,
        *,
        city: str,
        state: str,
        postal_code: str,
        country: str,
        lines: str | Iterable[str] | Unset = UNSET,
    ) -> Created:
        """Create a customer's address.

        Gives the customer an address. An address has no id. If there is one already, use `update_address`.

        Args:
            customer_id: Id of the customer.
            city: city
            state: State, province or region.
            postal_code: Postal code; a string, so that leading zeros are kept.
            country: Two-letter code of the country.
            lines: The street and what else is above the city, line by line.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/create
        """
        from ...models.create_customer_address import CreateCustomerAddress
        from . import create_customer_address

        c = self._coerce
        return create_customer_address.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerAddress(
                city=c.string("city", city),
                state=c.string("state", state),
                postal_code=c.string("postal_code", postal_code),
                country=c.string("country", country),
                lines=c.body_list("lines", lines, str, UNSET),
            ),
        )

    def delete_address(
        self,
        customer_id: int,
    ) -> None:
        """Delete a customer's address.

        Removes the customer's only address.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/delete
        """
        from . import delete_customer_address

        c = self._coerce
        delete_customer_address.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
        )

    def list_chat_handles(
        self,
        customer_id: int,
    ) -> Page[CustomerChatHandle]:
        """List a customer's chat handles.

        All chat handles of a customer, in one answer without pages. These are names in chat services and have nothing
        to do with Beacon chats.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list
        """
        from . import list_customer_chat_handles

        c = self._coerce
        return self._pages(
            list_customer_chat_handles.sync_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    def create_chat_handle(
        self,
        customer_id: int,
        *,
        type_: CustomerChatHandleTypeInput,
        value: str,
    ) -> Created:
        """Add a chat handle to a customer.

        Adds a chat handle to a customer.

        Args:
            customer_id: Id of the customer.
            type_: A chat service. Known values: `aim`, `gtalk`, `icq`, `msn`, `other`, `qq`, `skype`, `xmpp`,
                `yahoo`.
            value: The customer's name in the service.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/create
        """
        from ...models.create_customer_chat_handle import CreateCustomerChatHandle
        from . import create_customer_chat_handle

        c = self._coerce
        return create_customer_chat_handle.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerChatHandle(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    def update_chat_handle(
        self,
        customer_id: int,
        chat_id: int,
        *,
        type_: CustomerChatHandleTypeInput,
        value: str,
    ) -> None:
        """Replace a chat handle of a customer.

        Replaces type and value; both must be given.

        Args:
            customer_id: Id of the customer.
            chat_id: Id of the chat handle.
            type_: A chat service. Known values: `aim`, `gtalk`, `icq`, `msn`, `other`, `qq`, `skype`, `xmpp`,
                `yahoo`.
            value: The customer's name in the service.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/update
        """
        from ...models.update_customer_chat_handle import UpdateCustomerChatHandle
        from . import update_customer_chat_handle

        c = self._coerce
        update_customer_chat_handle.sync(
            c.integer("customer_id", customer_id),
            c.integer("chat_id", chat_id),
            client=self._raw,
            body=UpdateCustomerChatHandle(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    def delete_chat_handle(
        self,
        customer_id: int,
        chat_id: int,
    ) -> None:
        """Delete a chat handle of a customer.

        Removes a chat handle from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            chat_id: Id of the chat handle.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/delete
        """
        from . import delete_customer_chat_handle

        c = self._coerce
        delete_customer_chat_handle.sync(
            c.integer("customer_id", customer_id),
            c.integer("chat_id", chat_id),
            client=self._raw,
        )

    def list_emails(
        self,
        customer_id: int,
    ) -> Page[CustomerEmail]:
        """List a customer's e-mail addresses.

        All e-mail addresses of a customer, in one answer without pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/list
        """
        from . import list_customer_emails

        c = self._coerce
        return self._pages(
            list_customer_emails.sync_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    def create_email(
        self,
        customer_id: int,
        *,
        type_: CustomerEmailTypeInput,
        value: str,
    ) -> Created:
        """Add an e-mail address to a customer.

        Adds an e-mail address to a customer. It must be valid, and no other customer may have it.

        Args:
            customer_id: Id of the customer.
            type_: Where an e-mail address is read. Known values: `home`, `other`, `work`.
            value: The address; valid, and no other customer's.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/create
        """
        from ...models.create_customer_email import CreateCustomerEmail
        from . import create_customer_email

        c = self._coerce
        return create_customer_email.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerEmail(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    def update_email(
        self,
        customer_id: int,
        email_id: int,
        *,
        type_: CustomerEmailTypeInput,
        value: str,
    ) -> None:
        """Replace an e-mail address of a customer.

        Replaces type and value; both must be given. It must be valid, and no other customer may have it.

        Args:
            customer_id: Id of the customer.
            email_id: Id of the e-mail address.
            type_: Where an e-mail address is read. Known values: `home`, `other`, `work`.
            value: The address; valid, and no other customer's.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/update
        """
        from ...models.update_customer_email import UpdateCustomerEmail
        from . import update_customer_email

        c = self._coerce
        update_customer_email.sync(
            c.integer("customer_id", customer_id),
            c.integer("email_id", email_id),
            client=self._raw,
            body=UpdateCustomerEmail(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    def delete_email(
        self,
        customer_id: int,
        email_id: int,
    ) -> None:
        """Delete an e-mail address of a customer.

        Removes an e-mail address from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            email_id: Id of the e-mail address.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/delete
        """
        from . import delete_customer_email

        c = self._coerce
        delete_customer_email.sync(
            c.integer("customer_id", customer_id),
            c.integer("email_id", email_id),
            client=self._raw,
        )

    def list_phones(
        self,
        customer_id: int,
    ) -> Page[CustomerPhone]:
        """List a customer's phone numbers.

        All phone numbers of a customer, in one answer without pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list
        """
        from . import list_customer_phones

        c = self._coerce
        return self._pages(
            list_customer_phones.sync_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    def create_phone(
        self,
        customer_id: int,
        *,
        type_: CustomerPhoneTypeInput,
        value: str,
    ) -> Created:
        """Add a phone number to a customer.

        Adds a phone number to a customer.

        Args:
            customer_id: Id of the customer.
            type_: Kinds of phones. Known values: `fax`, `home`, `mobile`, `other`, `pager`, `work`.
            value: The number, in any form.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/create
        """
        from ...models.create_customer_phone import CreateCustomerPhone
        from . import create_customer_phone

        c = self._coerce
        return create_customer_phone.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerPhone(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    def update_phone(
        self,
        customer_id: int,
        phone_id: int,
        *,
        type_: CustomerPhoneTypeInput,
        value: str,
    ) -> None:
        """Replace a phone number of a customer.

        Replaces type and value; both must be given.

        Args:
            customer_id: Id of the customer.
            phone_id: Id of the phone number.
            type_: Kinds of phones. Known values: `fax`, `home`, `mobile`, `other`, `pager`, `work`.
            value: The number, in any form.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/update
        """
        from ...models.update_customer_phone import UpdateCustomerPhone
        from . import update_customer_phone

        c = self._coerce
        update_customer_phone.sync(
            c.integer("customer_id", customer_id),
            c.integer("phone_id", phone_id),
            client=self._raw,
            body=UpdateCustomerPhone(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    def delete_phone(
        self,
        customer_id: int,
        phone_id: int,
    ) -> None:
        """Delete a phone number of a customer.

        Removes a phone number from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            phone_id: Id of the phone number.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/delete
        """
        from . import delete_customer_phone

        c = self._coerce
        delete_customer_phone.sync(
            c.integer("customer_id", customer_id),
            c.integer("phone_id", phone_id),
            client=self._raw,
        )

    def list_social_profiles(
        self,
        customer_id: int,
    ) -> Page[CustomerSocialProfile]:
        """List a customer's social profiles.

        All social profiles of a customer, in one answer without pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list
        """
        from . import list_customer_social_profiles

        c = self._coerce
        return self._pages(
            list_customer_social_profiles.sync_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    def create_social_profile(
        self,
        customer_id: int,
        *,
        type_: CustomerSocialProfileTypeInput,
        value: str,
    ) -> Created:
        """Add a social profile to a customer.

        Adds a social profile to a customer.

        Args:
            customer_id: Id of the customer.
            type_: A social network. `forsquare` really is spelt so. Known values: `aboutme`, `facebook`, `flickr`,
                `forsquare`, `google`, `googleplus`, `linkedin`, `other`, `quora`, `tungleme`, `twitter`, `youtube`.
            value: Address of the profile, or a name in it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/create
        """
        from ...models.create_customer_social_profile import CreateCustomerSocialProfile
        from . import create_customer_social_profile

        c = self._coerce
        return create_customer_social_profile.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerSocialProfile(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    def update_social_profile(
        self,
        customer_id: int,
        social_profile_id: int,
        *,
        type_: CustomerSocialProfileTypeInput,
        value: str,
    ) -> None:
        """Replace a social profile of a customer.

        Replaces type and value; both must be given.

        Args:
            customer_id: Id of the customer.
            social_profile_id: Id of the social profile.
            type_: A social network. `forsquare` really is spelt so. Known values: `aboutme`, `facebook`, `flickr`,
                `forsquare`, `google`, `googleplus`, `linkedin`, `other`, `quora`, `tungleme`, `twitter`, `youtube`.
            value: Address of the profile, or a name in it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/update
        """
        from ...models.update_customer_social_profile import UpdateCustomerSocialProfile
        from . import update_customer_social_profile

        c = self._coerce
        update_customer_social_profile.sync(
            c.integer("customer_id", customer_id),
            c.integer("social_profile_id", social_profile_id),
            client=self._raw,
            body=UpdateCustomerSocialProfile(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    def delete_social_profile(
        self,
        customer_id: int,
        social_profile_id: int,
    ) -> None:
        """Delete a social profile of a customer.

        Removes a social profile from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            social_profile_id: Id of the social profile.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/delete
        """
        from . import delete_customer_social_profile

        c = self._coerce
        delete_customer_social_profile.sync(
            c.integer("customer_id", customer_id),
            c.integer("social_profile_id", social_profile_id),
            client=self._raw,
        )

    def list_websites(
        self,
        customer_id: int,
    ) -> Page[CustomerWebsite]:
        """List a customer's websites.

        All websites of a customer, in one answer without pages. Websites have no type.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/list
        """
        from . import list_customer_websites

        c = self._coerce
        return self._pages(
            list_customer_websites.sync_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    def create_website(
        self,
        customer_id: int,
        *,
        value: str,
    ) -> Created:
        """Add a website to a customer.

        Adds a website to a customer.

        Args:
            customer_id: Id of the customer.
            value: Address of the website.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/create
        """
        from ...models.create_customer_website import CreateCustomerWebsite
        from . import create_customer_website

        c = self._coerce
        return create_customer_website.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerWebsite(value=c.string("value", value)),
        )

    def update_website(
        self,
        customer_id: int,
        website_id: int,
        *,
        value: str,
    ) -> None:
        """Replace a website of a customer.

        Replaces the value.

        Args:
            customer_id: Id of the customer.
            website_id: Id of the website.
            value: Address of the website.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/update
        """
        from ...models.update_customer_website import UpdateCustomerWebsite
        from . import update_customer_website

        c = self._coerce
        update_customer_website.sync(
            c.integer("customer_id", customer_id),
            c.integer("website_id", website_id),
            client=self._raw,
            body=UpdateCustomerWebsite(value=c.string("value", value)),
        )

    def delete_website(
        self,
        customer_id: int,
        website_id: int,
    ) -> None:
        """Delete a website of a customer.

        Removes a website from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            website_id: Id of the website.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/delete
        """
        from . import delete_customer_website

        c = self._coerce
        delete_customer_website.sync(
            c.integer("customer_id", customer_id),
            c.integer("website_id", website_id),
            client=self._raw,
        )


class AsyncCustomerEntries(AsyncResource):
    """Addresses, e-mail addresses, phone numbers, chat handles, social profiles and websites of a customer."""

    async def get_address(
        self,
        customer_id: int,
    ) -> CustomerAddress:
        """Get a customer's address.

        The customer's only address. Without one, the answer is 404, the same as for an unknown customer.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/get
        """
        from . import get_customer_address

        c = self._coerce
        return await get_customer_address.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
        )

    async def update_address(
        self,
        customer_id: int,
        *,
        city: str,
        state: str,
        postal_code: str,
        country: str,
        lines: str | Iterable[str] | Unset = UNSET,
    ) -> None:
        """Replace a customer's address.

        Replaces the whole address; lines that are left out are erased.

        Args:
            customer_id: Id of the customer.
            city: city
            state: State, province or region.
            postal_code: Postal code; a string, so that leading zeros are kept.
            country: Two-letter code of the country.
            lines: The street and what else is above the city, line by line.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/update
        """
        from ...models.update_customer_address import UpdateCustomerAddress
        from . import update_customer_address

        c = self._coerce
        await update_customer_address.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=UpdateCustomerAddress(
                city=c.string("city", city),
                state=c.string("state", state),
                postal_code=c.string("postal_code", postal_code),
                country=c.string("country", country),
                lines=c.body_list("lines", lines, str, UNSET),
            ),
        )

    async def create_address(
        self,
        customer_id: int,
        *,
        city: str,
        state: str,
        postal_code: str,
        country: str,
        lines: str | Iterable[str] | Unset = UNSET,
    ) -> Created:
        """Create a customer's address.

        Gives the customer an address. An address has no id. If there is one already, use `update_address`.

        Args:
            customer_id: Id of the customer.
            city: city
            state: State, province or region.
            postal_code: Postal code; a string, so that leading zeros are kept.
            country: Two-letter code of the country.
            lines: The street and what else is above the city, line by line.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/create
        """
        from ...models.create_customer_address import CreateCustomerAddress
        from . import create_customer_address

        c = self._coerce
        return await create_customer_address.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerAddress(
                city=c.string("city", city),
                state=c.string("state", state),
                postal_code=c.string("postal_code", postal_code),
                country=c.string("country", country),
                lines=c.body_list("lines", lines, str, UNSET),
            ),
        )

    async def delete_address(
        self,
        customer_id: int,
    ) -> None:
        """Delete a customer's address.

        Removes the customer's only address.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/delete
        """
        from . import delete_customer_address

        c = self._coerce
        await delete_customer_address.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
        )

    def list_chat_handles(
        self,
        customer_id: int,
    ) -> AsyncPages[CustomerChatHandle]:
        """List a customer's chat handles.

        All chat handles of a customer, in one answer without pages. These are names in chat services and have nothing
        to do with Beacon chats.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list
        """
        from . import list_customer_chat_handles

        c = self._coerce
        return self._pages(
            list_customer_chat_handles.asyncio_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    async def create_chat_handle(
        self,
        customer_id: int,
        *,
        type_: CustomerChatHandleTypeInput,
        value: str,
    ) -> Created:
        """Add a chat handle to a customer.

        Adds a chat handle to a customer.

        Args:
            customer_id: Id of the customer.
            type_: A chat service. Known values: `aim`, `gtalk`, `icq`, `msn`, `other`, `qq`, `skype`, `xmpp`,
                `yahoo`.
            value: The customer's name in the service.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/create
        """
        from ...models.create_customer_chat_handle import CreateCustomerChatHandle
        from . import create_customer_chat_handle

        c = self._coerce
        return await create_customer_chat_handle.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerChatHandle(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    async def update_chat_handle(
        self,
        customer_id: int,
        chat_id: int,
        *,
        type_: CustomerChatHandleTypeInput,
        value: str,
    ) -> None:
        """Replace a chat handle of a customer.

        Replaces type and value; both must be given.

        Args:
            customer_id: Id of the customer.
            chat_id: Id of the chat handle.
            type_: A chat service. Known values: `aim`, `gtalk`, `icq`, `msn`, `other`, `qq`, `skype`, `xmpp`,
                `yahoo`.
            value: The customer's name in the service.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/update
        """
        from ...models.update_customer_chat_handle import UpdateCustomerChatHandle
        from . import update_customer_chat_handle

        c = self._coerce
        await update_customer_chat_handle.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("chat_id", chat_id),
            client=self._raw,
            body=UpdateCustomerChatHandle(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    async def delete_chat_handle(
        self,
        customer_id: int,
        chat_id: int,
    ) -> None:
        """Delete a chat handle of a customer.

        Removes a chat handle from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            chat_id: Id of the chat handle.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/delete
        """
        from . import delete_customer_chat_handle

        c = self._coerce
        await delete_customer_chat_handle.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("chat_id", chat_id),
            client=self._raw,
        )

    def list_emails(
        self,
        customer_id: int,
    ) -> AsyncPages[CustomerEmail]:
        """List a customer's e-mail addresses.

        All e-mail addresses of a customer, in one answer without pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/list
        """
        from . import list_customer_emails

        c = self._coerce
        return self._pages(
            list_customer_emails.asyncio_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    async def create_email(
        self,
        customer_id: int,
        *,
        type_: CustomerEmailTypeInput,
        value: str,
    ) -> Created:
        """Add an e-mail address to a customer.

        Adds an e-mail address to a customer. It must be valid, and no other customer may have it.

        Args:
            customer_id: Id of the customer.
            type_: Where an e-mail address is read. Known values: `home`, `other`, `work`.
            value: The address; valid, and no other customer's.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/create
        """
        from ...models.create_customer_email import CreateCustomerEmail
        from . import create_customer_email

        c = self._coerce
        return await create_customer_email.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerEmail(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    async def update_email(
        self,
        customer_id: int,
        email_id: int,
        *,
        type_: CustomerEmailTypeInput,
        value: str,
    ) -> None:
        """Replace an e-mail address of a customer.

        Replaces type and value; both must be given. It must be valid, and no other customer may have it.

        Args:
            customer_id: Id of the customer.
            email_id: Id of the e-mail address.
            type_: Where an e-mail address is read. Known values: `home`, `other`, `work`.
            value: The address; valid, and no other customer's.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/update
        """
        from ...models.update_customer_email import UpdateCustomerEmail
        from . import update_customer_email

        c = self._coerce
        await update_customer_email.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("email_id", email_id),
            client=self._raw,
            body=UpdateCustomerEmail(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    async def delete_email(
        self,
        customer_id: int,
        email_id: int,
    ) -> None:
        """Delete an e-mail address of a customer.

        Removes an e-mail address from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            email_id: Id of the e-mail address.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/delete
        """
        from . import delete_customer_email

        c = self._coerce
        await delete_customer_email.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("email_id", email_id),
            client=self._raw,
        )

    def list_phones(
        self,
        customer_id: int,
    ) -> AsyncPages[CustomerPhone]:
        """List a customer's phone numbers.

        All phone numbers of a customer, in one answer without pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list
        """
        from . import list_customer_phones

        c = self._coerce
        return self._pages(
            list_customer_phones.asyncio_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    async def create_phone(
        self,
        customer_id: int,
        *,
        type_: CustomerPhoneTypeInput,
        value: str,
    ) -> Created:
        """Add a phone number to a customer.

        Adds a phone number to a customer.

        Args:
            customer_id: Id of the customer.
            type_: Kinds of phones. Known values: `fax`, `home`, `mobile`, `other`, `pager`, `work`.
            value: The number, in any form.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/create
        """
        from ...models.create_customer_phone import CreateCustomerPhone
        from . import create_customer_phone

        c = self._coerce
        return await create_customer_phone.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerPhone(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    async def update_phone(
        self,
        customer_id: int,
        phone_id: int,
        *,
        type_: CustomerPhoneTypeInput,
        value: str,
    ) -> None:
        """Replace a phone number of a customer.

        Replaces type and value; both must be given.

        Args:
            customer_id: Id of the customer.
            phone_id: Id of the phone number.
            type_: Kinds of phones. Known values: `fax`, `home`, `mobile`, `other`, `pager`, `work`.
            value: The number, in any form.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/update
        """
        from ...models.update_customer_phone import UpdateCustomerPhone
        from . import update_customer_phone

        c = self._coerce
        await update_customer_phone.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("phone_id", phone_id),
            client=self._raw,
            body=UpdateCustomerPhone(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    async def delete_phone(
        self,
        customer_id: int,
        phone_id: int,
    ) -> None:
        """Delete a phone number of a customer.

        Removes a phone number from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            phone_id: Id of the phone number.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/delete
        """
        from . import delete_customer_phone

        c = self._coerce
        await delete_customer_phone.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("phone_id", phone_id),
            client=self._raw,
        )

    def list_social_profiles(
        self,
        customer_id: int,
    ) -> AsyncPages[CustomerSocialProfile]:
        """List a customer's social profiles.

        All social profiles of a customer, in one answer without pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list
        """
        from . import list_customer_social_profiles

        c = self._coerce
        return self._pages(
            list_customer_social_profiles.asyncio_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    async def create_social_profile(
        self,
        customer_id: int,
        *,
        type_: CustomerSocialProfileTypeInput,
        value: str,
    ) -> Created:
        """Add a social profile to a customer.

        Adds a social profile to a customer.

        Args:
            customer_id: Id of the customer.
            type_: A social network. `forsquare` really is spelt so. Known values: `aboutme`, `facebook`, `flickr`,
                `forsquare`, `google`, `googleplus`, `linkedin`, `other`, `quora`, `tungleme`, `twitter`, `youtube`.
            value: Address of the profile, or a name in it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/create
        """
        from ...models.create_customer_social_profile import CreateCustomerSocialProfile
        from . import create_customer_social_profile

        c = self._coerce
        return await create_customer_social_profile.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerSocialProfile(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    async def update_social_profile(
        self,
        customer_id: int,
        social_profile_id: int,
        *,
        type_: CustomerSocialProfileTypeInput,
        value: str,
    ) -> None:
        """Replace a social profile of a customer.

        Replaces type and value; both must be given.

        Args:
            customer_id: Id of the customer.
            social_profile_id: Id of the social profile.
            type_: A social network. `forsquare` really is spelt so. Known values: `aboutme`, `facebook`, `flickr`,
                `forsquare`, `google`, `googleplus`, `linkedin`, `other`, `quora`, `tungleme`, `twitter`, `youtube`.
            value: Address of the profile, or a name in it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/update
        """
        from ...models.update_customer_social_profile import UpdateCustomerSocialProfile
        from . import update_customer_social_profile

        c = self._coerce
        await update_customer_social_profile.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("social_profile_id", social_profile_id),
            client=self._raw,
            body=UpdateCustomerSocialProfile(type_=c.string("type_", type_), value=c.string("value", value)),
        )

    async def delete_social_profile(
        self,
        customer_id: int,
        social_profile_id: int,
    ) -> None:
        """Delete a social profile of a customer.

        Removes a social profile from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            social_profile_id: Id of the social profile.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/delete
        """
        from . import delete_customer_social_profile

        c = self._coerce
        await delete_customer_social_profile.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("social_profile_id", social_profile_id),
            client=self._raw,
        )

    def list_websites(
        self,
        customer_id: int,
    ) -> AsyncPages[CustomerWebsite]:
        """List a customer's websites.

        All websites of a customer, in one answer without pages. Websites have no type.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/list
        """
        from . import list_customer_websites

        c = self._coerce
        return self._pages(
            list_customer_websites.asyncio_detailed,
            (c.integer("customer_id", customer_id),),
            {},
        )

    async def create_website(
        self,
        customer_id: int,
        *,
        value: str,
    ) -> Created:
        """Add a website to a customer.

        Adds a website to a customer.

        Args:
            customer_id: Id of the customer.
            value: Address of the website.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/create
        """
        from ...models.create_customer_website import CreateCustomerWebsite
        from . import create_customer_website

        c = self._coerce
        return await create_customer_website.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=CreateCustomerWebsite(value=c.string("value", value)),
        )

    async def update_website(
        self,
        customer_id: int,
        website_id: int,
        *,
        value: str,
    ) -> None:
        """Replace a website of a customer.

        Replaces the value.

        Args:
            customer_id: Id of the customer.
            website_id: Id of the website.
            value: Address of the website.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/update
        """
        from ...models.update_customer_website import UpdateCustomerWebsite
        from . import update_customer_website

        c = self._coerce
        await update_customer_website.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("website_id", website_id),
            client=self._raw,
            body=UpdateCustomerWebsite(value=c.string("value", value)),
        )

    async def delete_website(
        self,
        customer_id: int,
        website_id: int,
    ) -> None:
        """Delete a website of a customer.

        Removes a website from a customer. The customer stays.

        Args:
            customer_id: Id of the customer.
            website_id: Id of the website.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/delete
        """
        from . import delete_customer_website

        c = self._coerce
        await delete_customer_website.asyncio(
            c.integer("customer_id", customer_id),
            c.integer("website_id", website_id),
            client=self._raw,
        )
