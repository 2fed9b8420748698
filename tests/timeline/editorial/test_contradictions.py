"""A draft may be unfinished, but holds nothing that no addition could mend: that is refused when it is saved."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.factories import CitationFactory, EntryFactory, LinkFactory, OrganizationFactory, UserFactory
from timeline.editorial import Refused, publish, save
from timeline.models import EntryLink, Organization, TimelineEntry

pytestmark = pytest.mark.django_db


def link(earlier: TimelineEntry, later: TimelineEntry) -> Callable[[], EntryLink]:
    return lambda: EntryLink.objects.create(earlier=earlier, later=later, relation="continues", note="as before")


def dated(entry: TimelineEntry, edtf: str) -> Callable[[], None]:
    def write() -> None:
        entry.date = edtf
        entry.save()

    return write


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("2018-06-21", "2018-06-01"), ("2019", "2018-12-31"), ("2018-06/2018-07", "2018-05~"), ("2020/..", "2019")],
)
def test_a_link_backwards_in_time_is_refused_at_its_row(earlier, later):
    first, second = EntryFactory(title="Answer", date=earlier), EntryFactory(title="Letter", date=later)

    with pytest.raises(Refused, match=f"links.{first.record_id}: The link “Answer” → “Letter” goes backwards in time"):
        save(second, link(first, second), by=UserFactory())

    assert not EntryLink.objects.exists()


def test_so_is_a_date_by_which_a_link_comes_to_run_backwards():
    held = LinkFactory(earlier=EntryFactory(date="2018-06-21"), later=EntryFactory(date="2018-06-22"))

    with pytest.raises(Refused, match="goes backwards in time"):
        save(held.later, dated(held.later, "2018-06-20"), by=UserFactory())

    save(held.later, dated(held.later, "2018-06"), by=UserFactory())


def test_who_dates_the_earlier_one_anew_is_not_stopped_so_that_both_can_be_mended():
    held = LinkFactory(earlier=EntryFactory(date="2018-06-21"), later=EntryFactory(date="2018-06-22"))
    editor = UserFactory()

    save(held.earlier, dated(held.earlier, "2019-06-21"), by=editor)
    save(held.later, dated(held.later, "2019-06-22"), by=editor)


def test_links_that_close_a_circle_are_refused():
    first, second, third = (EntryFactory(title=title, date="2018-05") for title in ("One", "Two", "Three"))
    editor = UserFactory()
    save(second, link(first, second), by=editor)
    save(third, link(second, third), by=editor)

    with pytest.raises(Refused, match="links: The links of “One” lead back to itself"):
        save(first, link(third, first), by=editor)


def test_an_organization_that_would_belong_to_itself_on_a_day_is_refused():
    google, alphabet = OrganizationFactory(slug="google"), OrganizationFactory(name="Alphabet")
    editor = UserFactory()
    save(google, owned(google, alphabet, (date(2015, 10, 2), None)), by=editor)

    save(alphabet, owned(alphabet, google, (None, date(2015, 10, 2))), by=editor)
    with pytest.raises(Refused, match="parents: “Alphabet” would belong to itself"):
        save(alphabet, owned(alphabet, google, None), by=editor)
    with pytest.raises(Refused, match="belong to itself: choose another"):
        save(google, owned(google, google, None), by=editor)


def test_nor_does_it_in_print_where_an_older_edition_says_the_other_half() -> None:
    google, alphabet = OrganizationFactory(slug="google"), OrganizationFactory(slug="alphabet")
    editor = UserFactory()
    save(google, owned(google, alphabet, None), by=editor)
    publish(EntryFactory(roles={"google": "actor"}), by=editor)
    save(google, lambda: google.parents.all().delete(), by=editor)
    save(alphabet, owned(alphabet, google, None), by=editor)

    with pytest.raises(Refused, match="belong to itself"):
        publish(alphabet, by=editor)
    publish(google, by=editor)
    publish(alphabet, by=editor)


Days = tuple[date | None, date | None]


def owned(organization: Organization, by: Organization, during: Days | None) -> Callable[[], Any]:
    return lambda: organization.parents.create(parent=by, during=during)


def test_what_is_older_than_this_does_not_stop_another_save():
    held = LinkFactory(earlier=EntryFactory(date="2018-06-21"), later=EntryFactory(date="2018-06-01"))

    save(held.later, lambda: CitationFactory(entry=held.later), by=UserFactory())

    assert held.later.version == 2


def test_a_draft_may_lack_its_source_its_details_and_a_date_that_fits_them():
    entry = EntryFactory(kind="protest", citation=False)

    save(entry, dated(entry, "2018-07"), by=UserFactory())

    assert entry.version == 2
