"""A long line comes in parts, each at an address of its own that stays good; nothing is lost where they meet."""

import re

import pytest

from tests.factories import DemandFactory, EntryFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.models import Response
from timeline.printed.models import Edition

LINE = "/stories/harbour/"


@pytest.fixture(autouse=True)
def short_parts(monkeypatch):
    monkeypatch.setattr("timeline.pages.lines.ladder.LENGTH", 3)


@pytest.fixture
def story(record):
    return StoryFactory(slug="harbour", title="Harbour")


@pytest.fixture
def put(story, put_in_print):
    """Entries of the story on these days, E1 first."""
    reported = {"citation__article__published_on": "2022-01-01"}
    return lambda *days: put_in_print(*(EntryFactory(date=day, stories=[story], **reported) for day in days))


def hung(html: str) -> list[str]:
    return re.findall(r'<li class="e r\d+" id="(E\d+)">', html)


def led(html: str, way: str) -> str | None:
    found = re.search(rf'rel="{way}" href="([^"#]+)#line"', html)
    return found and found[1].replace("&amp;", "&")


def walked(read, path: str | None, way: str) -> list[tuple[str, list[str]]]:
    parts = []
    while path:
        html = read(path)
        parts.append((path, hung(html)))
        path = led(html, way)
    return parts


DAYS = ("2018-01-05", "2018-01-05", "2018-01-05", "2018-01-05", "2019-02-01", "2019-03-01", "2021-06-01", "2021-07-01")
PARTS = [
    (LINE, ["E1", "E2", "E3"]),
    (f"{LINE}?from=E4", ["E4", "E5", "E6"]),
    (f"{LINE}?from=E7", ["E7", "E8"]),
]


def test_the_parts_lead_on_and_back_and_lose_nothing(put, read):
    put(*DAYS)

    assert walked(read, LINE, "next") == PARTS
    assert walked(read, PARTS[-1][0], "prev") == PARTS[::-1]


def test_a_line_of_one_part_says_nothing_of_parts(put, read):
    put(*DAYS[:3])

    html = read(LINE)

    assert "part of a long line" not in html
    assert 'class="years"' not in html


def test_each_year_leads_to_its_first_entry(put, read):
    put(*DAYS)

    html = read(f"{LINE}?from=E4")

    assert re.findall(r'<a href="([^"]+)#line"(?: aria-current="(true)")?>(\d{4})</a>', html) == [
        (f"{LINE}?from=2018", "true", "2018"),
        (f"{LINE}?from=2019", "true", "2019"),
        (f"{LINE}?from=2021", "", "2021"),
    ]
    assert hung(read(f"{LINE}?from=2019")) == ["E5", "E6", "E7"]
    assert hung(read(f"{LINE}?from=2020")) == ["E7", "E8"], "a year without entries leads to what comes after it"


def test_a_part_says_how_much_of_the_line_it_is(put, read):
    put(*DAYS)

    assert "3 of 8 entries, the first" in read(f"{LINE}?from=E4")


def test_the_address_of_a_part_outlives_what_is_printed_before_it(put, read):
    put(*DAYS)
    before = hung(read(f"{LINE}?from=E4"))

    put("2017-01-01", "2017-01-02")

    assert hung(read(f"{LINE}?from=E4")) == before
    assert f'rel="canonical" href="http://127.0.0.1:8000{LINE}?from=E4"' in read(f"{LINE}?from=E4")


def test_it_outlives_its_entry_too(put, read):
    entries = put(*DAYS)
    retract(EntryFactory._meta.model.objects.get(pk=int(entries[3][1:])), by=UserFactory(), note="It did not happen.")

    assert hung(read(f"{LINE}?from=E4")) == ["E5", "E6", "E7"]


def test_an_entry_that_was_never_printed_is_refused_with_a_sentence(put, get):
    put(*DAYS)

    answer = get(f"{LINE}?from=E99")

    assert answer.status_code == 400
    assert "No entry E99 was ever printed." in answer.content.decode()


@pytest.mark.parametrize("start", ["0000", "20", "E0", "D1", "E1x", "2019-01"])
def test_what_is_no_year_and_no_entry_is_refused(put, get, start):
    put(*DAYS)

    assert get(f"{LINE}?from={start}").status_code == 400


def test_past_the_end_it_leads_back(put, read):
    put(*DAYS)

    html = read(f"{LINE}?from=2022")

    assert "Nothing on this line is as late as this." in html
    assert led(html, "prev") == f"{LINE}?from=E6"


def test_a_narrowed_line_stays_narrowed_from_part_to_part(put, read):
    put(*DAYS)

    html = read(f"{LINE}?after=2018-01-01&from=2019")

    assert led(html, "prev") == f"{LINE}?after=2018-01-01&from=E2"
    assert f"{LINE}?after=2018-01-01&amp;from=2021#line" in html


def test_the_silence_between_two_parts_is_drawn_once(put, read):
    put(*DAYS)

    assert "12 months, nothing on record" in read(f"{LINE}?from=E5")
    assert "nothing on record" not in read(LINE)


def test_a_bracket_runs_out_of_one_part_and_comes_into_the_next(put, read):
    put("2018-01", "2018-01-02", "2018-01-03", "2018-01-04", "2018-02-04")

    assert '<i class="br on r2 e5"></i>' in read(LINE)
    assert '<i class="br in r1 e3"></i>' in read(f"{LINE}?from=E4")


def test_a_thread_runs_out_of_one_part_and_comes_into_the_next(put_in_print, story, read):
    reported = {"citation__article__published_on": "2022-01-01"}
    entries = [EntryFactory(date=day, stories=[story], **reported) for day in DAYS]
    DemandFactory(made_in=entries[1:2])
    answered = DemandFactory(made_in=entries[2:3])
    Response.objects.create(demand=answered, entry=entries[4], kind="met")
    put_in_print(*entries)

    for then in ("", f"as_of={Edition.objects.clock()}&"):
        first, second = read(f"{LINE}?{then}from=2018"), read(f"{LINE}?{then}from=E4")

        assert '<i class="th met n1 on r4 e5"></i>' in first and '<i class="th met n1 in r1 e5"></i>' in second
        assert '<i class="th open n2 on r3 e5"></i>' in first and "Running on below: D1 unanswered" in first
        assert '<i class="th open n2 in on r1 e7"></i>' in second and "From above: D1 unanswered" in second


def test_an_entry_leads_to_the_part_of_the_line_where_it_hangs(put, read):
    put(*DAYS)

    near = read(re.search(r'<a href="(/entries/E7/[^"]+)"', read(f"{LINE}?from=E7"))[1])

    assert f'href="{LINE}?from=E4#E7"' in near


def test_a_long_history_comes_in_parts_each_edition_told_from_the_one_before(put, read, monkeypatch):
    monkeypatch.setattr("timeline.web.views.history.LENGTH", 2)
    put("2018-01-05")
    entry = EntryFactory._meta.model.objects.get()
    first = entry.title
    for title in ("Second", "Third"):
        entry.title = title
        entry.save()
        publish(entry, by=UserFactory())

    later = read("/entries/E1/history/")
    onwards = re.search(r'rel="next" href="([^"]+)"', later)[1]
    earlier = read(f"/entries/E1/history/{onwards}")

    assert re.findall(r"Edition (\d)", later) == ["3", "2"]
    assert re.findall(r"<del>([^<]+)</del>\s*<ins>([^<]+)</ins>", later) == [("Second", "Third"), (first, "Second")]
    assert re.findall(r"Edition (\d)", earlier) == ["1"]
