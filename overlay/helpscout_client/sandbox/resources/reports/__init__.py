"""The handlers of reports."""

from . import channels, company, conversations, docs, happiness, series, user  # noqa: F401
