"""Whether a setting's value is spelt as it must be, before anybody uses it: addresses, folders, lines of text.

Each raises ImproperlyConfigured with a sentence that names the setting and never repeats an address that may hold a
password.
"""

import os
import re
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, urlsplit

from django.core.exceptions import ImproperlyConfigured

HOST = re.compile(r"[\w.-]+|\[[0-9a-f:.]+\]", re.IGNORECASE)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)*", re.ASCII)
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
ESCAPES = "in a name or password, write / as %2F, # as %23, @ as %40 and [ as %5B"


def line(name: str, value: str) -> str:
    """A line of text: it goes into headers and titles."""
    if CONTROLS.search(value):
        raise ImproperlyConfigured(f"{name} is {value!r}; write one line, without control characters.")
    return value.strip()


def folder(name: str, value: str) -> str:
    """A path, absolute or from the project's root. Only shells know what ~ means."""
    if CONTROLS.search(value) or value.startswith("~"):
        raise ImproperlyConfigured(f"{name} is {value!r}; write the whole path, without ~ and line ends.")
    return value


def is_barred(path: Path) -> bool:
    """Whether a file stands there, or where one of its parents would."""
    return any(os.path.exists(place) and not os.path.isdir(place) for place in (path, *path.parents))


def address(name: str, value: str, example: str) -> SplitResult:
    """The parts of an address that has no white space and whose port, if any, is one."""
    try:
        parts = urlsplit(value)
        is_sound = not CONTROLS.search(value) and " " not in value and parts.port != 0
    except ValueError:
        is_sound = False
    if not is_sound:
        raise ImproperlyConfigured(
            f"{name} can't be read as an address; write one such as {example}, with a port from 1 to 65535 ({ESCAPES})."
        )
    return parts


def is_mail(value: str) -> bool:
    """Of one person or desk, without a name beside it."""
    return bool(MAIL.fullmatch(value))


def is_of_a_site(parts: SplitResult) -> bool:
    """Scheme and host, maybe a port, and nothing else."""
    is_alone = not (parts.path or parts.query or parts.fragment or "@" in parts.netloc)
    host = re.sub(r":\d*\Z", "", parts.netloc)
    return parts.scheme in ("http", "https") and is_alone and bool(HOST.fullmatch(host))


def is_of_redis(parts: SplitResult) -> bool:
    """redis://host/0 and unix:///path?db=0, where the database is a number or left out."""
    numbers = parse_qs(parts.query).get("db", [])
    if parts.scheme == "unix":
        return len(parts.path) > 1 and all(map(_is_number, numbers))
    return all(map(_is_number, [*numbers, *filter(None, [parts.path.strip("/")])]))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
