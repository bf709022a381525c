"""Checks of an installed wheel with one extra or none; `make build` runs them outside of the checkout."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import httpx

import helpscout_api
import helpscout_client
from helpscout_client import HelpScout


def core(job_title: str = "") -> None:
    """Without extras, a client sends requests and reads responses."""
    user = {"id": 7, "firstName": "Ada", "jobTitle": job_title}
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=user))
    with HelpScout(access_token="none", transport=transport) as hs:
        assert hs.users.get(7).first_name == "Ada"


def sandbox() -> None:
    from helpscout_client.sandbox import Sandbox

    with Sandbox().client() as hs:
        numbers = [conversation.number for conversation in hs.conversations.list(status="all")]
    assert len(numbers) == 400


def redis() -> None:
    """The limiter and the token store connect on first use."""
    import helpscout_client as client

    assert client.RedisTokenStore("redis://127.0.0.1:1", encryption_key=None)
    assert client.RedisRateLimiter("redis://127.0.0.1:1")


def speed() -> None:
    """msgspec reads long JSON."""
    core("x" * 20_000)
    assert "msgspec" in sys.modules


def cli() -> None:
    """The command works without a network."""
    subprocess.run(
        [Path(sys.executable).with_name("helpscout"), "users", "list", "--sandbox", "--limit", "1"], check=True
    )


CHECKS = {"": core, "sandbox": sandbox, "redis": redis, "speed": speed, "cli": cli}


def main(extra: str) -> None:
    for package in (helpscout_api, helpscout_client):
        assert "site-packages" in str(package.__file__), package.__file__
        assert files(package).joinpath("py.typed").is_file()
    CHECKS[extra]()
    print(f"the wheel of {helpscout_client.__version__} works{extra and f' with [{extra}]'}")


if __name__ == "__main__":
    main(*sys.argv[1:] or [""])
