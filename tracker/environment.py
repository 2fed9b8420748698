"""Reads settings from environment variables, one function for each.

Each takes the environment as a mapping and raises ImproperlyConfigured for a wrong value, in a sentence that names the
variable and what to write instead.
"""

import ipaddress
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

from tracker import spelling

# PostgreSQL lets every role change its own defaults (ALTER ROLE … SET), whatever it was granted. What is passed with
# the connection outranks those defaults, so each connection passes the settings that could end it (time-outs, a library
# that is missing) or change its answers. `manage.py verify` reports any other default it finds on these roles.
ALWAYS = "-c transaction_timeout=0 -c idle_session_timeout=0 -c local_preload_libraries= -c DateStyle=ISO,MDY"
ALWAYS += " -c IntervalStyle=postgres -c bytea_output=hex -c standard_conforming_strings=on -c extra_float_digits=1"
ALWAYS += " -c default_transaction_isolation=read\\ committed -c default_transaction_deferrable=off"
ALWAYS += " -c transform_null_equals=off -c array_nulls=on -c row_security=on"
ALWAYS += " -c gin_fuzzy_search_limit=0 -c exit_on_error=off -c tcp_user_timeout=0"
SERVING = (
    ALWAYS + " -c search_path=public -c default_transaction_read_only=off -c statement_timeout=120s -c lock_timeout=30s"
)
SERVING += " -c idle_in_transaction_session_timeout=300s"
READING = (
    ALWAYS + " -c search_path=public -c default_transaction_read_only=on -c statement_timeout=60s -c lock_timeout=5s"
)
READING += " -c idle_in_transaction_session_timeout=60s -c max_parallel_workers_per_gather=0 -c jit=off"
READING += " -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1"
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
    """ALLOWED_HOSTS: the names the site answers to, and always this machine's own, since health checks use them."""
    found = [host.strip() for host in env.get("ALLOWED_HOSTS", ",".join(LOCAL)).split(",") if host.strip()]
    if not found:
        raise ImproperlyConfigured("ALLOWED_HOSTS is empty; name the hosts the site answers to, parted by commas.")
    for odd in (host for host in found if not (host == "*" or spelling.HOST.fullmatch(host))):
        raise ImproperlyConfigured(
            f"ALLOWED_HOSTS names {odd!r}; write names of hosts alone, without scheme and port, parted by commas."
        )
    return [*found, *(host for host in LOCAL if host not in found)]


def data_folder(env: Mapping[str, str], root: Path) -> Path:
    """TRACKER_DATA_DIR, or `.data`; a relative path is taken from the project's root."""
    return root / (spelling.folder("TRACKER_DATA_DIR", env.get("TRACKER_DATA_DIR", "").strip()) or ".data")


def static_folder(env: Mapping[str, str], root: Path, data_dir: Path) -> Path:
    """TRACKER_STATIC_DIR, where static files are collected; a relative path is taken from the project's root.

    Unless it is set: `staticfiles` in the project, or in the data folder when the project can't be written to.
    """
    if named := spelling.folder("TRACKER_STATIC_DIR", env.get("TRACKER_STATIC_DIR", "").strip()):
        return _no_file("TRACKER_STATIC_DIR", root / named)
    return root / "staticfiles" if os.access(root, os.W_OK) else data_dir / "staticfiles"


def _no_file(name: str, path: Path) -> Path:
    if spelling.is_barred(path):
        raise ImproperlyConfigured(f"{name} is {str(path)!r}, and a file stands in its way; name a folder.")
    return path


def text(env: Mapping[str, str], name: str, default: str = "") -> str:
    return spelling.line(name, env.get(name, "")) or default


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
    parts = spelling.address("SITE_URL", value, "https://example.org")
    if not spelling.is_of_a_site(parts) or value.endswith(("?", "#")):
        raise ImproperlyConfigured(f"SITE_URL is {value!r}; write scheme and host alone, such as https://example.org.")
    return value


def corrections(env: Mapping[str, str], name: str = "TRACKER_CORRECTIONS") -> str:
    """Where readers report errors: a mail address, or the address of a page with a form; where none is named, whom the
    fetcher names to sites. "" where nobody is named in that way either."""
    value = text(env, name)
    if not value:
        return _reachable(text(env, "TRACKER_CONTACT"))
    if spelling.is_mail(value):
        return value
    parts = spelling.address(name, value, "https://example.org/corrections")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.fragment:
        raise ImproperlyConfigured(
            f"{name} is {value!r}; write a mail address, or an address such as https://example.org/corrections."
        )
    return value


def _reachable(contact: str) -> str:
    """Those words may say anything; a mail address or the address of a page can be a link."""
    is_page = contact.startswith(("https://", "http://")) and " " not in contact and "#" not in contact
    return contact if is_page or spelling.is_mail(contact) else ""


