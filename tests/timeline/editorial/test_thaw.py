"""freeze(thaw(content)) == content, whatever the content, in a new record and over an old one."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import (
    ArticleFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    OrganizationFactory,
    OutletFactory,
    ProductFactory,
    StoryFactory,
    UserFactory,
)
from timeline import editorial, vocabulary
from timeline.models import Citation, Demand, Printable, Topic
from timeline.printed.contents import Content
from timeline.publishing.freeze import KINDS, content_of

pytestmark = pytest.mark.django_db
OWN = ("schema", "id", "created_at")
ANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=12)
"""Each example writes in a savepoint of the test's own transaction, and takes it back."""

words = st.text("abcdeéñßяא中 -’", min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
wordless = st.one_of(st.just(""), words)
slugs = st.text("abcxyz789", min_size=3, max_size=12)
dates_of_pages = st.dates(min_value=date(1000, 1, 1))
days = dates_of_pages.map(lambda day: day.isoformat())
edtf = st.sampled_from(["2018-06-22", "2018-05", "2018", "[2018-06-17..2018-06-22]", "[..2018-06-22]", "2018-03/.."])


@pytest.fixture
def cast() -> dict[str, list[str]]:
    """Some of each kind, as neighbours, by their letters."""
    OutletFactory(name="The Harbour Courier", owner="Harbour Press")
    made = [
        *(OrganizationFactory() for _ in range(3)),
        *(ProductFactory() for _ in range(2)),
        *(ContractFactory() for _ in range(2)),
        *(StoryFactory() for _ in range(2)),
        *(Topic.objects.create(name=name, slug=name) for name in ("ports", "cranes")),
        *(ArticleFactory() for _ in range(2)),
        *(EntryFactory(date="2010") for _ in range(3)),
    ]
    return {letter: [one.record_id for one in made if one.letter == letter] for letter in KINDS}


def some(ids: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids), unique=True)


def pairs(ids: list[str], values: list[str], *keys: str) -> st.SearchStrategy[list[Content]]:
    pair = st.tuples(st.sampled_from(ids), st.sampled_from(values))
    return st.lists(pair, unique=True, max_size=5).map(
        lambda found: [dict(zip(keys, one, strict=True)) for one in found]
    )


sizes = st.builds(
    lambda text, low, more, unit, by: {
        "text": text,
        "low": low,
        "high": None if more is None or low is None else low + more,
        "unit": unit,
        "claimed_by": by,
    },
    *(words, st.none() | st.integers(0, 10**6), st.none() | st.integers(0, 10**6), wordless, wordless),
)
protests = st.fixed_dictionaries(
    {
        "action_types": st.lists(st.sampled_from(vocabulary.ActionType.values), min_size=1, unique=True),
        "participants": wordless,
        "size": st.none() | sizes,
        "online": st.none() | st.booleans(),
        "met_with": st.none() | words,
    }
)


def events(cast: dict[str, list[str]]) -> st.SearchStrategy[Content]:
    cents = st.integers(0, 10**12).map(lambda number: f"{number // 100}.{number % 100:02}")
    money = st.tuples(st.none() | cents, st.sampled_from(["USD", "EUR", "JPY"]))
    parties = pairs(cast["O"], vocabulary.PartyRole.values, "organization", "role")
    rest = st.fixed_dictionaries(
        {
            "contract": st.none() | st.sampled_from(cast["K"]),
            "type": st.sampled_from(vocabulary.ContractEventType.values),
            "period": st.none() | edtf,
            "parties": parties.map(lambda found: sorted(found, key=lambda party: party["role"])),
        }
    )
    return st.tuples(rest, money).map(lambda both: {**both[0], "amount": both[1][0], "currency": both[1][1]})


def citations(cast: dict[str, list[str]]) -> st.SearchStrategy[list[Content]]:
    own = {"exact": words, "prefix": wordless, "suffix": wordless}
    quote = st.fixed_dictionaries(own, optional={"confirmed_on": days})
    citation = st.fixed_dictionaries(
        {
            "article": st.sampled_from(cast["A"]),
            "supports": st.lists(st.sampled_from(["date", "size", "action"]), unique=True),
            "quote": st.none() | quote,
            "locator": wordless,
            "basis": st.sampled_from(["", "primary_document", "own_reporting"]),
            "rests_on": wordless,
        }
    )
    return st.lists(citation, max_size=3, unique_by=lambda one: (one["article"], (one["quote"] or {}).get("exact")))


def entries(cast: dict[str, list[str]]) -> st.SearchStrategy[Content]:
    links = pairs(cast["E"], vocabulary.Relation.values, "earlier", "relation")
    return st.fixed_dictionaries(
        {
            "kind": st.sampled_from(vocabulary.EntryKind.values),
            "title": words,
            "summary": wordless,
            "date": edtf,
            "is_announced": st.booleans(),
            "claim_state": st.just(""),
            "claim_note": wordless,
            "location": wordless,
            "organizations": pairs(cast["O"], vocabulary.Part.values, "organization", "role"),
            "products": some(cast["P"]),
            "contracts": some(cast["K"]),
            "stories": some(cast["S"]),
            "topics": some(cast["T"]),
            "protest": st.none() | protests,
            "contract_event": st.none() | events(cast),
            "links": links.map(lambda found: [link | {"note": "in its words"} for link in found]),
            "citations": citations(cast),
        }
    )


def owners(ids: list[str]) -> st.SearchStrategy[list[Content]]:
    """In the order in which they are kept: those without a day first."""
    ever, since = {"from": None, "to": None}, {"from": "2015-10-02", "to": None}
    return st.just([{"organization": one, **days} for one, days in zip(ids, (ever, since), strict=False)])


