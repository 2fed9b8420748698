"""What a query may say, and what it hears when it says something else."""

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from timeline.printed import parameters
from timeline.printed.cursors import Cursor
from timeline.printed.parameters import FACETS, TABLE, ParameterError
from timeline.wording.labels import SUBJECTS, VOCABULARIES

EVERYTHING = tuple(TABLE)


def parse(query: str, allowed: tuple[str, ...] = EVERYTHING, **options: object) -> parameters.Filters:
    return parameters.parse(QueryDict(query), allowed=allowed, **options)


def refusal(query: str, **options: object) -> ParameterError:
    with pytest.raises(ParameterError) as caught:
        parse(query, **options)
    return caught.value


def test_it_reads_each_value_as_what_it_means():
    filters = parse("kind=protest&story=rekognition&after=2018-05-01&limit=7&exact=1")

    assert filters.get("kind") == "protest"
    assert filters.get("story") == "rekognition"
    assert filters.get("after") == date(2018, 5, 1)
    assert filters.get("limit") == 7
    assert filters.get("exact") == "1"


def test_what_is_not_said_has_its_default():
    filters = parse("")

    assert (filters.get("limit"), filters.get("ordering"), filters.get("after")) == (50, "-date", None)


def test_a_parameter_repeated_means_or_and_another_means_and():
    filters = parse("kind=protest&kind=statement&story=rekognition&kind=protest")

    assert list(filters.facets()) == [["story:rekognition"], ["kind:protest", "kind:statement"]]


def test_an_organization_takes_in_its_products_unless_it_is_meant_exactly():
    assert list(parse("organization=amazon").facets()) == [["organization:amazon"]]
    assert list(parse("organization=amazon&exact=1").facets()) == [["organization_exact:amazon"]]


def test_an_unknown_parameter_is_named_with_those_that_exist_here():
    error = refusal("colour=red&kind=protest", allowed=("kind", "limit"))

    assert (error.name, error.value) == ("colour", "red")
    assert error.sentence == "There is no parameter “colour” here."
    assert error.allowed == ("kind", "limit")


def test_a_parameter_of_another_list_is_unknown_here():
    assert refusal("story=rekognition", allowed=("limit",)).name == "story"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("kind=party", "kind"),
        ("kind=", "kind"),
        ("kind=Protest", "kind"),
        ("kind=protest%00", "kind"),
        ("story=a%00b", "story"),
        ("story=reko+gnition", "story"),
        ("story=" + "a" * 201, "story"),
        ("organization=%D0%B0mazon", "organization"),
        ("action_type=dance", "action_type"),
        ("claim_state=true", "claim_state"),
        ("exact=yes", "exact"),
        ("after=2018", "after"),
        ("after=2018-02-30", "after"),
        ("after=0000-01-01", "after"),
        ("before=10000-01-01", "before"),
        ("before=2018-W22-5", "before"),
        ("before=%D9%A2%D9%A0%D9%A1%D9%A8-%D9%A0%D9%A5-%D9%A0%D9%A1", "before"),
        ("after=2018-05-01&after=2018-06-01", "after"),
        ("ordering=title", "ordering"),
        ("ordering=date&ordering=-date", "ordering"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=-1", "limit"),
        ("limit=%2B5", "limit"),
        ("limit=5.0", "limit"),
        ("limit=%D9%A5", "limit"),
        ("limit=" + "9" * 5000, "limit"),
        ("since=1e3", "since"),
        ("cursor=", "cursor"),
        ("cursor=abc", "cursor"),
        ("cursor=a.b.c", "cursor"),
        ("cursor=%00", "cursor"),
        ("cursor=%F0%9F%A6%8A", "cursor"),
        ("cursor=" + "a" * 5000, "cursor"),
        ("&".join(f"story=s{n}" for n in range(21)), "story"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_by_name_and_says_what_is(query, name):
    error = refusal(query)

    assert error.name == name
    assert error.sentence.endswith((".", ".”"))
    assert error.allowed or TABLE[name].subject
    assert len(error.value) <= 101
    assert len(error.sentence) < 300


@given(st.dictionaries(st.sampled_from(EVERYTHING), st.lists(st.text(max_size=30), min_size=1, max_size=3)))
def test_whatever_is_sent_is_read_or_refused_with_a_sentence(sent):
    query = QueryDict(mutable=True)
    for name, values in sent.items():
        query.setlist(name, values)

    try:
        parameters.parse(query, allowed=EVERYTHING)
    except ParameterError as error:
        assert error.name in sent


def test_a_form_may_send_what_was_left_empty():
    filters = parse("kind=&after=&story=rekognition", blanks=True)

    assert list(filters.values) == ["story"]


def test_the_next_page_keeps_the_filters_and_stands_at_the_cursor():
    filters = parse("kind=protest&kind=legal&limit=2&after=2018-05-01")

    again = parse(filters.query(Cursor(("2018-06-01", 7))))

    assert again.cursor == Cursor(("2018-06-01", 7))
    assert (again.values["kind"], again.get("limit"), again.get("after")) == (("protest", "legal"), 2, date(2018, 5, 1))


@pytest.mark.parametrize("other", ["kind=legal", "kind=protest&ordering=date", "kind=protest&story=a", ""])
def test_a_cursor_of_other_filters_or_another_order_is_refused(other):
    token = QueryDict(parse("kind=protest").query(Cursor(("2018-06-01", 7))))["cursor"]

    error = refusal(f"{other}&cursor={token}")

    assert error.name == "cursor"
    assert "start again without it" in error.sentence


def test_a_cursor_of_another_list_is_refused():
    token = QueryDict(parse("", walk="stories").query(Cursor(("A", 7))))["cursor"]

    assert refusal(f"cursor={token}", walk="entries").name == "cursor"


def test_a_cursor_lives_through_another_limit_and_another_spelling_of_the_same_filters():
    token = QueryDict(parse("kind=legal&kind=protest&limit=2").query(Cursor(("2018-06-01", 7))))["cursor"]

    assert parse(f"kind=protest&ordering=-date&kind=legal&limit=9&cursor={token}").cursor


@given(st.data())
def test_a_cursor_with_one_character_changed_is_refused(data):
    token = QueryDict(parse("").query(Cursor(("2018-06-01", 7))))["cursor"]
    at = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.sampled_from([c for c in "abcXYZ019-_." if c != token[at]]))
    changed = QueryDict(mutable=True)
    changed["cursor"] = token[:at] + other + token[at + 1 :]

    with pytest.raises(ParameterError):
        parameters.parse(changed, allowed=EVERYTHING)


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_parameter_says_what_it_is_for_and_what_it_takes(name):
    assert str(TABLE[name].description).endswith(".")
    assert TABLE[name].values.schema()["type"] in ("string", "integer")


@pytest.mark.parametrize("name", FACETS)
def test_every_facet_can_be_said_in_words(name):
    facet = TABLE[name]

    assert facet.subject in SUBJECTS if facet.subject else facet.label
    assert facet.subject or set(facet.values.allowed()) <= VOCABULARIES[facet.vocabulary].keys()
