"""New processes, as they are where a library was installed and nothing else."""

import os
import subprocess
import sys

# Where rich and click are there by chance, httpx loads its command line, too: that takes half as long again, and would
# flatter the ratios.
_PLAIN = "import sys; sys.modules.update(dict.fromkeys(('click', 'pygments', 'rich')))\n"
#: Compiled modules are kept, as an installation keeps them.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(code: str) -> None:
    """Runs code in a new process."""
    subprocess.run([sys.executable, "-c", _PLAIN + code], check=True, env=_ENVIRONMENT, stdout=subprocess.DEVNULL)
