"""Convenience methods for customers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import partial

import helpscout_client
from helpscout_api import coerce, models
from helpscout_api.api.customers import create_customer
from helpscout_api.types import UNSET, Unset

from ..._resources.customers import AsyncCustomers as GeneratedCustomers
from ...arguments.time_ranges import optional_time
from ...errors import ConflictError
from ...paging.bookmark import OVERLAP
from ...paging.searches import check_complete
from ...resources.json_patch import field_operations, property_operations


class AsyncCustomers(GeneratedCustomers):
    """The people who write in."""

    async def find_by_email(self, email: str) -> models.Customer | None:
        """Find a customer by e-mail address.

        Unlike a search with `list`, this also finds customers that were created very recently.

        Args:
            email: Complete address, compared case-insensitively.

        Returns:
            The customer, or None if no customer has the address.

        Raises:
            APIError: The response is not a success.
            ResponseParseError: No customer was found, but some of the response could not be read.
            ValueError: `email` is not an e-mail address. Nothing is sent.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3
        """
        address = coerce.string("email", email).strip()
        if "@" not in address[1:-1]:
            raise ValueError(f"email: {email!r} is not an e-mail address")
        walk = (await self.list_v3(email=address)).walk()
        async for customer in walk:
            if _has_email(customer, address):
                return customer
        check_complete(walk)
        return None

    def modified_since(
        self,
        since: datetime.datetime | datetime.date | str | None,
        *,
        resume: str | None = None,
        overlap: datetime.timedelta = OVERLAP,
        concurrency: int = 1,
        mailbox: int | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
        query: str | None = None,
    ) -> helpscout_client.AsyncChanges[models.Customer]:
        """Read the customers that were modified since an earlier run, oldest first.

        The next watermark is the server's time at the first page, minus an overlap. Customers that were modified within
        the overlap come again in the next run.

        Args:
            since: Watermark of the last run: an aware datetime, a date or an ISO 8601 string with a time zone. None
                reads all.
            resume: Value of `resume` of earlier changes, or of an error, to continue where they stopped early.
            overlap: How far the next watermark is before the server's time, for changes that its lists don't show
                immediately.
            concurrency: Maximum number of pages to fetch at the same time.
            mailbox: As for `list`.
            first_name: As for `list`.
            last_name: As for `list`.
            query: As for `list`.

        Returns:
            The customers, to iterate, and then the next `watermark`. Nothing is sent until you iterate.

        Raises:
            TypeError: `since` has another type.
            ValueError: `since` has no time zone, or `resume` is invalid.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/list
        """
        # Imported here because most programs don't need it.
        start = optional_time("since", since)
        open_at = partial(
            self.list,
            mailbox=mailbox,
            first_name=first_name,
            last_name=last_name,
            modified_since=start,
            query=query,
            sort_field="createdAt",
            sort_order="asc",
        )
        return helpscout_client.AsyncChanges(lambda page: open_at(page=page), start, overlap, concurrency, resume)

    async def find_or_create(
        self,
        email: str,
        *,
        email_type: models.CustomerEmailTypeInput = "work",
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        job_title: str | Unset = UNSET,
        background: str | Unset = UNSET,
        location: str | Unset = UNSET,
        organization: str | Unset = UNSET,
    ) -> models.Customer:
        """Find a customer by e-mail address, or create one.

        An existing customer is not changed. If another client creates the customer at the same time, this returns that
        customer.

        Args:
            email: Complete address, compared case-insensitively.
            email_type: Kind of the address of a new customer: `home`, `other` or `work`.
            first_name: First name of a new customer, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: Phone number.
            job_title: At most 60 characters.
            background: Notes on the customer, at most 200 characters.
            location: Where the customer lives or works, at most 60 characters.
            organization: Name of an organization, at most 60 characters.

        Returns:
            The customer. A new customer is read with a further request.

        Raises:
            APIError: A response is not a success.
            ValueError: `email` is not an e-mail address. Nothing is sent.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/create
        """
        new = models.CreateCustomer(
            emails={"type": email_type, "value": coerce.string("email", email).strip()},
            first_name=first_name,
            last_name=last_name,
            phone=phone,
            job_title=job_title,
            background=background,
            location=location,
            organization=organization,
        )
        # Rejects invalid values before the first request is sent.
        new.to_dict()
        if found := await self.find_by_email(email):
            return found
        try:
            created = await create_customer.asyncio(client=self._raw, body=new)
        except ConflictError:
            if found := await self.find_by_email(email):
                return found
            raise
        return await self.get(created.id)

    async def change(
        self,
        customer_id: int,
        *,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        job_title: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        organization: str | Unset | None = UNSET,
        age: str | Unset | None = UNSET,
        background: str | Unset | None = UNSET,
        gender: models.CustomerGenderInput | Unset | None = UNSET,
        photo_url: str | Unset | None = UNSET,
        photo_type: models.CustomerPhotoTypeInput | Unset | None = UNSET,
    ) -> None:
        """Change some fields of a customer, and keep the others, in one request.

        None clears a field. For e-mail addresses, phone numbers and other entries, use the methods of
        `customer_entries`; for properties, use `patch_properties`. To make several such changes in one request, pass
        `operations` to `update`. Only `create` and `overwrite` can set the id of the organization.

        Args:
            customer_id: Id of the customer.
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            job_title: At most 60 characters.
            location: Where the customer lives or works, at most 60 characters.
            organization: Name of an organization, at most 60 characters.
            age: Age as free text, such as `41` or `30-35`.
            background: Notes on the customer, at most 200 characters.
            gender: `female`, `male` or `unknown`.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where the photo comes from, such as `gravatar`.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/update
        """
        fields = {
            "first_name": first_name,
            "last_name": last_name,
            "job_title": job_title,
            "location": location,
            "organization": organization,
            "age": age,
            "background": background,
            "gender": gender,
            "photo_url": photo_url,
            "photo_type": photo_type,
        }
        if operations := field_operations(fields):
            await self.update(customer_id, operations=operations)

    async def patch_properties(
        self, customer_id: int, properties: Mapping[str, str | float | datetime.date | None]
    ) -> None:
        """Set or remove some properties of a customer, and keep the others, in one request.

        Args:
            customer_id: Id of the customer.
            properties: Values by slug of the property; None removes the value. Depending on the type of the property:
                an integer, a string of at most 255 characters, a URL, a date or a string like `2026-03-31`, or the
                label or id of an option.

        Raises:
            APIError: The response is not a success; 400 for an unknown slug or an invalid value.
            TypeError: A value has another type. Nothing is sent.
            ValueError: A key can't be a slug. Nothing is sent.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/update
        """
        if operations := property_operations(properties):
            await self.update_properties(customer_id, operations=operations)


def _has_email(customer: models.Customer, address: str) -> bool:
    emails = (customer.embedded and customer.embedded.emails) or []
    return any((email.value or "").casefold() == address.casefold() for email in emails)
