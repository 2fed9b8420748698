"""A page that is of a day leads on to pages of that day: its links take `as_of` and `known_by` along, wherever they
lead to a page that takes both and don't name a time themselves. The lines at its top alone lead back to today.

The fragments of entries are drawn without knowing for which page, so that it is done to the page as a whole.
"""

import re
from functools import lru_cache
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from timeline.printed.parameters.filters import TIMES
from timeline.web.filters.taken import OF_A_DAY
from timeline.wording.addresses import parted

NOTICE = re.compile(r'(<div class="past".*?</div>)', re.DOTALL)
LINK = re.compile(r'(<a\b[^>]*?\shref="(/[^"?#]*))(?:\?([^"#]*))?((?:#[^"]*)?")')
OK = 200
REMEMBERED = 4096


def keep_times(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A refusal leads to other times by itself."""
    times = {name: text for name in TIMES if (text := request.GET.get(name))}
    if times and response.status_code == OK and response.get("Content-Type", "").startswith("text/html"):
        response.content = dated(response.content.decode(), times).encode()
        if "Content-Length" in response:
            response["Content-Length"] = str(len(response.content))
    return response


def dated(html: str, times: dict[str, str]) -> str:
    parts = NOTICE.split(html)
    return "".join(
        part if NOTICE.fullmatch(part) else LINK.sub(lambda found: _kept(found, times), part) for part in parts
    )


def _kept(found: re.Match[str], times: dict[str, str]) -> str:
    before, path, query, after = found.groups(default="")
    named = {pair.partition("=")[0] for pair in query.replace("&amp;", "&").split("&")}
    if named & times.keys() or not _is_of_a_day(path):
        return found[0]
    added = urlencode(times).replace("&", "&amp;")
    return f"{before}?{query}&amp;{added}{after}" if query else f"{before}?{added}{after}"


@lru_cache(maxsize=REMEMBERED)
def _is_of_a_day(path: str) -> bool:
    try:
        return resolve(parted(path)[1], settings.ROOT_URLCONF).url_name in OF_A_DAY
    except Resolver404:
        return False
