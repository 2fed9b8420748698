"""What the frame of a page asks of its address, and the parts of a page that are worth drawing by another way than the
template's own."""

from functools import lru_cache
from urllib.parse import quote, urlencode

from django import template
from django.conf import settings
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.pages.lines.ladder import Row
from timeline.wording.addresses import absolute, address

ROOMS = 64
register = template.Library()


@register.simple_tag
def report_address(page: str, number: str = "") -> str:
    """Where an error on a page is reported, with the page's address in it; where no such place is named, what is said
    of that. `number`: of the entry in question."""
    place, url = settings.TRACKER_CORRECTIONS, absolute(page)
    if not place:
        return address("/about/#corrections")
    if "@" not in place.partition("/")[0]:
        return f"{place}{'&' if '?' in place else '?'}{urlencode({'page': url})}"
    subject = " ".join(filter(None, [_("Error in %(site)s") % {"site": settings.SITE_NAME}, number]))
    letter = {"subject": subject, "body": f"{url}\n\n"}
    return f"mailto:{place}?{urlencode(letter, quote_via=quote)}"


@register.simple_tag
def publisher() -> dict[str, str]:
    """Who keeps this site, where they are reached, and on which terms its data may be used: as far as they say so."""
    return {"name": settings.SITE_NAME, "contact": settings.TRACKER_CORRECTIONS, "licence": settings.TRACKER_LICENCE}


@register.simple_tag(takes_context=True)
def is_narrowed(context: Context) -> bool:
    """Whether the address of the page asks for less than all of it, or for another order or time; search engines leave
    such pages out. The parts of a long line have addresses that stay."""
    request = context.get("request")
    return bool(request and request.GET.keys() - {"from"})


@register.simple_tag
def contents(room: str) -> SafeString:
    """The links to the rooms of this site, of which the page stands in one, or in none."""
    return _contents(room, get_language())


@lru_cache(maxsize=ROOMS)
def _contents(room: str, _language: str | None) -> SafeString:
    return render_to_string("web/_contents.html", {"room": room})


@register.filter
def hung(row: Row) -> SafeString:
    """An entry as an item of its line. Lines have hundreds, and a template's own means take five times as long."""
    if row.entry is None:
        return SafeString("")
    identity, html = escape(row.entry.document["id"]), row.entry.html
    return SafeString(f'<li class="e r{row.number}" id="{identity}">\n{html}\n</li>')
