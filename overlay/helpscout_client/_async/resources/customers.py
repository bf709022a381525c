"""What the generated resource can't do in one obvious call."""

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
from ...paging.searches import check_complete
from ...resources.json_patch import field_operations, property_operations


class AsyncCustomers(GeneratedCustomers):
    """The people who write in."""

    async def find_by_email(self, email: str) -> models.Customer | None:
        """Find the customer who has an e-mail address.

        Unlike a search by `list`, this also finds customers that were made a moment ago.

        Args:
            email: The whole address; case makes no difference.

        Returns:
            The customer, or None if nobody has the address.

        Raises:
            APIError: The answer is no success.
            ResponseParseError: Nobody was found, but not all that came could be read.
            ValueError: It is no e-mail address. Nothing is sent then.

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
        overlap: datetime.timedelta = datetime.timedelta(minutes=1),
        concurrency: int = 1,
        mailbox: int | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
        query: str | None = None,
    ) -> helpscout_client.AsyncChanges[models.Customer]:
        """Read the customers that were modified since the last time, the oldest first.

        The next watermark is the server's time at the first page, less an overlap. Those that were modified within the
        overlap come again the next time.

        Args:
            since: The watermark of the last time: an aware datetime, a date or an ISO 8601 string with a zone. None
                reads all.
            resume: What `resume` of earlier changes, or of an error, was, to go on where they ended early.
            overlap: How far the next watermark lies before the server's time, for changes that its lists don't show
                at once.
            concurrency: How many pages are fetched at the same time.
            mailbox: As for `list`.
            first_name: As for `list`.
            last_name: As for `list`.
            query: As for `list`.

        Returns:
            The customers, to iterate, and then the next `watermark`. Nothing is sent before.

        Raises:
            TypeError: `since` is of none of these types.
            ValueError: `since` has no zone, or `resume` is not what it was.

        See https://developer.helpscout.com/mailbox-api/endpoints/customers/list
        """
        # Late, since most programs do without.
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
        """Find the customer who has an e-mail address, or create one.

        A customer who is there stays as he or she is. If somebody else creates the customer at the same time, that one
        is found.

        Args:
            email: The whole address; case makes no difference.
            email_type: Where a new customer reads it: `home`, `other` or `work`.
            first_name: First name of a new customer, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: Phone number.
            job_title: At most 60 characters.
            background: Notes on the customer, at most 200 characters.
            location: Where the customer lives or works, at most 60 characters.
            organization: Name of an organization, at most 60 characters.

        Returns:
            The customer, whom a further request reads after the creation.

        Raises:
            APIError: An answer is no success.
            ValueError: It is no e-mail address. Nothing is sent then.

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
        # Refuses what can't be sent before anything is.
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

        None clears a field. E-mail addresses, phone numbers and the like have methods of their own in
        `customer_entries`, and properties have `patch_properties`; several such changes go together as `operations` of
        `update`. The id of the organization can only be set by `create` and `overwrite`.

        Args:
            customer_id: Id of the customer.
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            job_title: At most 60 characters.
            location: Where the customer lives or works, at most 60 characters.
            organization: Name of an organization, at most 60 characters.
            age: Age in free words, such as `41` or `30-35`.
            background: Notes on the customer, at most 200 characters.
            gender: `female`, `male` or `unknown`.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where the photo comes from, such as `gravatar`.

        Raises:
            APIError: The answer is no success.

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
        """Set and remove values of a customer's properties, and keep the others, in one request.

        Args:
            customer_id: Id of the customer.
            properties: Values by slug of the property; None removes. By type of the property: an integer, a text of at
                most 255 characters, a URL, a date or a text like `2026-03-31`, or the label or id of an option.

        Raises:
            APIError: The answer is no success; 400 for an unknown slug, or a value that does not suit.
            TypeError: A value is of none of these types. Nothing is sent then.
            ValueError: What stands for a slug can't be one. Nothing is sent then.

        See https://developer.helpscout.com/mailbox-api/endpoints/properties/update
        """
        if operations := property_operations(properties):
            await self.update_properties(customer_id, operations=operations)


def _has_email(customer: models.Customer, address: str) -> bool:
    emails = (customer.embedded and customer.embedded.emails) or []
    return any((email.value or "").casefold() == address.casefold() for email in emails)
