import textwrap
from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw, Skipped

TODAY = date(2026, 11, 24)


def read(text: str, name: str = "saved.txt", given: Given | None = None, **raw: str) -> Page:
    page = parse.read(Raw(text.encode(), name=name, **raw), given or Given(), TODAY)
    assert isinstance(page, Page), page
    return page


def test_head_body_and_foot_are_told_apart() -> None:
    page = read(pages.SAVED)

    assert page.title == "Workers ask Corvane for deaf lamp posts"
    assert (page.byline, page.outlet) == ("Bridget Amory", "Fenwick Evening News")
    assert (page.published_on, page.date_origin) == (date(2020, 7, 3), 'the page\'s own words: "3 July 2020"')
    assert page.text == pages.BODY


def test_text_wrapped_at_a_column_is_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in pages.PARAGRAPHS)

    assert read(pages.SAVED.replace(pages.BODY, wrapped)).text == pages.BODY


def test_a_short_sentence_inside_the_body_stays_and_an_advertisement_goes() -> None:
    page = read(
        pages.SAVED.replace(pages.PARAGRAPHS[1], f"ADVERTISEMENT\n\n{pages.PARAGRAPHS[1]}\n\nThe board declined.")
    )

    assert page.paragraphs == (*pages.PARAGRAPHS[:2], "The board declined.", pages.PARAGRAPHS[2])


def test_a_standfirst_is_neither_headline_nor_body() -> None:
    standfirst = "A letter that began on one night shift has been signed in eleven cities, and the board has read it."
    page = read(pages.SAVED.replace("By Bridget", f"{standfirst}\n\nBy Bridget"))

    assert page.title == "Workers ask Corvane for deaf lamp posts"
    assert standfirst not in page.text


@pytest.mark.parametrize(
    "opening", ["It began with a letter.", "Nobody came.\n\nThen forty did.", "Corvane let forty people go on Monday."]
)
def test_short_sentences_that_open_the_body_belong_to_it(opening: str) -> None:
    first = pages.PARAGRAPHS[0]
    under_a_byline = read(pages.SAVED.replace(first, f"{opening}\n\n{first}", 1))
    under_a_headline = read(f"Workers ask Corvane for deaf lamp posts\n\n{opening}\n\n{pages.BODY}")

    assert under_a_byline.text == under_a_headline.text == f"{opening}\n\n{pages.BODY}"
    assert under_a_headline.title == "Workers ask Corvane for deaf lamp posts"


@pytest.mark.parametrize("head", ["Nobody answers at Corvane.", "The Copper Wire\nNobody answers at Corvane."])
def test_a_headline_with_a_full_stop_stays_a_headline(head: str) -> None:
    page = read(f"{head}\n\n{pages.BODY}")

    assert (page.title, page.text) == ("Nobody answers at Corvane.", pages.BODY)


def test_a_note_on_the_writer_is_no_part_of_the_body() -> None:
    note = "Bridget Amory is a reporter for the Fenwick Evening News and writes about what stands in the street."

    assert read(pages.SAVED.replace("\nRelated", f"\n{note}\n\nRelated")).text == pages.BODY


def test_labels_over_a_copied_text_are_read() -> None:
    page = read(
        f"Title: Deaf lamps\nSource: The Copper Wire\nDate: 2020-07-03\nURL: https://wire.example/a\n\n{pages.BODY}"
    )

    assert (page.title, page.outlet, page.url) == ("Deaf lamps", "The Copper Wire", "https://wire.example/a")
    assert page.published_on == date(2020, 7, 3)


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("© 2025 Fortune Media IP Limited. All Rights Reserved.", "Fortune"),
        ("Copyright 2019 by The Harbour Courier", "The Harbour Courier"),
        ("(c) 2020 The Capital Ledger Publishing Co.", "The Capital Ledger"),
        ("Nothing is said here", None),
    ],
)
def test_the_outlet_is_in_the_small_print(words: str, outlet: str | None) -> None:
    foot = "© 2020 Fenwick Evening News Ltd. All rights reserved."

    assert read(pages.SAVED.replace(foot, words)).outlet == outlet


def test_the_outlet_speaks_of_itself_in_the_body() -> None:
    text = pages.SAVED.replace("© 2020 Fenwick Evening News Ltd. All rights reserved.", "")
    text = text.replace("The company makes", "Gazette contacted Corvane for comment. The company makes")

    assert read(text).outlet == "Gazette"


