"""The door to all of them. DJANGO_SETTINGS_MODULE is bench.peers.settings."""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

frameworks = get_wsgi_application()

from bench.peers import bare  # noqa: E402 - after Django is set up
from tracker.start import settle  # noqa: E402


def application(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
    answers = bare.application if environ["PATH_INFO"].startswith("/bare/") else frameworks
    return answers(environ, start_response)


settle()
