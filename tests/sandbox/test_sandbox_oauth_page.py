"""The page where users authorize the app."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import httpx
import pytest

from helpscout_client import HelpScout, authorization_url
from helpscout_client.sandbox import Request, Response, Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = "/authentication/authorizeClientApplication"
BACK = "https://app.example.com/callback"
STATE = 'a&b="<ü>'


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(size=0, redirect_url=BACK)


@pytest.fixture
def url(sandbox: Sandbox) -> Iterator[str]:
    with sandbox.serve() as url:
        yield url


def ask(sandbox: Sandbox, form: dict[str, str] | None = None, **query: str) -> Response:
    method, body = ("GET", b"") if form is None else ("POST", urlencode(form).encode())
    query = {"client_id": "sandbox-app", **query}
    return sandbox.handle(Request(method, PATH, urlencode(query), body=body))


def sent_back(response: Response) -> httpx.URL:
    assert (response.status, response.body) == (302, b"")
    return httpx.URL(response.headers["Location"])


def test_page__asks_users_but_no_teams(sandbox: Sandbox) -> None:
    response = ask(sandbox, state=STATE)
    text = response.body.decode()
    assert (response.status, response.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert response.headers["X-Frame-Options"] == "DENY"
    assert "<b>sandbox-app</b>" in text
    assert re.findall(r'<option value="(\d+)">', text) == ["5201", "5202", "5203", "5204", "4000000205"]
    assert "Željka Marić, user" in text
    assert STATE not in text


def test_page__escapes_what_it_shows() -> None:
    sandbox = Sandbox(data={}, app_id="<b>&", redirect_url=BACK)
    sandbox.add_user("<script>")
    text = ask(sandbox, client_id="<b>&").body.decode()
    assert "&lt;b&gt;&amp;" in text
    assert "<script>" not in text


def test_allow__sends_back_with_a_code_and_the_state(sandbox: Sandbox) -> None:
    back = sent_back(ask(sandbox, {"user_id": "5203", "decision": "allow"}, state=STATE))
    assert str(back.copy_with(query=None)) == BACK
    assert (set(back.params), back.params["state"]) == ({"code", "state"}, STATE)
    with HelpScout.from_authorization_code(back.params["code"], **sandbox.options()) as hs:
        assert hs.users.me().id == 5203


def test_deny__sends_back_with_an_error(sandbox: Sandbox) -> None:
    back = sent_back(ask(sandbox, {"user_id": "5203", "decision": "deny"}, state=STATE))
    assert dict(back.params) == {"error": "access_denied", "state": STATE}


def test_state__is_left_out_where_there_is_none(sandbox: Sandbox) -> None:
    assert set(sent_back(ask(sandbox, {"user_id": "5201", "decision": "allow"})).params) == {"code"}


def test_redirect_url__keeps_its_own_query(sandbox: Sandbox) -> None:
    sandbox.redirect_url = "http://127.0.0.1:8000/back?theme=dark"
    back = sent_back(ask(sandbox, {"decision": "deny"}))
    assert dict(back.params) == {"theme": "dark", "error": "access_denied"}


@pytest.mark.parametrize(
    "form", [{}, {"decision": "allow"}, {"decision": "allow", "user_id": "5390"}, {"decision": "x", "user_id": "5201"}]
)
def test_form__without_a_decision(sandbox: Sandbox, form: dict[str, str]) -> None:
    response = ask(sandbox, form)
    assert (response.status, "Location" in response.headers) == (400, False)


def test_app__is_unknown_or_has_no_address(sandbox: Sandbox) -> None:
    assert b"client_id" in ask(sandbox, client_id="another").body
    assert sandbox.handle(Request("GET", PATH)).status == 400
    sandbox.redirect_url = None
    response = ask(sandbox, {"user_id": "5203", "decision": "allow"})
    assert (response.status, b"redirect_url" in response.body) == (400, True)


@pytest.mark.parametrize("redirect_url", ["", "app.example.com", "ftp://x", "https://", "https://x/#y", "http://x:y/"])
def test_redirect_url__rejected(sandbox: Sandbox, redirect_url: str) -> None:
    with pytest.raises(ValueError, match="redirect_url"):
        Sandbox(data={}, redirect_url=redirect_url)
    with pytest.raises(ValueError, match="redirect_url"):
        sandbox.redirect_url = redirect_url
    assert sandbox.redirect_url == BACK


@pytest.mark.process
def test_serve__serves_the_page(url: str) -> None:
    address = authorization_url("sandbox-app", "s", base_url=url)
    with httpx.Client(trust_env=False) as browser:
        assert "Authorize this app?" in browser.get(address).text
        back = browser.post(address, data={"user_id": "5202", "decision": "allow"}).headers["Location"]
    with HelpScout.from_authorization_code(
        httpx.URL(back).params["code"], app_id="sandbox-app", app_secret="sandbox-secret", base_url=url
    ) as hs:
        assert hs.users.me().id == 5202


@pytest.mark.process
def test_command__says_where_the_page_is() -> None:
    command = [sys.executable, "-m", "helpscout_client.sandbox", "--port", "0", "--size", "0", "--redirect-url", BACK]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        greeting = "".join(process.stdout.readline() for _ in range(5))
        page = re.search(r"http://\S+client_id=sandbox-app", greeting)
        assert page is not None
        assert httpx.get(page[0], trust_env=False).status_code == 200
        process.send_signal(signal.SIGTERM)
        process.wait(10)
