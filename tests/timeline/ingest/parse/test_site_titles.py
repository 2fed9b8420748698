"""Titles where the first heading is the site's own name, and where the window's title has several parts."""

import pytest

from tests.timeline.ingest.parse.test_title import WHOLE, titled

SITE = "The Copper Wire"
LINKED = f"<a href='/'>{SITE}</a>"
POST = f"<a href='/?p=31' rel='bookmark'>{WHOLE}</a>"
WINDOWS = [
    f"{SITE}  &raquo; Blog Archive   &raquo; {WHOLE}",
    f"{SITE} &raquo; {WHOLE}",
    f"{WHOLE} &laquo; {SITE}",
    f"{WHOLE} « News « {SITE}",
    f"{SITE} | {WHOLE}",
    f"{SITE} | News | {WHOLE}",
    f"{WHOLE} | {SITE}",
    f"{SITE} :: {WHOLE}",
    f"{WHOLE} :: {SITE}",
    f"{SITE} • {WHOLE}",
    f"{WHOLE} • {SITE}",
    f"{SITE} – {WHOLE}",
    f"{SITE} - {WHOLE}",
    f"{WHOLE} — {SITE}",
    f"{SITE} > News > {WHOLE}",
    f"{WHOLE} &lt; News &lt; {SITE}",
    f"{SITE} › {WHOLE}",
    f"{WHOLE} ‹ {SITE}",
    f"{SITE}: {WHOLE}",
    f"{SITE} / {WHOLE}",
    f"{WHOLE} ~ {SITE}",
    f"{WHOLE} · {SITE}",
    f"{WHOLE}_{SITE}",
    WHOLE,
    SITE,
]
BODIES = [
    f"<h1 id='header'>{LINKED}</h1><div class='storytitle'>{POST}</div>",
    f"<h1>{LINKED}</h1><h2>{POST}</h2>",
    f"<h1><a href='https://wire.example/'><span>{SITE}</span></a></h1><h3 class='post-title'>{WHOLE}</h3>",
    f"<div id='top'><h1><a href='/index.php'>{SITE}</a></h1><p>News of the coast</p></div><h2>{WHOLE}</h2>",
    f"<h1>{LINKED}</h1><h1>{WHOLE}</h1>",
    f"<h1 class='title'>{WHOLE}</h1><h1>{LINKED}</h1>",
    f"<h1>{LINKED}</h1><p class='headline'>{WHOLE}</p>",
    f"<h1><a href='./' title='Home' rel='home'>{SITE}</a></h1><div class='entryTitle'>{WHOLE}</div>",
]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("window", WINDOWS)
def test_a_heading_that_links_home_is_the_sites(window: str, body: str) -> None:
    assert titled(window, body=body) == WHOLE


@pytest.mark.parametrize("window", [w for w in WINDOWS if w != SITE])
def test_a_windows_title_is_read_in_either_order(window: str) -> None:
    named = f"<meta property='og:site_name' content='{SITE}'>"

    assert titled(window, named) == WHOLE
    assert titled(window, body=f"<h1>{WHOLE}</h1>") == WHOLE
    assert titled(window, f"{named}<meta property='og:title' content='{window}'>", f"<h1>{LINKED}</h1>") == WHOLE


OWN = [f"<h1>{WHOLE}</h1>", f"<h1><a href='/a/31'>{WHOLE}</a></h1>", f"<h1>{WHOLE}</h1><h1>Opinion</h1>"]


@pytest.mark.parametrize("head", OWN)
def test_an_articles_own_first_heading_stays(head: str) -> None:
    assert titled(SITE, body=head) == WHOLE
    assert titled(f"Lamps and more | {SITE}", body=head) == WHOLE


@pytest.mark.parametrize(
    "title",
    ["Rekognition: what it is and who buys it", "Lamps / posts / wires and who pays",
     "Amazon > Google in a test of lamps",
     "Who pays – and why – for lamps", "Strike: 40 lamps, 3 wires | 1 letter of complaint and its flaw"],
)  # fmt: skip
def test_a_title_with_marks_of_its_own_is_not_cut(title: str) -> None:
    assert titled(f"{title} | {SITE}", body=f"<h1>{LINKED}</h1><h2>{title.replace('>', '&gt;')}</h2>") == title
