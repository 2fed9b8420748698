"""Reads one setting each; a wrong value stops the start with a sentence that names the setting and the remedy."""

import ipaddress
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

# A role may alter what holds for itself at its next log-in (ALTER ROLE … SET), whatever it was granted. So what matters
# is said with each connection, which outranks that: what would end it (time-outs, a library that is missing) and what
# would change answers. Whatever else is set there, verify names.
ALWAYS = "-c transaction_timeout=0 -c idle_session_timeout=0 -c local_preload_libraries= -c DateStyle=ISO,MDY"
ALWAYS += " -c IntervalStyle=postgres -c bytea_output=hex -c standard_conforming_strings=on -c extra_float_digits=1"
ALWAYS += " -c default_transaction_isolation=read\\ committed -c default_transaction_deferrable=off"
ALWAYS += " -c transform_null_equals=off -c array_nulls=on -c row_security=on"
SERVING = (
    ALWAYS + " -c search_path=public -c default_transaction_read_only=off -c statement_timeout=120s -c lock_timeout=30s"
)
SERVING += " -c idle_in_transaction_session_timeout=300s"
READING = (
    ALWAYS + " -c search_path=public -c default_transaction_read_only=on -c statement_timeout=60s -c lock_timeout=5s"
)
READING += " -c idle_in_transaction_session_timeout=60s -c max_parallel_workers_per_gather=0 -c jit=off"
OWNING = ALWAYS + " -c search_path=public -c default_transaction_read_only=off -c statement_timeout=0 -c lock_timeout=0"
OWNING += " -c idle_in_transaction_session_timeout=0"
LOCAL = ("127.0.0.1", "localhost", "[::1]")
KEY_LENGTH = 50
TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def boolean(env: Mapping[str, str], name: str, *, default: bool) -> bool:
    value = env.get(name, "").strip().lower()
    if value in TRUE | FALSE:
        return value in TRUE
    if value:
        raise ImproperlyConfigured(f"{name} is {value!r}; write one of: on, off.")
    return default


def hosts(env: Mapping[str, str]) -> list[str]:
    """Names the site answers to; an empty setting would answer to none. The machine itself may always ask, as health
    checks do."""
    found = [host.strip() for host in env.get("ALLOWED_HOSTS", ",".join(LOCAL)).split(",") if host.strip()]
    if not found:
        raise ImproperlyConfigured("ALLOWED_HOSTS is empty; name the hosts the site answers to, parted by commas.")
    return [*found, *(host for host in LOCAL if host not in found)]


def data_folder(env: Mapping[str, str], root: Path) -> Path:
    """A relative path counts from the project's root."""
    return root / (env.get("TRACKER_DATA_DIR", "").strip() or ".data")


def static_folder(env: Mapping[str, str], root: Path, data_dir: Path) -> Path:
    """Where static files are collected, unless a folder is named: in the project, or with the data where the project
    can't be written. A relative path counts from the project's root."""
    if named := env.get("TRACKER_STATIC_DIR", "").strip():
        return root / named
    return root / "staticfiles" if os.access(root, os.W_OK) else data_dir / "staticfiles"


def port(env: Mapping[str, str], name: str = "PORT", default: int = 8000) -> int:
    value = env.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65536):
        raise ImproperlyConfigured(f"{name} is {value!r}; write a number from 1 to 65535.")
    return int(value)


def number(env: Mapping[str, str], name: str, default: int, *, least: int = 1, most: int = 999_999) -> int:
    """A whole number from `least` to `most`."""
    value = env.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
        raise ImproperlyConfigured(f"{name} is {value!r}; write a whole number from {least} to {most}.")
    return int(value)


def networks(env: Mapping[str, str], name: str) -> tuple[Network, ...]:
    """Addresses in CIDR notation, parted by commas."""
    try:
        return tuple(ipaddress.ip_network(part.strip()) for part in env.get(name, "").split(",") if part.strip())
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: {error}; write networks such as 10.0.0.0/8, parted by commas.") from error


