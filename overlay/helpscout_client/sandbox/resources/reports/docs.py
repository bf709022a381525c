"""The report on Docs sites. The sandbox's account has none, so all figures are zero."""

from typing import Final

from ...account.reports.rows import report
from ...account.reports.time_ranges import time_ranges_of
from ...handling.context import RequestContext
from ...handling.handlers import operation
from ...http.messages import Response

_SHARES: Final = ("browseAction", "searchAction", "foundAnAnswerResult", "sentAnEmailResult", "failedResult")
_NOTHING: Final = {"visitors": 0, **dict.fromkeys(_SHARES, 0.0), "docsViewedPerVisit": 0.0}
_TABLES: Final = ("popularSearches", "failedSearches", "topArticles", "topCategories")


@operation("get_docs_overall_report")
def get_docs(context: RequestContext) -> Response:
    """A report without visits."""
    _, previous = time_ranges_of(context)
    before = {"previous": _NOTHING, "deltas": dict.fromkeys(_NOTHING, 0.0)} if previous else {}
    return report({"current": _NOTHING, **before, **{name: [] for name in _TABLES}})
