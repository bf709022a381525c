"""Parses a page of 50 conversations, about 100 kB, to models and reads them, compared with `json.loads` alone."""

import json

import stock
from decoders import without_speed
from helpscout_api.models import ConversationPage
from helpscout_api.wire import parse_json
from measure import listed, ratios, row
from payloads import page


def main() -> None:
    content = page()
    stock_page = stock.load("models").ConversationPage

    def parse_and_read() -> None:
        for item in ConversationPage.from_dict(parse_json(content)).items:
            _ = item.id, item.subject, item.status, item.created_at, item.primary_customer, item.tags

    def of_stock() -> None:
        for item in stock_page.from_dict(json.loads(content)).field_embedded.conversations:
            _ = item.id, item.subject, item.status, item.created_at, item.primary_customer, item.tags

    jobs = {"": without_speed(parse_and_read), "speed": parse_and_read, "stock": of_stock}
    taken, found = ratios(lambda: json.loads(content), jobs, calls=10, rounds=25)
    name = f"parse and read a page of {len(content) // 1000} kB"
    ours, quick = found.pop(""), found.pop("speed")
    print(row(name, "json.loads", taken, ours, "≤ 2.20", "", listed(found)))
    print(row(f"{name}, with `speed`", "json.loads", taken, quick, "", "≤ 1.20"))


if __name__ == "__main__":
    main()
