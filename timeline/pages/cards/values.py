"""What a card says."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline import dates
from timeline.pages.extents import Extent
from timeline.printed.typesetting import Document
from timeline.wording.certainty import unsure_days
from timeline.wording.labels import date_words, kind_words


@dataclass(frozen=True)
class Card:
    """`kind`: of an entry, whose sign is drawn; `is_exact`: solid, else hollow."""

    site: str
    kicker: str
    title: str
    below: str
    kind: str = ""
    is_exact: bool = True


def of_site() -> Card:
    return Card(
        settings.SITE_NAME,
        "",
        _("The public record of tech-ethics controversies"),
        _("Who sold what to whom, who protested, what was answered"),
    )


def of_entry(entry: Document) -> Card:
    return Card(
        settings.SITE_NAME,
        kind_words(entry),
        entry["title"],
        capfirst(date_words(entry["date"])),
        entry["kind"],
        unsure_days(dates.parse(entry["date"]["edtf"])) is None,
    )


def of_story(story: Document, extent: Extent) -> Card:
    return Card(settings.SITE_NAME, _("Story"), story["title"], extent.years)