def archive_key(env: Mapping[str, str], name: str = "TRACKER_ARCHIVE") -> str:
    """Of an account at archive.org: access key and secret. "" where no copies are asked for."""
    value = text(env, name).strip()
    access, _, secret = value.partition(":")
    if value and not (access.isalnum() and secret.isalnum()):
        raise ImproperlyConfigured(f"{name} is no key of archive.org; write access key and secret as ACCESS:SECRET.")
    return value


def has_own_servers(env: Mapping[str, str]) -> bool:
    """Whether to use the embedded PostgreSQL, since DATABASE_URL names none."""
    return not env.get("DATABASE_URL", "").strip()


def databases(env: Mapping[str, str], app: str, public: str, owner: str) -> dict[str, dict[str, Any]]:
    """The setting DATABASES, one connection for each database role.

    `default` writes, `public` (the readers' pages and API) reads only what is printed, `owner` migrates.

    `app`, `public` and `owner` are the embedded server's addresses. They are used only when DATABASE_URL is not set,
    and then all of them: otherwise readers might be shown a different database from the one that is written. With a
    PostgreSQL of one's own there is no `owner` unless OWNER_DATABASE_URL is set, as it is where migrations are run.
    """
    if not has_own_servers(env):
        app = public = owner = ""
    found = {
        "default": preparing(database(env, "DATABASE_URL", app, SERVING)),
        "public": read_often(database(env, "PUBLIC_DATABASE_URL", public, READING)),
    }
    if owner or env.get("OWNER_DATABASE_URL", "").strip():
        found["owner"] = database(env, "OWNER_DATABASE_URL", owner, OWNING)
    return found


def database(env: Mapping[str, str], name: str, fallback: str, ours: str = "") -> dict[str, Any]:
    """One entry of DATABASES, from the environment variable `name` or else the URL `fallback`.

    `ours` are options for PostgreSQL; they come after those of the URL and so outrank them.
    """
    url = env.get(name, "").strip() or fallback
    if not url:
        raise ImproperlyConfigured(f"{name} is missing; where DATABASE_URL is set, it must be too (.env.example).")
    if not url.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured(
            f"{name} must be a PostgreSQL address, such as postgresql://user:password@host/name."
        )
    config = _database_parts(name, url)
    theirs = config.get("OPTIONS", {})
    config["OPTIONS"] = theirs | {"options": f"{theirs.get('options', '')} {ours}".strip()}
    return config | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def _database_parts(name: str, url: str) -> dict[str, Any]:
    example = "postgresql://user:password@host/name"
    try:
        config = environ.Env.db_url_config(url)
    except ValueError:
        spelling.address(name, url, example)
        raise
    if not config["NAME"] and not config.get("OPTIONS", {}).get("service"):
        raise ImproperlyConfigured(f"{name} names no database; write one such as {example}.")
    return dict(config)


def preparing(config: dict[str, Any]) -> dict[str, Any]:
    """What is asked by `timeline.database.prepared` is kept from its second time on; other questions never are."""
    return config | {"OPTIONS": config["OPTIONS"] | {"prepare_threshold": 1}}


def read_often(config: dict[str, Any]) -> dict[str, Any]:
    """The readers' few questions are the same all day: PostgreSQL plans the walks along shelves once for a connection,
    and whether a connection still stands is not asked over the line each time (timeline/database/readers)."""
    return preparing(config) | {"ENGINE": "timeline.database.readers"}


def redis_url(env: Mapping[str, str], fallback: str) -> str:
    url = env.get("REDIS_URL", "").strip() or fallback
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured("REDIS_URL must begin with redis://, rediss:// or unix://.")
    if not spelling.is_of_redis(spelling.address("REDIS_URL", url, "redis://host:6379/0")):
        raise ImproperlyConfigured("REDIS_URL names no database; write redis://host:6379/0 or unix:///path?db=0.")
    return url


def broker_url(redis: str) -> str:
    """The Redis address as Celery writes it: for unix:///path?db=1, redis+socket:///path?virtual_host=1."""
    if not redis.startswith("unix://"):
        return redis
    return redis.replace("unix://", "redis+socket://", 1).replace("?db=", "?virtual_host=")


def secret_key(env: Mapping[str, str], data_dir: Path, *, own_server: bool) -> str:
    """SECRET_KEY; with the embedded services, a random key is made once and kept in the data folder (mode 0600).

    Raises ImproperlyConfigured when the key is too short, or missing although DATABASE_URL is set.
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
        return _held_key(path)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{path.parent} can't be written ({error.strerror}): set TRACKER_DATA_DIR to a folder that can."
        ) from error
    with os.fdopen(descriptor, "w") as file:
        file.write(key := secrets.token_urlsafe(50))
    return key


def _held_key(path: Path) -> str:
    try:
        return path.read_text().strip() or _wait_for(path)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{path} can't be read ({error.strerror}): set TRACKER_DATA_DIR to a folder of your own."
        ) from error


def _wait_for(path: Path) -> str:
    """The key, once the process that has just created the file has written to it."""
    for _ in range(1000):
        if key := path.read_text().strip():
            return key
    raise ImproperlyConfigured(f"{path} is empty; remove it, and a new key is made.")
