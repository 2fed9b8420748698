"""The page of a source: what is known of it, what rests on it, and how its page was found; never its text."""

import re
from datetime import date

import pytest

from tests.factories import ArticleFactory, CitationFactory, EntryFactory, OutletFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.models import Article
from timeline.printed.models import PublicRecord, SourceState
from timeline.printed.models.source_state import digest_of_words

PRIVATE_TEXT = "what only the article itself tells"
QUOTED = "Well: of the later it says this. Or: of the earlier it says that. And more of it."


@pytest.fixture
def source(put_in_print) -> Article:
    """Two entries rest on it, one of them by two passages; the later one is printed first."""
    article = ArticleFactory(
        title="The port and its cameras",
        outlet=OutletFactory(name="The Courier"),
        text=f"{PRIVATE_TEXT} {QUOTED}",
        byline="Ada Reed",
    )
    late, early = (
        EntryFactory(title=title, date=day, citation__article=article, citation__quote_exact=f"of the {title} it says")
        for title, day in (("later", "2018-06-21"), ("earlier", "2018-05"))
    )
    CitationFactory(entry=late, article=article, quote_exact="And more of it.", supports=["date", "size"])
    put_in_print(late, early)
    return article


def test_it_tells_of_the_source_and_of_the_words_that_each_entry_rests_on(source, read):
    html = read(f"/articles/A{source.pk}/")

    assert ">The port and its cameras</h1>" in html
    assert "<cite>The Courier</cite>" in html and "Ada Reed" in html
    assert f'<a href="{source.url}">{source.url}</a>' in html
    assert "No archived copy yet." in html and "Not checked yet." in html
    resting = html[html.index("What rests on it") :]
    assert resting.index(">earlier</a>") < resting.index(">later</a>"), "in the order of time"
    assert "<mark>of the later it says</mark>" in resting and "<mark>And more of it.</mark>" in resting
    assert "Source for: date, size. No words of this source are quoted for: date, size." in resting
    assert PRIVATE_TEXT not in html


def test_an_entry_leads_to_the_page_of_each_of_its_sources(source, read):
    assert f'<a href="/articles/A{source.pk}/"> What rests on source A1</a>' in (html := read("/entries/E1/later/"))
    assert re.search(r"<dt>When</dt> <dd>.*?</time> *<a class=\"ref\" href=\"#s1-2\"", html)
    assert "No words of this source are quoted for: date, size." in html[html.index('id="s1-2"') :]


def test_it_says_how_its_page_was_found_and_which_words_are_gone(source, read, get):
    before = get("/articles/A1/")["ETag"]
    lost = [digest_of_words("And more of it.")]
    SourceState.press.create(record_id="A1", standing="altered", checked_on=date(2026, 3, 1), lost=lost, tick=1)

    html = read("/articles/A1/")

    assert get("/articles/A1/")["ETag"] != before
    assert "not all quoted words stood on it" in html
    assert html.count("these words stand there no longer") == 1


def test_of_an_earlier_state_it_says_only_what_was_in_print(source, read, put_in_print):
    put_in_print(EntryFactory(title="much later", citation__article=source, citation__quote_exact="And more of it."))

    first = PublicRecord.press.get(pk="E1").sequence
    html = read(f"/articles/A1/?as_of={first}")

    assert ">later</a>" in html and ">earlier</a>" not in html and ">much later</a>" not in html
    assert "Of earlier states of the record this is not told." in html
    assert '<meta name="robots" content="noindex">' in html


def test_what_was_retracted_rests_on_it_no_longer(source, read):
    for number in ("1", "2"):
        retract(source.citations.filter(entry=number).first().entry, by=UserFactory(), note="Not so.")

    assert "No entry in print rests on this source at present." in read("/articles/A1/")


def test_a_source_that_is_not_in_print_has_no_page(source, get):
    ArticleFactory()

    assert [get(f"/articles/{name}/").status_code for name in ("A2", "A99", "E1", "A0", "a1")] == [404] * 5
    assert get("/articles/A1/?kind=protest").status_code == 400


def test_one_that_many_entries_cite_comes_in_parts(source, read, monkeypatch):
    monkeypatch.setattr("timeline.web.views.articles.LENGTH", 1)

    html = read("/articles/A1/")

    assert ">earlier</a>" in html and ">later</a>" not in html, "the one that was cited last"
    further = html.split('rel="next" href="')[1].split('"')[0]
    assert ">later</a>" in read(f"/articles/A1/{further}")


def test_a_merged_one_leads_on(source, get):
    other = EntryFactory(citation__article=ArticleFactory())
    publish(other, by=UserFactory())
    PublicRecord.press.filter(pk="A2").update(state="merged", merged_into="A1")

    assert (get("/articles/A2/").status_code, get("/articles/A2/")["Location"]) == (302, "/articles/A1/")
