"""The app in `examples/oauth_web_flow`, from the first click to the mailboxes."""

from __future__ import annotations

import base64
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from examples.oauth_web_flow.app import create_app
from helpscout_client.sandbox import Sandbox, Status
from tests.webhooks.serving import served_asgi

pytestmark = pytest.mark.process

EXAMPLE = Path(__file__).parents[2] / "examples/oauth_web_flow/app.py"
CHROMIUM, CHROMEDRIVER = shutil.which("chromium"), shutil.which("chromedriver")
TOKENS = "SELECT access_token, refresh_token FROM helpscout_token"
CONSENT = {"user_id": "5203", "decision": "allow"}


class Site:
    """The app and the sandbox, each with its own address."""

    def __init__(self, sandbox: Sandbox, url: str, path: Path) -> None:
        self.sandbox, self.url, self.path = sandbox, url, path

    def browser(self) -> httpx.Client:
        return httpx.Client(base_url=self.url, trust_env=False, follow_redirects=True)

    def query(self, text: str) -> list[Any]:
        with closing(sqlite3.connect(self.path)) as connection, connection:
            return connection.execute(text).fetchall()

    def stored(self) -> list[str]:
        """The ids of users with stored tokens."""
        return [
            account for account, _ in self.query("SELECT account, access_token FROM helpscout_token ORDER BY account")
        ]

    def forget(self) -> None:
        self.query("DELETE FROM helpscout_token")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    sandbox, path = Sandbox(size=0), tmp_path_factory.mktemp("tokens") / "tokens.sqlite"
    with sandbox.serve() as url:
        app = create_app(
            app_id=sandbox.app_id,
            app_secret=sandbox.app_secret,
            session_secret="session secret",
            database=f"sqlite+aiosqlite:///{path}",
            base_url=url,
            page_url=url,
        )
        with served_asgi(app, "on") as app_url:
            sandbox.redirect_url = f"{app_url}/callback"
            yield Site(sandbox, app_url, path)


@pytest.fixture
def site(running: Site) -> Site:
    running.sandbox.reset()
    running.forget()
    return running


def come_in(browser: httpx.Client, form: dict[str, str] = CONSENT) -> httpx.Response:
    """Goes to the page of the sandbox, decides, and comes back."""
    asked = browser.get("/connect")
    assert asked.url.path == "/authentication/authorizeClientApplication"
    return browser.post(asked.url, data=form)


def test_user__lets_the_app_in_and_sees_mailboxes(site: Site) -> None:
    with site.browser() as browser:
        assert "Connect Help Scout" in browser.get("/").text
        response = come_in(browser)
        assert (str(response.url), response.status_code) == (f"{site.url}/", 200)
        assert "Mailboxes of Željka" in response.text
        assert "Rückgaben &amp; Umtausch" in response.text
        assert [redirect.status_code for redirect in response.history] == [302, 303]
        assert response.headers["Cache-Control"] == "no-store"
        assert site.stored() == ["5203"]
        with site.browser() as other:
            assert "Connect Help Scout" in other.get("/").text
            come_in(other, {"user_id": "5202", "decision": "allow"})
            assert "Mailboxes of Tomasz" in other.get("/").text
        assert "Mailboxes of Željka" in browser.get("/").text
        assert site.stored() == ["5202", "5203"]


def test_token__is_replaced_and_kept(site: Site) -> None:
    with site.browser() as browser:
        come_in(browser)
        before = site.query(TOKENS)
        site.sandbox.revoke_tokens()
        assert "Mailboxes of Željka" in browser.get("/").text
        assert len({*before, *site.query(TOKENS)}) == 2
        count = len(site.sandbox.requests)
        assert "Mailboxes of Željka" in browser.get("/").text
        assert [request.path for request in site.sandbox.requests[count:]] == ["/v2/users/me", "/v2/mailboxes"]


def test_user__does_not_let_the_app_in(site: Site) -> None:
    with site.browser() as browser:
        response = come_in(browser, {"decision": "deny"})
        assert (response.status_code, "You did not authorize this app" in response.text) == (403, True)
        assert "Connect Help Scout" in browser.get("/").text
    assert site.stored() == []


@pytest.mark.parametrize("state", [{}, {"state": ""}, {"state": "guessed"}])
@pytest.mark.parametrize("was_sent", [True, False])
def test_state__of_another_user(site: Site, was_sent: bool, state: dict[str, str]) -> None:
    """A link with an attacker's code must not connect the victim's session to the attacker's account."""
    with site.browser() as browser:
        if was_sent:
            browser.get("/connect")
        response = browser.get("/callback", params={"code": site.sandbox.authorization_code(), **state})
        assert (response.status_code, "This link is not from your session" in response.text) == (400, True)
        # Each state is valid for one attempt, so it can't be guessed by repeated attempts.
        assert "Connect Help Scout" in browser.get("/").text
    assert site.stored() == []
    assert not [request for request in site.sandbox.requests if request.path == "/v2/oauth2/token"]


def test_state__of_another_browser(site: Site) -> None:
    with site.browser() as attacker, site.browser() as victim:
        asked = attacker.get("/connect")
        link = attacker.post(asked.url, data=CONSENT, follow_redirects=False).headers["Location"]
        victim.get("/connect")
        assert victim.get(link).status_code == 400
        assert "Connect Help Scout" in victim.get("/").text


