"""Over TLS: to a server that proves to be who it is called, and to no other."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from roundtable.reminding.not_sent import NotSent
from roundtable.reminding.posting import post_json
from tests.reminding.listener import Listener, listening

HOST = "robot.example.org"


def certificate(folder: Path) -> Path:
    """A certificate for the host, signed by itself, with its key in the same file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "server.pem"
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return certificate(tmp_path)


@pytest.fixture
def robot(own: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """A server on loopback that both names lead to."""
    settings.ROBOT_HOSTS = frozenset({HOST, "other.example.org"})

    def looked_up(_host: str, port: int, *_more: Any, **_named: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(own)
    with listening(context) as listener:
        yield listener


def trust(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = ssl.create_default_context(cafile=str(own))
    monkeypatch.setattr(ssl, "create_default_context", lambda: context)


def test_it_is_sent_to_who_it_is_called(robot: Listener, own: Path, monkeypatch: pytest.MonkeyPatch):
    trust(own, monkeypatch)
    assert post_json(f"https://{HOST}:{robot.port}/hook", {"text": "东山镇"}) == {
        "errcode": 0,
        "errmsg": "ok",
    }
    path, headers, body = robot.got[0]
    assert (path, headers["Host"], body) == ("/hook", f"{HOST}:{robot.port}", {"text": "东山镇"})


def test_nothing_is_sent_to_who_cannot_prove_it(robot: Listener):
    with pytest.raises(NotSent):
        post_json(f"https://{HOST}:{robot.port}/hook", {"text": "东山镇"})
    assert robot.got == []


def test_nothing_is_sent_to_one_that_is_called_otherwise(
    robot: Listener, own: Path, monkeypatch: pytest.MonkeyPatch
):
    trust(own, monkeypatch)
    with pytest.raises(NotSent):
        post_json(f"https://other.example.org:{robot.port}/hook", {"text": "东山镇"})
    assert robot.got == []
