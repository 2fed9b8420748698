"""oEmbed 1.0 (oembed.com): from the address of a story, of the timeline or of a list to the frame that shows it."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from timeline.printed.models import PublicRecord
from timeline.printed.parameters import ParameterError
from timeline.web.embedding import HEIGHT, WIDTH, Frame
from timeline.wording.addresses import absolute, in_language, parted

STORY = re.compile(r"(?:/embed/story|/stories)/([-a-zA-Z0-9_]+)/")
LISTS = ("/entries/", "/timeline/", "/embed/timeline/")
DAY = 86_400


def oembed(request: HttpRequest) -> HttpResponse:
    """400 for a question that can't be read, 404 where there is nothing to frame, 501 for another format than JSON."""
    if request.GET.get("format", "json") != "json":
        return _refused(501, _("Only JSON is spoken here: leave format out, or ask for format=json."))
    try:
        width, height = (_size(request, name, usual) for name, usual in (("maxwidth", WIDTH), ("maxheight", HEIGHT)))
    except ParameterError as error:
        return _refused(400, error.sentence)
    if not request.GET.get("url"):
        return _refused(400, _("Which page? Give its address as url."))
    frame = _frame(request.GET["url"], width, height)
    return _told(frame) if frame else _refused(404, _("Nothing at this address can be framed."))


def _told(frame: Frame) -> HttpResponse:
    told = {
        "version": "1.0",
        "type": "rich",
        "title": frame.title,
        "provider_name": settings.SITE_NAME,
        "provider_url": absolute("/"),
        "cache_age": DAY,
        "html": frame.code,
        "width": frame.width,
        "height": frame.height,
    }
    return JsonResponse(told, headers={"Access-Control-Allow-Origin": "*"})


def _frame(url: str, width: int, height: int) -> Frame | None:
    (language, path), query = _of_ours(url)
    asked = f"?{query}" if query else ""
    if path in LISTS:
        return Frame(in_language(f"/embed/timeline/{asked}", language), _("Entries on record"), width, height)
    story = STORY.fullmatch(path)
    record = PublicRecord.objects.by_slug("story", story[1]).in_print().first() if story else None
    if record is None:
        return None
    return Frame(in_language(f"/embed/story/{record.slug}/{asked}", language), record.title, width, height)


def _of_ours(url: str) -> tuple[tuple[str, str], str]:
    """Language, path and query of an address of this site; of any other, nothing."""
    try:
        asked, ours = urlsplit(url), urlsplit(settings.SITE_URL)
    except ValueError:
        return ("", ""), ""
    is_ours = asked.scheme in ("http", "https") and asked.netloc.lower() == ours.netloc.lower()
    return (parted(asked.path), asked.query) if is_ours else (("", ""), "")


def _size(request: HttpRequest, name: str, usual: int) -> int:
    """Raises ParameterError."""
    text = request.GET.get(name, str(usual))
    if not re.fullmatch("[0-9]{1,5}", text):
        raise ParameterError(name, text, _("%(name)s is a whole number of pixels.") % {"name": name})
    return min(max(int(text), 1), usual)


def _refused(status: int, sentence: str) -> HttpResponse:
    return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
