"""What must not be seen: not among the arguments, which other users of the machine can read, and not in output."""

from __future__ import annotations

import re
from typing import Final

_SECRET: Final = re.compile(r"secret|password|(access|refresh)_?token", re.IGNORECASE)


def is_secret(name: str) -> bool:
    """Whether an argument or a property of this name holds a secret, in the spelling of Python or of the API."""
    return bool(_SECRET.search(name))
