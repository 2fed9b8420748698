"""The day of publication, in pages and in texts: the right one, or none."""

from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw

TODAY = date(2026, 11, 24)
JUNE_22 = date(2018, 6, 22)
PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in pages.PARAGRAPHS)
CLOCK = "<div><time datetime='2024-03-08'>Friday, March 8, 2024</time></div>"
HEAD = "<h1>Workers ask Corvane for deaf lamp posts</h1>"


def published(source: str, name: str = "a.html", url: str | None = None) -> date | None:
    page = parse.read(Raw(source.encode(), name=name), Given(url=url), TODAY)
    assert isinstance(page, Page), page
    return page.published_on


def page(head: str = "", above: str = "", under: str = "", behind: str = "", around: str = "", lang: str = "en") -> str:
    return (
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>Workers ask Corvane for deaf lamp posts"
        f" | The Copper Wire</title>{head}</head><body>{around}<main><div class='story'>{above}{HEAD}"
        f"{under}{PROSE}{behind}"
        "</div></main></body></html>"
    )


@pytest.mark.parametrize(
    "head",
    [
        "<meta itemprop='datePublished' content='2018-06-22T08:00:00Z'>"
        "<meta itemprop='dateModified' content='2018-07-03'>",
        "<meta name='DCTERMS.issued' content='2018-06-22'><meta name='DCTERMS.modified' content='2018-07-03'>",
        "<meta name='DC.date.issued' content='2018-06-22'>",
        "<meta name='citation_publication_date' content='2018/06/22'>",
        "<meta name='citation_online_date' content='2018/06/22'>",
        "<meta property='og:pubdate' content='2018-06-22'>",
        "<meta name='published_at' content='2018-06-22 10:00'>",
        "<meta name='displaydate' content='2018-06-22'>",
        "<meta name='pdate' content='20180622'>",
        "<meta property='article:published_time' content='1529661600'>",
        '<script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":"Workers ask Corvane for deaf lamp'
        ' posts","datePublished":1529661600000,"dateModified":1530612000000}</script>',
        "<meta property='og:updated_time' content='2018-07-03'>"
        "<meta property='article:published_time' content='20180622'>",
        "<meta name='publish_date' content='Fri, 22 Jun 2018 08:00:00 GMT'>",
        "<meta name='last-modified' content='2018-07-03'><meta name='date' content='2018-06-22'>",
    ],
)
def test_meta_elements_of_many_vocabularies_tell_the_day(head: str) -> None:
    assert published(page(head)) == JUNE_22


@pytest.mark.parametrize(
    "under",
    [
        "<p>Updated July 3, 2018 | Published June 22, 2018</p>",
        "<div><b>Updated</b> <span>July 3, 2018</span></div><div><b>Published</b> <span>June 22, 2018</span></div>",
        "<dl><dt>Last modified</dt><dd>July 3, 2018</dd><dt>Date</dt><dd>June 22, 2018</dd></dl>",
        "<time class='updated' datetime='2018-07-03'>3 July</time>"
        "<time class='entry-date published' datetime='2018-06-22'>22 June</time>",
        "<p>Updated <time datetime='2018-07-03'>July 3</time>, first published <time"
        " datetime='2018-06-22'>June 22</time></p>",
        "<span itemprop='dateModified'>3 July 2018</span> <span itemprop='datePublished'>22 June 2018</span>",
        "<span itemprop='dateModified' content='2018-07-03'>lately</span>"
        "<span itemprop='datePublished' content='2018-06-22'>then</span>",
        "<p>Last change: <time datetime='2018-07-03'>3.7.</time></p><p class='meta'>"
        "<time datetime='2018-06-22'>22.6.</time></p>",
        "<abbr class='modified' title='2018-07-03'>now</abbr>"
        "<abbr class='published' title='2018-06-22T08:00'>then</abbr>",
        "<p class='article__last-updated'>July 3, 2018</p><p class='article__pub-date'>June 22, 2018</p>",
        "<p>By Bridget Amory</p><p>June 22, 2018 (updated July 3, 2018)</p>",
        "<figure><figcaption>The lamps in Ardmouth, July 3, 2016</figcaption></figure><p>June 22, 2018</p>",
        "<p class='caption'>The lamps, July 3, 2016</p><p>Posted on June 22, 2018 by Bridget Amory</p>",
        "<p>A long standfirst tells what happened in Ardmouth on July 3, 2016, and why it matters"
        " to us.</p><p>June 22, 2018</p>",
        "<ul class='related'><li><a href='/b'>Another story about the harbour</a> July 3, 2016</li>"
        "</ul><p>June 22, 2018</p>",
        "<div><h3><a href='/b'>Another story</a></h3><p>July 3, 2016</p></div><p>June 22, 2018</p>",
        "<p>Published: 22/06/2018 09:10</p>",
        "<span class='post-date'>22 June 2018</span> <span class='post-modified'>3 July 2018</span>",
        "<i property='dc:modified' content='2018-07-03'>x</i><span property='dc:issued' content='2018-06-22'>y</span>",
    ],
)
def test_the_day_of_publication_is_told_from_every_other_day_around_the_headline(under: str) -> None:
    assert published(page(under=under)) == JUNE_22
    assert (
        published(page(under=under, around="<div><time datetime='2024-03-08'>Friday, March 8, 2024</time></div>"))
        == JUNE_22
    )


