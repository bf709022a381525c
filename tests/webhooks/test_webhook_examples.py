"""The recipes in `examples/webhooks`, each run with its framework."""

from __future__ import annotations

import base64
import contextlib
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from helpscout_client import sign
from helpscout_client.sandbox import Sandbox
from tests.webhooks.conftest import SECRET, php_json
from tests.webhooks.serving import served_asgi, served_wsgi

pytestmark = pytest.mark.process

FOLDER = Path(__file__).parent.parent.parent / "examples" / "webhooks"
BODY = php_json({"id": 81234, "subject": "Spät"})
HEADERS = {"X-HelpScout-Event": "convo.created", "X-HelpScout-Signature": sign(BODY, SECRET)}
PRINTED = "convo.created: conversation 81234\n"


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setenv("HELPSCOUT_WEBHOOK_SECRET", SECRET)
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=["fastapi_app", "flask_app", "django_app"])
def address(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if request.param == "django_app":
        # Django can be configured only once per process.
        module = sys.modules.get("_django_app") or load("django_app", monkeypatch)
        sys.modules["_django_app"] = module
        application = module.application
    else:
        application = load(request.param, monkeypatch).app
    serve = served_asgi if request.param == "fastapi_app" else served_wsgi
    with serve(application) as url:
        yield f"{url}/helpscout"


def test_recipe__takes_deliveries(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with httpx.Client(trust_env=False) as client:
        response = client.post(address, content=BODY, headers=HEADERS)
        assert (response.status_code, response.text) == (200, "handled")
        assert capsys.readouterr().out == PRINTED
        assert client.post(address, content=BODY + b" ", headers=HEADERS).status_code == 401
        doubled = [*HEADERS.items(), ("X-HelpScout-Signature", HEADERS["X-HelpScout-Signature"])]
        assert client.post(address, content=BODY, headers=doubled).status_code in (400, 401)
        spelled = {**HEADERS, "X_HelpScout_Signature": "x"}
        assert client.post(address, content=BODY, headers=spelled).status_code in (200, 400, 401)
        # A server that responds before reading the whole body may reset the connection.
        with contextlib.suppress(httpx.NetworkError, httpx.RemoteProtocolError):
            assert client.post(address, content=b"x" * 10_000_001, headers=HEADERS).status_code in (400, 413)
        assert client.post(address, content=BODY).status_code == 400
        assert client.get(address).status_code == 405


def test_recipe__understands_the_sandbox(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    sandbox = Sandbox(data={})
    sandbox.add_webhook(address, ["convo.created", "customer.created"], SECRET)
    conversation_id = sandbox.add_conversation()
    attempts = sandbox.deliveries.send()
    assert [(attempt.delivery.event, attempt.status_code) for attempt in attempts] == [
        ("customer.created", 200),
        ("convo.created", 200),
    ]
    assert capsys.readouterr().out == f"convo.created: conversation {conversation_id}\n"


LAMBDA_BODY = BODY.decode()
MULTI = {name: [value] for name, value in HEADERS.items()}


@pytest.mark.parametrize(
    ("event", "status_code"),
    [
        ({"version": "2.0", "headers": {k.lower(): v for k, v in HEADERS.items()}, "body": LAMBDA_BODY}, 200),
        ({"headers": HEADERS, "multiValueHeaders": MULTI, "body": LAMBDA_BODY, "isBase64Encoded": False}, 200),
        ({"headers": HEADERS, "body": base64.b64encode(BODY).decode(), "isBase64Encoded": True}, 200),
        ({"headers": None, "multiValueHeaders": None, "body": LAMBDA_BODY}, 400),
        ({"headers": HEADERS, "body": None}, 401),
    ],
)
def test_lambda(
    event: Any, status_code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    response = load("lambda_function", monkeypatch).handler(event, None)
    assert response["statusCode"] == status_code
    assert capsys.readouterr().out == (PRINTED if status_code == 200 else "")


def test_recipes__are_short() -> None:
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in FOLDER.glob("*.py")}
    assert len(lengths) == 4
    assert max(lengths.values()) < 40
