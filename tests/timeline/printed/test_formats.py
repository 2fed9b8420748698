"""What entries look like in other programs: whatever stands in them, it is told as text."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import dates
from timeline.printed.formats import sheet, timelinejs
from timeline.printed.formats.dossier import dossier
from timeline.printed.formats.files import FORMATS
from timeline.printed.formats.markdown import markdown, plain

CITED = {"basis": "", "supports": ["action", "date"], "locator": ""}


def entry(record_id: str = "E1", **told: object) -> dict:
    quote = {"exact": "the very words", "prefix": "", "suffix": ""}
    cited = {"article": "A1", "title": "A report", "outlet": "Courier", "url": "https://courier.example/1"}
    return {
        "id": record_id,
        "url": f"/entries/{record_id}/it/",
        "date": dates.as_json(dates.parse("2018-06-22")),
        "kind": "statement",
        "title": "It happens",
        "summary": "So it did.",
        "summary_html": "<p>So it did.</p>",
        **{name: [] for name in ("organizations", "products", "contracts", "stories", "topics", "demands", "links")},
        "protest": None,
        "corroboration": {"sources": 1, "independent": 1},
        "known_by": "2018-06-23",
        "claim_state": "unverified",
        "citations": [cited | {"published_on": "2018-06-23", "archive_url": None, "quote": quote, **CITED}],
        "edition": {"number": 2, "sequence": 7},
        **told,
    }


def test_a_source_has_one_number_and_all_quotes_of_it_stand_there():
    other = entry()["citations"][0] | {"article": "A2", "quote": None, "supports": []}
    told = dossier([entry("E1"), entry("E2", citations=[other, *entry()["citations"]])])

    assert [one.notes for one in told.entries] == [[1], [2, 1]]
    assert [(note.number, [quote.entry for quote in note.quotes]) for note in told.notes] == [
        (1, ["E1", "E2"]),
        (2, []),
    ]


@given(st.text(max_size=40))
def test_no_cell_is_a_formula(text):
    for cell in sheet.row(entry(title=text, summary=text), 9):
        assert not cell.startswith(sheet.FORMULA)


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_would_be_a_formula_is_text(formula):
    assert sheet.row(entry(title=formula), 9)[sheet.HEADER.index("title")] == f"'{formula}"


def test_a_row_has_a_cell_for_each_column_and_says_of_which_record_it_is():
    told = cells(entry())

    assert told["sources"] == "A1: Courier, A report, 2018-06-23, https://courier.example/1"
    assert told["source_urls"] == "A1: https://courier.example/1" and told["archived"] == ""
    assert (told["sequence"], told["data_version"], told["start"]) == ("7", "9", "2018-06-22")


def cells(document: dict) -> dict[str, str]:
    return dict(zip(sheet.HEADER, sheet.row(document, 9), strict=True))


def test_a_row_has_who_took_part_what_became_of_demands_and_each_source_once():
    size = {"text": "over 100", "low": 100, "high": None, "unit": "employees", "claimed_by": "Fortune"}
    waiting = {"min": 417, "max": None, "counted_to": "2019-08-12"}
    answer = {"response": "refused", "entry": {"id": "E5"}, "days": {"min": 0, "max": 52}}
    demands = [
        {"id": "D2", "text": "Stop", "response": "none", "days_unanswered": waiting, "history": []},
        {"id": "D3", "text": "Go", "response": "refused", "days_to_response": answer["days"], "history": [answer]},
    ]
    more = {"demands": demands, "links": [{"label": "in response to", "entry": {"id": "E4"}}]}
    told = cells(entry(protest={"participants": "Employees", "size": size}, citations=entry()["citations"] * 2, **more))

    assert (told["participants"], told["size_low"], told["size_high"]) == ("Employees", "100", "")
    assert told["demand_states"] == "D2: unanswered; D3: refused"
    assert (told["demand_days_min"], told["demand_days_max"]) == ("D2: 417; D3: 0", "D3: 52")
    assert (told["demand_counted_to"], told["answers"]) == ("D2: 2019-08-12", "D3: refused in E5")
    assert told["links"] == "in response to E4" and told["sources"].count("A1") == 1


@pytest.mark.parametrize(
    "text",
    ["# no heading", "<script>alert(1)</script>", "[a](javascript:b)", "1. one", "a\n\n# b", "*x* _y_ `z`", "- x"],
)
def test_no_text_is_markdown(text):
    written = plain(text)

    assert "\n" not in written
    assert not written.startswith(("#", "- ", "<", "[", "1. "))
    assert "<" not in written.replace("\\<", "") and "[" not in written.replace("\\[", "")


def test_markdown_has_footnotes_with_quotes_and_what_it_is_of():
    text = markdown("The harbour", ["2 entries."], dossier([entry("E1"), entry("E2")]))

    assert text.startswith("# The harbour\n\n2 entries.")
    assert "So it did.[^1]" in text
    assert (
        "[^1]: Courier, A report, 2018-06-23, https://courier.example/1. “the very words” "
        "(E1, for what was done; for date no words quoted); “the very words” (E2, for" in text
    )


def test_timelinejs_gets_html_that_runs_nothing_and_a_day_where_the_start_is_unknown():
    event = timelinejs.event(entry(title="<img src=x onerror=a()>", date=dates.as_json(dates.parse("[..2018-06-22]"))))

    assert "<img" not in event["text"]["headline"] and "&lt;img" in event["text"]["headline"]
    assert event["start_date"] == {"year": 2018, "month": 6, "day": 22} and "end_date" not in event
    lasting = timelinejs.event(entry(date=dates.as_json(dates.parse("2018-06/2018-07"))))
    assert lasting["end_date"] == {"year": 2018, "month": 7, "day": 31}


def test_each_format_is_written_as_entries_come():
    written = {}
    for name, write in FORMATS.items():
        to = io.StringIO()
        assert write(to, iter([entry("E1"), entry("E2")]), 9, "All") == 2
        written[name] = to.getvalue()

    assert [row["id"] for row in csv.DictReader(io.StringIO(written["csv"]))] == ["E1", "E2"]
    assert written["ndjson"].count("\n") == 2 and written["json"].startswith("[{") and written["json"].endswith("}]\n")
    empty = io.StringIO()
    assert FORMATS["timelinejs"](empty, iter([]), 9, "All") == 0 and empty.getvalue().endswith('"events":[]}\n')
