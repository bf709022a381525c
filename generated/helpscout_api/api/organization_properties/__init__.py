"""Definitions of the account's own organization properties, and their values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.organization_property_definition import OrganizationPropertyDefinition
    from ...models.organization_property_option_input import OrganizationPropertyOptionInput
    from ...models.property_type_input import PropertyTypeInput
    from ...types import Created


class OrganizationProperties(Resource):
    """Definitions of the account's own organization properties, and their values."""

    def list(
        self,
    ) -> Page[OrganizationPropertyDefinition]:
        """List organization properties.

        Definitions of all organization properties of the account, in one answer without pages. Their values come with
        `organizations.get` and `includeProperties`.

        Raises:
            APIError: The answer is 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list
        """
        from . import list_organization_properties

        c = self._coerce
        return self._pages(
            list_organization_properties.sync_detailed,
            (),
            {},
        )

    def create(
        self,
        *,
        type_: PropertyTypeInput,
        slug: str,
        name: str,
        options: OrganizationPropertyOptionInput
        | Mapping[str, Any]
        | Iterable[OrganizationPropertyOptionInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Create an organization property.

        Defines a property that organizations can have values for. An account has at most 50 of them. The slug is the
        key from then on; it can't be changed, and neither can the type.

        Args:
            type_: Kind of the values that a property is to have. Known values: `date`, `dropdown`, `number`,
                `text`, `url`.
            slug: The property's key, unique in the account, 1 to 120 characters.
            name: Name as people see it, at most 100 characters.
            options: What a dropdown offers, at most 100 options. Ignored for other types.

        Raises:
            APIError: The answer is 400, 401, 403, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/create
        """
        from ...models.create_organization_property import CreateOrganizationProperty
        from ...models.organization_property_option_input import OrganizationPropertyOptionInput
        from . import create_organization_property

        c = self._coerce
        return create_organization_property.sync(
            client=self._raw,
            body=CreateOrganizationProperty(
                type_=c.string("type_", type_),
                slug=c.string("slug", slug),
                name=c.string("name", name),
                options=c.models("options", options, OrganizationPropertyOptionInput, UNSET),
            ),
        )

    def get(
        self,
        property_slug: str,
    ) -> OrganizationPropertyDefinition:
        """Get an organization property.

        One definition by its slug.

        Args:
            property_slug: Slug of the property, not an id.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/get
        """
        from . import get_organization_property

        c = self._coerce
        return get_organization_property.sync(
            c.string("property_slug", property_slug),
            client=self._raw,
        )

    def update(
        self,
        property_slug: str,
        *,
        name: str,
        options: OrganizationPropertyOptionInput
        | Mapping[str, Any]
        | Iterable[OrganizationPropertyOptionInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> None:
        """Update an organization property.

        Renames a definition and, for a dropdown, replaces all of its options. Values that use an option which is no
        longer among them are deleted. Type and slug can't be changed.

        Args:
            property_slug: Slug of the property, not an id.
            name: Name as people see it, at most 100 characters.
            options: All options that a dropdown is to offer. Values that use an option not among them are deleted.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/update
        """
        from ...models.organization_property_option_input import OrganizationPropertyOptionInput
        from ...models.update_organization_property import UpdateOrganizationProperty
        from . import update_organization_property

        c = self._coerce
        update_organization_property.sync(
            c.string("property_slug", property_slug),
            client=self._raw,
            body=UpdateOrganizationProperty(
                name=c.string("name", name),
                options=c.models("options", options, OrganizationPropertyOptionInput, UNSET),
            ),
        )

    def delete(
        self,
        property_slug: str,
    ) -> None:
        """Delete an organization property.

        Removes a definition. It is marked as deleted rather than destroyed at once.

        Args:
            property_slug: Slug of the property, not an id.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/delete
        """
        from . import delete_organization_property

        c = self._coerce
        delete_organization_property.sync(
            c.string("property_slug", property_slug),
            client=self._raw,
        )

    def set_value(
        self,
        organization_id: int,
        property_slug: str,
        *,
        value: str,
    ) -> None:
        """Set an organization's property value.

        Sets one property of one organization. The value is a string whatever the property's type, and a dropdown takes
        an option's label; customers' values are given otherwise.

        Args:
            organization_id: Id of the organization.
            property_slug: Slug of the property, not an id.
            value: Always a string: a number in digits, a date as `YYYY-MM-DD`, an option of a dropdown by its
                label.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/set-value
        """
        from ...models.set_organization_property_value import SetOrganizationPropertyValue
        from . import set_organization_property_value

        c = self._coerce
        set_organization_property_value.sync(
            c.integer("organization_id", organization_id),
            c.string("property_slug", property_slug),
            client=self._raw,
            body=SetOrganizationPropertyValue(value=c.string("value", value)),
        )

    def remove_value(
        self,
        organization_id: int,
        property_slug: str,
    ) -> None:
        """Remove an organization's property value.

        Clears one property of one organization. The definition stays.

        Args:
            organization_id: Id of the organization.
            property_slug: Slug of the property, not an id.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/remove-value
        """
        from . import remove_organization_property_value

        c = self._coerce
        remove_organization_property_value.sync(
            c.integer("organization_id", organization_id),
            c.string("property_slug", property_slug),
            client=self._raw,
        )


class AsyncOrganizationProperties(AsyncResource):
    """Definitions of the account's own organization properties, and their values."""

    def list(
        self,
    ) -> AsyncPages[OrganizationPropertyDefinition]:
        """List organization properties.

        Definitions of all organization properties of the account, in one answer without pages. Their values come with
        `organizations.get` and `includeProperties`.

        Raises:
            APIError: The answer is 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list
        """
        from . import list_organization_properties

        c = self._coerce
        return self._pages(
            list_organization_properties.asyncio_detailed,
            (),
            {},
        )

    async def create(
        self,
        *,
        type_: PropertyTypeInput,
        slug: str,
        name: str,
        options: OrganizationPropertyOptionInput
        | Mapping[str, Any]
        | Iterable[OrganizationPropertyOptionInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Create an organization property.

        Defines a property that organizations can have values for. An account has at most 50 of them. The slug is the
        key from then on; it can't be changed, and neither can the type.

        Args:
            type_: Kind of the values that a property is to have. Known values: `date`, `dropdown`, `number`,
                `text`, `url`.
            slug: The property's key, unique in the account, 1 to 120 characters.
            name: Name as people see it, at most 100 characters.
            options: What a dropdown offers, at most 100 options. Ignored for other types.

        Raises:
            APIError: The answer is 400, 401, 403, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/create
        """
        from ...models.create_organization_property import CreateOrganizationProperty
        from ...models.organization_property_option_input import OrganizationPropertyOptionInput
        from . import create_organization_property

        c = self._coerce
        return await create_organization_property.asyncio(
            client=self._raw,
            body=CreateOrganizationProperty(
                type_=c.string("type_", type_),
                slug=c.string("slug", slug),
                name=c.string("name", name),
                options=c.models("options", options, OrganizationPropertyOptionInput, UNSET),
            ),
        )

    async def get(
        self,
        property_slug: str,
    ) -> OrganizationPropertyDefinition:
        """Get an organization property.

        One definition by its slug.

        Args:
            property_slug: Slug of the property, not an id.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/get
        """
        from . import get_organization_property

        c = self._coerce
        return await get_organization_property.asyncio(
            c.string("property_slug", property_slug),
            client=self._raw,
        )

    async def update(
        self,
        property_slug: str,
        *,
        name: str,
        options: OrganizationPropertyOptionInput
        | Mapping[str, Any]
        | Iterable[OrganizationPropertyOptionInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> None:
        """Update an organization property.

        Renames a definition and, for a dropdown, replaces all of its options. Values that use an option which is no
        longer among them are deleted. Type and slug can't be changed.

        Args:
            property_slug: Slug of the property, not an id.
            name: Name as people see it, at most 100 characters.
            options: All options that a dropdown is to offer. Values that use an option not among them are deleted.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/update
        """
        from ...models.organization_property_option_input import OrganizationPropertyOptionInput
        from ...models.update_organization_property import UpdateOrganizationProperty
        from . import update_organization_property

        c = self._coerce
        await update_organization_property.asyncio(
            c.string("property_slug", property_slug),
            client=self._raw,
            body=UpdateOrganizationProperty(
                name=c.string("name", name),
                options=c.models("options", options, OrganizationPropertyOptionInput, UNSET),
            ),
        )

    async def delete(
        self,
        property_slug: str,
    ) -> None:
        """Delete an organization property.

        Removes a definition. It is marked as deleted rather than destroyed at once.

        Args:
            property_slug: Slug of the property, not an id.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/delete
        """
        from . import delete_organization_property

        c = self._coerce
        await delete_organization_property.asyncio(
            c.string("property_slug", property_slug),
            client=self._raw,
        )

    async def set_value(
        self,
        organization_id: int,
        property_slug: str,
        *,
        value: str,
    ) -> None:
        """Set an organization's property value.

        Sets one property of one organization. The value is a string whatever the property's type, and a dropdown takes
        an option's label; customers' values are given otherwise.

        Args:
            organization_id: Id of the organization.
            property_slug: Slug of the property, not an id.
            value: Always a string: a number in digits, a date as `YYYY-MM-DD`, an option of a dropdown by its
                label.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/set-value
        """
        from ...models.set_organization_property_value import SetOrganizationPropertyValue
        from . import set_organization_property_value

        c = self._coerce
        await set_organization_property_value.asyncio(
            c.integer("organization_id", organization_id),
            c.string("property_slug", property_slug),
            client=self._raw,
            body=SetOrganizationPropertyValue(value=c.string("value", value)),
        )

    async def remove_value(
        self,
        organization_id: int,
        property_slug: str,
    ) -> None:
        """Remove an organization's property value.

        Clears one property of one organization. The definition stays.

        Args:
            organization_id: Id of the organization.
            property_slug: Slug of the property, not an id.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/remove-value
        """
        from . import remove_organization_property_value

        c = self._coerce
        await remove_organization_property_value.asyncio(
            c.integer("organization_id", organization_id),
            c.string("property_slug", property_slug),
            client=self._raw,
        )
