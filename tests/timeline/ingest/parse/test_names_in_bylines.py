"""Names in bylines: the surname first, several in a row, and lines that are no names though they look like it."""

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_markup import read
from tests.timeline.ingest.parse.test_plain import read as read_text
from timeline.ingest.parse.byline import people
from timeline.ingest.parse.persons import looks_like_person

TWO = ("Dana Marlow", "Colby Ashdown")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marlow, Dana", TWO[:1]),
        ("MARLOW, Dana", TWO[:1]),
        ("By Marlow, Dana", TWO[:1]),
        ("Marlow, Dana; Ashdown, Colby", TWO),
        ("Marlow, Dana and Ashdown, Colby", TWO),
        ("Marlow, Dana, Ashdown, Colby", TWO),
        ("Marlow, D.; Ashdown, C. P.", ("D. Marlow", "C. P. Ashdown")),
        ("van der Aa, Ludwig", ("Ludwig van der Aa",)),
        ("García Márquez, Gabriel", ("Gabriel García Márquez",)),
        ("Marlow, Dana Jane", ("Dana Jane Marlow",)),
        ("Dana Marlow | Colby Ashdown", TWO),
        ("By Dana Marlow | Colby Ashdown | June 22, 2018", TWO),
        ("Dana Marlow · Climate Change", TWO[:1]),
        ("Dana Marlow | Reuters", TWO[:1]),
        ("Dana Marlow, Colby Ashdown", TWO),
        ("Dana Marlow, Ardmouth", TWO[:1]),
        ("Dana Marlow, Reuters", TWO[:1]),
        ("Reuters, Dana Marlow", TWO[:1]),
        ("Banksy, Reuters", ("Banksy",)),
        ("Dana Marlow; Colby Ashdown", TWO),
    ],
)
def test_names_are_told_apart_and_stand_with_the_first_name_in_front(text: str, names: tuple[str, ...]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "told",
    [
        "<meta name='author' content='Marlow, Dana; Ashdown, Colby'>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Deaf lamp posts",'
        ' "author": [{"name": "Marlow, Dana"}, {"name": "Ashdown, Colby"}]}</script>',
        "<meta name='author' content='Dana Marlow | Colby Ashdown'>",
    ],
)
def test_so_are_those_in_meta_data(told: str) -> None:
    assert read(pages.html(told, body="<h1>Deaf lamp posts</h1>")).byline == "Dana Marlow, Colby Ashdown"


@pytest.mark.parametrize("line", ["Marlow, Dana; Ashdown, Colby", "By Dana Marlow | Colby Ashdown"])
def test_so_are_those_in_an_element_that_is_called_a_byline(line: str) -> None:
    html = pages.html(body=f"<h1>Deaf lamp posts</h1><p class='byline'>{line}</p>")

    assert read(html).byline == "Dana Marlow, Colby Ashdown"


TOPICS = [
    *("Climate Change", "New York", "Silicon Valley", "Google Cloud", "United States", "Police Surveillance"),
    *("Long Read", "Subscriber Only", "Amnesty International", "Santa Clara County", "Virginia Beach", "Dakota Access"),
    *("Press Freedom", "Jordan River", "Georgia Power", "Austin Police", "Will Change", "South Wales"),
]  # fmt: skip


@pytest.mark.parametrize("line", TOPICS)
def test_two_capitalized_words_are_no_person(line: str) -> None:
    assert not looks_like_person(line)


@pytest.mark.parametrize(
    "name",
    [
        *("Bridget Amory", "Ana de la Cruz", "Marie-Claire d’Aubigné", "J. R. Marlow", "Dr. Dana Marlow"),
        *("Seán Ó Súilleabháin", "Анна Марлоу", "Wei Zhang", "Fatima al-Sayed", "Will Amory", "DANA MARLOW"),
    ],
)  # fmt: skip
def test_a_person_has_a_first_name(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Climate Change", None),
        ("Google Cloud | June 3, 2020", None),
        ("Dana Marlow", "Dana Marlow"),
        ("Dana Marlow and Colby Ashdown", "Dana Marlow, Colby Ashdown"),
        ("Zzyzx Marlow, Labour Editor", "Zzyzx Marlow"),
        ("By Zzyzx Marlow", "Zzyzx Marlow"),
        ("Zzyzx Marlow", None),
        ("Athens, Georgia", None),
        ("Washington, D.C.", None),
    ],
)
def test_a_line_of_a_text_without_by_is_a_byline_where_it_has_the_shape_of_a_person(
    line: str, byline: str | None
) -> None:
    text = f"Workers ask Corvane for deaf lamp posts\n{line}\n3 June 2020\n\n{pages.BODY}"

    assert read_text(text).byline == byline
