"""What the frame of a page asks of its address."""

from urllib.parse import quote, urlencode

from django import template
from django.conf import settings
from django.template import Context
from django.utils.translation import gettext as _

from timeline.wording.addresses import absolute

register = template.Library()


@register.simple_tag
def report_address(page: str) -> str:
    """Where an error on a page is reported, with the page's address in it; "" where no such place is named."""
    place, url = settings.TRACKER_CORRECTIONS, absolute(page)
    if not place or "@" not in place.partition("/")[0]:
        return place and f"{place}{'&' if '?' in place else '?'}{urlencode({'page': url})}"
    letter = {"subject": _("Error in %(site)s") % {"site": settings.SITE_NAME}, "body": f"{url}\n\n"}
    return f"mailto:{place}?{urlencode(letter, quote_via=quote)}"


@register.simple_tag(takes_context=True)
def is_narrowed(context: Context) -> bool:
    """Whether the address of the page asks for less than all of it, or for another order or time; search engines leave
    such pages out. The parts of a long line have addresses that stay."""
    request = context.get("request")
    return bool(request and request.GET.keys() - {"from"})
