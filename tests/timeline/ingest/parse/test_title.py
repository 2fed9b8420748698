import json

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_markup import read

WHOLE = "The letter of Ardmouth – and its flaw"


def titled(window: str, head: str = "", body: str = "", **linked: str) -> str | None:
    described = json.dumps({"@type": "NewsArticle", **linked}) if linked else ""
    script = f"<script type='application/ld+json'>{described}</script>" if linked else ""
    page = pages.html(script + head, body=body).replace("Deaf lamp posts | The Copper Wire", window)
    return read(page).title


@pytest.mark.parametrize(
    ("window", "head", "body", "title"),
    [
        (WHOLE, "", "", WHOLE),
        (f"{WHOLE} - The Copper Wire", "", "", WHOLE),
        (f"{WHOLE} | News | The Copper Wire", "", "", WHOLE),
        (f"The Copper Wire | {WHOLE}", "<meta property='og:site_name' content='The Copper Wire'>", "", WHOLE),
        (f"{WHOLE} – the copper wire", "<meta property='og:site_name' content='The Copper Wire'>", "", WHOLE),
        (f"{WHOLE} - wire.example", "", "", WHOLE),
        ("Rekognition: what it is and who buys it", "", "", "Rekognition: what it is and who buys it"),
        (f"{WHOLE} - The Copper Wire", "", f"<header><h1>The Copper Wire</h1></header><h1>{WHOLE}</h1>", WHOLE),
        (f"{WHOLE} - The Copper Wire", "", f"<h1 class='site-title'>Copper and more</h1><h2>{WHOLE}</h2>", WHOLE),
        (f"{WHOLE} - The Copper Wire", "", f"<h1>Opinion</h1><h2>{WHOLE}</h2>", WHOLE),
        ("The Copper Wire", "", f"<h1>{WHOLE}</h1>", WHOLE),
        ("The Copper Wire", "", "<h1>The letter<br>of Ardmouth –<br/>and its flaw</h1>", WHOLE),
        ("The Copper Wire", "", "<h1><div>The letter of</div><div>Ardmouth – and its flaw</div></h1>", WHOLE),
        ("The Copper Wire", "", f"<h1><span class='article-kicker'>Opinion</span> {WHOLE}</h1>", WHOLE),
        ("The Copper Wire", "", "<h1><span>T</span>he letter of <i>Ard</i>mouth – and its flaw</h1>", WHOLE),
        ("The Copper Wire", "", f"<h1>{WHOLE} <a class='headerlink' href='#t'>¶</a></h1>", WHOLE),
        ("The Copper Wire", "", f"<h1><a class='anchor' href='#t'>#</a>{WHOLE}</h1>", WHOLE),
        ("The Copper Wire", "", f"<h1><a class='permalink' href='/t'>{WHOLE}</a></h1>", WHOLE),
        ("The Copper Wire", "", f"<h1>{WHOLE}<span class='mw-editsection'>[edit]</span></h1>", WHOLE),
        ("The letter of Ardmouth – and … | The Copper Wire", "", f"<h1>{WHOLE}</h1>", WHOLE),
        (WHOLE, "<meta property='og:title' content='The letter of Ardmouth – and...'>", "", WHOLE),
        ("Home", "<meta property='og:title' content='R&amp;amp;D &amp;#8216;revolts&amp;#8217;'>", "", "R&D ‘revolts’"),
    ],
)  # fmt: skip
def test_a_title_is_whole_and_not_the_houses(window: str, head: str, body: str, title: str) -> None:
    assert titled(window, head, body) == title


@pytest.mark.parametrize(
    "headline",
    [
        "protest of workers at a maker of street furniture in 2018",
        "News that others do not print",
        "The letter of Ardmouth – and…",
        "The letter of Ardmouth",
        "The Copper Wire",
        "The letter of Ardmouth &amp;ndash; and its &lt;em&gt;flaw&lt;/em&gt;",
    ],
)
def test_the_pages_own_heading_goes_before_what_json_ld_calls_the_headline(headline: str) -> None:
    assert titled(f"{WHOLE} - The Copper Wire", body=f"<h1>{WHOLE}</h1>", headline=headline) == WHOLE
    if headline != "The letter of Ardmouth":
        assert titled(f"{WHOLE} - The Copper Wire", headline=headline) == WHOLE, "nor before the window's title"


def test_tags_and_entities_are_taken_off_however_often_they_were_escaped() -> None:
    headline = "&#8216;We won&#8217;t&#8217;: R&amp;D at Corvane &lt;em&gt;revolts&lt;/em&gt;"

    assert (
        titled("‘We won’t’: R&amp;D at Corvane revolts - The Wire", headline=headline)
        == "‘We won’t’: R&D at Corvane revolts"
    )