@pytest.mark.parametrize(
    ("under", "lang"),
    [
        ("Veröffentlicht am 22. Juni 2018, 14:05 Uhr", "de"),
        ("Publié le 22 juin 2018 à 08h00", "fr"),
        ("Publicado el 22 de junio de 2018", "es"),
        ("Pubblicato il 22 giugno 2018", "it"),
        ("Publicado em 22 de junho de 2018", "pt"),
        ("Gepubliceerd op 22 juni 2018", "nl"),
        ("Publicerad 22 juni 2018", "sv"),
        ("Julkaistu 22.6.2018", "fi"),
        ("Opublikowano: 22 czerwca 2018", "pl"),
        ("Опубликовано 22 июня 2018 г.", "ru"),
        ("Yayınlanma: 22 Haziran 2018", "tr"),
        ("发布时间：2018年6月22日", "zh"),
        ("2018年6月22日 公開", "ja"),
        ("입력 2018.06.22 10:00", "ko"),
    ],
)
def test_the_words_for_publication_are_known_in_other_languages(under: str, lang: str) -> None:
    assert published(page(under=f"<p>{under}</p>", lang=lang)) == JUNE_22


@pytest.mark.parametrize(
    "frame",
    [
        {"around": "<header><time datetime='2024-03-08'>Friday, March 8, 2024</time></header>"},
        {"around": "<div id='clock'>Friday, March 8, 2024</div>"},
        {"around": "<p>Friday, March 8, 2024</p><ul><li><a href='/'>Home</a></li></ul>"},
        {"around": "<aside><a href='/x'>Another story</a> <time datetime='2020-02-02'>Feb 2</time></aside>"},
        {"behind": "<div class='comments'><p>Posted by Sam on June 30, 2018</p></div>"},
        {"behind": "<h3>2 comments</h3><p>Sam, posted June 30, 2018</p><p>Ann, posted July 1, 2018</p>"},
        {"behind": "<section class='more'><h3><a href='/x'>Another</a></h3><p>Published July 9, 2018</p></section>"},
        {"behind": "<footer>© July 3, 2019 The Copper Wire</footer>"},
        {"under": "<p>Updated July 3, 2018</p>"},
        {"under": "<time itemprop='dateModified' datetime='2018-07-03'>July 3, 2018</time>"},
        {"head": "<meta property='article:modified_time' content='2018-07-03'>"},
        {"under": "<figure><img src='a'><figcaption>Ardmouth, June 3, 2017</figcaption></figure>"},
        {"under": "<p>Comments close on July 3, 2018</p>"},
        {"head": '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2018-07-03"}</script>'},
    ],
)  # fmt: skip
def test_a_day_that_is_not_the_articles_is_left_out(frame: dict[str, str]) -> None:
    assert published(page(**frame)) is None


@pytest.mark.parametrize(
    "inside",
    [
        "<address><a rel='author'>Dana Marlow</a> in Hull</address><span>Fri 22 Jun 2018 07.00 BST</span>",
        "<p>By <a href='/authors/dana-marlow'>Dana Marlow</a></p><time datetime='2018-06-22'>22 June</time>",
        "<p>Published 22 June 2018</p><p>Last modified 3 July 2018</p>",
    ],
)
def test_an_aside_under_the_headline_may_tell_of_the_page(inside: str) -> None:
    assert published(page(under=f"<aside>{inside}</aside>")) == JUNE_22


