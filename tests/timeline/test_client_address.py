"""Where a request comes from: what a trusted proxy says, never what the client says of itself."""

import ipaddress
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import RequestFactory

from timeline.client_address import ask_for_hosts, ask_for_proxies, client_address, counted_address

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
    ("https", "trusted", "said"),
    [
        (True, "", 1),
        (True, "10.0.0.1", 0),
        (True, "10.0.0.0/8 fd00::/8", 0),
        (True, "10.0.0.1 0.0.0.0/0", 1),
        (True, "::/0", 1),
        (True, "0.0.0.0/1 128.0.0.0/1", 1),
        (False, "0.0.0.0/0", 1),
        (False, "", 0),
    ],
)
def test_a_check_asks_for_the_proxies(settings, https, trusted, said):
    settings.IS_HTTPS = https
    settings.TRACKER_TRUSTED_PROXIES = tuple(map(ipaddress.ip_network, trusted.split()))

    assert len(ask_for_proxies()) == said


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


@pytest.mark.parametrize(
    ("hosts", "wide"),
    [
        (["timeline.example.org", "localhost", "127.0.0.1", "[::1]"], []),
        ([".example.org"], []),
        (["*"], ["*"]),
        (["timeline.example.org", "*"], ["*"]),
        ([".org"], [".org"]),
    ],
)
def test_a_deployment_that_answers_to_any_name_is_told_what_to_write(settings, hosts: list[str], wide: list[str]):
    settings.ALLOWED_HOSTS = hosts

    told = ask_for_hosts()

    assert [advice.id for advice in told] == ["timeline.W003"] * bool(wide)
    assert all(", ".join(wide) in advice.msg and "Name the hosts" in advice.hint for advice in told)
