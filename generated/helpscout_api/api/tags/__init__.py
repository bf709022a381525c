"""Labels on conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.tag import Tag


class Tags(Resource):
    """Labels on conversations."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> Page[Tag]:
        """List tags.

        All tags of the account in alphabetical order, 50 a page.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/tags/list
        """
        from . import list_tags

        c = self._coerce
        return self._pages(
            list_tags.sync_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    def get(
        self,
        tag_id: int,
    ) -> Tag:
        """Get a tag.

        One tag by its id. Dates and the ticket count stand in the list only.

        Args:
            tag_id: Id of the tag.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/tags/get
        """
        from . import get_tag

        c = self._coerce
        return get_tag.sync(
            c.integer("tag_id", tag_id),
            client=self._raw,
        )


class AsyncTags(AsyncResource):
    """Labels on conversations."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> AsyncPages[Tag]:
        """List tags.

        All tags of the account in alphabetical order, 50 a page.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/tags/list
        """
        from . import list_tags

        c = self._coerce
        return self._pages(
            list_tags.asyncio_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    async def get(
        self,
        tag_id: int,
    ) -> Tag:
        """Get a tag.

        One tag by its id. Dates and the ticket count stand in the list only.

        Args:
            tag_id: Id of the tag.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/tags/get
        """
        from . import get_tag

        c = self._coerce
        return await get_tag.asyncio(
            c.integer("tag_id", tag_id),
            client=self._raw,
        )