def test_the_files_name_alone_names_no_outlet_but_dates_a_page_without_a_date() -> None:
    text = pages.SAVED.replace("3 July 2020", "").replace("© 2020 Fenwick Evening News Ltd. All rights reserved.", "")
    page = read(text, name="courier-2020-07-04-lamps.txt")

    assert (page.outlet, page.published_on, page.date_origin) == (None, date(2020, 7, 4), "the file's name")


def test_what_is_given_wins() -> None:
    given = Given("https://example.org/a", date(2020, 7, 1), "The Brackish Review")
    page = read(pages.SAVED, given=given)

    assert (page.url, page.published_on, page.outlet) == (
        "https://example.org/a",
        date(2020, 7, 1),
        "The Brackish Review",
    )
    assert page.date_origin == "given by the caller"


def test_a_date_that_has_not_come_is_refused_whoever_claims_it() -> None:
    refused = parse.read(Raw(pages.SAVED.encode()), Given(published_on=date(2999, 1, 1)), TODAY)
    page = parse.read(Raw(pages.SAVED.replace("3 July 2020", "3 July 2999").encode()), Given(), TODAY)
    tomorrow = read(pages.SAVED.replace("3 July 2020", "25 November 2026"))

    assert isinstance(refused, Skipped) and refused.reason == "bad_date" and "2999-01-01" in refused.detail
    assert isinstance(page, Skipped) and page.reason == "bad_date" and "2999-07-03" in page.detail
    assert tomorrow.published_on is None and "has not come yet" in tomorrow.date_origin, "it has, east of here"


def test_a_stated_day_of_publication_goes_before_an_update() -> None:
    page = read(pages.SAVED.replace("3 July 2020", "Updated 9 July 2020\nPublished 3 July 2020"))

    assert page.published_on == date(2020, 7, 3)


def test_a_dateline_dates_a_press_release() -> None:
    text = pages.SAVED.replace("3 July 2020", "").replace("Workers at", "ARDMOUTH, July 2, 2020 -- Workers at")

    assert read(text).published_on == date(2020, 7, 2)


def test_the_address_dates_a_page_that_has_no_date() -> None:
    page = read(pages.SAVED.replace("3 July 2020", ""), given=Given(url="https://wire.example/2020/07/05/lamps"))

    assert (page.published_on, page.date_origin) == (date(2020, 7, 5), "the address")


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("The letter was obtained by Gizmodo last night, and nobody at Corvane has denied that it is real.", "Gizmodo"),
        ("Corvane has sold its lamps to the army as well, according to a report from Bloomberg.", "Bloomberg"),
        ("The sale was first reported by The Copper Wire, which has seen the papers on both sides.", "The Copper Wire"),
        ("Corvane reported a loss for the year, according to a report from its own auditors in May.", None),
    ],
)
def test_a_page_may_rest_on_another_outlet(sentence: str, outlet: str | None) -> None:
    assert read(pages.SAVED.replace(pages.PARAGRAPHS[1], sentence + " " + pages.PARAGRAPHS[1])).rests_on == outlet


@pytest.mark.parametrize(
    "text",
    [
        "Menu\nNews\nSport\nLog in",
        "word " * 30,
        "One sentence that is quite long, but stands alone and says little at all.",
    ],
)
def test_a_text_without_prose_is_no_article(text: str) -> None:
    skipped = parse.read(Raw(text.encode()), Given(), TODAY)

    assert isinstance(skipped, Skipped) and skipped.reason == "not_an_article"


def test_other_languages_are_named() -> None:
    german = (
        "Die Beschäftigten haben der Leitung am Montag einen Brief übergeben, und das ist nicht der erste von ihnen."
    )

    assert (
        read(f"Titel steht hier oben drüber\n\n{german}\n\n{german} Er ist lang und mit Sorgfalt geschrieben.").language
        == "de"
    )


def test_a_machines_word_for_no_date_is_none() -> None:
    refused = parse.read(Raw(pages.SAVED.encode()), Given(published_on=date(1, 1, 1)), TODAY)

    assert read(pages.SAVED.replace("3 July 2020", "0001-01-01")).published_on is None
    assert isinstance(refused, Skipped) and refused.reason == "bad_date"


