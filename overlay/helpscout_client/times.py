"""Times in time zones."""

import datetime


def in_zone(time: datetime.datetime, zone: datetime.tzinfo) -> datetime.datetime:
    """The same time in a time zone; unchanged if the calendar has no such year there, as for `0001-01-01T00:00:00Z`."""
    try:
        return time.astimezone(zone)
    except OverflowError:
        return time
