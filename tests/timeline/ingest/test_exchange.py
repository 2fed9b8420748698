"""How an answer is read, and with whom: a server's own name stands in its certificate."""

import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.timeline.ingest.servers import HERE
from timeline.ingest.fetch import PAGE, Answered, fetch, transport

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi"


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def say(server: socket.socket, *parts: bytes, context: ssl.SSLContext | None = None) -> None:
    """Once somebody has asked, and not before."""

    def answer() -> None:
        connection, _ = server.accept()
        try:
            with context.wrap_socket(connection, server_side=True) if context else connection as talk:
                talk.recv(65_536)
                talk.sendall(b"".join(parts))
        except ssl.SSLError:
            pass  # the other side has hung up

    threading.Thread(target=answer, daemon=True).start()


def get(server: socket.socket, scheme: str = "http", host: str = "a.example"):
    url = f"{scheme}://{host}:{server.getsockname()[1]}/"
    return fetch(url, kinds=PAGE, allow=HERE, seconds=5, resolve=lambda *_: ["127.0.0.1"])


@pytest.mark.parametrize(
    "interim", [b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"]
)
def test_what_a_server_says_before_its_answer_is_passed_over(server: socket.socket, interim: bytes):
    say(server, interim, interim, ANSWER)

    assert get(server).body == b"hi"


def test_a_head_that_never_ends_is_no_answer(server: socket.socket):
    say(server, b"HTTP/1.1 200 OK\r\n", b"X-Much: more\r\n" * 20_000)

    assert get(server).reason == "unreachable"


def test_a_body_without_a_length_ends_with_its_connection(server: socket.socket):
    say(server, b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", b"hi")

    assert get(server).body == b"hi"


def test_who_answers_has_the_name_that_was_asked_for(server: socket.socket, tmp_path: Path):
    asked: list[str | None] = []
    context, certificate = certified("a.example", tmp_path)
    context.sni_callback = lambda _, name, __: asked.append(name)
    transport.certificates().load_verify_locations(cadata=certificate)

    say(server, ANSWER, context=context)
    answered = get(server, "https")
    say(server, ANSWER, context=context)
    refused = get(server, "https", "b.example")

    assert isinstance(answered, Answered)
    assert answered.body == b"hi"
    assert refused.reason == "unreachable"
    assert "b.example" in refused.detail
    assert asked == ["a.example", "b.example"]


def certified(name: str, folder: Path) -> tuple[ssl.SSLContext, str]:
    """What a server of that name needs, and its certificate, which it has signed itself."""
    key, called, now = ec.generate_private_key(ec.SECP256R1()), x509.Name([]), datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(called, called, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=True)
        .sign(key, hashes.SHA256())
    ).public_bytes(serialization.Encoding.PEM)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "server.pem").write_bytes(private + certificate)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    return context, certificate.decode()
