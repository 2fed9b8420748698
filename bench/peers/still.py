"""One page from memory and the static files beside it, behind our own server. COPY names the file of the page."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from whitenoise import WhiteNoise

PAGE = Path(os.environ["COPY"]).read_bytes()
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(PAGE)))]


def page(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
    start_response("200 OK", HEADERS)
    return [PAGE]


application = WhiteNoise(page, root=settings.STATIC_ROOT, prefix="static/", max_age=0)
