"""The people who write in."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.customer import Customer
    from ...models.customer_address_input import CustomerAddressInput
    from ...models.customer_chat_handle_input import CustomerChatHandleInput
    from ...models.customer_email_input import CustomerEmailInput
    from ...models.customer_gender_input import CustomerGenderInput
    from ...models.customer_operation import CustomerOperation
    from ...models.customer_phone_input import CustomerPhoneInput
    from ...models.customer_photo_type_input import CustomerPhotoTypeInput
    from ...models.customer_property_operation import CustomerPropertyOperation
    from ...models.customer_social_profile_input import CustomerSocialProfileInput
    from ...models.customer_website_input import CustomerWebsiteInput
    from ...models.list_customers_sort_field import ListCustomersSortField
    from ...models.list_customers_sort_order import ListCustomersSortOrder
    from ...types import Accepted, Created


class Customers(Resource):
    """The people who write in."""

    def list(
        self,
        *,
        mailbox: int | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
        modified_since: datetime.datetime | datetime.date | str | None = None,
        query: str | None = None,
        sort_field: ListCustomersSortField | None = None,
        sort_order: ListCustomersSortOrder | None = None,
        page: int | None = None,
    ) -> Page[Customer]:
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
        from . import list_customers

        c = self._coerce
        return self._pages(
            list_customers.sync_detailed,
            (),
            {
                "mailbox": c.integer("mailbox", mailbox, None),
                "first_name": c.string("first_name", first_name, None),
                "last_name": c.string("last_name", last_name, None),
                "modified_since": c.instant("modified_since", modified_since, None),
                "query": c.string("query", query, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
                "page": c.integer("page", page, None),
            },
        )

    def create(
        self,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        photo_url: str | Unset = UNSET,
        photo_type: CustomerPhotoTypeInput | Unset = UNSET,
        job_title: str | Unset = UNSET,
        background: str | Unset = UNSET,
        location: str | Unset = UNSET,
        organization: str | Unset = UNSET,
        organization_id: int | Unset = UNSET,
        gender: CustomerGenderInput | Unset = UNSET,
        age: str | Unset = UNSET,
        emails: CustomerEmailInput
        | Mapping[str, Any]
        | Iterable[CustomerEmailInput | Mapping[str, Any]]
        | Unset = UNSET,
        phones: CustomerPhoneInput
        | Mapping[str, Any]
        | Iterable[CustomerPhoneInput | Mapping[str, Any]]
        | Unset = UNSET,
        chats: CustomerChatHandleInput
        | Mapping[str, Any]
        | Iterable[CustomerChatHandleInput | Mapping[str, Any]]
        | Unset = UNSET,
        social_profiles: CustomerSocialProfileInput
        | Mapping[str, Any]
        | Iterable[CustomerSocialProfileInput | Mapping[str, Any]]
        | Unset = UNSET,
        websites: CustomerWebsiteInput
        | Mapping[str, Any]
        | Iterable[CustomerWebsiteInput | Mapping[str, Any]]
        | Unset = UNSET,
        address: CustomerAddressInput | Mapping[str, Any] | Unset = UNSET,
    ) -> Created:
        """Create a customer.

        Adds a customer, with entries and address if wanted. Nothing is mandatory, but a customer without a name or an
        e-mail address is of little use. An e-mail address that another customer has already is a conflict.

        Args:
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: One phone number, in the old style; prefer `phones`.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where a customer's photo comes from. Known values: `default`, `facebook`, `googleplus`,
                `googleprofile`, `gravatar`, `instagram`, `linkedin`, `twitter`, `unknown`.
            job_title: At most 60 characters.
            background: Notes on the customer, at most 200 characters.
            location: Where the customer lives or works, at most 60 characters.
            organization: Name of an organization, at most 60 characters; use `organizationId`.
            organization_id: Id of an organization that exists.
            gender: Gender of a customer. The API also takes it capitalised, as it is read. Known values: `female`,
                `male`, `unknown`.
            age: Age in free words, such as `41` or `30-35`.
            emails: E-mail addresses; no other customer may have them.
            phones: Phone numbers.
            chats: Chat handles.
            social_profiles: Social profiles. A customer that is read has them as `social_profiles`.
            websites: Websites.
            address: The address of a customer to make.

        Raises:
            APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/create
        """
        from ...models.create_customer import CreateCustomer
        from ...models.customer_address_input import CustomerAddressInput
        from ...models.customer_chat_handle_input import CustomerChatHandleInput
        from ...models.customer_email_input import CustomerEmailInput
        from ...models.customer_phone_input import CustomerPhoneInput
        from ...models.customer_social_profile_input import CustomerSocialProfileInput
        from ...models.customer_website_input import CustomerWebsiteInput
        from . import create_customer

        c = self._coerce
        return create_customer.sync(
            client=self._raw,
            body=CreateCustomer(
                first_name=c.string("first_name", first_name, UNSET),
                last_name=c.string("last_name", last_name, UNSET),
                phone=c.string("phone", phone, UNSET),
                photo_url=c.string("photo_url", photo_url, UNSET),
                photo_type=c.string("photo_type", photo_type, UNSET),
                job_title=c.string("job_title", job_title, UNSET),
                background=c.string("background", background, UNSET),
                location=c.string("location", location, UNSET),
                organization=c.string("organization", organization, UNSET),
                organization_id=c.integer("organization_id", organization_id, UNSET),
                gender=c.string("gender", gender, UNSET),
                age=c.string("age", age, UNSET),
                emails=c.models("emails", emails, CustomerEmailInput, UNSET),
                phones=c.models("phones", phones, CustomerPhoneInput, UNSET),
                chats=c.models("chats", chats, CustomerChatHandleInput, UNSET),
                social_profiles=c.models("social_profiles", social_profiles, CustomerSocialProfileInput, UNSET),
                websites=c.models("websites", websites, CustomerWebsiteInput, UNSET),
                address=c.model("address", address, CustomerAddressInput, UNSET),
            ),
        )

    def list_v3(
        self,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        email: str | None = None,
        created_since: datetime.datetime | datetime.date | str | None = None,
        modified_since: datetime.datetime | datetime.date | str | None = None,
        query: str | None = None,
        cursor: str | None = None,
    ) -> Page[Customer]:
        """List customers by cursor.

        Customers by cursor instead of page number, the newest created first. Unlike `list`, it filters by `email` and
        `createdSince`, but knows neither inbox nor sorting. A page without a `next` link is the last.

        Args:
            first_name: First name of the customer.
            last_name: Last name of the customer.
            email: E-mail address of the customer.
            created_since: Only customers created since then; UTC with whole seconds.
            modified_since: Only customers changed since then; UTC with whole seconds.
            query: Search expression, as for `list`.
            cursor: Where to go on: the opaque value out of the previous page's `next` link. Leave it out for the
                first page.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3
        """
        from . import list_customers_v3

        c = self._coerce
        return self._pages(
            list_customers_v3.sync_detailed,
            (),
            {
                "first_name": c.string("first_name", first_name, None),
                "last_name": c.string("last_name", last_name, None),
                "email": c.string("email", email, None),
                "created_since": c.instant("created_since", created_since, None),
                "modified_since": c.instant("modified_since", modified_since, None),
                "query": c.string("query", query, None),
                "cursor": c.string("cursor", cursor, None),
            },
        )

    def get(
        self,
        customer_id: int,
    ) -> Customer:
        """Get a customer.

        One customer by id, with all e-mail addresses, phone numbers, chat handles, social profiles, websites,
        properties and, if there is one, the address.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/get
        """
        from . import get_customer

        c = self._coerce
        return get_customer.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
        )

    def overwrite(
        self,
        customer_id: int,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        photo_url: str | Unset = UNSET,
        photo_type: CustomerPhotoTypeInput | Unset = UNSET,
        job_title: str | Unset = UNSET,
        background: str | Unset = UNSET,
        location: str | Unset = UNSET,
        organization: str | Unset = UNSET,
        organization_id: int | Unset = UNSET,
        gender: CustomerGenderInput | Unset = UNSET,
        age: str | Unset = UNSET,
    ) -> None:
        """Overwrite a customer.

        Replaces the customer's own fields: whatever is left out is erased. Entries, address and properties stay as they
        are, and can't be sent here. To change single fields, use `update`.

        Args:
            customer_id: Id of the customer.
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: One phone number, in the old style.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where a customer's photo comes from. Known values: `default`, `facebook`, `googleplus`,
                `googleprofile`, `gravatar`, `instagram`, `linkedin`, `twitter`, `unknown`.
            job_title: At most 60 characters.
            background: Notes on the customer, at most 200 characters.
            location: Where the customer lives or works, at most 60 characters.
            organization: Name of an organization, at most 60 characters; use `organizationId`.
            organization_id: Id of an organization that exists.
            gender: Gender of a customer. The API also takes it capitalised, as it is read. Known values: `female`,
                `male`, `unknown`.
            age: Age in free words, such as `41` or `30-35`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/overwrite
        """
        from ...models.overwrite_customer import OverwriteCustomer
        from . import overwrite_customer

        c = self._coerce
        overwrite_customer.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=OverwriteCustomer(
                first_name=c.string("first_name", first_name, UNSET),
                last_name=c.string("last_name", last_name, UNSET),
                phone=c.string("phone", phone, UNSET),
                photo_url=c.string("photo_url", photo_url, UNSET),
                photo_type=c.string("photo_type", photo_type, UNSET),
                job_title=c.string("job_title", job_title, UNSET),
                background=c.string("background", background, UNSET),
                location=c.string("location", location, UNSET),
                organization=c.string("organization", organization, UNSET),
                organization_id=c.integer("organization_id", organization_id, UNSET),
                gender=c.string("gender", gender, UNSET),
                age=c.string("age", age, UNSET),
            ),
        )

    def delete(
        self,
        customer_id: int,
        *,
        async_: bool | None = None,
    ) -> Accepted | None:
        """Delete a customer.

        Erases the customer with all their conversations and survey answers, for good. It is forbidden (403) if the
        token's user can't see all of these conversations, and, unless `async` is true, if there are more than 100 of
        them. With `async` the answer is 202, and the webhook event `customer.deleted` tells when it is done.

        Args:
            customer_id: Id of the customer.
            async_: Whether to queue the deletion instead of waiting for it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/delete
        """
        from . import delete_customer

        c = self._coerce
        return delete_customer.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            async_=c.boolean("async_", async_, None),
        )

    def update(
        self,
        customer_id: int,
        *,
        operations: CustomerOperation | Mapping[str, Any] | Iterable[CustomerOperation | Mapping[str, Any]],
    ) -> None:
        """Update a customer.

        Changes single fields and entries; everything else stays. The body is an array of operations, even for one: a
        lone object is refused. A field is set by `replace` on `/firstName` and cleared by `remove`; an entry is added
        by `add` on `/emails`, changed by `replace` on `/emails/9001/value`, removed by `remove` on `/emails/9001`. A
        whole collection can't be removed.

        Args:
            customer_id: Id of the customer.
            operations: The changes, one or several, carried out in their order.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/update
        """
        from ...models.customer_operation import CustomerOperation
        from . import update_customer

        c = self._coerce
        update_customer.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=c.models("operations", operations, CustomerOperation),
        )

    def update_properties(
        self,
        customer_id: int,
        *,
        operations: CustomerPropertyOperation
        | Mapping[str, Any]
        | Iterable[CustomerPropertyOperation | Mapping[str, Any]],
    ) -> None:
        """Update a customer's properties.

        Sets and clears values of the account's own customer properties; those not named stay. The body is an array of
        operations. The properties must be defined already. An unknown slug or a value that does not suit the property's
        type is refused.

        Args:
            customer_id: Id of the customer.
            operations: The changes, one or several, carried out in their order.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/update
        """
        from ...models.customer_property_operation import CustomerPropertyOperation
        from . import update_customer_properties

        c = self._coerce
        update_customer_properties.sync(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=c.models("operations", operations, CustomerPropertyOperation),
        )


class AsyncCustomers(AsyncResource):
    """The people who write in."""

    def list(
        self,
        *,
        mailbox: int | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
        modified_since: datetime.datetime | datetime.date | str | None = None,
        query: str | None = None,
        sort_field: ListCustomersSortField | None = None,
        sort_order: ListCustomersSortOrder | None = None,
        page: int | None = None,
    ) -> AsyncPages[Customer]:
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
        from . import list_customers

        c = self._coerce
        return self._pages(
            list_customers.asyncio_detailed,
            (),
            {
                "mailbox": c.integer("mailbox", mailbox, None),
                "first_name": c.string("first_name", first_name, None),
                "last_name": c.string("last_name", last_name, None),
                "modified_since": c.instant("modified_since", modified_since, None),
                "query": c.string("query", query, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
                "page": c.integer("page", page, None),
            },
        )

    async def create(
        self,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        photo_url: str | Unset = UNSET,
        photo_type: CustomerPhotoTypeInput | Unset = UNSET,
        job_title: str | Unset = UNSET,
        background: str | Unset = UNSET,
        location: str | Unset = UNSET,
        organization: str | Unset = UNSET,
        organization_id: int | Unset = UNSET,
        gender: CustomerGenderInput | Unset = UNSET,
        age: str | Unset = UNSET,
        emails: CustomerEmailInput
        | Mapping[str, Any]
        | Iterable[CustomerEmailInput | Mapping[str, Any]]
        | Unset = UNSET,
        phones: CustomerPhoneInput
        | Mapping[str, Any]
        | Iterable[CustomerPhoneInput | Mapping[str, Any]]
        | Unset = UNSET,
        chats: CustomerChatHandleInput
        | Mapping[str, Any]
        | Iterable[CustomerChatHandleInput | Mapping[str, Any]]
        | Unset = UNSET,
        social_profiles: CustomerSocialProfileInput
        | Mapping[str, Any]
        | Iterable[CustomerSocialProfileInput | Mapping[str, Any]]
        | Unset = UNSET,
        websites: CustomerWebsiteInput
        | Mapping[str, Any]
        | Iterable[CustomerWebsiteInput | Mapping[str, Any]]
        | Unset = UNSET,
        address: CustomerAddressInput | Mapping[str, Any] | Unset = UNSET,
    ) -> Created:
        """Create a customer.

        Adds a customer, with entries and address if wanted. Nothing is mandatory, but a customer without a name or an
        e-mail address is of little use. An e-mail address that another customer has already is a conflict.

        Args:
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: One phone number, in the old style; prefer `phones`.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where a customer's photo comes from. Known values: `default`, `facebook`, `googleplus`,
                `googleprofile`, `gravatar`, `instagram`, `linkedin`, `twitter`, `unknown`.
            job_title: At most 60 characters.
            background: Notes on the customer, at most 200 characters.
            location: Where the customer lives or works, at most 60 characters.
            organization: Name of an organization, at most 60 characters; use `organizationId`.
            organization_id: Id of an organization that exists.
            gender: Gender of a customer. The API also takes it capitalised, as it is read. Known values: `female`,
                `male`, `unknown`.
            age: Age in free words, such as `41` or `30-35`.
            emails: E-mail addresses; no other customer may have them.
            phones: Phone numbers.
            chats: Chat handles.
            social_profiles: Social profiles. A customer that is read has them as `social_profiles`.
            websites: Websites.
            address: The address of a customer to make.

        Raises:
            APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/create
        """
        from ...models.create_customer import CreateCustomer
        from ...models.customer_address_input import CustomerAddressInput
        from ...models.customer_chat_handle_input import CustomerChatHandleInput
        from ...models.customer_email_input import CustomerEmailInput
        from ...models.customer_phone_input import CustomerPhoneInput
        from ...models.customer_social_profile_input import CustomerSocialProfileInput
        from ...models.customer_website_input import CustomerWebsiteInput
        from . import create_customer

        c = self._coerce
        return await create_customer.asyncio(
            client=self._raw,
            body=CreateCustomer(
                first_name=c.string("first_name", first_name, UNSET),
                last_name=c.string("last_name", last_name, UNSET),
                phone=c.string("phone", phone, UNSET),
                photo_url=c.string("photo_url", photo_url, UNSET),
                photo_type=c.string("photo_type", photo_type, UNSET),
                job_title=c.string("job_title", job_title, UNSET),
                background=c.string("background", background, UNSET),
                location=c.string("location", location, UNSET),
                organization=c.string("organization", organization, UNSET),
                organization_id=c.integer("organization_id", organization_id, UNSET),
                gender=c.string("gender", gender, UNSET),
                age=c.string("age", age, UNSET),
                emails=c.models("emails", emails, CustomerEmailInput, UNSET),
                phones=c.models("phones", phones, CustomerPhoneInput, UNSET),
                chats=c.models("chats", chats, CustomerChatHandleInput, UNSET),
                social_profiles=c.models("social_profiles", social_profiles, CustomerSocialProfileInput, UNSET),
                websites=c.models("websites", websites, CustomerWebsiteInput, UNSET),
                address=c.model("address", address, CustomerAddressInput, UNSET),
            ),
        )

    def list_v3(
        self,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        email: str | None = None,
        created_since: datetime.datetime | datetime.date | str | None = None,
        modified_since: datetime.datetime | datetime.date | str | None = None,
        query: str | None = None,
        cursor: str | None = None,
    ) -> AsyncPages[Customer]:
        """List customers by cursor.

        Customers by cursor instead of page number, the newest created first. Unlike `list`, it filters by `email` and
        `createdSince`, but knows neither inbox nor sorting. A page without a `next` link is the last.

        Args:
            first_name: First name of the customer.
            last_name: Last name of the customer.
            email: E-mail address of the customer.
            created_since: Only customers created since then; UTC with whole seconds.
            modified_since: Only customers changed since then; UTC with whole seconds.
            query: Search expression, as for `list`.
            cursor: Where to go on: the opaque value out of the previous page's `next` link. Leave it out for the
                first page.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3
        """
        from . import list_customers_v3

        c = self._coerce
        return self._pages(
            list_customers_v3.asyncio_detailed,
            (),
            {
                "first_name": c.string("first_name", first_name, None),
                "last_name": c.string("last_name", last_name, None),
                "email": c.string("email", email, None),
                "created_since": c.instant("created_since", created_since, None),
                "modified_since": c.instant("modified_since", modified_since, None),
                "query": c.string("query", query, None),
                "cursor": c.string("cursor", cursor, None),
            },
        )

    async def get(
        self,
        customer_id: int,
    ) -> Customer:
        """Get a customer.

        One customer by id, with all e-mail addresses, phone numbers, chat handles, social profiles, websites,
        properties and, if there is one, the address.

        Args:
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/get
        """
        from . import get_customer

        c = self._coerce
        return await get_customer.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
        )

    async def overwrite(
        self,
        customer_id: int,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        photo_url: str | Unset = UNSET,
        photo_type: CustomerPhotoTypeInput | Unset = UNSET,
        job_title: str | Unset = UNSET,
        background: str | Unset = UNSET,
        location: str | Unset = UNSET,
        organization: str | Unset = UNSET,
        organization_id: int | Unset = UNSET,
        gender: CustomerGenderInput | Unset = UNSET,
        age: str | Unset = UNSET,
    ) -> None:
        """Overwrite a customer.

        Replaces the customer's own fields: whatever is left out is erased. Entries, address and properties stay as they
        are, and can't be sent here. To change single fields, use `update`.

        Args:
            customer_id: Id of the customer.
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: One phone number, in the old style.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where a customer's photo comes from. Known values: `default`, `facebook`, `googleplus`,
                `googleprofile`, `gravatar`, `instagram`, `linkedin`, `twitter`, `unknown`.
            job_title: At most 60 characters.
            background: Notes on the customer, at most 200 characters.
            location: Where the customer lives or works, at most 60 characters.
            organization: Name of an organization, at most 60 characters; use `organizationId`.
            organization_id: Id of an organization that exists.
            gender: Gender of a customer. The API also takes it capitalised, as it is read. Known values: `female`,
                `male`, `unknown`.
            age: Age in free words, such as `41` or `30-35`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/overwrite
        """
        from ...models.overwrite_customer import OverwriteCustomer
        from . import overwrite_customer

        c = self._coerce
        await overwrite_customer.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=OverwriteCustomer(
                first_name=c.string("first_name", first_name, UNSET),
                last_name=c.string("last_name", last_name, UNSET),
                phone=c.string("phone", phone, UNSET),
                photo_url=c.string("photo_url", photo_url, UNSET),
                photo_type=c.string("photo_type", photo_type, UNSET),
                job_title=c.string("job_title", job_title, UNSET),
                background=c.string("background", background, UNSET),
                location=c.string("location", location, UNSET),
                organization=c.string("organization", organization, UNSET),
                organization_id=c.integer("organization_id", organization_id, UNSET),
                gender=c.string("gender", gender, UNSET),
                age=c.string("age", age, UNSET),
            ),
        )

    async def delete(
        self,
        customer_id: int,
        *,
        async_: bool | None = None,
    ) -> Accepted | None:
        """Delete a customer.

        Erases the customer with all their conversations and survey answers, for good. It is forbidden (403) if the
        token's user can't see all of these conversations, and, unless `async` is true, if there are more than 100 of
        them. With `async` the answer is 202, and the webhook event `customer.deleted` tells when it is done.

        Args:
            customer_id: Id of the customer.
            async_: Whether to queue the deletion instead of waiting for it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/delete
        """
        from . import delete_customer

        c = self._coerce
        return await delete_customer.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            async_=c.boolean("async_", async_, None),
        )

    async def update(
        self,
        customer_id: int,
        *,
        operations: CustomerOperation | Mapping[str, Any] | Iterable[CustomerOperation | Mapping[str, Any]],
    ) -> None:
        """Update a customer.

        Changes single fields and entries; everything else stays. The body is an array of operations, even for one: a
        lone object is refused. A field is set by `replace` on `/firstName` and cleared by `remove`; an entry is added
        by `add` on `/emails`, changed by `replace` on `/emails/9001/value`, removed by `remove` on `/emails/9001`. A
        whole collection can't be removed.

        Args:
            customer_id: Id of the customer.
            operations: The changes, one or several, carried out in their order.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/update
        """
        from ...models.customer_operation import CustomerOperation
        from . import update_customer

        c = self._coerce
        await update_customer.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=c.models("operations", operations, CustomerOperation),
        )

    async def update_properties(
        self,
        customer_id: int,
        *,
        operations: CustomerPropertyOperation
        | Mapping[str, Any]
        | Iterable[CustomerPropertyOperation | Mapping[str, Any]],
    ) -> None:
        """Update a customer's properties.

        Sets and clears values of the account's own customer properties; those not named stay. The body is an array of
        operations. The properties must be defined already. An unknown slug or a value that does not suit the property's
        type is refused.

        Args:
            customer_id: Id of the customer.
            operations: The changes, one or several, carried out in their order.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/update
        """
        from ...models.customer_property_operation import CustomerPropertyOperation
        from . import update_customer_properties

        c = self._coerce
        await update_customer_properties.asyncio(
            c.integer("customer_id", customer_id),
            client=self._raw,
            body=c.models("operations", operations, CustomerPropertyOperation),
        )
