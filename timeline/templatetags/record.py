"""What templates ask of a document: dates, kinds, links and demands in words. Used by stored fragments and pages."""

from datetime import date

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from timeline import dates
from timeline.printed.typesetting import links
from timeline.templatetags import durations, labels
from timeline.templatetags.standing import Standing, standing

register = template.Library()
register.filter("label", labels.label)
register.filter("kind_words", labels.kind_words)
register.filter("lasted", durations.lasted)
register.filter("days", durations.days)
register.filter("capfirst_words", capfirst)


@register.filter
def date_words(document: dict) -> str:
    """A document's date in the language of the page."""
    return dates.words(dates.parse(document["edtf"]))


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
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), dates.words(dates.day(day)))


@register.filter
def is_day_known(document: dict) -> bool:
    """Solid sign or hollow: whether the day it happened, or began, is known."""
    found = dates.parse(document["edtf"])
    if isinstance(found, dates.Moment):
        return found.precision == "day" and not (found.circa or found.uncertain)
    return found.start is not None and found.start_precision == "day" and not (found.start_circa or found.start_uncertain)


@register.filter
def link_words(link: dict) -> str:
    """The relation as read at this entry, in the language of the page."""
    return links.words(link["relation"], link["direction"])


@register.filter(name="standing")
def _standing(demand: dict) -> Standing:
    return standing(demand)


@register.filter
def named(slug: str | None, organizations: list[dict]) -> str:
    """The name that an entry prints for an organization it has a role for; else empty."""
    return next((o["name"] for o in organizations if o["slug"] == slug), "")


@register.simple_tag
def nameplate() -> SafeString:
    """The site's name; its first `l` drops into the rule under it."""
    before, stem, after = settings.SITE_NAME.partition("l")
    return format_html("{}<b>{}</b>{}", before, stem, after) if stem else mark_safe("") + settings.SITE_NAME


@register.simple_tag
def site_name() -> str:
    return settings.SITE_NAME


@register.simple_tag
def absolute(path: str) -> str:
    """On the site's own address, never on the one a request names: pages are kept by caches."""
    return settings.SITE_URL.rstrip("/") + path
