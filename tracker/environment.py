"""Reads one setting each; a wrong value stops the start with a sentence that names the setting and the remedy."""

import ipaddress
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def boolean(env: Mapping[str, str], name: str, *, default: bool) -> bool:
    value = env.get(name, "").strip().lower()
    if value in TRUE | FALSE:
        return value in TRUE
    if value:
        raise ImproperlyConfigured(f"{name} is {value!r}; write one of: on, off.")
    return default


def port(env: Mapping[str, str], name: str = "PORT", default: int = 8000) -> int:
    value = env.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65536):
        raise ImproperlyConfigured(f"{name} is {value!r}; write a number from 1 to 65535.")
    return int(value)


def networks(env: Mapping[str, str], name: str) -> tuple[Network, ...]:
    """Addresses in CIDR notation, parted by commas."""
    try:
        return tuple(ipaddress.ip_network(part.strip()) for part in env.get(name, "").split(",") if part.strip())
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: {error}; write networks such as 10.0.0.0/8, parted by commas.") from error


def site_url(env: Mapping[str, str], port: int) -> str:
    value = env.get("SITE_URL", "").rstrip("/") or f"http://127.0.0.1:{port}"
    if not value.startswith(("http://", "https://")):
        raise ImproperlyConfigured(f"SITE_URL is {value!r}; write the whole address, such as https://example.org.")
    return value


def database(env: Mapping[str, str], name: str, fallback: str, **options: Any) -> dict[str, Any]:
    """One entry of DATABASES from the URL in the environment, or from the embedded server's."""
    url = env.get(name, "").strip() or fallback
    if not url.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured(
            f"{name} must be a PostgreSQL address, such as postgresql://user:password@host/name."
        )
    config = environ.Env.db_url_config(url)
    config["OPTIONS"] = config.get("OPTIONS", {}) | options
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
    if value:
        return value
    if not own_server:
        raise ImproperlyConfigured("SECRET_KEY is missing; set it to 50 or more random characters.")
    return _kept_key(data_dir / "secret_key")


def _kept_key(path: Path) -> str:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip() or _wait_for(path)
    with os.fdopen(descriptor, "w") as file:
        file.write(key := secrets.token_urlsafe(50))
    return key


def _wait_for(path: Path) -> str:
    """Another process made the file this very moment and has not written it yet."""
    for _ in range(1000):
        if key := path.read_text().strip():
            return key
    raise ImproperlyConfigured(f"{path} is empty; remove it, and a new key is made.")
