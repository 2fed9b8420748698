"""Where a request comes from: the one answer for the log-in's counts, the list of sessions and any limit.

A proxy writes who asked it at the end of X-Forwarded-For, and whoever asks may write what they like before that. So the
hops are read from the right, and the first that is no proxy of ours (TRACKER_TRUSTED_PROXIES) is the client.
"""

import ipaddress
from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
HERE = ipaddress.ip_address("127.0.0.1")  # a peer over a local socket has no address
NAMES_HERE = ("127.0.0.1", "localhost", "[::1]")
OF_CLIENTS = {
    f"HTTP_{name}"
    for name in (
        *("HOST", "USER_AGENT", "ACCEPT", "ACCEPT_CHARSET", "ACCEPT_ENCODING", "ACCEPT_LANGUAGE", "AUTHORIZATION"),
        *("CACHE_CONTROL", "CONNECTION", "COOKIE", "DNT", "IF_MODIFIED_SINCE", "IF_NONE_MATCH", "KEEP_ALIVE", "ORIGIN"),
        *("PRAGMA", "PRIORITY", "RANGE", "REFERER", "TE", "UPGRADE_INSECURE_REQUESTS"),
    )
}
OF_BROWSERS = "HTTP_SEC_"
SUBSCRIBER = 64  # bits: an IPv6 subscriber is given so much, and all the rest to choose from


def client_address(request: HttpRequest) -> str:
    """Never a word of the client's own, unless the peer is trusted with passing it on."""
    return str(_told(*_said(request)))


def counted_address(request: HttpRequest) -> str:
    """For counting: of an IPv6 address the subscriber's part, else each guess would come from another."""
    return counted(*_said(request))


def counted(peer: str, forwarded: str) -> str:
    """The same where there is no request of Django's yet (tracker/lanes.py)."""
    address = _told(peer, forwarded)
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((address, SUBSCRIBER), strict=False).network_address)


def _said(request: HttpRequest) -> tuple[str, str]:
    return request.META.get("REMOTE_ADDR", ""), request.META.get("HTTP_X_FORWARDED_FOR", "")


def _told(peer: str, forwarded: str) -> Address:
    hops = [_read(hop) for hop in forwarded.split(",")]
    return _client(_read(peer) or HERE, hops, settings.TRACKER_TRUSTED_PROXIES)


def is_asked_here(request: HttpRequest) -> bool:
    """Whether somebody on this machine asks, through no proxy. Proxies add what they like to a request, so one that
    holds anything but what clients say by themselves is taken for passed on; so is one by a name that readers use, and
    one in HTTP/1.0, which clients speak no longer and nginx does unless told otherwise."""
    peer = _read(request.META.get("REMOTE_ADDR", "")) or HERE
    name, _ = split_domain_port(request.META.get("HTTP_HOST", "").lower())
    said = {header for header in request.META if header.startswith("HTTP_") and not header.startswith(OF_BROWSERS)}
    is_plain = said <= OF_CLIENTS and request.META.get("SERVER_PROTOCOL") != "HTTP/1.0"
    return peer.is_loopback and name in NAMES_HERE and is_plain


def _client(peer: Address, hops: Sequence[Address | None], trusted: Sequence[Network]) -> Address:
    """A hop that can't be read ends the walk: what stands before it was passed on by nobody we know."""
    for hop in reversed(hops):
        if hop is None or not any(peer in network for network in trusted):
            break
        peer = hop
    return peer


def _read(hop: str) -> Address | None:
    """203.0.113.7, 203.0.113.7:4711, 2001:db8::1, [2001:db8::1]:4711, ::ffff:203.0.113.7, with or without quotes."""
    hop = hop.strip().strip('"')
    if hop.startswith("["):
        hop = hop[1:].partition("]")[0]
    elif hop.count(":") == 1:
        hop = hop.partition(":")[0]
    try:
        address = ipaddress.ip_address(hop.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