@pytest.mark.parametrize(
    "masthead",
    [
        "The Copper Lane Courier\nThursday, November 5, 2026",
        "The Copper Lane Courier\nThursday, November 5, 2026\nWeather: 12°",
        "The Valley Evening Tribune\n5 November 2026",
        "Talbacher Neue Allgemeine Zeitung\nDonnerstag, 5. November 2026",
    ],
)
@pytest.mark.parametrize("under", ["Bridget Amory | June 3, 2020", "By Bridget Amory\nJune 3, 2020"])
def test_the_name_and_clock_of_a_paper_are_neither_headline_nor_day(masthead: str, under: str) -> None:
    page = read(f"{masthead}\n\nWorkers ask for deaf lamp posts\n{under}\n\n{pages.BODY}\n")

    assert (page.title, page.byline) == ("Workers ask for deaf lamp posts", "Bridget Amory")
    assert page.published_on == date(2020, 6, 3)
    assert page.outlet == masthead.partition("\n")[0]


def test_a_headline_that_sounds_like_a_papers_name_stays_one() -> None:
    page = read(f"Lamp Workers Walk Out Today\nBy Bridget Amory\nJune 3, 2020\n\n{pages.BODY}\n")

    assert (page.title, page.published_on) == ("Lamp Workers Walk Out Today", date(2020, 6, 3))


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("Valley Evening Post", "Valley Evening Post"),
        ("The Copper Tribune\nContact us", "The Copper Tribune"),
        ("Latest News\nMost Read", None),
        ("Valley Evening Post\nCopper Tribune", None),
    ],
)
def test_a_name_right_under_an_article_is_its_house(foot: str, outlet: str | None) -> None:
    page = read(f"Workers ask for deaf lamp posts\nBy Bridget Amory\nJune 3, 2020\n\n{pages.BODY}\n\n{foot}\n")

    assert page.outlet == outlet


def broken(paragraph: str, words: int) -> str:
    """The paragraph with one hard break behind so many words, as a mail or a page of a PDF leaves it."""
    parts = paragraph.split(" ")
    return " ".join(parts[:words]) + "\n" + " ".join(parts[words:])


@pytest.mark.parametrize("words", [1, 3, 5, 11, 14])
@pytest.mark.parametrize("at", range(len(pages.PARAGRAPHS)))
def test_one_hard_break_in_a_long_line_cuts_no_words(words: int, at: int) -> None:
    told = [broken(text, words) if n == at else text for n, text in enumerate(pages.PARAGRAPHS)]

    page = read(pages.SAVED.replace(pages.BODY, "\n\n".join(told)))

    assert page.text == pages.BODY
    assert page.title == "Workers ask Corvane for deaf lamp posts"


@pytest.mark.parametrize(
    ("masthead", "outlet"),
    [
        ("Norrland Evening Star Online", "Norrland Evening Star Online"),
        ("NORRLAND EVENING STAR ONLINE", None),
        ("Copper Lane Courier Digital Edition", None),
        ("The Valley Tribune on the Web", None),
        ("Fenwick Gazette.com", None),
        ("Ardmouth Herald | Online", None),
        ("The Northern Ledger – Digital", None),
    ],
)
def test_a_papers_name_that_ends_with_how_it_appears_is_no_headline(masthead: str, outlet: str | None) -> None:
    page = read(
        f"{masthead}\nThursday, November 5, 2026 10:31\n\nWorkers ask for deaf lamp posts\n"
        f"By Bridget Amory\nJune 3, 2020\n\n{pages.BODY}\n"
    )

    assert (page.title, page.published_on) == ("Workers ask for deaf lamp posts", date(2020, 6, 3))
    assert page.outlet == (outlet or page.outlet) and page.outlet


@pytest.mark.parametrize(
    "headline",
    [
        "Lamp Workers Reach for the Star",
        "Corvane Sues the Valley Tribune",
        "Workers Write to the Ardmouth Herald",
        "Council Will Not Renew Its Standard",
        "Staff Walk Out of Fenwick Evening Post",
        "Corvane Buys Copper Lane Courier",
        "Why Nobody Reads the Daily News",
    ],
)
@pytest.mark.parametrize("over", ["", "The Northern Ledger\nThursday, November 5, 2026\n\n"])
def test_a_headline_that_ends_like_a_papers_name_is_the_title_and_no_outlet(headline: str, over: str) -> None:
    page = read(f"{over}{headline}\nBy Bridget Amory\nJune 3, 2020\n\n{pages.BODY}\n")

    assert (page.title, page.byline, page.published_on) == (headline, "Bridget Amory", date(2020, 6, 3))
    assert page.outlet == ("The Northern Ledger" if over else None)