def site_url(env: Mapping[str, str], port: int) -> str:
    value = env.get("SITE_URL", "").strip().rstrip("/") or f"http://127.0.0.1:{port}"
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query or parts.fragment:
        raise ImproperlyConfigured(f"SITE_URL is {value!r}; write scheme and host alone, such as https://example.org.")
    return value


def has_own_servers(env: Mapping[str, str]) -> bool:
    """Whether the environment names no PostgreSQL, so that ours is used."""
    return not env.get("DATABASE_URL", "").strip()


def databases(env: Mapping[str, str], app: str, public: str, owner: str) -> dict[str, dict[str, Any]]:
    """Three roles, three connections: `default` writes, `public` reads print only, `owner` migrates.

    The embedded server's addresses serve together or not at all: readers must never be shown another database. What
    serves beside a server of one's own knows no owner.
    """
    if not has_own_servers(env):
        app = public = owner = ""
    found = {
        "default": database(env, "DATABASE_URL", app, SERVING),
        "public": database(env, "PUBLIC_DATABASE_URL", public, READING),
    }
    if owner or env.get("OWNER_DATABASE_URL", "").strip():
        found["owner"] = database(env, "OWNER_DATABASE_URL", owner, OWNING)
    return found


def database(env: Mapping[str, str], name: str, fallback: str, ours: str = "") -> dict[str, Any]:
    """One entry of DATABASES from the URL in the environment or the embedded server's; `ours` has the last word."""
    url = env.get(name, "").strip() or fallback
    if not url:
        raise ImproperlyConfigured(f"{name} is missing; where DATABASE_URL is set, it must be too (.env.example).")
    if not url.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured(
            f"{name} must be a PostgreSQL address, such as postgresql://user:password@host/name."
        )
    config = environ.Env.db_url_config(url)
    theirs = config.get("OPTIONS", {})
    config["OPTIONS"] = theirs | {"options": f"{theirs.get('options', '')} {ours}".strip()}
    return config | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def redis_url(env: Mapping[str, str], fallback: str) -> str:
    url = env.get("REDIS_URL", "").strip() or fallback
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured("REDIS_URL must begin with redis://, rediss:// or unix://.")
    return url


def broker_url(redis: str) -> str:
    """Celery's spelling of the address: unix:///path?db=1 is redis+socket:///path?virtual_host=1 there."""
    if not redis.startswith("unix://"):
        return redis
    return redis.replace("unix://", "redis+socket://", 1).replace("?db=", "?virtual_host=")


def secret_key(env: Mapping[str, str], data_dir: Path, *, own_server: bool) -> str:
    """SECRET_KEY, or with the embedded services a random one kept in the data folder (0600).

    Raises ImproperlyConfigured when a real database is named and no key is.
    """
    value = env.get("SECRET_KEY", "").strip()
    if value and len(value) < KEY_LENGTH:
        raise ImproperlyConfigured(
            f"SECRET_KEY is too short ({len(value)}); use {KEY_LENGTH} or more random characters."
        )
    if value:
        return value
    if not own_server:
        raise ImproperlyConfigured("SECRET_KEY is missing; set it to 50 or more random characters.")
    return _kept_key(data_dir / "secret_key")


def _kept_key(path: Path) -> str:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip() or _wait_for(path)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{path.parent} can't be written ({error.strerror}): set TRACKER_DATA_DIR to a folder that can."
        ) from error
    with os.fdopen(descriptor, "w") as file:
        file.write(key := secrets.token_urlsafe(50))
    return key


def _wait_for(path: Path) -> str:
    """Another process made the file this very moment and has not written it yet."""
    for _ in range(1000):
        if key := path.read_text().strip():
            return key
    raise ImproperlyConfigured(f"{path} is empty; remove it, and a new key is made.")
