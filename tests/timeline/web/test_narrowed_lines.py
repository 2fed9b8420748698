"""The line of a story, an organization, a product or a contract takes the filters of the list of entries."""

import re

import pytest

from tests.factories import EntryFactory, StoryFactory
from timeline.models import Story


def hung(html: str) -> list[str]:
    return re.findall(r'<li class="e r\d+" id="(E\d+)">', html)


@pytest.mark.parametrize(
    ("path", "ids", "words"),
    [
        ("/stories/harbour/?kind=protest", ["E1", "E4"], "kind: protest"),
        ("/stories/harbour/?after=2018-06-01&before=2018-12-31", ["E2"], "from 1 June 2018; to 31 December 2018"),
        (
            "/stories/harbour/?action_type=open_letter&product=gaze",
            ["E1"],
            "product: Gaze; form of protest: open letter",
        ),
        (
            "/organizations/lookout/?story=harbour&kind=protest",
            ["E1", "E4"],
            "story: The harbour cameras; kind: protest",
        ),
        ("/products/gaze/?kind=protest&kind=legal", ["E1"], "kind: protest or legal"),
        ("/products/gaze/?organization=lookout", ["E1"], "organization: Lookout"),
        ("/contracts/port-cameras/?before=2018-06-22", ["E3"], "to 22 June 2018"),
    ],
)
def test_a_line_can_be_narrowed_and_says_to_what(harbour, read, path, ids, words):
    html = read(path)

    assert hung(html) == ids
    assert f"Only part of this line is shown: <b>{words}</b>." in html
    assert f'<a href="{path.partition("?")[0]}">Show the whole line</a>' in html


def test_a_narrowed_line_draws_no_silence_and_no_end_of_the_record(harbour, read):
    html = read("/stories/harbour/?kind=protest")

    assert 'class="gap' not in html
    assert "Empty stretches are not drawn" in html
    assert "The record ends here" not in html
    assert "Where it stands on" in html, "what is said of the story holds for all of it"


def test_a_whole_line_draws_its_silences_and_says_nothing_of_filters(harbour, read):
    html = read("/stories/harbour/")

    assert 'class="gap' in html
    assert "Only part of this line" not in html


def test_time_runs_down_a_narrowed_line_and_its_brackets_with_it(harbour, put_in_print, read):
    put_in_print(
        EntryFactory(title="Between", date="2018-05-20", stories=Story.objects.all()),
    )

    html = read("/stories/harbour/?before=2018-06-01")

    assert hung(html) == ["E1", "E5"]
    assert '<i class="br r2 e4"></i>' in html


def test_a_narrowed_line_on_which_nothing_fits_says_so(harbour, read):
    html = read("/stories/harbour/?kind=policy")

    assert "No entry on this line fits this." in html
    assert "No entry of this story is in print" not in html
    assert "Show the whole line" in html


def test_a_narrowed_line_stays_narrowed_when_its_pages_turn(put_in_print, read, monkeypatch):
    monkeypatch.setattr("timeline.pages.lines.ladder.LENGTH", 2)
    harbour = StoryFactory(slug="harbour", title="Harbour")
    kinds = ("policy", "report", "policy", "policy")
    put_in_print(
        *(EntryFactory(kind=kind, date=f"2018-06-{day:02d}", stories=[harbour]) for day, kind in enumerate(kinds, 1))
    )

    first = read("/stories/harbour/?kind=policy")
    onwards = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")

    assert hung(first) == ["E1", "E3"]
    assert hung(read(onwards)) == ["E4"]
    assert "kind=policy" in onwards


def test_the_address_of_the_whole_line_is_the_one_to_keep(harbour, read):
    assert '<link rel="canonical" href="http://127.0.0.1:8000/stories/harbour/">' in read(
        "/stories/harbour/?kind=protest"
    )
