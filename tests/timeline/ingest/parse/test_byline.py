import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_markup import read
from tests.timeline.ingest.parse.test_plain import read as read_text
from timeline.ingest.parse.byline import people


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Bridget Amory", ["Bridget Amory"]),
        ("BY ABBY BYGRAVE, COLBY ASHDOWN and DANA BYE", ["Abby Bygrave", "Colby Ashdown", "Dana Bye"]),
        ("By Bridget Amory and Colin Hathersage | The Copper Wire", ["Bridget Amory", "Colin Hathersage"]),
        ("By Bridget Amory, Colin Hathersage, and Ann McRae", ["Bridget Amory", "Colin Hathersage", "Ann McRae"]),
        ("By Bridget Amory, Staff Writer", ["Bridget Amory"]),
        ("By Bridget Amory, Valley Tribune", ["Bridget Amory"]),
        ("By Bridget Amory in Ardmouth", ["Bridget Amory"]),
        ("By Bridget Amory of the Copper Wire", ["Bridget Amory"]),
        ("By Dr. Ann Bell, professor of law, and Toby Byrd, Dunmarsh University", ["Dr. Ann Bell", "Toby Byrd"]),
        ("Written by Bridget Amory · 5 min read", ["Bridget Amory"]),
        ("Bridget AmoryColin Hathersage", ["Bridget Amory", "Colin Hathersage"]),
        ("Abby Bygrave, Senior Technology Reporter", ["Abby Bygrave"]),
        ("By Bridget Amory July 3, 2020", ["Bridget Amory"]),
        ("By Bridget Amory Updated 3:05 pm", ["Bridget Amory"]),
        ("By Bridget Amory Follow @bamory", ["Bridget Amory"]),
        ("Von Bridget Amory und Ursula von der Aue", ["Bridget Amory", "Ursula von der Aue"]),
        ("Par Bridget Amory et Zoé Lévêque", ["Bridget Amory", "Zoé Lévêque"]),
        ("Por María José Ortiz y Ana de la Cruz", ["María José Ortiz", "Ana de la Cruz"]),
        ("Bradon R. McDonald; Jean-Luc O'Hara", ["Bradon R. McDonald", "Jean-Luc O'Hara"]),
        ("王小明", ["王小明"]),
        ("作者：王小明", ["王小明"]),
        ("Text: Bridget Amory, Foto: Sam Other", ["Bridget Amory"]),
        ("Texto: Ana Ledo | Fotos: Sam Other", ["Ana Ledo"]),
        ("Tekst: Kari Nordmann. Foto: Sam Other", ["Kari Nordmann"]),
        ("Autorka: Jana Nová", ["Jana Nová"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("By Bridget Amory as told to Sam Other", ["Bridget Amory"]),
        ("Email the author", []),
        ("Follow", []),
        ("View all posts by Bridget Amory", []),
        ("The Copper Wire", []),
        ("By Copper Wire Staff", []),
        ("Editorial Board", []),
        ("Reuters", []),
        ("admin", []),
        ("bridget@wire.example", []),
        ("https://wire.example/bridget", []),
    ],
)
def test_a_byline_names_people_and_nobody_else(words: str, names: list[str]) -> None:
    assert list(people(words, ("The Copper Wire",))) == names


