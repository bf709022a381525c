"""Requests of clients in other languages, and the responses they expect."""

from __future__ import annotations

import http.client
import json
import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from helpscout_client.sandbox import Request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.sandbox.conftest import Caller

pytestmark = pytest.mark.process

CREDENTIALS = {"grant_type": "client_credentials", "client_id": "sandbox-app", "client_secret": "sandbox-secret"}
FORM = "grant_type=client_credentials&client_id=sandbox-app&client_secret=sandbox-secret"
JSON_TYPES = ["application/json", "application/json;charset=UTF-8", "Application/JSON ; charset=utf-8"]


@pytest.fixture
def address(api: Caller) -> Iterator[tuple[str, int]]:
    """The URL of the served sandbox."""
    with api.sandbox.serve() as url:
        parts = urlsplit(url)
        assert parts.hostname is not None
        assert parts.port is not None
        yield parts.hostname, parts.port


@pytest.fixture
def connection(address: tuple[str, int]) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection(*address, timeout=10)
    yield connection
    connection.close()


def exchange(address: tuple[str, int], text: str) -> tuple[str, str]:
    """Head and body of everything that the server sends until it closes the connection."""
    with socket.create_connection(address, timeout=10) as sock:
        sock.sendall(text.encode())
        received = b"".join(iter(lambda: sock.recv(65536), b""))
    head, _, body = received.decode().partition("\r\n\r\n")
    return head, body


@pytest.mark.parametrize("content_type", JSON_TYPES)
def test_body__json_with_charset(api: Caller, content_type: str) -> None:
    body = json.dumps({"firstName": "Zoë"}, ensure_ascii=False).encode()
    response = api.call("POST", "/v2/customers", body, headers={"Content-Type": content_type})
    assert response.status == 201
    assert api.get(f"/v2/customers/{response.headers['Resource-ID']}")["firstName"] == "Zoë"


def test_body__escapes_instead_of_utf8(api: Caller) -> None:
    body = b'{"firstName": "Zo\\u00eb \\ud83d\\udc4b"}'
    response = api.call("POST", "/v2/customers", body, headers={"Content-Type": "application/json"})
    assert api.get(f"/v2/customers/{response.headers['Resource-ID']}")["firstName"] == "Zoë 👋"


@pytest.mark.parametrize("content_type", JSON_TYPES)
def test_content_type__of_requests_without_body(api: Caller, content_type: str) -> None:
    headers = {"Content-Type": content_type}
    customer_id = api.create("/v2/customers", {"firstName": "A"})
    assert api.call("GET", f"/v2/customers/{customer_id}", headers=headers).status == 200
    assert api.call("DELETE", f"/v2/customers/{customer_id}", headers=headers).status == 204


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/hal+json, application/json", "text/html"])
def test_accept__is_not_needed(api: Caller, accept: str) -> None:
    response = api.call("GET", "/v2/tags", headers={"Accept": accept})
    assert response.headers["Content-Type"] == "application/hal+json;charset=UTF-8"


def test_path__with_trailing_slash(api: Caller) -> None:
    customer_id = int(api.post("/v2/customers/", {"firstName": "A"}).headers["Resource-ID"])
    assert api.get(f"/v2/customers/{customer_id}/")["id"] == customer_id
    assert api.put(f"/v2/customers/{customer_id}/", {"firstName": "B"}).status == 204
    assert api.get("/v2/customers/", firstName="B")["page"]["totalElements"] == 1


def total(api: Caller, path: str, query: str) -> int:
    """The number of items in a list, for a raw query string."""
    response = api.sandbox.handle(Request("GET", path, query, api.headers))
    assert response.status == 200, response.body
    return int(response.json()["page"]["totalElements"])


@pytest.mark.parametrize(
    "query",
    [
        "query=(email:%22ada%2Bnews@example.com%22)",
        "query=%28email%3A%22ada%2Bnews%40example.com%22%29",
        'query=(email:"ada%2Bnews@example.com")',
    ],
)
def test_query__encoded_as_one_likes(api: Caller, query: str) -> None:
    api.create("/v2/customers", {"firstName": "Ada", "emails": [{"value": "ada+news@example.com"}]})
    assert total(api, "/v2/customers", query) == 1


def test_query__plus_is_a_space_unless_it_is_encoded(api: Caller) -> None:
    api.create("/v2/customers", {"firstName": "Mary Ann"})
    api.create("/v2/customers", {"firstName": "Mary+Ann"})
    for query in ("firstName=Mary+Ann", "firstName=Mary%20Ann", "firstName=Mary%2BAnn"):
        assert total(api, "/v2/customers", query) == 1


