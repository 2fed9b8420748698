"""Loads the demo and publishes it, in one transaction under the publication lock: all of it, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from timeline import dates, editorial
from timeline.demo.entries import make_entry
from timeline.demo.files import Row, entry_rows
from timeline.demo.sources import load_articles
from timeline.demo.subjects import load_subjects
from timeline.demo.ties import make_demands, make_links
from timeline.models import TimelineEntry, User
from timeline.printed.models import Edition
from timeline.publishing import take_lock

NAME = "demo"
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Loaded:
    """How many of each were added; nothing at all when the demo stood already."""

    entries: int = 0
    stories: int = 0
    links: int = 0
    demands: int = 0


@transaction.atomic
def load(tell: Tell) -> Loaded:
    """Adds what was never printed before. Raises PublicationBusy, Refused."""
    take_lock()
    printed = _printed_before()
    missing = sorted((row for row in entry_rows() if row["title"] not in printed), key=_day)
    return _add(missing, printed, tell) if missing else Loaded()


def _printed_before() -> dict[str, int]:
    """Number of each entry by its title in its first edition, which stays whatever editors do since."""
    first = Edition.press.filter(kind=TimelineEntry.kind_name, by=NAME, number=1)
    return {content["title"]: int(record[1:]) for record, content in first.values_list("record_id", "content")}


def _day(row: Row) -> object:
    """Printed in the order of time: what an entry answers or continues stands before it."""
    return dates.sort_date(dates.parse(row["date"]))


def _add(missing: list[Row], printed: dict[str, int], tell: Tell) -> Loaded:
    subjects, articles = load_subjects(), load_articles()
    tell(_("%(count)d organizations and %(articles)d sources stand.") % _sizes(subjects.organizations, articles))
    made = {row["key"]: make_entry(row, subjects, articles) for row in missing}
    entries = _standing(printed) | made
    links = make_links(entries, made.keys())
    demands = make_demands(entries, made.keys(), subjects)
    _publish(list(made.values()), tell)
    return Loaded(len(made), len({slug for row in missing for slug in row.get("stories", [])}), links, demands)


def _sizes(organizations: dict, articles: dict) -> dict[str, int]:
    return {"count": len(organizations), "articles": len(articles)}


def _standing(printed: dict[str, int]) -> dict[str, TimelineEntry]:
    """The demo's older entries by key, as far as they still stand in the working record."""
    rows = {printed[row["title"]]: row["key"] for row in entry_rows() if row["title"] in printed}
    return {rows[entry.pk]: entry for entry in TimelineEntry.objects.filter(pk__in=rows)}


def _publish(entries: list[TimelineEntry], tell: Tell) -> None:
    publisher = _publisher()
    for number, entry in enumerate(entries, start=1):
        editorial.publish(entry, by=publisher)
        if number % 10 == 0 or number == len(entries):
            tell(_("%(number)d of %(all)d entries published.") % {"number": number, "all": len(entries)})


def _publisher() -> User:
    """Named in the record as who published; nobody can sign in as it."""
    user, is_new = User.objects.get_or_create(username=NAME, defaults={"is_active": False})
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
