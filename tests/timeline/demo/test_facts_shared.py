"""Every date, number, place and party of the demo follows from the files it claims to rest on."""

import re
from datetime import datetime

from tests.timeline.demo import days
from tests.timeline.demo.data import (
    ARTICLES,
    ENTRIES,
    each_contract,
    each_demand,
    each_entry,
    each_story,
    in_story,
    prose,
    together,
)
from tests.timeline.demo.numbers import numbers
from tests.timeline.demo.sources import Sources, day_in, fold
from timeline import dates
from timeline.demo.files import rows
from timeline.wording.evidence import quoted_for

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
WRITTEN_DAY = re.compile(rf"\b(\d{{1,2}} {MONTH} \d{{4}})\b")
WRITTEN_MONTH = re.compile(rf"(?<!\d )\b({MONTH} \d{{4}})\b")


@each_entry
def test_a_date_follows_from_the_sources_by_its_rule(entry: dict, sources: Sources):
    assert entry["date"] == days.edtf(entry["basis"], sources)


@each_entry
def test_a_date_that_is_cited_has_words_or_a_place_where_it_stands(entry: dict, sources: Sources):
    cited = [{"quote": None, "locator": "", **one} for one in entry["citations"] if "date" in one.get("supports", [])]
    quoted = [one | {"quote": one["quote"] and {"exact": one["quote"]}} for one in cited]

    assert not cited or any(one["locator"] or quoted_for(one) for one in quoted)


@each_entry
def test_the_same_words_of_a_source_are_cited_once(entry: dict):
    cited = [(citation["article"], citation.get("quote", "")) for citation in entry["citations"]]

    assert len(set(cited)) == len(cited), "the database refuses a second one"


@each_entry
def test_a_place_in_a_source_says_what_stands_there(entry: dict, sources: Sources):
    rows = {record.row["record_url"]: record.row for record in sources.records.values()}

    for citation in entry["citations"]:
        address = ARTICLES[citation["article"]]["url"]
        for place in citation.get("locator", "").split("; "):
            match re.split("[“”:] ?", place):
                case ["field ", name, "", value]:
                    assert str(rows[address][name]) == value
                case ["day in the address", value]:
                    assert str(day_in(address)) == value
                case other:
                    assert other == [""]


@each_entry
def test_a_day_written_out_is_one_of_the_sources_or_a_bound_of_the_date(entry: dict, sources: Sources):
    known = sources.days(entry["basis"]) | set(dates.bounds(dates.parse(entry["date"])))

    written = [datetime.strptime(words, "%d %B %Y").date() for words in WRITTEN_DAY.findall(prose(entry))]

    assert set(written) <= known


@each_entry
def test_a_number_in_an_entry_stands_in_its_sources(entry: dict, sources: Sources):
    assert numbers(prose(entry)) <= sources.numbers(entry["basis"])


@each_entry
def test_a_size_is_told_as_the_sources_tell_it(entry: dict, sources: Sources):
    size_text = entry.get("protest", {}).get("size_text", "")

    assert fold(size_text).casefold() in fold(sources.text(entry["basis"])).casefold()


@each_entry
def test_the_bounds_of_a_size_are_what_its_words_allow(entry: dict, sources: Sources):
    protest = entry.get("protest", {})
    words = protest.get("size_text", "")

    assert (protest.get("size_low"), protest.get("size_high")) == (_bounds(words) if words else (None, None))
    assert bool(words) == bool(protest.get("size_claimed_by")) == bool(protest.get("size_unit"))


def _bounds(words: str) -> tuple[int | None, int | None]:
    (number,) = numbers(words)
    if words.startswith(("some ", "around ", "roughly ", "approximately ")):
        return None, None
    if words.startswith("nearly "):
        return None, number
    is_floor = words.startswith(("more than ", "over ")) or words in ("hundreds", "dozens")
    return number, None if is_floor else number


@each_entry
def test_a_place_is_the_registers(entry: dict, sources: Sources):
    places = fold(sources.text(entry["basis"])).casefold()

    assert all(part.casefold() in places for part in entry.get("location", "").split(", "))


@each_contract
def test_what_a_contract_says_of_itself_stands_in_its_sources(contract: dict, sources: Sources):
    assert numbers(contract["description"]) <= sources.numbers(contract["basis"])
    assert _amounts(contract["description"]) <= _amounts(sources.text(contract["basis"]))


@each_entry
def test_an_amount_of_money_stands_in_the_sources(entry: dict, sources: Sources):
    assert _amounts(prose(entry)) <= _amounts(sources.text(entry["basis"]))
    assert "amount" not in entry.get("contract_event", {})


def test_what_is_said_of_a_subject_states_no_number_that_the_founding_article_lacks(sources: Sources):
    said = " ".join(row["description"] for noun in ("organizations", "products") for row in rows(noun))

    assert numbers(said) <= sources.numbers({"seed": True})


def _amounts(text: str) -> set[str]:
    return set(re.findall(r"\$\d+(?:,\d{3})*(?: million)?", text))


@each_story
def test_a_lead_states_no_number_and_no_month_that_its_entries_lack(story: dict, sources: Sources):
    entries = in_story(story["slug"])
    bounds = {day for entry in entries for day in dates.bounds(dates.parse(entry["date"])) if day}

    assert numbers(story["lead"]) <= sources.numbers(together(entries))
    assert set(WRITTEN_MONTH.findall(story["lead"])) <= {f"{day:%B %Y}" for day in bounds}


@each_demand
def test_a_demand_rests_on_what_the_entries_that_make_and_answer_it_rest_on(demand: dict, sources: Sources):
    keys = [*demand["made_in"], *(key for key, _kind in demand["responses"])]
    basis = together([ENTRIES[key] for key in keys])

    assert set(demand["basis"].get("records", [])) <= set(basis["records"])
    assert not demand["basis"].get("seed") or basis["seed"]
    assert numbers(demand["text"]) <= sources.numbers(demand["basis"])


@each_entry
def test_the_sources_name_every_organization_in_an_entry(entry: dict, sources: Sources):
    text = fold(sources.text(entry["basis"]))
    listed = {company for record in sources.of(entry["basis"]) for company in record.row["companies"]}

    named = [slug for slug, _part in entry["organizations"] if slug in listed or _is_named(slug, text)]
    assert named == [slug for slug, _part in entry["organizations"]]


def _is_named(slug: str, text: str) -> bool:
    forms = [row for row in rows("aliases") if row.get("organization") == slug]
    exact = any(re.search(rf"\b{re.escape(fold(w))}\b", text) for row in forms for w in row.get("exact", []))
    return exact or any(fold(w).casefold() in text.casefold() for row in forms for w in row.get("words", []))
