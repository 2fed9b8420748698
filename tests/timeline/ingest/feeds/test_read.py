"""Feeds as outlets really write them: what is wrong with one item never loses the others."""

from datetime import UTC, datetime, timedelta

import pytest

from timeline.ingest.feeds import FeedContent, FeedItem, read
from timeline.ingest.feeds.tree import MOST
from timeline.ingest.values import Skipped

HERE = "https://courier.example/feed/"
SOUND = "<item><title>{title}</title><link>https://courier.example/{title}</link></item>"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'


def rss(*items: str, about: str = "<title>The Courier</title>", root: str = '<rss version="2.0">') -> str:
    return f"{root}<channel>{about}{''.join(items)}</channel></rss>"


def fed(feed: str | bytes) -> FeedContent:
    found = read(feed if isinstance(feed, bytes) else feed.encode(), content_type=None, url=HERE)
    assert isinstance(found, FeedContent), found
    return found


def item(inner: str, root: str = '<rss version="2.0">') -> FeedItem:
    (found,) = fed(rss(f"<item>{inner}</item>", root=root)).items
    return found


def entry(inner: str) -> FeedItem:
    (found,) = fed(ATOM.format(f"<entry>{inner}</entry>")).items
    return found


@pytest.mark.parametrize(
    "bad",
    [
        "<item><title>a & b</title>",
        "<item><title>a</title><description><p>one<br>two</description><link>https://a.example/</link></item>",
        "<item><title>a</item>",
        "<item><title>&nbsp;&nosuch; &#0; &#xffffffff;</title></item>",
        "<item></channel></rss>",
        "<item><title><![CDATA[a]]></title><description><![CDATA[ <b> ]] > </description></item>",
        "<item><pubDate>the day before</pubDate><link>:::</link></item>",
        "<item><x:y z='1' z='2'>a</x:y></item>",
        "<item>\x00\x08\x1b<title>\ufffe</title></item>",
        "<item>" + "\x07" * 200 + "</item>",
        "<item><title>&#xD800;</title><link>https://a.example/&#56320;</link></item>",
        "<item/>",
    ],
)
def test_one_bad_item_never_loses_the_rest(bad: str) -> None:
    titles = [one.title for one in fed(rss(SOUND.format(title="one"), bad, SOUND.format(title="two"))).items]

    assert {"one", "two"} <= set(titles)


def test_what_could_not_be_read_is_told_in_sentences() -> None:
    found = fed(rss("<item/>", SOUND.format(title="one"), "<item><title>a</item>"))

    assert [problem[-1] for problem in found.problems] == [".", "."]
    assert "1 of its items" in found.problems[1]
    assert not fed(rss(SOUND.format(title="one"))).problems


def test_html_that_is_no_xml_keeps_what_stands_behind_it() -> None:
    found = item("<description>One<br>two & <b>three</description><link>https://courier.example/a</link>")

    assert found.summary == "One<br>two &amp; <b>three</b>"
    assert found.url == "https://courier.example/a"


@pytest.mark.parametrize(
    "before",
    [
        "\ufeff",
        "\n\n  ",
        "<b>Warning</b>: no such file in /index.php\n",
        "<!-- <rss> -->",
        "<?xml version='1.1'?><?a b?>",
    ],
)
def test_what_stands_before_the_feed_does_not_matter(before: str) -> None:
    assert len(fed(before + rss(SOUND.format(title="one"))).items) == 1


def test_entities_of_html_are_characters_and_those_of_a_dtd_expand_to_nothing() -> None:
    bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]>"

    (found,) = fed(bomb + rss("<item><title>caf&eacute; &b; &x; &amp;c</title></item>")).items

    assert found.title == "café &b; &x; &c"


@pytest.mark.parametrize(
    ("inner", "title"),
    [
        ("<title>No&#xD83D;&#xde00; &#55357;&#56832;&#xD83D; &#xE9;</title>", "No😀 😀 é"),
        ("<title>Workers &amp;amp; &lt;b&gt;owners&lt;/b&gt;</title>", "Workers & owners"),
        ("<title><![CDATA[<i>No</i> to 5 < 6]]></title>", "No to 5 < 6"),
        ("<title>AT&amp;T cuts</title>", "AT&T cuts"),
        ("<title>\n  A long\n  line </title>", "A long line"),
        ("<image><title>Logo</title></image><title>Right</title>", "Right"),
        ("<title>so\u00adft\u200b</title>", "soft"),
    ],
)
def test_a_title_is_plain_words(inner: str, title: str) -> None:
    assert item(inner).title == title


@pytest.mark.parametrize(
    ("inner", "name"),
    [
        ("<author>jo@courier.example (Jo Hale)</author>", "Jo Hale"),
        ("<author>Jo Hale &lt;jo@courier.example&gt;</author>", "Jo Hale"),
        ("<author>jo@courier.example</author>", "jo@courier.example"),
        ("<dc:creator><![CDATA[Jo Hale]]></dc:creator>", "Jo Hale"),
        (
            '<author xmlns="http://www.w3.org/2005/Atom"><name>Jo Hale</name><uri>https://a.example</uri></author>',
            "Jo Hale",
        ),
    ],
)
def test_who_wrote_it_is_a_name_where_there_is_one(inner: str, name: str) -> None:
    assert item(inner + "<title>A</title>").authors == (name,)


