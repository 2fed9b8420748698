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
        line.request("GET", "/healthz", headers={"Host": f"{HERE}:{port}"})
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


if __name__ == "__main__":
    sys.exit(not site_answers(settings.PORT))
