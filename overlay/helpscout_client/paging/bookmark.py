"""The position at which an iteration of changes stopped, as a string."""

import datetime
import re
from typing import Final

from attrs import frozen

#: How far a watermark is before the server's time, for changes that the API's lists don't show at once.
OVERLAP: Final = datetime.timedelta(minutes=1)

_FORM = re.compile(r"(?P<page>[0-9]{1,9}):(?P<total>[0-9]{0,18}):(?P<began>\S*)", re.ASCII)


@frozen(kw_only=True)
class Bookmark:
    """A position in a list."""

    page: int | None = None
    """Number of the page to continue with."""
    total: int | None = None
    """The number of items when that page was read. If the list has fewer now, some may be on earlier pages."""
    began: datetime.datetime | None = None
    """The server's time when the first page was read."""

    @classmethod
    def parse(cls, text: str | None) -> "Bookmark":
        """Parses a bookmark; None means the start.

        Raises:
            ValueError: The string is not a bookmark.
        """
        if text is None:
            return cls()
        match = _FORM.fullmatch(text) if isinstance(text, str) else None
        try:
            if match is None or match["page"].strip("0") == "":
                raise ValueError
            began = datetime.datetime.fromisoformat(match["began"]) if match["began"] else None
            if began is not None and began.tzinfo is None:
                raise ValueError
        except ValueError:
            raise ValueError(f"resume: {text!r} is not a value that `resume` of earlier changes had") from None
        return cls(page=int(match["page"]), total=int(match["total"]) if match["total"] else None, began=began)

    def __str__(self) -> str:
        total = "" if self.total is None else self.total
        began = "" if self.began is None else self.began.isoformat()
        return f"{self.page}:{total}:{began}"
