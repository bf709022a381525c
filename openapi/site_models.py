"""An extension of griffe: models are described by one table of their attributes each."""

from typing import Any

import griffe

MODELS = "helpscout_api.models."


class AttributeTables(griffe.Extension):
    """Moves the attributes of models into their docstrings."""

    def on_class(self, *, cls: griffe.Class, **kwargs: Any) -> None:
        if not cls.path.startswith(MODELS) or cls.docstring is None:
            return
        attributes = [
            griffe.DocstringAttribute(
                name=member.name,
                annotation=member.annotation,
                description=member.docstring.value if member.docstring else "",
            )
            for member in cls.members.values()
            if isinstance(member, griffe.Attribute)
        ]
        cls.docstring.parsed.append(griffe.DocstringSectionAttributes(attributes))
