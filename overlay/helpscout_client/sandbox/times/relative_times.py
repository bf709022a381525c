"""Times relative to now, in words."""

import datetime
from typing import Final

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MINUTE: Final = datetime.timedelta(minutes=1)
_HOUR: Final = datetime.timedelta(hours=1)
_DAY: Final = datetime.timedelta(days=1)
_WEEK: Final = datetime.timedelta(weeks=1)


def relative_time(time: str, current_time: datetime.datetime) -> str:
    """A time in words: `Just now`, `6 min ago`, `9:05 am`, `2 days ago`, `May 23`, `Apr 12, '18`."""
    then = datetime.datetime.fromisoformat(time)
    age = current_time - then
    date = f"{_MONTHS[then.month - 1]} {then.day}"
    if age < _MINUTE:
        return "Just now"
    if age < _HOUR:
        return f"{age // _MINUTE} min ago"
    if age < _DAY:
        return f"{then.hour % 12 or 12}:{then.minute:02} {'am' if then.hour < 12 else 'pm'}"
    if age < _WEEK:
        return f"{age // _DAY} day{'s' if age >= 2 * _DAY else ''} ago"
    return date if then.year == current_time.year else f"{date}, '{then.year % 100:02}"
