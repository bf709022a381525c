"""Whole numbers in headers, links and bodies."""

#: Longer ones don't fit into 64 bits.
_MOST_DIGITS = 19


def whole_number(text: str) -> int | None:
    """The number in a string of ASCII digits; None for anything else, or if the string is too long."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None


__all__ = ["whole_number"]
