"""Definitions of the account's own customer properties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.customer_property_definition import CustomerPropertyDefinition
    from ...models.customer_property_option_input import CustomerPropertyOptionInput
    from ...models.property_type_input import PropertyTypeInput
    from ...types import Created


class CustomerProperties(Resource):
    """Definitions of the account's own customer properties."""

    def list(
        self,
    ) -> Page[CustomerPropertyDefinition]:
        """List customer properties.

        Definitions of all customer properties of the account, in one answer without pages. Their values stand with the
        customers.

        Raises:
            APIError: The answer is 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/list
        """
        from . import list_customer_properties

        c = self._coerce
        return self._pages(
            list_customer_properties.sync_detailed,
            (),
            {},
        )

    def create(
        self,
        *,
        type_: PropertyTypeInput,
        slug: str,
        name: str,
        options: CustomerPropertyOptionInput
        | Mapping[str, Any]
        | Iterable[CustomerPropertyOptionInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Create a customer property.

        Defines a property that customers can have values for. An account has at most 50 of them. The slug is the key
        from then on; no id is given.

        Args:
            type_: Kind of the values that a property is to have. Known values: `date`, `dropdown`, `number`,
                `text`, `url`.
            slug: The property's key, unique in the account: 1 to 100 letters, digits, hyphens and underscores.
                `email`, `name`, `company` and `jobTitle` are reserved.
            name: Name as people see it.
            options: What a dropdown offers, at most 100 options. Ignored for other types.

        Raises:
            APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/create
        """
        from ...models.create_customer_property import CreateCustomerProperty
        from ...models.customer_property_option_input import CustomerPropertyOptionInput
        from . import create_customer_property

        c = self._coerce
        return create_customer_property.sync(
            client=self._raw,
            body=CreateCustomerProperty(
                type_=c.string("type_", type_),
                slug=c.string("slug", slug),
                name=c.string("name", name),
                options=c.models("options", options, CustomerPropertyOptionInput, UNSET),
            ),
        )

    def delete(
        self,
        property_slug: str,
    ) -> None:
        """Delete a customer property.

        Removes a definition. For a time of grace it is kept under a changed slug, so that the slug is free again at
        once.

        Args:
            property_slug: Slug of the property, not an id.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/delete
        """
        from . import delete_customer_property

        c = self._coerce
        delete_customer_property.sync(
            c.string("property_slug", property_slug),
            client=self._raw,
        )


class AsyncCustomerProperties(AsyncResource):
    """Definitions of the account's own customer properties."""

    def list(
        self,
    ) -> AsyncPages[CustomerPropertyDefinition]:
        """List customer properties.

        Definitions of all customer properties of the account, in one answer without pages. Their values stand with the
        customers.

        Raises:
            APIError: The answer is 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/list
        """
        from . import list_customer_properties

        c = self._coerce
        return self._pages(
            list_customer_properties.asyncio_detailed,
            (),
            {},
        )

    async def create(
        self,
        *,
        type_: PropertyTypeInput,
        slug: str,
        name: str,
        options: CustomerPropertyOptionInput
        | Mapping[str, Any]
        | Iterable[CustomerPropertyOptionInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Create a customer property.

        Defines a property that customers can have values for. An account has at most 50 of them. The slug is the key
        from then on; no id is given.

        Args:
            type_: Kind of the values that a property is to have. Known values: `date`, `dropdown`, `number`,
                `text`, `url`.
            slug: The property's key, unique in the account: 1 to 100 letters, digits, hyphens and underscores.
                `email`, `name`, `company` and `jobTitle` are reserved.
            name: Name as people see it.
            options: What a dropdown offers, at most 100 options. Ignored for other types.

        Raises:
            APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/create
        """
        from ...models.create_customer_property import CreateCustomerProperty
        from ...models.customer_property_option_input import CustomerPropertyOptionInput
        from . import create_customer_property

        c = self._coerce
        return await create_customer_property.asyncio(
            client=self._raw,
            body=CreateCustomerProperty(
                type_=c.string("type_", type_),
                slug=c.string("slug", slug),
                name=c.string("name", name),
                options=c.models("options", options, CustomerPropertyOptionInput, UNSET),
            ),
        )

    async def delete(
        self,
        property_slug: str,
    ) -> None:
        """Delete a customer property.

        Removes a definition. For a time of grace it is kept under a changed slug, so that the slug is free again at
        once.

        Args:
            property_slug: Slug of the property, not an id.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/delete
        """
        from . import delete_customer_property

        c = self._coerce
        await delete_customer_property.asyncio(
            c.string("property_slug", property_slug),
            client=self._raw,
        )
