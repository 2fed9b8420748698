"""What templates ask of a document: dates, kinds, links and demands in words. Used by stored fragments and pages."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline import dates
from timeline.addresses.web import is_web_address
from timeline.printed.models.source_state import digest_of_words
from timeline.printed.typesetting import links
from timeline.text import balanced
from timeline.vocabulary import SIGN_PATHS, ClaimState, EntryKind, ResponseState, SourceStanding
from timeline.wording import durations, labels, numbers
from timeline.wording.addresses import absolute, address
from timeline.wording.certainty import unsure_days
from timeline.wording.demand_states import WORDS, Standing, standing
from timeline.wording.evidence import (
    Mark,
    basis_in_words,
    by_source,
    cited_for,
    fields_in_words,
    marks,
    words_for,
)
from timeline.wording.labels import date_words

NAMED = 3
register = template.Library()
register.filter("is_link", is_web_address)
register.filter("balanced", balanced)
register.simple_tag(absolute)
register.simple_tag(address)
register.filter("date_words", date_words)
register.filter("label", labels.label)
register.filter("kind_words", labels.kind_words)
register.filter("by_source", by_source)
register.filter("basis_words", basis_in_words)
register.filter("cited_for", cited_for)
register.filter("supported_words", fields_in_words)
register.filter("words_for", words_for)
register.filter("lasted", durations.lasted)
register.filter("came_after", durations.came_after)
register.filter("days", durations.days)
register.filter("entries", numbers.entries)


@register.filter
def when(document: dict) -> str | SafeString:
    """The same, as a `time` where HTML can say it exactly."""
    words = date_words(document)
    is_exact = document["precision"] in ("day", "month", "year") and not (document["circa"] or document["uncertain"])
    return format_html('<time datetime="{}">{}</time>', document["edtf"], words) if is_exact else words


@register.filter
def day_words(day: str | date) -> SafeString:
    """An ISO day."""
    day = date.fromisoformat(str(day)[:10])
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), dates.day_in_words(day))


@register.filter
def is_day_known(document: dict) -> bool:
    """A solid sign, else a hollow one."""
    return unsure_days(dates.parse(document["edtf"])) is None


@register.filter
def link_words(link: dict) -> str:
    """The relation as read at this entry, in the language of the page."""
    return links.words(link["relation"], link["direction"])


@register.filter
def by_relation(found: list[dict]) -> list[tuple[str, list[dict]]]:
    """Links under the words that they share, in the order in which those first come."""
    relations = dict.fromkeys(link_words(link) for link in found)
    return [(words, [link for link in found if link_words(link) == words]) for words in relations]


@register.filter
def supporting(citations: list[dict], words: str) -> list[Mark]:
    """Marks of the sources that support one of these fields, each with the anchor of its words for them."""
    return marks(citations, set(words.split()))


@register.filter
def source_link(citation: dict) -> str | SafeString:
    """A source by its outlet, else its title, else the number of its article; a link where it has an address."""
    name = citation.get("title") or f"{_('Source')} {citation['article']}"
    if citation.get("outlet"):
        name = format_html('<cite dir="auto">{}</cite>', citation["outlet"])
    url = citation.get("url")
    return format_html('<a href="{}">{}</a>', url, name) if is_web_address(url) else name


@register.filter
def state_of(sources: Sequence[dict] | None, citation: dict) -> dict | None:
    """How a cited source was found, as it concerns this citation: whose words still stand there, is not altered."""
    found = next((each for each in sources or () if each["record"] == citation["article"]), None)
    if found is None or found["standing"] != SourceStanding.ALTERED:
        return found
    is_lost = bool(citation.get("quote")) and digest_of_words(citation["quote"]["exact"]) in found["lost"]
    return found if is_lost else found | {"standing": SourceStanding.ALIVE}


@register.filter
def period(edtf: str) -> str:
    """As it stands where it is no EDTF: the first form took any words."""
    try:
        return dates.words(dates.parse(edtf))
    except dates.DateError:
        return edtf


@register.filter
def money(amount: str, currency: str) -> str:
    """USD 10,000,000; cents only where there are any."""
    number = Decimal(amount)
    return f"{currency} {number:,.0f}" if number == number.to_integral_value() else f"{currency} {number:,.2f}"


@register.filter
def answer_words(response: str) -> str:
    return str(WORDS[response])


@register.filter
def sign(response: str) -> str:
    return ResponseState(response).sign


@register.filter
def unanswered(demands: Sequence[str]) -> str:
    """ "D2 and D3 unanswered"; more than three are counted."""
    if len(demands) > NAMED:
        return ngettext("%(number)s demand unanswered", "%(number)s demands unanswered", len(demands)) % {
            "number": len(demands)
        }
    return _("%(demands)s unanswered") % {"demands": get_text_list(list(demands), _("and"))}


@register.filter
def doubt(entry: dict) -> str:
    """That an entry is disputed or withdrawn by its source, with the editors' note; empty where it is neither."""
    if entry["claim_state"] not in (ClaimState.DISPUTED, ClaimState.WITHDRAWN):
        return ""
    return ": ".join(filter(None, [capfirst(labels.label(entry["claim_state"], "claim")), entry.get("claim_note")]))


@register.filter(name="standing")
def _standing(demand: dict) -> Standing:
    return standing(demand)


@register.filter
def named(slug: str | None, organizations: list[dict]) -> str:
    """The name that an entry prints for an organization it has a role for; else empty."""
    return next((o["name"] for o in organizations if o["slug"] == slug), "")


@register.simple_tag
def state(stands: Standing) -> SafeString:
    """The sign of a demand's state and its words."""
    return format_html('<span class="state">{}{}</span>', symbol(stands.sign), stands.words)


@register.simple_tag
def symbol(name: str, classes: str = "") -> SafeString:
    """An inline image of the sign of this name; the page brings the outlines of all of them (`signs`)."""
    image = '<svg class="g{}" aria-hidden="true" width="16" height="16"><use href="#{}"/></svg>'
    return format_html(image, classes, name)


@register.simple_tag
def kind_sign(entry: dict, *, coloured: bool = False) -> SafeString:
    """The sign of an entry's kind: solid where its day is known, else hollow."""
    colour = f" k k-{entry['kind']}" if coloured else ""
    return symbol(entry["kind"], f"{colour}{'' if is_day_known(entry['date']) else ' hollow'}")


@register.filter
def by_role(organizations: list[dict]) -> list[tuple[str, list[dict]]]:
    """What each had to do with it, in words, and who they are."""
    roles = dict.fromkeys(organization["role"] for organization in organizations)
    return [(role, [o for o in organizations if o["role"] == role]) for role in roles]


@register.simple_tag
def nameplate() -> SafeString:
    """The site's name; its first `l` drops into the rule under it."""
    before, stem, after = settings.SITE_NAME.partition("l")
    return format_html("{}<b>{}</b>{}" if stem else "{}", before, stem, after)


@register.simple_tag
def site_name() -> str:
    return settings.SITE_NAME


@register.simple_tag
@cache
def signs() -> SafeString:
    """Every sign once, to be used by its name anywhere on the page."""
    paths = {str(kind): kind.path for kind in EntryKind} | SIGN_PATHS
    return render_to_string("web/_signs.html", {"paths": paths})
