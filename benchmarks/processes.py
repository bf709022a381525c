"""New processes, like those in an environment with only the library installed."""

import os
import subprocess
import sys

# If rich and click are installed, httpx also imports its command line. This makes the import 50 % slower, which would
# make the ratios look better.
_PLAIN = "import sys; sys.modules.update(dict.fromkeys(('click', 'pygments', 'rich')))\n"
#: Compiled modules are cached, as in an installation.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(code: str) -> None:
    """Runs code in a new process."""
    subprocess.run([sys.executable, "-c", _PLAIN + code], check=True, env=_ENVIRONMENT, stdout=subprocess.DEVNULL)
