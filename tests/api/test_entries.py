"""What clients ask of the record, and what they hear."""

import pytest

from tests.edits import edited
from tests.factories import ContractFactory, EntryFactory, ProductFactory, ProtestFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.models import EntryProduct, EntryTopic, Topic
from timeline.printed.models import PublicRecord
from timeline.printed.parameters import FACETS, TABLE


def ids(answer) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [entry["id"] for entry in answer.json()["results"]]


def test_an_empty_record_is_an_empty_list(get):
    assert get("entries/").json() == {"next": None, "previous": None, "results": []}


def test_the_list_sends_each_stored_document_to_the_letter(get, put_in_print):
    (entry,) = put_in_print(ProtestFactory(title="Letter “to” Björn \\ & <co>", roles={"amazon": "target"}))

    answer = get("entries/")

    assert answer.json()["results"] == [PublicRecord.objects.get(pk=entry).document]
    assert get(f"entries/{entry}/").content in answer.content
    assert answer["Content-Type"] == "application/json"


def test_entries_come_latest_first_or_in_the_order_asked_for(get, put_in_print):
    may, late, june = put_in_print(*(EntryFactory(date=d) for d in ("2018-05-01", "2018-06-20", "2018-06-01")))

    assert ids(get("entries/")) == [late, june, may]
    assert ids(get("entries/?ordering=date")) == [may, june, late]
    assert ids(get("entries/?ordering=updated")) == [may, late, june]
    assert ids(get("entries/?ordering=-updated")) == [june, late, may]


def test_an_entry_moves_to_the_end_of_the_updated_ones_when_it_is_published_again(get, put_in_print):
    entry = EntryFactory(date="2018-05-01")
    first, other = put_in_print(entry, EntryFactory(date="2018-06-01"))
    put_in_print(edited(entry, title="Another title"))

    assert ids(get("entries/?ordering=updated")) == [other, first]


def test_filters_narrow_by_kind_story_and_action_type(get, put_in_print):
    story = StoryFactory(slug="rekognition")
    letter, answer, elsewhere = put_in_print(
        ProtestFactory(date="2018-05-01", stories=[story]),
        EntryFactory(date="2018-05-02", stories=[story]),
        EntryFactory(date="2018-05-03"),
    )

    assert ids(get("entries/?kind=protest")) == [letter]
    assert ids(get("entries/?story=rekognition")) == [answer, letter]
    assert ids(get("entries/?story=rekognition&kind=protest")) == [letter]
    assert ids(get("entries/?kind=protest&kind=statement")) == [elsewhere, answer, letter]
    assert ids(get("entries/?story=rekognition&kind=protest&kind=statement")) == [answer, letter]
    assert ids(get("entries/?action_type=open_letter&claim_state=unverified")) == [letter]
    assert ids(get("entries/?action_type=strike")) == []


def test_an_organization_takes_in_its_products_unless_it_is_meant_exactly(get, put_in_print):
    product = ProductFactory(slug="rekognition", maker__slug="amazon", maker__name="Amazon")
    about_product, about_firm = (
        EntryFactory(date="2018-05-01"),
        EntryFactory(date="2018-05-02", roles={"amazon": "actor"}),
    )
    EntryProduct.objects.create(entry=about_product, product=product)
    of_product, of_firm = put_in_print(about_product, about_firm)

    assert ids(get("entries/?organization=amazon")) == [of_firm, of_product]
    assert ids(get("entries/?organization=amazon&exact=1")) == [of_firm]
    assert ids(get("entries/?product=rekognition")) == [of_product]


def test_filters_narrow_by_contract_and_topic(get, put_in_print):
    entry, contract, topic = EntryFactory(), ContractFactory(slug="maven"), Topic.objects.create(slug="war", name="War")
    entry.entry_contracts.create(contract=contract)
    EntryTopic.objects.create(entry=entry, topic=topic)
    found, _other = put_in_print(entry, EntryFactory())

    assert ids(get("entries/?contract=maven")) == ids(get("entries/?topic=war")) == [found]


DATES = {
    "by": "[..2018-06-22]",
    "within": "[2018-06-17..2018-06-22]",
    "long": "2018-01/2018-06-22",
    "open": "2018-05/..",
}
OVERLAPS = {
    "after=2018-06-20&before=2018-06-20": {"within", "long", "open"},
    "after=2018-06-23": {"open"},
    "before=2018-01-31": {"long"},
    "before=2017-12-31": set(),
    "after=2018-06-22&before=2018-06-22": {"by", "within", "long", "open"},
    "after=2018-07-01&before=2018-06-01": set(),
    "after=0001-01-01&before=9999-12-31": {"by", "within", "long", "open"},
}


def test_after_and_before_honour_the_interval(get, put_in_print):
    names = dict(zip(put_in_print(*(EntryFactory(date=d) for d in DATES.values())), DATES, strict=True))

    assert {query: {names[i] for i in ids(get(f"entries/?{query}"))} for query in OVERLAPS} == OVERLAPS


def test_a_detail_is_the_document_and_its_editions_are_all_there_were(get, put_in_print):
    entry = EntryFactory(title="First words")
    (record,) = put_in_print(entry)
    entry.title = "Better words"
    entry.save()
    publish(entry, by=UserFactory(), note="the title")

    editions = get(f"entries/{record}/editions/").json()["results"]

    assert get(f"entries/{record}/").json()["title"] == "Better words"
    assert [(e["number"], e["note"], e["document"]["title"]) for e in editions] == [
        (2, "the title", "Better words"),
        (1, "", "First words"),
    ]
    assert "by" not in editions[0]


def test_a_retracted_entry_answers_gone_and_says_why(get, put_in_print):
    entry = EntryFactory()
    (record,) = put_in_print(entry)
    retract(entry, by=UserFactory(), note="It did not happen.")

    answer = get(f"entries/{record}/")

    assert answer.status_code == 410
    assert (answer.json()["state"], answer.json()["note"]) == ("retracted", "It did not happen.")
    assert ids(get("entries/")) == []
    assert [e["action"] for e in get(f"entries/{record}/editions/").json()["results"]] == ["retracted", "published"]


def test_a_merged_entry_leads_to_the_one_it_went_into(get, put_in_print):
    kept, gone = put_in_print(EntryFactory(), EntryFactory())
    PublicRecord.press.filter(pk=gone).update(state="merged", merged_into=kept)

    answer = get(f"entries/{gone}/")

    assert (answer.status_code, answer["Location"]) == (302, f"/api/v1/entries/{kept}/")


def test_an_unknown_id_is_a_404_that_names_it(get, put_in_print):
    put_in_print(EntryFactory())

    for path in ("entries/E999/", "entries/E0/", "entries/E01/", "entries/x/", "entries/E999/editions/"):
        answer = get(path)
        assert answer.status_code == 404
        assert answer.json()["detail"] == f"There is no entry “{path.split('/')[1]}” in print."


def test_an_article_is_no_entry(get, put_in_print):
    put_in_print(EntryFactory())

    assert get("articles/A1/").status_code == 200
    assert get("entries/A1/").status_code == get("entries/A1/editions/").status_code == 404


@pytest.mark.parametrize("name", [name for name in FACETS if not TABLE[name].subject])
def test_clients_may_narrow_by_every_facet_of_fixed_words(get, name):
    every = "&".join(f"{name}={value}" for value in TABLE[name].values.allowed()[:20])

    assert ids(get(f"entries/?{every}")) == []