@pytest.mark.parametrize(
    "aside",
    [
        "<aside><time datetime='2018-06-22'>22 June 2018</time></aside>",
        "<aside><a href='/b'>Owls of the old mill are back</a><p>Published 22 June 2018, by Dana Marlow</p></aside>",
        "<aside class='related'><address>Dana Marlow</address>22 June 2018</aside>",
    ],
)
def test_an_aside_that_leads_elsewhere_does_not(aside: str) -> None:
    assert published(page(under=aside)) is None


def test_a_day_behind_the_article_counts_where_it_says_so() -> None:
    assert published(page(behind="<footer>Posted on <time datetime='2018-06-22'>June 22</time></footer>")) == JUNE_22
    assert published(page(behind="<p>First published on June 22, 2018</p>")) == JUNE_22


def test_the_address_is_believed_before_a_day_without_a_label() -> None:
    assert published(page(under="<p>July 3, 2018</p>"), url="https://wire.example/2018/jun/22/lamps") == JUNE_22
    assert published(page(), url="https://wire.example/201812/a") is None


@pytest.mark.parametrize(
    "path",
    ["2018/06/22", "2018-06-22.html", "2018/June/22/lamps", "20180622/lamps", "20180622-lamps", "2018/0622/lamps"],
)
def test_an_address_may_hold_the_day_in_several_ways(path: str) -> None:
    assert published(page(), url=f"https://wire.example/{path}") == JUNE_22


@pytest.mark.parametrize(
    "path",
    ["20180622001", "20181345/a", "lamps-20180622", "180622/a", "meeting-2018-06-22", "2018/06", "a?day=20180622"],
)
def test_other_numbers_of_an_address_are_no_day(path: str) -> None:
    assert published(page(), url=f"https://wire.example/{path}") is None


TEXT = "Workers ask Corvane for deaf lamp posts\nBy Bridget Amory\n{}\n\n" + pages.BODY


@pytest.mark.parametrize(
    "line",
    [
        "Updated July 3, 2018 | Published June 22, 2018",
        "Last modified: July 3, 2018\nFirst posted: June 22, 2018",
        "June 22, 2018\nUpdated July 3, 2018",
        "Published\nJune 22, 2018\nUpdated\nJuly 3, 2018",
        "Photo: Sam Other, July 3, 2016\nJune 22, 2018",
        "Veröffentlicht am 22. Juni 2018",
        "Bridget Amory | 22.06.2018 | Update: 03.07.2018",
        "2018-06-22",
        "22/06/2018",
    ],
)
def test_a_text_is_judged_as_a_page_is(line: str) -> None:
    assert published(TEXT.format(line), "a.txt") == JUNE_22
    assert published("Friday, March 8, 2024\nMenu\nNews\n\n" + TEXT.format(line), "a.txt") == JUNE_22


@pytest.mark.parametrize(
    "text",
    [
        TEXT.format("Updated July 3, 2018"),
        "Friday, March 8, 2024\nMenu\nNews\n\n" + TEXT.format(""),
        TEXT.format("") + "\n\nComments\n\nPosted by Sam on June 30, 2018\n",
        TEXT.format("") + "\n\nRelated stories\nOracle opens office, published July 9, 2018\n",
        TEXT.format("") + "\n\n© 3 July 2019 The Copper Wire\n",
        TEXT.format("") + "\n\nAmory, founded on March 14, 2006 — and still there — was asked too, and gave no answer.",
        "March 14, 2006 is the day on which the cloud unit of Corvane opened, as all will tell you.\n\n" + pages.BODY,
    ],
)  # fmt: skip
def test_a_text_without_a_day_of_its_own_has_none(text: str) -> None:
    assert published(text, "a.txt") is None


def test_a_text_may_say_at_its_end_when_it_was_published() -> None:
    assert published(TEXT.format("") + "\n\nThis article was first published on June 22, 2018.", "a.txt") == JUNE_22


@pytest.mark.parametrize(
    "nothing", ["1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "1900-01-01", "0", "0001-01-01"]
)
def test_what_a_machine_writes_for_no_day_is_none(nothing: str) -> None:
    assert published(page(f"<meta property='article:published_time' content='{nothing}'>")) is None
