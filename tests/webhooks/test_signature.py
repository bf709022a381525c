"""Signatures: known values, and invalid ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_client import ConfigurationError, sign, verify

SENT = (
    rb'{"id":70001,"firstName":"Zo\u00eb","photoUrl":"https:\/\/img.example.test\/a.png",'
    rb'"background":"smile \ud83d\ude42"}'
)
VECTORS = [
    ("asdfasdf", b'{"id":123}', "7S2+kN8bZsrdAEADJ+yYfWWsf/4="),
    ("correct horse", b'{"id":70001}', "vi4uh6QktpjgP5NcQJilrvHRtwI="),
    ("correct horse", b"", "PHUwcbjDH6OujneOm89Nsb7/u+4="),
    ("whsec-demo-01", SENT, "akhPnTgYOnfYDl3JGCpduY96rd0="),
    ("whsec-demo-01", SENT.replace(rb"\/", b"/"), "WVyeYTGFiDuGfFFQKE8++l6kIf8="),
]


@pytest.mark.parametrize(("secret", "body", "signature"), VECTORS)
def test_vector(secret: str, body: bytes, signature: str) -> None:
    assert sign(body, secret) == signature
    assert verify(body, signature, secret)
    assert verify(bytearray(body), signature.encode(), secret)
    assert verify(memoryview(body), signature, secret)


def test_verify__rejects_json_that_was_written_again() -> None:
    assert len(SENT) == 116
    assert not verify(SENT, "WVyeYTGFiDuGfFFQKE8++l6kIf8=", "whsec-demo-01")


@pytest.mark.parametrize(
    "signature",
    ["", "x", "vi4uh6QktpjgP5NcQJilrvHRtwI", "vi4uh6QktpjgP5NcQJilrvHRtwJ=", " vi4uh6QktpjgP5NcQJilrvHRtwI=", "é" * 28],
)
def test_verify__rejects_all_but_the_very_signature(signature: str) -> None:
    assert not verify(b'{"id":70001}', signature, "correct horse")


@given(body=st.binary(max_size=300), secret=st.text(min_size=1).filter(str.strip), at=st.integers(0, 27))
def test_verify__takes_what_was_signed_and_nothing_near(body: bytes, secret: str, at: int) -> None:
    try:
        signature = sign(body, secret)
    except UnicodeEncodeError:
        return
    assert len(signature) == 28
    assert verify(body, signature, secret)
    assert not verify(body + b" ", signature, secret)
    other = "A" if signature[at] != "A" else "B"
    assert not verify(body, signature[:at] + other + signature[at + 1 :], secret)


@pytest.mark.parametrize("secret", ["", " \n"])
def test_empty_secret__is_rejected(secret: str) -> None:
    with pytest.raises(ConfigurationError, match="empty"):
        sign(b"", secret)
    with pytest.raises(ConfigurationError, match="empty"):
        verify(b"", "PHUwcbjDH6OujneOm89Nsb7/u+4=", secret)


def test_secret__is_a_text() -> None:
    with pytest.raises(ConfigurationError, match="a string, not NoneType"):
        verify(b"", "", None)  # type: ignore[arg-type]


def test_string__is_signed_in_utf_8() -> None:
    assert sign("Größe", "secret") == sign("Größe".encode(), "secret")
    assert verify("Größe", sign("Größe", "secret"), "secret")