def test_an_atom_feeds_author_is_that_of_entries_without_one() -> None:
    feed = ATOM.format("<author><name>Jo Hale</name></author><entry><id>a</id></entry>")

    assert fed(feed).items[0].authors == ("Jo Hale",)


@pytest.mark.parametrize(
    ("inner", "url"),
    [
        ("<link>/a?b=1&amp;c=2</link>", "https://courier.example/a?b=1&c=2"),
        ("<link>https://courier.example/a</link><guid>https://courier.example/?p=1</guid>", "https://courier.example/a"),
        ("<guid>https://courier.example/?p=1</guid>", "https://courier.example/?p=1"),
        ("<guid isPermaLink='false'>https://courier.example/?p=1</guid>", None),
        ("<link>javascript:alert(1)</link>", None),
        ("<feedburner:origLink>https://courier.example/b</feedburner:origLink><link>http://a.example/~r</link>",
         "https://courier.example/b"),
    ],
)  # fmt: skip
def test_the_address_is_the_articles_own_and_whole(inner: str, url: str | None) -> None:
    assert item(inner + "<title>A</title>").url == url


def test_an_entrys_address_is_its_page_and_no_other_of_its_links() -> None:
    links = (
        '<link rel="self" href="/a.atom"/><link rel="enclosure" href="/a.mp3"/><link rel="replies" href="/a#c"/>'
        '<link rel="alternate" type="application/json" href="/a.json"/>'
        '<link rel="alternate" type="text/html" href="/a"/>'
    )

    assert entry(links).url == "https://courier.example/a"


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<guid>tag:1</guid><link>https://a.example/</link>", "tag:1"),
        ("<link>https://a.example/1</link>", "https://a.example/1"),
    ],
)
def test_an_id_is_the_feeds_own_word_or_the_address(inner: str, expected: str) -> None:
    assert item(inner).id == expected


def test_without_id_and_address_the_words_identify_it_and_a_long_id_is_bounded() -> None:
    assert item("<title>A</title>").id == item("<title>A</title><author>b</author>").id != item("<title>B</title>").id


def test_a_long_id_is_bounded_and_stays_its_own() -> None:
    long, longer = (item(f"<guid>{'a' * length}</guid>").id for length in (5000, 5001))

    assert len(long) <= 1000 and long != longer


@pytest.mark.parametrize(
    ("inner", "content"),
    [
        ('<content type="html">&lt;p&gt;Yes&lt;/p&gt;</content>', "<p>Yes</p>"),
        ('<content type="text">5 &lt; 6</content>', "5 &lt; 6"),
        ('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b> c</div></content>',
         "<div>A <b>b</b> c</div>"),
        ('<content type="html" xml:base="https://b.example/x/">&lt;a href="y"&gt;z&lt;/a&gt;</content>',
         '<a href="https://b.example/x/y" rel="nofollow noopener noreferrer">z</a>'),
    ],
)  # fmt: skip
def test_an_entrys_text_is_html_that_may_be_shown(inner: str, content: str) -> None:
    assert entry(inner).content == content


def test_a_text_and_its_teaser_are_told_apart() -> None:
    found = item("<description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>")

    assert (found.summary, found.content) == ("Short", "<p>Long</p>")


def test_deep_nesting_costs_no_time_and_keeps_the_words() -> None:
    assert item(f"<description><![CDATA[{'<div>' * 50_000}word]]></description>").summary == "word"


def test_more_items_than_are_taken_are_told_of() -> None:
    found = fed(rss(*(SOUND.format(title=f"n{at}") for at in range(MOST * 5))))

    assert (len(found.items), len(found.problems)) == (MOST, 1)
    assert str(MOST) in found.problems[0]


@pytest.mark.parametrize(
    ("about", "hint"),
    [
        ("<ttl>60</ttl>", timedelta(hours=1)),
        ("<ttl>soon</ttl>", None),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", timedelta(minutes=30)),
        ("<sy:updatePeriod>daily</sy:updatePeriod>", timedelta(days=1)),
    ],
)
def test_how_long_it_asks_to_be_left_alone(about: str, hint: timedelta | None) -> None:
    assert fed(rss(about=about)).next_hint == hint


def test_the_feed_tells_of_itself() -> None:
    about = "<title>The <![CDATA[Courier]]></title><link>https://courier.example</link><language>en_GB</language>"

    found = fed(rss(SOUND.format(title="one"), about=about + "<pubDate>Tue, 03 Jun 2025 09:00:00 +0200</pubDate>"))

    assert (found.kind, found.title, found.url, found.language) == (
        "rss",
        "The Courier",
        "https://courier.example",
        "en-GB",
    )
    assert found.updated == datetime(2025, 6, 3, 7, tzinfo=UTC)
    assert found.items[0].language == "en-GB"


def test_a_list_of_feeds_and_a_page_are_no_feeds() -> None:
    opml, page = (
        read(b"<opml><body/></opml>", content_type=None, url=None),
        read(b"<html><p>", content_type=None, url=None),
    )

    assert isinstance(opml, Skipped) and opml.reason == "a_list"
    assert isinstance(page, Skipped) and page.reason == "not_a_feed"
