"""What customers thought of a reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ...models.rating import Rating


class Ratings(Resource):
    """What customers thought of a reply."""

    def get(
        self,
        rating_id: int,
    ) -> Rating:
        """Get a rating.

        What a customer thought of a reply. There is no list: the webhook event `satisfaction.ratings` brings ratings,
        and the happiness ratings report lists them in another shape.

        Args:
            rating_id: Id of the rating.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/ratings/get
        """
        from . import get_rating

        c = self._coerce
        return get_rating.sync(
            c.integer("rating_id", rating_id),
            client=self._raw,
        )


class AsyncRatings(AsyncResource):
    """What customers thought of a reply."""

    async def get(
        self,
        rating_id: int,
    ) -> Rating:
        """Get a rating.

        What a customer thought of a reply. There is no list: the webhook event `satisfaction.ratings` brings ratings,
        and the happiness ratings report lists them in another shape.

        Args:
            rating_id: Id of the rating.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/ratings/get
        """
        from . import get_rating

        c = self._coerce
        return await get_rating.asyncio(
            c.integer("rating_id", rating_id),
            client=self._raw,
        )
