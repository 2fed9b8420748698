"""What is sent: stored documents as they stand, never parsed and rendered again."""

from collections.abc import Iterable
from http import HTTPStatus

import orjson
from django.http import HttpResponse

from timeline.printed.counts import Count
from timeline.printed.pages import Page
from timeline.printed.parameters import Filters

REVALIDATE = "public, max-age=0, must-revalidate"
JSON = "application/json"


def document(text: bytes) -> orjson.Fragment:
    """A stored document as it stands."""
    return orjson.Fragment(text)


def listing(results: Iterable[bytes], page: Page, filters: Filters, address: str, count: Count | None = None) -> bytes:
    """A page of results, each as JSON. `address` is the list's own, absolute and without a query; `count`: of the whole
    list, where that was asked for."""
    counted = {} if count is None else {"count": count.number, "more": count.is_more}
    around = orjson.dumps(ways(page, filters, address) | counted)
    return b"".join([around[:-1], b',"results":[', b",".join(results), b"]}"])


def ways(page: Page, filters: Filters, address: str) -> dict[str, str | None]:
    return {
        name: filters.address(address, cursor) if cursor else None
        for name, cursor in (("next", page.next), ("previous", page.previous))
    }


def answer(body: bytes | str, tag: str, *, status: int = 200, content_type: str = JSON) -> HttpResponse:
    """With its tag, unless it is none to be held: preconditions are of a 200 (RFC 9110 §13.2.1)."""
    held = {"ETag": tag} if status == HTTPStatus.OK else {}
    return HttpResponse(body, status=status, content_type=content_type, headers={"Cache-Control": REVALIDATE} | held)
