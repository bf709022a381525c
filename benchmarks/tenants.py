"""The cost of clients for many accounts in time, memory and file descriptors: all clients kept, or a pool of them.

python benchmarks/tenants.py [accounts]
"""

import gc
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from examples.many_tenants import ClientPool
from helpscout_client import HelpScout, MemoryTokenStore, Token

SERVER = """
import sys
from helpscout_client.sandbox import Sandbox
sandbox = Sandbox(data={})
with sandbox.serve() as url:
    print(url, sandbox.access_token(), flush=True)
    sys.stdin.read()
"""


def resident() -> float:
    """Memory of this process, in megabytes."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def main() -> None:
    count, size = (int(word) for word in [*sys.argv[1:], *["1000", "1000"][len(sys.argv) - 1 :]])
    with subprocess.Popen([sys.executable, "-c", SERVER], stdin=-1, stdout=-1, text=True) as server:
        assert server.stdout
        assert server.stdin
        url, access_token = server.stdout.readline().split()

        def make(account: str) -> HelpScout:
            store = MemoryTokenStore()
            store.save("app", Token(access_token=access_token, refresh_token=account))
            options: dict[str, Any] = {"base_url": url, "pacing": False}
            return HelpScout(app_id="app", app_secret="secret", refresh_token=account, token_store=store, **options)

        accounts = [str(number) for number in range(count)]
        make("first").users.me()
        memory, files, began = resident(), descriptors(), time.process_time()
        pool = ClientPool(make, size)
        for account in accounts:
            with pool.client(account):
                pass
        took = (time.process_time() - began) / count
        print(f"{count} accounts, {size} clients kept: {took * 1e6:.0f} µs each, {resident() - memory:.0f} MB")
        for _ in range(2):
            began = time.process_time()
            for account in accounts:
                with pool.client(account) as hs:
                    hs.users.me()
            took = (time.process_time() - began) / count
            more = f"{resident() - memory:.0f} MB, {descriptors() - files} descriptors"
            print(f"a call for each account: {took * 1e3:.1f} ms each, {more}")
        pool.close()
        server.stdin.close()


if __name__ == "__main__":
    main()
