"""Ratings, as reports count them."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ...http.messages import Json
from ...store.store import Store
from .facts import Facts, seconds
from .report_counts import ReportCounts, percent

#: Number, name in the statistics, and name as a filter of each verdict.
VERDICTS: Final = {"great": (1, "great", "great"), "okay": (2, "okay", "ok"), "not_good": (3, "notGood", "not-good")}


def ratings(store: Store, period: ReportCounts) -> Sequence[tuple[Json, Facts]]:
    """The ratings that were given in a time range, with their conversations."""
    facts = {item.id: item for item in period.facts}
    return [
        (rating, facts[rating["conversationId"]])
        for rating in store.ratings.values()
        if rating["conversationId"] in facts
        and seconds(rating["createdAt"]) in period.time_range
        and (period.user_ids is None or rating["user"]["id"] in period.user_ids)
    ]


def happiness(store: Store, period: ReportCounts) -> Json:
    """The ratings of a time range in figures."""
    given = ratings(store, period)
    counts = Counter(VERDICTS[rating["rating"]][1] for rating, _ in given)
    customers = {item.customer_id for _, item in given}
    everybody = customers | period.customers_helped
    shares = {name: percent(counts[name], len(given)) for _, name, _ in VERDICTS.values()}
    return {
        **shares,
        **{f"{name}Count": counts[name] for name in shares},
        "happinessScore": shares["great"] - shares["notGood"],
        "ratingsCount": len(given),
        "ratingsPercent": percent(len(customers), len(everybody)),
        "totalCustomers": len(everybody),
        "totalCustomersWithRatings": len(customers),
    }