def test_query__encoded_twice_means_something_else(api: Caller) -> None:
    api.create("/v2/customers", {"firstName": "Mary Ann"})
    assert total(api, "/v2/customers", "firstName=Mary%2520Ann") == 0
    response = api.sandbox.handle(Request("GET", "/v2/conversations", "mailbox=4101%252C4102", api.headers))
    assert api.faults(response) == [("mailbox[0]", "must be of type integer")]


@pytest.mark.parametrize("query", ["mailbox=4101,4102", "mailbox=4101%2C4102", "mailbox=4101&mailbox=4102"])
def test_query__lists(api: Caller, query: str) -> None:
    alone = [total(api, "/v2/conversations", f"status=all&mailbox={mailbox_id}") for mailbox_id in (4101, 4102)]
    assert total(api, "/v2/conversations", f"status=all&{query}") == sum(alone)


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/x-www-form-urlencoded", FORM),
        ("application/x-www-form-urlencoded;charset=UTF-8", FORM),
        *((content_type, json.dumps(CREDENTIALS)) for content_type in JSON_TYPES),
    ],
)
def test_token__as_form_or_json(connection: http.client.HTTPConnection, content_type: str, body: str) -> None:
    connection.request("POST", "/v2/oauth2/token", body, {"Content-Type": content_type})
    response = connection.getresponse()
    token = json.loads(response.read())["access_token"]
    connection.request("GET", "/v2/users/me", headers={"authorization": f"bearer {token}"})
    assert connection.getresponse().status == 200


def test_connection__is_kept(api: Caller, connection: http.client.HTTPConnection) -> None:
    connection.connect()
    sock = connection.sock
    for method, path, status in (
        ("GET", "/v2/tags", 200),
        ("DELETE", "/v2/conversations/3100000001", 204),
        ("GET", "/v2/conversations/3100000001", 404),
        ("HEAD", "/v2/tags", 400),
        ("GET", "/v2/tags", 200),
    ):
        connection.request(method, path, headers=api.headers)
        response = connection.getresponse()
        assert (response.status, bool(response.read())) == (status, method == "GET")
    assert connection.sock is sock


def test_connection__of_http_1_0_is_closed(api: Caller, address: tuple[str, int]) -> None:
    head, body = exchange(address, f"GET /v2/tags HTTP/1.0\r\nAuthorization: {api.headers['Authorization']}\r\n\r\n")
    assert head.split()[1] == "200"
    assert "connection: close" in head.lower()
    # Without a host there is still an origin for links.
    assert json.loads(body)["_links"]["self"]["href"].startswith("http://localhost/v2/tags")


def test_connection__is_closed_on_demand(api: Caller, address: tuple[str, int]) -> None:
    head, body = exchange(
        address,
        f"GET /v2/tags HTTP/1.1\r\nHost: helpscout.test:81\r\nConnection: close\r\n"
        f"Authorization: {api.headers['Authorization']}\r\n\r\n",
    )
    assert head.split()[1] == "200"
    assert json.loads(body)["_links"]["self"]["href"].startswith("http://helpscout.test:81/v2/tags")


def test_body__is_asked_for_if_that_is_expected(address: tuple[str, int]) -> None:
    head, response = exchange(
        address,
        "POST /v2/oauth2/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(FORM)}\r\n\r\n{FORM}",
    )
    assert head.startswith("HTTP/1.1 100")
    assert response.startswith("HTTP/1.1 200")


def test_body__in_chunks(api: Caller, connection: http.client.HTTPConnection) -> None:
    parts = [b'{"firstName": ', b'"In pieces"}']
    headers = {**api.headers, "Content-Type": "application/json"}
    connection.request("POST", "/v2/customers", iter(parts), headers, encode_chunked=True)
    response = connection.getresponse()
    response.read()
    assert api.sandbox.customers[int(response.headers["Resource-Id"])].first_name == "In pieces"


def test_method__unknown_ones_have_no_body_where_none_may_be(connection: http.client.HTTPConnection) -> None:
    for method in ("HEAD", "OPTIONS", "TRACE", "LINK"):
        connection.request(method, "/v2/tags")
        response = connection.getresponse()
        assert response.status == 400
        assert (response.read() == b"") == (method == "HEAD")