def test_callback__visited_again(site: Site) -> None:
    with site.browser() as browser:
        link = str(come_in(browser).history[0].headers["Location"])
        assert browser.get(link).status_code == 400
        assert "Mailboxes of Željka" in browser.get("/").text


def test_code__used_already(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    with site.browser() as browser:
        code = httpx.URL(come_in(browser).history[0].headers["Location"]).params["code"]
        state = browser.get("/connect").url.params["state"]
        response = browser.get("/callback", params={"code": code, "state": state})
        assert (response.status_code, "Authorization failed" in response.text) == (400, True)
    assert "code works only once" in caplog.text
    assert code not in caplog.text


def test_user__takes_the_leave_back(site: Site) -> None:
    with site.browser() as browser:
        come_in(browser)
        site.sandbox.revoke_tokens(refresh_tokens=True)
        assert "no longer has access to Help Scout" in browser.get("/").text
        assert "Mailboxes" in come_in(browser).text


def test_user__leaves(site: Site) -> None:
    with site.browser() as browser:
        assert browser.get("/disconnect").status_code == 405
        browser.post("/disconnect")
        come_in(browser)
        browser.post("/disconnect")
        assert "Connect Help Scout" in browser.get("/").text
    assert site.stored() == []


def test_token__that_is_gone_gives_no_token_of_the_apps_maker(site: Site) -> None:
    with site.browser() as browser:
        come_in(browser)
        site.forget()
        assert "Connect Help Scout" in browser.get("/").text


def test_help_scout__does_not_respond(site: Site) -> None:
    with site.browser() as browser:
        come_in(browser)
        site.sandbox.revoke_tokens()
        with site.sandbox.inject(Status(500), "create_token"):
            assert browser.get("/").status_code == 502
        # The app did not delete the token because of this.
        assert "Mailboxes of Željka" in browser.get("/").text


def test_cookie__is_kept_from_scripts_and_other_sites(tmp_path: Path) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path}/tokens.sqlite"
    app = create_app(app_id="i", app_secret="s", session_secret="x", database=database)
    with served_asgi(app) as url, httpx.Client(base_url=url, trust_env=False) as browser:
        response = browser.get("/connect")
    assert response.headers["Location"].startswith("https://secure.helpscout.net/authentication/authorizeClient")
    cookie = response.headers["Set-Cookie"].lower()
    assert all(f"; {word}" in cookie for word in ("httponly", "secure", "samesite=lax"))


# In a browser


@contextmanager
def chromium() -> Iterator[Callable[..., Any]]:
    """A headless Chromium, controlled through WebDriver over HTTP: https://www.w3.org/TR/webdriver2/."""
    assert CHROMIUM is not None
    assert CHROMEDRIVER is not None
    port = free_port()
    with (
        subprocess.Popen([CHROMEDRIVER, f"--port={port}"], stdout=subprocess.DEVNULL) as driver,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client,
    ):
        await_response(client, "/status")
        words = ["headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "window-size=800,600"]
        words += ["disable-background-networking", "disable-component-update", "disable-sync"]
        options = {"binary": CHROMIUM, "args": [f"--{word}" for word in words]}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "timeouts": {"implicit": 5000}}
        session = client.post("/session", json={"capabilities": {"alwaysMatch": wanted}}).json()["value"]["sessionId"]

        def act(method: str, path: str, **body: Any) -> Any:
            json = body if method == "POST" else None
            response = client.request(method, f"/session/{session}/{path}", json=json)
            assert response.status_code == 200, response.text
            return response.json()["value"]

        try:
            yield act
        finally:
            client.delete(f"/session/{session}")
            driver.terminate()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def await_response(client: httpx.Client, path: str) -> httpx.Response:
    for _ in range(200):
        try:
            return client.get(path)
        except httpx.TransportError:
            time.sleep(0.05)
    raise TimeoutError(path)


@contextmanager
def run_example() -> Iterator[str]:
    """The example as a user starts it."""
    port = free_port()
    command = [sys.executable, str(EXAMPLE), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert f"http://127.0.0.1:{port}" in process.stdout.readline()
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
                assert "Connect Help Scout" in await_response(client, "/").text
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def test_example__starts() -> None:
    with run_example():
        pass


@pytest.mark.skipif(CHROMIUM is None or CHROMEDRIVER is None, reason="there is no chromium with its chromedriver")
def test_example__in_a_browser(tmp_path: Path) -> None:
    with run_example() as url, chromium() as act:

        def element(selector: str) -> str:
            found: dict[str, str] = act("POST", "element", using="css selector", value=selector)
            return next(iter(found.values()))

        def click(selector: str) -> None:
            act("POST", f"element/{element(selector)}/click")

        def picture(name: str) -> None:
            (tmp_path / name).write_bytes(base64.b64decode(act("GET", "screenshot")))

        act("POST", "url", url=url)
        click("a[href='/connect']")
        assert act("GET", f"element/{element('h1')}/text") == "Authorize this app?"
        click("option[value='5204']")
        picture("consent.png")
        click("button[value='allow']")
        assert act("GET", "url") == f"{url}/"
        assert act("GET", f"element/{element('h1')}/text") == "Mailboxes of Noor"
        picture("mailboxes.png")
        click("form button")
        assert act("GET", f"element/{element('a')}/text") == "Connect Help Scout"
        click("a")
        click("button[value='deny']")
        assert act("GET", f"element/{element('h1')}/text") == "You did not authorize this app"
