"""The page that lists all operations, and how sure each of their descriptions is."""

from .description import Description, Json, Operation

CERTAINTIES = ("documented", "observed", "inferred")


def operations_page(description: Description) -> str:
    """What is covered, and how sure it is: a table for each resource, as Markdown."""
    by_resource = {
        tag["name"]: sorted(
            (op for op in description.operations.values() if op.resource == tag["name"]),
            key=lambda op: (op.path, op.verb),
        )
        for tag in description.data["tags"]
    }
    everything = list(description.operations.values())
    return "\n".join(
        [
            "# Operations",
            "",
            "<!-- Written by `make generate`. -->",
            "",
            f"The client has all {len(everything)} operations that are known. How sure a description is: *documented*",
            "means that the vendor's page was seen, *observed* that other clients or recorded traffic show it,",
            "*inferred* that it was concluded from its siblings. The raw functions stand in `helpscout_api.api`.",
            "",
            f"| resource | operations | {' | '.join(CERTAINTIES)} |",
            "|---|---|---|---|---|",
            *(_counts(f"[{resource}](#{resource})", operations) for resource, operations in by_resource.items()),
            _counts("all", everything),
            *(line for tag in description.data["tags"] for line in _section(tag, by_resource[tag["name"]])),
            "",
        ]
    )


def _counts(label: str, operations: list[Operation]) -> str:
    certainties = [sum(op.data["x-certainty"] == certainty for op in operations) for certainty in CERTAINTIES]
    return f"| {label} | {len(operations)} | {' | '.join(str(count or '') for count in certainties)} |"


def _section(tag: Json, operations: list[Operation]) -> list[str]:
    return [
        "",
        f"## {tag['name']}",
        "",
        tag["description"],
        "",
        "| method | what it does, and Help Scout's page of it | what it sends | raw function | certainty |",
        "|---|---|---|---|---|",
        *(
            f"| `hs.{op.resource}.{op.method}` | [{op.data['summary']}]({op.docs_url}) | {op.verb.upper()} `{op.path}` "
            f"| `{op.resource}.{op.id}` | {op.data['x-certainty']} |"
            for op in operations
        ),
    ]
