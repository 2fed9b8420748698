"""The name that a request gives for this site. Django judges it letter by letter whenever it is asked for, two or three
times a request; nearly all requests give the same few, which are known again here.
"""

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest

MOST = 32
"""Names kept. Where ALLOWED_HOSTS has a domain with all names under it, anybody may make up more."""
_known: set[str] = set()


class Request(WSGIRequest):
    def get_host(self) -> str:
        """Raises DisallowedHost, each time, for what Django does not allow."""
        name: str = self._get_raw_host()  # type: ignore[attr-defined]
        return name if name in _known else _kept(super().get_host())


def _kept(name: str) -> str:
    if len(_known) < MOST:
        _known.add(name)
    return name


class Handler(WSGIHandler):
    request_class = Request
