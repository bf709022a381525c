"""Convenience methods for organizations."""

from __future__ import annotations

from helpscout_api.types import UNSET, Many, Unset

from ..._resources.organizations import AsyncOrganizations as GeneratedOrganizations
from ...resources.merge import check_whole, cleared, kept, needed


class AsyncOrganizations(GeneratedOrganizations):
    """Companies that customers belong to."""

    async def change(
        self,
        organization_id: int,
        *,
        name: str | Unset = UNSET,
        website: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        location: str | Unset | None = UNSET,
        note: str | Unset | None = UNSET,
        domains: str | Many[str] | Unset | None = UNSET,
        phones: str | Many[str] | Unset | None = UNSET,
        brand_color: str | Unset | None = UNSET,
    ) -> None:
        """Change some fields of an organization, and keep the others.

        Reads the organization and writes all of it back, because an update erases fields that are left out. This is not
        atomic: it undoes changes that others make in between. None clears a string or a list.

        Args:
            organization_id: Id of the organization.
            name: Name of the organization.
            website: Address of the website, with or without `https://`.
            description: What the organization does, as free text.
            location: Two-letter code of the country.
            note: Notes on the organization.
            domains: All domains of the organization's e-mail addresses.
            phones: All phone numbers.
            brand_color: A hexadecimal colour code, `#RRGGBB`.

        Raises:
            APIError: A response is not a success.
            ValueError: The response has no name for the organization, so you have to pass one. Nothing is written.

        See https://developer.helpscout.com/mailbox-api/endpoints/organizations/update
        """
        read = await self.get(organization_id)
        check_whole(read)
        await self.update(
            organization_id,
            name=needed(f"organization {organization_id}", "name", name, read.name),
            website=cleared(kept(website, read.website)),
            description=cleared(kept(description, read.description)),
            location=cleared(kept(location, read.location)),
            note=cleared(kept(note, read.note)),
            domains=cleared(kept(domains, read.domains)),
            phones=cleared(kept(phones, read.phones)),
            brand_color=cleared(kept(brand_color, read.brand_color)),
        )
