"""What callers give: checked, coerced, ranges of dates, search expressions."""
