"""A question whose SQL was written once is answered as one whose SQL is written for it alone."""

import pytest
from django.db.models import QuerySet
from django.http import QueryDict

from tests.factories import EntryFactory, OrganizationFactory, ProtestFactory, StoryFactory, UserFactory
from timeline.editorial import publish
from timeline.printed import parameters
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import ParameterError
from timeline.printed.walks import compiled

QUERIES = (
    "",
    "limit=3",
    "ordering=date&limit=2",
    "ordering=updated&limit=2",
    "ordering=-updated&kind=protest",
    "kind=protest",
    "kind=protest&kind=statement",
    "story=one&kind=protest",
    "story=one&story=two&kind=protest&claim_state=unverified",
    "story=two&organization=amazon",
    "organization=amazon&exact=1&limit=1",
    "after=2017-03-01",
    "before=2017-03-01&limit=2",
    "after=2017-02-01&before=2017-04-15&kind=protest",
    "after=2018-01-01&before=2017-01-01",
    "action_type=petition",
    "known_by=2018-06-22&limit=2",
    "known_by=2017-03-31&kind=protest",
    "known_by=2017-05-10&story=one&story=two&after=2017-02-01",
    "known_by=2017-05-10&ordering=date&limit=1&as_of=6",
    "known_by=2016-01-01",
)


def columns(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return entries.values(*order, "record_id")


def parse(query: str) -> parameters.Filters:
    return parameters.parse(QueryDict(query), allowed=parameters.TABLE)


@pytest.fixture
def seven_entries(record: str) -> None:
    one, two = StoryFactory(slug="one"), StoryFactory(slug="two")
    amazon = OrganizationFactory(slug="amazon").slug
    for month in range(1, 8):
        factory = ProtestFactory if month % 2 else EntryFactory
        roles = {amazon: "actor"} if month % 3 == 0 else {}
        date = f"2017-0{month}" if month == 4 else f"2017-0{month}-10"
        known = {} if month < 3 else {"citation__article__published_on": f"2017-0{month}-30"}
        is_announced = month == 6
        known |= {"citation__article__published_on": "2017-03-31"} if is_announced else {}
        entry = factory(date=date, stories=[one, two][: month % 3], roles=roles, is_announced=is_announced, **known)
        publish(entry, by=UserFactory())


def test_it_finds_the_same_on_every_page_in_both_directions(seven_entries):
    for query in QUERIES:
        _walk_there_and_back(query)


def _walk_there_and_back(query: str) -> None:
    filters = parameters.weighed(parameters.placed(parse(query)))
    for _page in range(9):
        page, other = filters.read(columns), filters.turn(filters.apply(), "record_id", "record__edited_sequence")
        assert [row["record_id"] for row in page.rows] == other.column("record_id")
        assert (page.next, page.previous) == (other.next, other.previous)
        if page.next is None:
            break
        filters = parse(filters.query(page.next))
    while page.previous:
        filters = parse(filters.query(page.previous))
        page, other = filters.read(columns), filters.turn(filters.apply(), "record_id")
        assert [row["record_id"] for row in page.rows] == [row["record_id"] for row in other.rows]


LASTING = (
    *("2017-03-10", "2017-03-28/2017-04-02", "2017-04", "2017-01-15/2017-06-20", "2017", "2015/2018"),
    *("2016-05-01/..", "2016-11/2017-02", "2017-07-09", "/2017-05-05"),
)
AFTER = ("2014-12-31", "2017-03-10", "2017-04-01", "2017-04-30", "2017-05-06", "2018-06-01", "2030-01-01", "0001-01-01")


@pytest.mark.parametrize("ordering", ["date", "-date"])
def test_what_began_before_a_day_and_reached_it_is_found_in_its_place(record, ordering):
    for date in LASTING:
        publish(EntryFactory(date=date), by=UserFactory())

    for after in AFTER:
        for others in ("limit=1", "limit=4&before=2017-06-30", f"as_of={len(LASTING)}&limit=3"):
            _walk_there_and_back(f"after={after}&ordering={ordering}&{others}")


def test_values_make_no_sql_of_their_own(seven_entries):
    compiled.cache_clear()

    for query in ("story=one&kind=protest", "story=two&kind=statement", "story=one&kind=legal"):
        parse(query).read(columns)

    assert compiled.cache_info().misses == 1


def test_filters_that_are_kept_put_their_question_once():
    filters, facet = parse("kind=protest"), "story:one"

    assert filters._question(columns, ()) is filters._question(columns, ())
    assert filters._question(columns, (facet,))[1]["facet_0"] == facet
    assert filters._question(columns, ())[1]["facet_0"] == "kind:protest"


def test_a_page_of_its_own_shelf_is_read_the_same(seven_entries):
    filters = parse("kind=protest")

    within = filters.turn(filters.apply("story:one"), "record_id").rows
    assert [row["record_id"] for row in filters.read(columns, "story:one").rows] == [r["record_id"] for r in within]
    assert within


def test_the_shelf_with_fewest_entries_is_walked(seven_entries):
    assert parameters.weighed(parse("kind=protest&story=two")).groups() == [["story:two"], ["kind:protest"]]
    assert parameters.weighed(parse("kind=protest&claim_state=disputed")).groups()[0] == ["claim_state:disputed"]


def test_a_slug_that_nothing_in_print_has_is_still_refused(seven_entries):
    with pytest.raises(ParameterError, match="no story “three” in print"):
        parameters.weighed(parse("story=three"))


def test_a_subject_in_print_that_no_entry_names_any_more_is_known(record):
    story = StoryFactory(slug="quiet")
    publish(story, by=UserFactory())

    assert parameters.weighed(parse("story=quiet")).read(columns).rows == []