def contents(cast: dict[str, list[str]]) -> dict[str, st.SearchStrategy[Content]]:
    """By kind of record, without what every content holds."""
    former = st.tuples(words, dates_of_pages, st.integers(1, 9000)).map(
        lambda one: {"name": one[0], "from": one[1].isoformat(), "to": None}
    )
    identifier = st.tuples(st.sampled_from(vocabulary.Scheme.values), st.text("0123456789", min_size=1, max_size=9))
    return {
        "entry": entries(cast),
        "organization": st.fixed_dictionaries(
            {
                "slug": slugs,
                "name": words.map(lambda name: f"Firm {name}"),
                "kind": st.sampled_from(vocabulary.OrganizationKind.values),
                "description": wordless,
                "names": st.lists(former, max_size=3, unique_by=lambda one: one["from"]).map(
                    lambda found: sorted(found, key=lambda one: one["from"])
                ),
                "identifiers": st.lists(identifier, max_size=3, unique=True).map(
                    lambda found: [{"scheme": scheme, "value": value} for scheme, value in sorted(found)]
                ),
            },
            optional={
                "parents": st.lists(st.sampled_from(cast["O"]), min_size=1, max_size=2, unique=True).flatmap(owners)
            },
        ),
        "article": st.fixed_dictionaries(
            {
                "url": st.none() | slugs.map(lambda slug: f"https://courier.example/{slug}/x"),
                "title": words,
                "byline": wordless,
                "outlet": st.none() | st.just("The Harbour Courier"),
                "published_on": st.none() | days,
                "date_origin": wordless,
                "language": st.sampled_from(["en", "de", "pt-BR", ""]),
                "rests_on": st.none() | words,
                "archive_url": st.none() | slugs.map(lambda slug: f"https://archive.example/{slug}"),
            }
        ).map(lambda content: content | {"owner": "Harbour Press" if content["outlet"] else ""}),
        "demand": st.fixed_dictionaries(
            {
                "text": words,
                "of": st.sampled_from(cast["O"]),
                "made_in": some(cast["E"]).map(lambda ids: sorted(ids, key=lambda one: int(one[1:]))),
                "responses": st.lists(
                    st.tuples(st.sampled_from(vocabulary.ResponseState.values), st.sampled_from(cast["E"])),
                    unique_by=lambda one: one[1],
                ).map(lambda found: [{"kind": kind, "entry": entry} for kind, entry in found]),
            }
        ),
        "contract": st.fixed_dictionaries(
            {
                "slug": slugs,
                "title": words,
                "description": wordless,
                "identifiers": st.sampled_from([[], ["usaspending"], ["piid"], ["usaspending", "piid"]]).map(
                    lambda schemes: [{"scheme": scheme, "value": f"{scheme} 7"} for scheme in schemes]
                ),
                "prior": st.none() | st.sampled_from(cast["K"]),
            }
        ),
        "product": st.fixed_dictionaries(
            {
                "slug": slugs,
                "name": words,
                "description": wordless,
                "maker": st.none() | st.sampled_from(cast["O"]),
            }
        ),
        "story": st.fixed_dictionaries({"slug": slugs, "title": words, "lead": wordless}),
        "topic": st.fixed_dictionaries({"slug": slugs, "name": words}, optional={"is_deprecated": st.just(True)}),
    }


def frozen_again(record: Any, content: Content) -> Content:
    editorial.save(record, lambda: editorial.thaw(record, content), by=None)
    return {name: value for name, value in content_of(record).items() if name not in OWN}


@pytest.mark.parametrize("model", KINDS.values())
def test_a_record_freezes_to_what_it_was_thawed_from(cast: dict[str, list[str]], model: type[Printable]) -> None:
    content = contents(cast)[model.kind_name].map(lambda content: content | {"kind_of_record": model.kind_name})

    @ANY
    @given(content, content)
    def holds(first: Content, second: Content) -> None:
        with transaction.atomic():
            record = model()
            for content in (first, second, first):
                assert frozen_again(record, content) == content
            transaction.set_rollback(True)

    holds()


def test_what_no_content_tells_of_a_row_stays_with_it(cast: dict[str, list[str]]) -> None:
    entry = EntryFactory()
    before = Citation.objects.get(entry=entry)
    content = content_of(entry)
    editorial.save(entry, lambda: editorial.thaw(entry, content | {"title": "Another title"}), by=UserFactory())
    assert Citation.objects.get(entry=entry).pk == before.pk
    assert entry.version == 2


def test_a_neighbour_that_is_not_on_record_is_named_and_nothing_is_written(cast: dict[str, list[str]]) -> None:
    demand = DemandFactory()
    content = content_of(demand) | {"of": "O999999", "text": "Something else."}
    with pytest.raises(editorial.Refused, match="O999999 is not on record"):
        editorial.save(demand, lambda: editorial.thaw(demand, content), by=UserFactory())
    assert Demand.objects.get(pk=demand.pk).text == "Stop selling it."


@pytest.mark.parametrize(
    ("changed", "at"), [({"kind": "quarrel"}, "kind"), ({"date": "someday"}, "date"), ({"title": "x" * 201}, "title")]
)
def test_a_value_that_does_not_fit_its_field_is_refused_there(
    cast: dict[str, list[str]], changed: Content, at: str
) -> None:
    entry = EntryFactory()
    content = content_of(entry) | changed
    with pytest.raises(ValidationError) as refusal:
        editorial.save(entry, lambda: editorial.thaw(entry, content), by=UserFactory())
    assert at in refusal.value.message_dict
