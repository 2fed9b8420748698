"""Where a request comes from: what a trusted proxy says, never what the client says of itself."""

import ipaddress
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import RequestFactory

from timeline.client_address import client_address, counted_address

ROOT = Path(__file__).resolve().parents[2]


def asked(settings, peer: str, forwarded: str | None, trusted: str):
    settings.TRACKER_TRUSTED_PROXIES = tuple(ipaddress.ip_network(part) for part in trusted.split())
    more = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    return RequestFactory().get("/", REMOTE_ADDR=peer, **more)


@pytest.mark.parametrize(
    ("peer", "forwarded", "trusted", "client"),
    [
        ("203.0.113.7", None, "", "203.0.113.7"),
        ("203.0.113.7", "192.0.2.1", "", "203.0.113.7"),
        ("203.0.113.7", "192.0.2.1", "10.0.0.0/8", "203.0.113.7"),
        ("10.0.0.2", "203.0.113.7", "10.0.0.0/8", "203.0.113.7"),
        ("10.0.0.2", "192.0.2.1, 203.0.113.7", "10.0.0.0/8", "203.0.113.7"),
        ("10.0.0.2", "192.0.2.1, 203.0.113.7, 10.1.1.1", "10.0.0.0/8", "203.0.113.7"),
        ("10.0.0.2", "10.9.9.9, 203.0.113.7", "10.0.0.0/8", "203.0.113.7"),
        ("10.0.0.2", "192.0.2.1, nonsense", "10.0.0.0/8", "10.0.0.2"),
        ("10.0.0.2", "192.0.2.1, , 10.1.1.1", "10.0.0.0/8", "10.1.1.1"),
        ("10.0.0.2", "", "10.0.0.0/8", "10.0.0.2"),
        ("10.0.0.2", None, "10.0.0.0/8", "10.0.0.2"),
        ("10.0.0.2", "10.0.0.3, 10.0.0.4", "10.0.0.0/8", "10.0.0.3"),
        ("10.0.0.2", "203.0.113.7:4711", "10.0.0.2", "203.0.113.7"),
        ("10.0.0.2", "[2001:db8::1]:4711", "10.0.0.2", "2001:db8::1"),
        ("10.0.0.2", "2001:db8::1", "10.0.0.2", "2001:db8::1"),
        ("::ffff:10.0.0.2", "::ffff:203.0.113.7", "10.0.0.2", "203.0.113.7"),
        ("fd00::2", "203.0.113.7", "fd00::/8", "203.0.113.7"),
        ("", "203.0.113.7", "127.0.0.1", "203.0.113.7"),
        ("", None, "", "127.0.0.1"),
    ],
)
def test_the_client_is_the_last_hop_that_is_no_proxy_of_ours(settings, peer, forwarded, trusted, client):
    assert client_address(asked(settings, peer, forwarded, trusted)) == client


def test_ipv6_is_counted_by_subscriber(settings):
    assert counted_address(asked(settings, "2001:db8:1:2:3::4", None, "")) == "2001:db8:1:2::"


@pytest.mark.parametrize(
    ("name", "value"),
    [("TRACKER_TRUSTED_PROXIES", "my-proxy"), ("TRACKER_HSTS_SECONDS", "a year"), ("TRACKER_HSTS_PRELOAD", "maybe")],
)
def test_nonsense_stops_the_start_with_the_settings_name(name: str, value: str):
    ran = subprocess.run(
        [sys.executable, "-c", "import tracker.settings"],
        cwd=ROOT,
        env=os.environ | {name: value},
        capture_output=True,
        text=True,
    )

    assert name in ran.stderr.splitlines()[-1]
