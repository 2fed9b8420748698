"""What may not be printed is refused with a sentence that says which rule and why, and nothing is printed."""

from datetime import date

import pytest

from tests.factories import (
    ArticleFactory,
    CitationFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    NamesakeFactory,
    OrganizationFactory,
    PersonFactory,
    ProtestFactory,
    UserFactory,
)
from timeline.editorial import Refused, correct, publish, retract
from timeline.models import Alias, Person, Response, Role
from timeline.printed.models import Edition, PublicRecord

pytestmark = pytest.mark.django_db


def refusal(record, **kwargs) -> str:
    """The sentences, and that nothing was printed."""
    with pytest.raises(Refused) as caught:
        publish(record, by=UserFactory(), **kwargs)
    assert not Edition.press.exists()
    return " ".join(caught.value.messages)


def test_an_entry_without_a_citation_is_refused():
    entry = EntryFactory(title="Letter", citation=False)

    assert refusal(entry) == "“Letter” has no citation. Add the article it rests on."


def test_a_date_after_it_was_known_is_refused():
    entry = EntryFactory(title="Letter", date="2018-06-23")

    sentence = refusal(entry)

    assert "dated 23 June 2018" in sentence
    assert "earliest source is of 22 June 2018" in sentence


@pytest.mark.parametrize("date", ["2018-06-22", "2018-03/..", "2018-06/2019-09", "[..2018-06-22]"])
def test_a_date_that_was_known_in_time_is_printed(date):
    assert publish(EntryFactory(date=date), by=UserFactory()).number == 1


def test_a_span_that_begins_after_it_was_known_is_refused():
    assert "earliest source" in refusal(EntryFactory(date="2018-06-23/.."))


def test_an_announced_date_may_lie_ahead_of_its_sources():
    assert publish(EntryFactory(date="2019-03", is_announced=True), by=UserFactory()).number == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"summary": "Zoe\u0301 O’Neil-Example spoke."},
        {"summary": "Zo\u00eb O'Ne\u00adil-Example spoke."},
        {"summary": "It was Z. Example, said others."},
        {"citation__article__url": "https://courier.example/2018/zo%C3%A9-oneil-example-resigns"},
        {"citation__quote_exact": "O’Neil-Example wrote it", "citation__quote_prefix": "Zoé"},
    ],
    ids=["accents apart", "soft hyphen", "another form", "an address", "across a quote"],
)
def test_another_spelling_hides_nobody(fields):
    zoe = PersonFactory(name="Zoé O'Neil-Example", aliases=["Zoe ONeil Example"])
    Alias.objects.create(person=zoe, text="Z. Example")

    assert "private worker" in refusal(EntryFactory(**fields))


def test_two_fields_that_meet_make_no_name():
    PersonFactory(name="Ann Lee")

    assert publish(EntryFactory(title="A letter to Ann", summary="Lee and others wrote."), by=UserFactory()).number == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "JANE Q.  WORKER writes a letter"},
        {"summary": "It was written by J. Q. W. of the night shift."},
        {"citation__quote_exact": "said Jane Q. Worker"},
        {"citation__article__title": "Why Jane Q. Worker resigned"},
        {"citation__article__byline": "Jane Q. Worker"},
        {"location": "the house of Jane Q. Worker"},
        {"roles": {"jane q. worker": "actor"}},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_private_workers_name_is_printed_nowhere(fields):
    PersonFactory(aliases=["J. Q. W."])

    sentence = refusal(EntryFactory(**fields))

    assert "name of a private worker" in sentence


def test_a_refusal_says_which_words_in_which_field_were_taken_for_whom():
    person = PersonFactory(name="Jane Worker")

    sentence = refusal(EntryFactory(summary="Jane Quentin Worker’s letter came first."))

    assert f"“Jane Quentin Worker” in summary was taken for person {person.pk} on the desk's list" in sentence
    assert "an administrator can mark that for E" in sentence


def test_a_title_and_surname_name_whose_first_name_stands_in_another_field():
    PersonFactory(name="Jane Worker")

    assert "“Ms Worker” in summary" in refusal(EntryFactory(title="Jane’s letter", summary="It was Ms Worker’s."))
    assert publish(EntryFactory(title="A letter", summary="It was Ms Worker’s."), by=UserFactory()).number == 1


def test_a_namesake_is_printed_in_the_one_record_that_was_marked():
    person, one, other = PersonFactory(), *EntryFactory.create_batch(2, summary="Jane Q. Worker, the mayor, spoke.")
    NamesakeFactory(person=person, record_id=one.record_id)

    assert publish(one, by=UserFactory()).number == 1
    with pytest.raises(Refused, match="private worker"):
        publish(other, by=UserFactory())


