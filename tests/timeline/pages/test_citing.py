"""Citations name the edition and the version of the data, and mean the same to every program that reads them."""

import pytest

from timeline.pages import citing

ENTRY = {
    "id": "E3",
    "slug": "dockers-write",
    "title": "Dockers & “cameras”: 100% of {them}",
    "edition": {"number": 2, "sequence": 17, "published_at": "2026-11-27T11:55:21+00:00"},
}


def test_an_entry_is_cited_as_it_stood_when_its_edition_was_printed():
    assert citing.as_text(citing.cited("entry", ENTRY)) == (
        "“Dockers & “cameras”: 100% of {them}”. Throughline, E3, edition 2, 27 November 2026 (record at sequence 17). "
        "http://127.0.0.1:8000/entries/E3/?as_of=17"
    )


def test_a_story_is_cited_at_the_sequence_of_the_whole_record():
    one = citing.cited("story", ENTRY | {"id": "S1", "slug": "harbour"}, 40)

    assert (one.sequence, one.address) == (40, "http://127.0.0.1:8000/stories/harbour/?as_of=40")


def test_bibtex_is_balanced_and_says_the_same():
    written = citing.as_bibtex(citing.cited("entry", ENTRY))

    assert written.startswith("@misc{throughline-E3-2,\n")
    assert r"title = {{Dockers \& “cameras”: 100\% of {\textbraceleft}them{\textbraceright}}}," in written
    assert "month = nov," in written and "year = {2026}," in written
    assert written.count("{") == written.count("}"), "BibTeX counts those behind a backslash too"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a_b # c", r"a\_b \# c"),
        ("\\input{x}", r"\textbackslash{}input{\textbraceleft}x{\textbraceright}"),
        ("one\n two", "one two"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
    ],
)
def test_nothing_in_a_title_is_a_command(text, safe):
    assert citing.in_tex(text) == safe


def test_csl_says_the_same():
    (one,) = citing.as_csl(citing.cited("entry", ENTRY))

    assert one["issued"] == {"date-parts": [[2026, 11, 27]]}
    assert (one["title"], one["version"]) == (ENTRY["title"], "edition 2, sequence 17")
