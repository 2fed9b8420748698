"""The settings of a language model's endpoint. None of their errors repeats a key."""

import re
from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

from tracker import environment, spelling

EXAMPLE = "https://models.example/v1"
ASKED = "/chat/completions"
KEY = re.compile(r"[!-~]*")


def url(env: Mapping[str, str], name: str = "TRACKER_MODEL_URL") -> str:
    """The address that is asked: of an endpoint's base, as most of them give it, or the whole. "" where none is."""
    value = env.get(name, "").strip()
    if not value:
        return ""
    parts = spelling.address(name, value, EXAMPLE)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc or parts.fragment:
        raise ImproperlyConfigured(f"{name} names no endpoint; write one such as {EXAMPLE}, without user and password.")
    path = parts.path.rstrip("/")
    return parts._replace(path=path if path.endswith(ASKED) else path + ASKED).geturl()


def model(env: Mapping[str, str], url: str, name: str = "TRACKER_MODEL") -> str:
    """What the endpoint calls it. Raises ImproperlyConfigured where an endpoint is named and no model."""
    value = environment.text(env, name)
    if url and not value:
        raise ImproperlyConfigured(f"{name} is missing; where TRACKER_MODEL_URL is set, name the model that is asked.")
    if len(value) > 200:
        raise ImproperlyConfigured(f"{name} is longer than 200 letters; write the name that the endpoint knows.")
    return value


def key(env: Mapping[str, str], name: str = "TRACKER_MODEL_KEY") -> str:
    """It goes into a header."""
    value = env.get(name, "").strip()
    if not KEY.fullmatch(value):
        raise ImproperlyConfigured(f"{name} is no key; write its letters, digits and signs alone, on one line.")
    return value