def test_a_mark_on_an_article_reaches_what_entries_print_of_it_and_nothing_else():
    article = ArticleFactory(title="Jane Q. Worker, the mayor, resigns")
    NamesakeFactory(person=PersonFactory(), record_id=article.record_id)

    assert publish(EntryFactory(citation__article=article), by=UserFactory()).number == 1
    with pytest.raises(Refused, match="private worker"):
        publish(EntryFactory(citation__article=article, summary="Jane Q. Worker spoke."), by=UserFactory())


def test_an_address_may_name_the_surname_first():
    PersonFactory(name="Hedwig Trautmann")
    entry = EntryFactory(citation__article__url="https://courier.example/people/trautmann-hedwig-7.html")

    assert "private worker" in refusal(entry)


def test_a_private_workers_name_in_the_public_note_is_refused():
    PersonFactory()

    assert "private worker" in refusal(EntryFactory(), note="Jane Q. Worker told us.")


def test_who_spoke_publicly_may_be_named_and_other_words_are_no_name():
    PersonFactory(name="Meredith Example", policy=Person.Policy.SPOKE_PUBLICLY)
    PersonFactory(name="Ann")

    edition = publish(EntryFactory(title="Meredith Example announces a walkout"), by=UserFactory())

    assert edition.number == 1


def test_a_link_backwards_in_time_is_refused_at_the_entry_that_holds_it():
    link = LinkFactory(
        earlier=EntryFactory(title="Answer", date="2018-06-21"), later=EntryFactory(title="Letter", date="2018-06-01")
    )

    assert "“Answer” → “Letter” goes backwards in time: the later is of 1 June 2018" in refusal(link.later)


def test_a_link_between_overlapping_dates_is_printed():
    link = LinkFactory(earlier=EntryFactory(date="2018-05-31"), later=EntryFactory(date="2018-05"))

    assert publish(link.later, by=UserFactory()).number == 1


def test_links_that_lead_back_to_their_entry_are_refused():
    first, second, third = (EntryFactory(title=t, date="2018-05") for t in ("One", "Two", "Three"))
    for earlier, later in ((first, second), (second, third), (third, first)):
        LinkFactory(earlier=earlier, later=later, relation="continues")
    editor = UserFactory()
    publish(first, by=editor)
    publish(second, by=editor)

    with pytest.raises(Refused, match="The links of “Three” lead back to itself"):
        publish(third, by=editor)


def test_a_protest_without_its_details_is_refused():
    assert "without its details" in refusal(EntryFactory(kind="protest"))


def test_details_of_another_kind_are_refused():
    entry = ProtestFactory()
    entry.kind = "statement"
    entry.save()

    assert "carries the details of a protest" in refusal(entry)


def test_all_objections_are_told_at_once():
    sentences = refusal(EntryFactory(kind="protest", citation=False))

    assert "no citation" in sentences
    assert "without its details" in sentences


def test_a_correction_needs_a_note_and_something_in_print():
    editor, organization = UserFactory(), OrganizationFactory()

    with pytest.raises(Refused, match="needs a public note"):
        correct(organization, by=editor, note="")
    with pytest.raises(Refused, match="is not in print"):
        correct(organization, by=editor, note="Its name.")


def test_the_earliest_of_several_sources_says_by_when_it_was_known():
    entry = EntryFactory(date="2018-06-22")
    CitationFactory(entry=entry, article=ArticleFactory(published_on="2018-06-20"))

    assert "20 June 2018" in refusal(entry)


def test_a_retraction_is_held_to_the_same_safety():
    PersonFactory()
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)

    with pytest.raises(Refused, match="private worker"):
        retract(entry, by=editor, note="Jane Q. Worker asked us to.")
    assert Edition.press.of(entry.record_id).first().action == "published"


def test_what_was_retracted_is_not_corrected():
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)
    retract(entry, by=editor, note="It did not happen.")

    with pytest.raises(Refused, match="is not in print"):
        correct(entry, by=editor, note="A better date.")


def test_a_source_cant_be_redated_to_before_what_it_reports():
    entry, editor = EntryFactory(title="Letter", date="2018-06-21"), UserFactory()
    publish(entry, by=editor)
    article = entry.citations.get().article
    article.published_on = date(2018, 6, 20)
    article.save()

    with pytest.raises(Refused, match="“Letter” is dated 21 June 2018, but its earliest source is of 20 June 2018"):
        correct(article, by=editor, note="Its date.")
    assert Edition.press.of(article.record_id).count() == 1


def test_an_answer_before_the_demand_is_refused():
    asking, answer = ProtestFactory(title="Letter", date="2018-06-20"), EntryFactory(title="Answer", date="2018-06-01")
    demand = DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[asking])
    Response.objects.create(demand=demand, entry=answer, kind="refused")
    editor = UserFactory()
    publish(answer, by=editor)

    with pytest.raises(Refused, match="“Answer” lies before “Letter”"):
        publish(asking, by=editor)


