"""What `check --deploy` warns of: settings that are each right by themselves, and together a way in or out."""

import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Warning as Advice

WIDE_HOST = re.compile(r"\*|\.[^.]+\.?")  # any name, or any under a top-level domain
WIDEST = 8  # bits: no network of proxies is larger
HERE = re.compile(r"(?:[^.]+\.)*localhost\.?")


def ask_for_proxies(app_configs: Any = None, **_: Any) -> list[Advice]:
    """With https a proxy stands in front, since we speak plain HTTP ourselves. And it is a few
    machines: whoever may say where they come from has as many guesses at passwords as they like."""
    wide = [str(network) for network in settings.TRACKER_TRUSTED_PROXIES if network.prefixlen < WIDEST]
    if wide:
        return [
            Advice(
                f"TRACKER_TRUSTED_PROXIES names {', '.join(wide)}: whoever asks may say where they come from.",
                hint="Name the proxies alone, such as 127.0.0.1 or 10.0.0.0/8.",
                id="timeline.W002",
            )
        ]
    if not settings.IS_HTTPS or settings.TRACKER_TRUSTED_PROXIES:
        return []
    return [
        Advice(
            "SITE_URL is https, so a proxy stands in front, and TRACKER_TRUSTED_PROXIES is empty: every reader and "
            "every guesser at passwords has the proxy's address.",
            hint="Set it to the proxy's address or network as web sees it, such as 127.0.0.1 or 10.0.0.0/8.",
            id="timeline.W001",
        )
    ]


def ask_for_hosts(app_configs: Any = None, **_: Any) -> list[Advice]:
    """With any name allowed, links that are made of a request's host can lead anywhere."""
    wide = [host for host in settings.ALLOWED_HOSTS if WIDE_HOST.fullmatch(host)]
    if not wide:
        return []
    return [
        Advice(
            f"ALLOWED_HOSTS names {', '.join(wide)}: the site answers to names that are not its own.",
            hint="Name the hosts that readers and editors use, such as timeline.example.org, parted by commas.",
            id="timeline.W003",
        )
    ]


def ask_for_a_closed_letter(app_configs: Any = None, **_: Any) -> list[Advice]:
    """What goes to a language model on another machine is private texts, and a key that costs money: over plain http
    whoever sits between reads both."""
    parts = urlsplit(settings.TRACKER_MODEL_URL)
    if parts.scheme != "http" or not settings.TRACKER_MODEL_KEY or _is_here(parts.hostname or ""):
        return []
    return [
        Advice(
            f"TRACKER_MODEL_KEY goes to {parts.hostname} over plain http: whoever sits between reads it and the texts.",
            hint="Write https:// in TRACKER_MODEL_URL, or reach the model through a tunnel that ends on this machine.",
            id="timeline.W004",
        )
    ]


def _is_here(host: str) -> bool:
    """Whether what is sent there stays on this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return HERE.fullmatch(host.lower()) is not None


ASKED = (ask_for_proxies, ask_for_hosts, ask_for_a_closed_letter)
