"""What an installed wheel must be able to do with an extra, or with none; run by `make build` outside of the checkout."""

import sys
from importlib.resources import files

import httpx

import helpscout_api
import helpscout_client
from helpscout_client import HelpScout


def core() -> None:
    """Without extras, a client sends requests and reads responses."""
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json={"id": 7, "firstName": "Ada"}))
    with HelpScout(access_token="none", transport=transport) as hs:
        assert hs.users.get(7).first_name == "Ada"


def sandbox() -> None:
    from helpscout_client.sandbox import Sandbox

    with Sandbox().client() as hs:
        numbers = [conversation.number for conversation in hs.conversations.list(status="all")]
    assert len(numbers) == 400


def redis() -> None:
    """Both connect when they are first used."""
    import helpscout_client as client

    assert client.RedisTokenStore("redis://127.0.0.1:1", encryption_key=None)
    assert client.RedisRateLimiter("redis://127.0.0.1:1")


def speed() -> None:
    """JSON is read by msgspec."""
    core()
    assert "msgspec" in sys.modules


CHECKS = {"": core, "sandbox": sandbox, "redis": redis, "speed": speed}


def main(extra: str) -> None:
    for package in (helpscout_api, helpscout_client):
        assert "site-packages" in str(package.__file__), package.__file__
        assert files(package).joinpath("py.typed").is_file()
    CHECKS[extra]()
    print(f"the wheel of {helpscout_client.__version__} works{extra and f' with [{extra}]'}")


if __name__ == "__main__":
    main(*sys.argv[1:] or [""])