@pytest.mark.parametrize(
    ("note", "kept"), [("a\x00b", "ab"), ("half \ud83d", "half"), (" line\x0bbreak ", "line\nbreak")]
)
def test_a_note_is_kept_without_what_cant_be_stored(note, kept):
    entry = EntryFactory()
    publish(entry, by=UserFactory())
    entry.title = "Another title"
    entry.save()

    assert correct(entry, by=UserFactory(), note=note).note == kept


def test_a_note_that_nobody_can_see_is_none_and_one_too_long_is_refused():
    entry = EntryFactory()
    publish(entry, by=UserFactory())

    with pytest.raises(Refused, match="needs a public note"):
        correct(entry, by=UserFactory(), note="\u200b\x07")
    with pytest.raises(Refused, match="The note has 2001 characters; the limit is 2000."):
        correct(entry, by=UserFactory(), note="a" * 2001)


def test_an_untitled_source_with_a_long_address_is_printed():
    url = "https://courier.example/" + "a" * 900

    assert publish(EntryFactory(citation__article__title="", citation__article__url=url), by=UserFactory()).number == 1


def test_without_a_dated_source_nothing_lies_ahead_of_its_printing():
    entry = EntryFactory(title="Far off", date="2999", citation__article__published_on=None)

    assert refusal(entry) == "“Far off” is dated 2999, which lies ahead. Mend the date, or mark it as announced."


def test_an_announced_date_may_lie_ahead_without_a_dated_source():
    entry = EntryFactory(date="2999", is_announced=True, citation__article__published_on=None)

    assert publish(entry, by=UserFactory()).number == 1


@pytest.mark.parametrize(
    ("name", "summary"),
    [
        ("Will", "They will strike."),
        ("May", "It was on a day in June."),
        ("statement", "Words of the house are nobody's name."),
    ],
)
def test_a_name_of_one_word_bars_no_other_word(name, summary):
    PersonFactory(name=name)

    assert publish(EntryFactory(summary=summary, date="2018-05-21"), by=UserFactory()).number == 1


@pytest.mark.parametrize(
    ("name", "summary"),
    [("Will", "Will spoke."), ("Søren Kjær", "SOREN KJAER spoke."), ("王小明", "我是王小明说的")],
)
def test_a_name_is_found_in_other_letters_and_scripts(name, summary):
    PersonFactory(name=name)

    assert "private worker" in refusal(EntryFactory(summary=summary))


def test_a_name_that_is_in_print_can_be_taken_out():
    link = LinkFactory(
        earlier=EntryFactory(title="Jane Q. Worker resigns", date="2018-06-20"),
        later=EntryFactory(title="Answer to Jane Q. Worker"),
    )
    other, editor = EntryFactory(summary="Jane Q. Worker wrote it."), UserFactory()
    for entry in (link.earlier, link.later, other):
        publish(entry, by=editor)
    PersonFactory()

    retract(other, by=editor, note="It named somebody.")
    for entry, title in ((link.earlier, "A worker resigns"), (link.later, "Answer to a worker")):
        entry.title = title
        entry.save()
        correct(entry, by=editor, note="A name.")

    assert "Worker" not in str(PublicRecord.press.get(pk=link.earlier.record_id).document)


@pytest.mark.parametrize("moved", ["asking", "answer"])
def test_an_answer_and_its_demand_are_held_together_whichever_moves(moved):
    asking, answer = ProtestFactory(title="Letter", date="2018-05-01"), EntryFactory(title="Answer", date="2018-06-01")
    demand = DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[asking])
    Response.objects.create(demand=demand, entry=answer, kind="refused")
    editor = UserFactory()
    publish(asking, by=editor)
    publish(answer, by=editor)
    entry = asking if moved == "asking" else answer
    entry.date = "2018-06-20" if moved == "asking" else "2018-04-01"
    entry.save()

    with pytest.raises(Refused, match="“Answer” lies before “Letter”"):
        publish(entry, by=editor)


def test_a_source_from_the_future_bounds_nothing():
    assert "lies ahead" in refusal(EntryFactory(date="2999", citation__article__published_on=date(2999, 12, 31)))


@pytest.mark.parametrize("where", ["answer", "link", "role"])
def test_a_word_that_no_page_could_say_is_refused_whichever_way_it_came(where):
    entry, later = ProtestFactory(), EntryFactory()
    if where == "answer":
        Response.objects.create(demand=DemandFactory(made_in=[entry]), entry=entry, kind="shrugged")
    elif where == "link":
        LinkFactory(earlier=later, later=entry, relation="foretold")
    else:
        Role.objects.create(entry=entry, organization=OrganizationFactory(), part="bystander")

    assert "Invalid enum value" in refusal(entry)
