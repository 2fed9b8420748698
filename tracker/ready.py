"""Asks whether the site and the worker answer. `python -m tracker.ready` tells it of the site, for health checks."""

import http.client
import sys

from django.conf import settings
from kombu.exceptions import OperationalError

from tracker.celery import app

HERE = "127.0.0.1"


def site_answers(port: int) -> bool:
    line = http.client.HTTPConnection(HERE, port, timeout=5)
    try:
        line.request("GET", "/healthz", headers={"Host": _host(port), "X-Forwarded-Proto": "https"})
        return line.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


def worker_answers(name: str) -> bool:
    """What `celery inspect ping` asks."""
    unreachable: tuple[type[BaseException], ...] = (OperationalError, *app.connection().connection_errors)
    try:
        return bool(app.control.inspect(destination=[name], timeout=1).ping())
    except unreachable:
        return False


def _host(port: int) -> str:
    """A name that the site answers to."""
    allowed = settings.ALLOWED_HOSTS
    return f"{HERE}:{port}" if {HERE, "*"}.intersection(allowed) else allowed[0].removeprefix(".")


if __name__ == "__main__":
    sys.exit(not site_answers(settings.PORT))
