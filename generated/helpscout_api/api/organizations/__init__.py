"""Companies that customers belong to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.conversation import Conversation
    from ...models.customer import Customer
    from ...models.organization import Organization
    from ...types import Created


class Organizations(Resource):
    """Companies that customers belong to."""

    def list(
        self,
        *,
        sort: str | None = None,
        page: int | None = None,
    ) -> Page[Organization]:
        """List organizations.

        Organizations of the account, 50 a page, those with the latest interaction first. There are no filters; counts
        and property values come with a single organization only.

        Args:
            sort: What to sort by, `name`, `customerCount`, `conversationCount` or `lastInteractionAt`, with `,asc`
                or `,desc` after it if wanted. One value, comma included; without a direction it is descending.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/list
        """
        from . import list_organizations

        c = self._coerce
        return self._pages(
            list_organizations.sync_detailed,
            (),
            {
                "sort": c.string("sort", sort, None),
                "page": c.integer("page", page, None),
            },
        )

    def create(
        self,
        *,
        name: str,
        website: str | Unset = UNSET,
        description: str | Unset = UNSET,
        location: str | Unset = UNSET,
        note: str | Unset = UNSET,
        domains: str | Iterable[str] | Unset = UNSET,
        domain: str | Unset = UNSET,
        phones: str | Iterable[str] | Unset = UNSET,
        brand_color: str | Unset = UNSET,
    ) -> Created:
        """Create an organization.

        Adds an organization. One whose name or domain is taken is a conflict. Customers join it by their
        `organizationId`. The `Location` of the answer has a query string after the id.

        Args:
            name: Name of the organization, not taken by another.
            website: Address of the website, with or without `https://`.
            description: What the organization does, in free words.
            location: Two-letter code of the country.
            note: Notes on the organization.
            domains: Domains of the organization's e-mail addresses, not taken by another.
            domain: A single domain, the older form of `domains`; give one of the two.
            phones: Phone numbers.
            brand_color: A hexadecimal colour code, `#RRGGBB`.

        Raises:
            APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/create
        """
        from ...models.create_organization import CreateOrganization
        from . import create_organization

        c = self._coerce
        return create_organization.sync(
            client=self._raw,
            body=CreateOrganization(
                name=c.string("name", name),
                website=c.string("website", website, UNSET),
                description=c.string("description", description, UNSET),
                location=c.string("location", location, UNSET),
                note=c.string("note", note, UNSET),
                domains=c.body_list("domains", domains, str, UNSET),
                domain=c.string("domain", domain, UNSET),
                phones=c.body_list("phones", phones, str, UNSET),
                brand_color=c.string("brand_color", brand_color, UNSET),
            ),
        )

    def get(
        self,
        organization_id: int,
        *,
        include_counts: bool | None = None,
        include_properties: bool | None = None,
    ) -> Organization:
        """Get an organization.

        One organization by id. Counts and property values come on request only.

        Args:
            organization_id: Id of the organization.
            include_counts: Whether to add `customerCount` and `conversationCount`.
            include_properties: Whether to add `properties`, the values of the account's own organization
                properties.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get
        """
        from . import get_organization

        c = self._coerce
        return get_organization.sync(
            c.integer("organization_id", organization_id),
            client=self._raw,
            include_counts=c.boolean("include_counts", include_counts, None),
            include_properties=c.boolean("include_properties", include_properties, None),
        )

    def update(
        self,
        organization_id: int,
        *,
        name: str,
        website: str | Unset = UNSET,
        description: str | Unset = UNSET,
        location: str | Unset = UNSET,
        note: str | Unset = UNSET,
        domains: str | Iterable[str] | Unset = UNSET,
        phones: str | Iterable[str] | Unset = UNSET,
        brand_color: str | Unset = UNSET,
    ) -> None:
        """Overwrite an organization.

        Replaces the organization's fields: what is left out is erased, be it a text or a list. The logo and the
        property values stay as they are.

        Args:
            organization_id: Id of the organization.
            name: Name of the organization.
            website: Address of the website, with or without `https://`.
            description: What the organization does, in free words.
            location: Two-letter code of the country.
            note: Notes on the organization.
            domains: Domains of the organization's e-mail addresses.
            phones: Phone numbers.
            brand_color: A hexadecimal colour code, `#RRGGBB`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/update
        """
        from ...models.update_organization import UpdateOrganization
        from . import update_organization

        c = self._coerce
        update_organization.sync(
            c.integer("organization_id", organization_id),
            client=self._raw,
            body=UpdateOrganization(
                name=c.string("name", name),
                website=c.string("website", website, UNSET),
                description=c.string("description", description, UNSET),
                location=c.string("location", location, UNSET),
                note=c.string("note", note, UNSET),
                domains=c.body_list("domains", domains, str, UNSET),
                phones=c.body_list("phones", phones, str, UNSET),
                brand_color=c.string("brand_color", brand_color, UNSET),
            ),
        )

    def delete(
        self,
        organization_id: int,
    ) -> None:
        """Delete an organization.

        Removes the organization. Its customers stay, but belong to none any more.

        Args:
            organization_id: Id of the organization.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/delete
        """
        from . import delete_organization

        c = self._coerce
        delete_organization.sync(
            c.integer("organization_id", organization_id),
            client=self._raw,
        )

    def list_customers(
        self,
        organization_id: int,
        *,
        page: int | None = None,
    ) -> Page[Customer]:
        """List an organization's customers.

        Customers that belong to the organization, page by page, with their entries but without addresses.

        Args:
            organization_id: Id of the organization.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-customers
        """
        from . import list_organization_customers

        c = self._coerce
        return self._pages(
            list_organization_customers.sync_detailed,
            (c.integer("organization_id", organization_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def list_conversations(
        self,
        organization_id: int,
        *,
        page: int | None = None,
    ) -> Page[Conversation]:
        """List an organization's conversations.

        Conversations with the organization's customers, page by page, in the shape of `conversations.list`.

        Args:
            organization_id: Id of the organization.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-conversations
        """
        from . import list_organization_conversations

        c = self._coerce
        return self._pages(
            list_organization_conversations.sync_detailed,
            (c.integer("organization_id", organization_id),),
            {
                "page": c.integer("page", page, None),
            },
        )


class AsyncOrganizations(AsyncResource):
    """Companies that customers belong to."""

    def list(
        self,
        *,
        sort: str | None = None,
        page: int | None = None,
    ) -> AsyncPages[Organization]:
        """List organizations.

        Organizations of the account, 50 a page, those with the latest interaction first. There are no filters; counts
        and property values come with a single organization only.

        Args:
            sort: What to sort by, `name`, `customerCount`, `conversationCount` or `lastInteractionAt`, with `,asc`
                or `,desc` after it if wanted. One value, comma included; without a direction it is descending.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/list
        """
        from . import list_organizations

        c = self._coerce
        return self._pages(
            list_organizations.asyncio_detailed,
            (),
            {
                "sort": c.string("sort", sort, None),
                "page": c.integer("page", page, None),
            },
        )

    async def create(
        self,
        *,
        name: str,
        website: str | Unset = UNSET,
        description: str | Unset = UNSET,
        location: str | Unset = UNSET,
        note: str | Unset = UNSET,
        domains: str | Iterable[str] | Unset = UNSET,
        domain: str | Unset = UNSET,
        phones: str | Iterable[str] | Unset = UNSET,
        brand_color: str | Unset = UNSET,
    ) -> Created:
        """Create an organization.

        Adds an organization. One whose name or domain is taken is a conflict. Customers join it by their
        `organizationId`. The `Location` of the answer has a query string after the id.

        Args:
            name: Name of the organization, not taken by another.
            website: Address of the website, with or without `https://`.
            description: What the organization does, in free words.
            location: Two-letter code of the country.
            note: Notes on the organization.
            domains: Domains of the organization's e-mail addresses, not taken by another.
            domain: A single domain, the older form of `domains`; give one of the two.
            phones: Phone numbers.
            brand_color: A hexadecimal colour code, `#RRGGBB`.

        Raises:
            APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/create
        """
        from ...models.create_organization import CreateOrganization
        from . import create_organization

        c = self._coerce
        return await create_organization.asyncio(
            client=self._raw,
            body=CreateOrganization(
                name=c.string("name", name),
                website=c.string("website", website, UNSET),
                description=c.string("description", description, UNSET),
                location=c.string("location", location, UNSET),
                note=c.string("note", note, UNSET),
                domains=c.body_list("domains", domains, str, UNSET),
                domain=c.string("domain", domain, UNSET),
                phones=c.body_list("phones", phones, str, UNSET),
                brand_color=c.string("brand_color", brand_color, UNSET),
            ),
        )

    async def get(
        self,
        organization_id: int,
        *,
        include_counts: bool | None = None,
        include_properties: bool | None = None,
    ) -> Organization:
        """Get an organization.

        One organization by id. Counts and property values come on request only.

        Args:
            organization_id: Id of the organization.
            include_counts: Whether to add `customerCount` and `conversationCount`.
            include_properties: Whether to add `properties`, the values of the account's own organization
                properties.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get
        """
        from . import get_organization

        c = self._coerce
        return await get_organization.asyncio(
            c.integer("organization_id", organization_id),
            client=self._raw,
            include_counts=c.boolean("include_counts", include_counts, None),
            include_properties=c.boolean("include_properties", include_properties, None),
        )

    async def update(
        self,
        organization_id: int,
        *,
        name: str,
        website: str | Unset = UNSET,
        description: str | Unset = UNSET,
        location: str | Unset = UNSET,
        note: str | Unset = UNSET,
        domains: str | Iterable[str] | Unset = UNSET,
        phones: str | Iterable[str] | Unset = UNSET,
        brand_color: str | Unset = UNSET,
    ) -> None:
        """Overwrite an organization.

        Replaces the organization's fields: what is left out is erased, be it a text or a list. The logo and the
        property values stay as they are.

        Args:
            organization_id: Id of the organization.
            name: Name of the organization.
            website: Address of the website, with or without `https://`.
            description: What the organization does, in free words.
            location: Two-letter code of the country.
            note: Notes on the organization.
            domains: Domains of the organization's e-mail addresses.
            phones: Phone numbers.
            brand_color: A hexadecimal colour code, `#RRGGBB`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/update
        """
        from ...models.update_organization import UpdateOrganization
        from . import update_organization

        c = self._coerce
        await update_organization.asyncio(
            c.integer("organization_id", organization_id),
            client=self._raw,
            body=UpdateOrganization(
                name=c.string("name", name),
                website=c.string("website", website, UNSET),
                description=c.string("description", description, UNSET),
                location=c.string("location", location, UNSET),
                note=c.string("note", note, UNSET),
                domains=c.body_list("domains", domains, str, UNSET),
                phones=c.body_list("phones", phones, str, UNSET),
                brand_color=c.string("brand_color", brand_color, UNSET),
            ),
        )

    async def delete(
        self,
        organization_id: int,
    ) -> None:
        """Delete an organization.

        Removes the organization. Its customers stay, but belong to none any more.

        Args:
            organization_id: Id of the organization.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/delete
        """
        from . import delete_organization

        c = self._coerce
        await delete_organization.asyncio(
            c.integer("organization_id", organization_id),
            client=self._raw,
        )

    def list_customers(
        self,
        organization_id: int,
        *,
        page: int | None = None,
    ) -> AsyncPages[Customer]:
        """List an organization's customers.

        Customers that belong to the organization, page by page, with their entries but without addresses.

        Args:
            organization_id: Id of the organization.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-customers
        """
        from . import list_organization_customers

        c = self._coerce
        return self._pages(
            list_organization_customers.asyncio_detailed,
            (c.integer("organization_id", organization_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def list_conversations(
        self,
        organization_id: int,
        *,
        page: int | None = None,
    ) -> AsyncPages[Conversation]:
        """List an organization's conversations.

        Conversations with the organization's customers, page by page, in the shape of `conversations.list`.

        Args:
            organization_id: Id of the organization.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-conversations
        """
        from . import list_organization_conversations

        c = self._coerce
        return self._pages(
            list_organization_conversations.asyncio_detailed,
            (c.integer("organization_id", organization_id),),
            {
                "page": c.integer("page", page, None),
            },
        )
