"""What the frame of a page asks of its address, and the parts of a page that are worth drawing by another way than the
template's own."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from django import template
from django.conf import settings
from django.template import Context
from django.template.base import FilterExpression, Parser, Token
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.pages.lines.ladder import Row
from timeline.wording.addresses import absolute, address

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


class OnceNode(template.Node):
    def __init__(self, inner: template.NodeList, named: Sequence[FilterExpression]) -> None:
        self.inner, self.named = inner, named
        self.drawn: dict[tuple[object, ...], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        key = (get_language(), *(name.resolve(context, ignore_failures=True) for name in self.named))
        if key not in self.drawn:
            self.drawn[key] = self.inner.render(context)
        return self.drawn[key]


@register.tag
def once(parser: Parser, token: Token) -> OnceNode:
    """`{% once room %} … {% endonce %}`: drawn once for each language and each of the few values of what is named. Of
    nothing else may anything within depend, settings included."""
    _tag, *names = token.split_contents()
    inner = parser.parse(["endonce"])
    parser.delete_first_token()
    return OnceNode(inner, [parser.compile_filter(name) for name in names])


@register.filter
def hung(row: Row) -> SafeString:
    """An entry as an item of its line. Lines have hundreds, and a template's own means take five times as long."""
    if row.entry is None:
        return SafeString("")
    identity, html = escape(row.entry.document["id"]), row.entry.html
    return SafeString(f'<li class="e r{row.number}" id="{identity}">\n{html}\n</li>')