@pytest.mark.parametrize(
    "under",
    [
        "<p><a rel='author' href='mailto:x'>Email the author</a>"
        " <span class='byline'>By Bridget Amory and Colin Hathersage</span></p>",
        "<div class='byline'><a href='/b'>Bridget Amory</a><a href='/c'>Colin Hathersage</a></div>",
        "<span class='author-name'>Bridget Amory</span><span class='author-name'>Colin Hathersage</span>",
        "<p>By <b>Bridget Amory</b> and <b>Colin Hathersage</b>, July 3, 2020</p>",
        "<div itemprop='author'><span itemprop='name'>Bridget Amory</span></div>"
        "<div itemprop='author'>Colin Hathersage</div>",
        "<p class='post-author'>Bridget Amory &amp; Colin Hathersage<button>Follow</button></p>",
        "<aside><p class='byline'>By Sam Other</p></aside><p class='byline'>By Bridget Amory, Colin Hathersage</p>",
        "<ul><li><a href='/x'>Another story about the harbour</a> <i class='byline'>By Sam Other</i></li></ul>"
        "<p class='byline'>By Bridget Amory, Colin Hathersage</p>",
        "<div class='story-credits'><p class='byline'>By Bridget Amory and Colin Hathersage in Ardmouth</p></div>",
        "<ul class='contributors'><li>Bridget Amory</li><li>Colin Hathersage</li></ul>",
        "<div class='article-contributor'>Bridget Amory</div><div class='article-contributor'>Colin Hathersage</div>",
        "<p class='reporters'>Bridget Amory, Colin Hathersage</p>",
        "<p class='columnist-name'>Bridget Amory</p><p class='columnist-name'>Colin Hathersage</p>",
        "<div class='credit'>Photograph by Sam Other</div><p class='byline'>By Bridget Amory, Colin Hathersage</p>",
    ],
)  # fmt: skip
def test_a_page_names_its_own_writers(under: str) -> None:
    page = read(pages.html(body=f"<main><h1>Deaf lamp posts</h1>{under}").replace("</article>", "</article></main>"))

    assert page.byline == "Bridget Amory, Colin Hathersage"


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='author' content='The Copper Wire'><meta property='og:site_name' content='The Copper Wire'>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"Organization\","
        " \"name\": \"The Copper Wire\"}, \"publisher\": {\"name\": \"The Copper Wire\"}}</script>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": \"Copper Wire Staff\","
        " \"publisher\": {\"name\": \"The Copper Wire\"}}</script>",
    ],
)  # fmt: skip
def test_the_house_is_the_outlet_and_its_writer_is_found_elsewhere(head: str) -> None:
    named = read(pages.html(head, body="<h1>Deaf lamp posts</h1><p class='byline'>By Bridget Amory</p>"))

    assert (named.byline, named.outlet) == ("Bridget Amory", "The Copper Wire")
    assert read(pages.html(head)).byline is None


def test_libraries_name_the_surname_first() -> None:
    head = (
        "<meta name='citation_author' content='Amory, Bridget'><meta name='citation_author' content='Hathersage, C.'>"
    )

    assert read(pages.html(head)).byline == "Bridget Amory, C. Hathersage"


@pytest.mark.parametrize(
    ("head", "byline", "outlet"),
    [
        ("Valley Tribune\nWorkers ask for deaf lamp posts\nBy Bridget Amory", "Bridget Amory", "Valley Tribune"),
        ("Workers ask for deaf lamp posts\nBy Ann Bygrave\nThe Valley Tribune", "Ann Bygrave", "The Valley Tribune"),
        ("Workers ask for deaf lamp posts\nBy Bridget Amory, Valley Tribune\nJune 3, 2020",
         "Bridget Amory", "Valley Tribune"),
        ("VALLEY TRIBUNE\nWorkers ask for deaf lamp posts\nBy Ann Bygrave", "Ann Bygrave", "Valley Tribune"),
        ("Workers ask for deaf lamp posts\nValley Tribune\nJune 3, 2020", None, "Valley Tribune"),
        ("Latest News\nWorkers ask for deaf lamp posts\nBridget Amory\nJune 3, 2020", "Bridget Amory", None),
        ("Workers ask for deaf lamp posts\nBY BRIDGET AMORY AND ABBY BYGRAVE", "Bridget Amory, Abby Bygrave", None),
        ("Workers ask for deaf lamp posts\nBy Valley Tribune Staff\nValley Tribune", None, "Valley Tribune"),
        ("Workers ask for deaf lamp posts\nBridget Amory | June 3, 2020", "Bridget Amory", None),
        ("Workers ask for deaf lamp posts\nBridget Amory and Ann Bygrave · 3 June 2020 · 4 min read",
         "Bridget Amory, Ann Bygrave", None),
        ("Workers ask for deaf lamp posts\nValley Tribune | June 3, 2020", None, "Valley Tribune"),
        ("Talkurier am Sonntag\nWorkers ask for deaf lamp posts\nBy Ann Bygrave",
         "Ann Bygrave", "Talkurier am Sonntag"),
        ("Neue Talzeitung\nWorkers ask for deaf lamp posts\nBy Ann Bygrave", "Ann Bygrave", "Neue Talzeitung"),
        ("Workers ask for deaf lamp posts\nAnn Rosenblatt\nJune 3, 2020", "Ann Rosenblatt", None),
    ],
)  # fmt: skip
def test_a_text_tells_its_writers_from_its_house(head: str, byline: str | None, outlet: str | None) -> None:
    page = read_text(f"{head}\n\n{pages.BODY}\n")

    assert (page.byline, page.outlet) == (byline, outlet)
