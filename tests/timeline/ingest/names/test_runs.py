"""Where names may begin and end: by capitals and small words alone."""

import pytest

from timeline.ingest.names.runs import runs
from timeline.ingest.names.tokens import tokens


def found(text: str, *known: str) -> list[str]:
    """What the runs of a text say, with the words of it that are known already."""
    spans = sorted((text.index(name), text.index(name) + len(name)) for name in known)
    words = tokens(text, spans)
    return [text[words[run.first].start : words[run.last - 1].end] for run in runs(words)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # small words inside
        ("a note to the Department for Harbours and Ferries", ["Department for Harbours", "Ferries"]),
        ("a note to the Department for Work and Transport", ["Department for Work and Transport"]),
        ("the Bureau of Trade and Corvane met", ["Bureau of Trade", "Corvane"]),
        ("a talk with Friends of Harrow", ["Friends of Harrow"]),
        ("the head of Harrow and the Council of the Isles", ["Harrow", "Council of the Isles"]),
        ("the Guild of Dock-based Pickers sued", ["Guild of Dock-based Pickers"]),
        ("work for Marl & Vane began", ["Marl & Vane"]),
        (
            "the Harbour Workers of Jutland and the Commission on Tides",
            ["Harbour Workers of Jutland", "Commission on Tides"],
        ),
        (
            "the United Dock and Harbour Workers met Corvane on Lumo",
            ["United Dock and Harbour Workers", "Corvane", "Lumo"],
        ),
        # nor do the people or the place that a company is told by
        ("as Norwegian Corvane pickers left", ["Corvane"]),
        ("as the Norwegian Harbour Union left", ["Norwegian Harbour Union"]),
        ("as the Paris Accenture staff left", ["Accenture"]),
        # a genitive ends a name, but not that of people who are meant by it
        ("and Corvane's Lumo was sold", ["Corvane", "Lumo"]),
        ("and the Women's Harbour League sued", ["Women's Harbour League"]),
        # the public body that is written small
        ("as the Dutch cabinet said", ["Dutch cabinet"]),
        ("as the Kessock school board said", ["Kessock school board"]),
        ("as the Corvane board said", ["Corvane"]),
        ("as the Transport ministry said", ["Transport ministry"]),
        ("as the Norwegian national police said", ["Norwegian national police"]),
        ("signs in the municipality of Kessock", ["municipality of Kessock"]),
        # days and months are no part of one
        ("and on Tuesday Corvane sold it", ["Corvane"]),
        # the first word of a sentence
        ("The Corvane deal ended.", ["Corvane"]),
        ("Hundreds of Corvane pickers left.", ["Corvane"]),
        ("Former Corvane pickers left.", ["Corvane"]),
        ("The Department of Trade left.", ["Department of Trade"]),
        ("Police Federation members left.", ["Police Federation"]),
        ("“When Corvane left,” he said.", ["Corvane"]),
        # functions part a company from its people
        ("as Corvane Chief Executive Ada Marl said", ["Corvane", "Ada Marl"]),
        ("as the Department of Justice said", ["Department of Justice"]),
        # no names
        ("as I'd said, and He'd heard", []),
        ("see #Corvane and @Norvane", []),
    ],
)
def test_where_names_begin_and_end(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("and Norvane sued Corvane", ["Corvane"]),
        ("and Norvane Cloud sued Corvane", ["Corvane"]),  # what is left of a longer name is none
        ("and Old Norvane sued Corvane", ["Corvane"]),
        ("and Norvane's Lumo met Corvane", ["Lumo", "Corvane"]),
        ("and Norvane, Lumo and Corvane met", ["Lumo", "Corvane"]),
    ],
)
def test_what_is_known_is_no_name_and_goes_on_into_none(text: str, names: list[str]) -> None:
    assert found(text, "Norvane") == names
