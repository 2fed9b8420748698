"""Which addresses are nobody's business: what the IANA special-purpose registries say, and what embeds another address.

`ipaddress.is_global` is not asked: it says yes to 224.0.0.1, 64:ff9b::7f00:1, fec0::1 and 168.63.129.16, and differs
between patch releases of Python.
"""

import ipaddress
from collections.abc import Iterable

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
IP = ipaddress.IPv4Address | ipaddress.IPv6Address

IPV4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",  # Azure's own services, a public address inside every machine there
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",  # multicast, reserved, broadcast
        ),
    )
)
# IPv6 the other way round: global unicast is 2000::/3; all else (loopback, mapped, NAT64, local, multicast) is not.
GLOBAL = ipaddress.IPv6Network("2000::/3")
IPV6 = tuple(
    map(
        ipaddress.IPv6Network,
        (
            "2001::/23",  # protocol assignments, Teredo and ORCHID among them
            "2001:db8::/32",
            "2002::/16",  # 6to4: an IPv4 address inside
            "2620:4f:8000::/48",
            "3fff::/20",
            "3ffe::/16",
        ),
    )
)
ISATAP = {0x00005EFE, 0x02005EFE}  # RFC 5214: the interface identifiers that end in an IPv4 address


def is_permitted(address: str, port: int, *, allow: Iterable[Network], ports: Iterable[int]) -> bool:
    """A public address on one of these ports, or one in a network that the settings allow, on any."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(ip in network for network in allow) or (port in ports and is_public(ip))


def is_public(ip: IP) -> bool:
    if isinstance(ip, ipaddress.IPv4Address):
        return not any(ip in network for network in IPV4)
    if ip.scope_id or ip not in GLOBAL or (int(ip) >> 32) & 0xFFFFFFFF in ISATAP:
        return False
    return not any(ip in network for network in IPV6)
