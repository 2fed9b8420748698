"""One address for one article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.addresses.canonical import canonical, fingerprint, is_bare, is_believable, shown_host

SAME = [
    ("HTTPS://Courier.Example/Story", "https://courier.example/Story"),
    ("https://courier.example", "https://courier.example/"),
    ("https://courier.example:443/a", "https://courier.example/a"),
    ("http://courier.example:80/a", "http://courier.example/a"),
    ("http://courier.example:8080/a", "http://courier.example:8080/a"),
    ("https://courier.example/a#comments", "https://courier.example/a"),
    ("https://courier.example/a?utm_source=x&utm_medium=y", "https://courier.example/a"),
    ("https://courier.example/a?id=7&fbclid=abc", "https://courier.example/a?id=7"),
    ("https://courier.example/a?b=2&a=1", "https://courier.example/a?b=2&a=1"),
    ("https://courier.example/a?page=2&ref=menu", "https://courier.example/a?page=2&ref=menu"),
    ("https://courier.example/ä ö", "https://courier.example/%C3%A4%20%C3%B6"),
    ("https://münze.example/", "https://xn--mnze-0ra.example/"),
    ("https://m%C3%BCnze.example/", "https://xn--mnze-0ra.example/"),
    ("https://m%c3%bcnze.ex%61mple/", "https://xn--mnze-0ra.example/"),
    ("https://www.mü%6eze.example/", "https://www.xn--mnze-0ra.example/"),
    (" https://courier.example/a\n", "https://courier.example/a"),
    ("http://[2001:db8::1]:80/a", "http://[2001:db8::1]/a"),
    ("https://me:secret@courier.example/a", "https://courier.example/a"),
    ("https://courier.example/%7Emarlow/%61", "https://courier.example/~marlow/a"),
    ("https://courier.example/%c3%a9?q=%c3%a9", "https://courier.example/%C3%A9?q=%C3%A9"),
    ("https://courier.example/a%2fb", "https://courier.example/a%2Fb"),
    ("https://courier.example/a/../b/./c", "https://courier.example/b/c"),
    ("https://courier.example/a/%2E%2e/b", "https://courier.example/b"),
    ("https://courier.example/../../a/..", "https://courier.example/"),
    ("https://courier.example/100%", "https://courier.example/100%25"),
    ("https://courier.example./a", "https://courier.example/a"),
    ("https://courier.example:/a", "https://courier.example/a"),
    ("https://courier.example?id=7", "https://courier.example/?id=7"),
    ("https://courier.example/s?utm_source=m&amp;id=41&amp;utm_medium=m", "https://courier.example/s?id=41"),
    ("https://courier.example/s?a=1&amp;amp;id=41&#38;b=2", "https://courier.example/s?a=1&id=41&b=2"),
    ("https://courier.example/s?copy=1&lt=2", "https://courier.example/s?copy=1&lt=2"),
    ("https://courier.example/s?utm%5Fsource=m&id=41", "https://courier.example/s?id=41"),
    ("<https://courier.example/a>", "https://courier.example/a"),
    ("<URL: https://courier.example/a>", "https://courier.example/a"),
    ("“https://courier.example/a”", "https://courier.example/a"),
    ("https://courier.example/a-long-\n  name".replace("  ", ""), "https://courier.example/a-long-name"),
    ("https:\\\\courier.example\\a", "https://courier.example/a"),
    ("https://straße.example/", "https://xn--strae-oqa.example/"),
    ("https://MÜNZE。example/", "https://xn--mnze-0ra.example/"),
    ("https://mu\u0308nze.example/", "https://xn--mnze-0ra.example/"),
    ("https://my_paper.example/", "https://my_paper.example/"),
    ("https://i❤.example/", "https://xn--i-7iq.example/"),
    ("https://courier.example/a;jsessionid=0A1B?id=7&PHPSESSID=9", "https://courier.example/a?id=7"),
    ("https://courier.example/?p=123&preview=true", "https://courier.example/?p=123"),
    ("https://app.example/#!/2018/letter", "https://app.example/#!/2018/letter"),
    ("https://app.example/#/2018/%6Cetter?utm_source=x", "https://app.example/#/2018/letter"),
    ("https://app.example/#!letter#comments", "https://app.example/#!letter"),
    ("https://app.example/#!/", "https://app.example/"),
    ("https://app.example/a#:~:text=letter", "https://app.example/a"),
    ("https://www.google.com/amp/s/courier.example/a", "https://courier.example/a"),
    ("https://courier-example.cdn.ampproject.org/c/s/courier.example/a", "https://courier.example/a"),
]
ONE_PAGE = [
    "http://courier.example/2018/story",
    "https://www.courier.example/2018/story/",
    "https://courier.example//2018/story/?utm_source=x",
    "https://m.courier.example/2018/Story",
    "https://amp.courier.example/2018/story",
    "https://courier.example/2018/story/amp/",
    "https://courier.example/amp/2018/story",
    "https://courier.example/2018/story?amp=1",
    "https://courier.example/2018/story?print=1&page=1",
    "https://courier.example/2018/story/index.html",
    "https://courier.example/2018/story#comments",
]
OTHER_PAGES = [
    "https://courier.example/2018/story-2",
    "https://courier.example/2018/story?page=2",
    "https://courier.example/2018/story?id=7",
    "https://courier.example/2018/story?id=8",
    "https://courier.example/2018/story?p=7",
    "https://courier.example/2018/story#!/7",
    "https://courier.example/2018/story#/8",
    "https://courier.example:8443/2018/story",
    "https://gazette.example/2018/story",
]
UNBELIEVED = [
    None,
    "",
    "/2018/story",
    "https://courier.example",
    "https://courier.example/?utm_source=feed",
    "https://courier.example/#top",
    "https://courier.example/index.php",
    "https://courier.example/en/",
    "https://courier.example/pt-br/home",
    "https://courier.example/news/",
    "https://courier.example/category/labour/tech",
    "https://courier.example/de/tag/streik",
    "http://localhost:8000/2018/story",
    "http://10.0.0.7/2018/story",
    "http://newsroom/2018/story",
    "https://courier.local/2018/story",
    "https://preview.courier.example/2018/story",
    "https://cms-eu.courier.example/2018/story",
]
BELIEVED = [
    "https://courier.example/2018/story",
    "https://courier.example/?p=123",
    "https://courier.example/index.php?story=9",
    "https://courier.example/news/letter-of-the-staff",
    "https://app.example/#!/2018/letter",
    "https://stage.example/2018/story",
    "https://courier.example/a",
]
NONE = [
    "",
    None,
    "courier.example/a",
    "mailto:a@b.example",
    "javascript:alert(1)",
    "https://",
    "http://[::1",
    "https://a b/",
]


@pytest.mark.parametrize(("given_as", "kept_as"), SAME)
def test_what_differs_without_meaning_goes(given_as: str, kept_as: str):
    assert canonical(given_as) == kept_as


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_web_address_is_none(text: str | None):
    assert canonical(text) is None


@pytest.mark.parametrize("url", ONE_PAGE[1:])
def test_spellings_of_one_page_are_looked_up_as_one(url: str):
    assert fingerprint(url) == fingerprint(ONE_PAGE[0])


def test_the_order_of_parameters_does_not_count():
    assert fingerprint("https://c.example/?a=1&b=x+y") == fingerprint("https://c.example/?b=x%20y&a=1")


def test_other_pages_are_looked_up_apart():
    assert len({fingerprint(url) for url in [ONE_PAGE[0], *OTHER_PAGES]}) == len(OTHER_PAGES) + 1


@pytest.mark.parametrize("url", UNBELIEVED)
def test_a_front_page_or_a_hidden_machine_is_no_articles_address(url: str | None):
    assert not is_believable(url)


@pytest.mark.parametrize("url", BELIEVED)
def test_whatever_names_a_page_is_believed(url: str):
    assert is_believable(url)


def test_a_front_page_is_bare_unless_a_parameter_or_a_route_names_the_page():
    assert is_bare("https://courier.example/") and is_bare("https://courier.example/index.html?utm_source=x")
    assert not is_bare("https://courier.example/?p=7") and not is_bare("https://courier.example/#!/7")


def test_a_stretch_of_strange_letters_takes_no_time_to_speak_of():
    assert canonical("https://courier.example/" + "/.." * 20_000 + ";jsessionid=" * 5_000 + "&amp;" * 5_000)


@given(st.text(max_size=80).map(lambda text: f"https://courier.example/{text}"))
def test_made_canonical_once_it_stays(url: str):
    once = canonical(url)

    assert once is None or (canonical(once), fingerprint(once)) == (once, fingerprint(url))


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text: str):
    assert canonical(text) is None or canonical(text).startswith("http")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://courier.example/caf%C3%A9", "https://courier.example/cafe%CC%81"),
        ("https://courier.example/café", "https://courier.example/cafe\u0301"),
        ("https://courier.example/CAF%C3%89/b", "https://courier.example/CAFE%cc%81/b/"),
        ("https://courier.example/%EA%B0%80", "https://courier.example/%E1%84%80%E1%85%A1"),
        ("https://courier.example/s?tag=caf%C3%A9", "https://courier.example/s?tag=cafe%CC%81"),
        ("https://app.example/#!/caf%C3%A9", "https://app.example/#!/cafe%CC%81"),
        ("https://courier.example/%E1%BA%A5", "https://courier.example/a%CC%82%CC%81"),
    ],
)
def test_composed_and_decomposed_letters_are_one_page_and_each_is_fetched_as_it_was_found(one: str, other: str):
    assert fingerprint(one) == fingerprint(other)
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://courier.example/caf%C3%A9", "https://courier.example/cafe"),
        ("https://courier.example/caf%E9", "https://courier.example/caf%C3%A9"),
        ("https://courier.example/a%2Fb", "https://courier.example/a/b"),
        ("https://courier.example/%CC%81", "https://courier.example/"),
        ("https://courier.example/%EF%AC%81n", "https://courier.example/fin"),
    ],
)
def test_what_only_looks_alike_is_another_page(one: str, other: str):
    assert fingerprint(one) != fingerprint(other)


@pytest.mark.parametrize(
    ("shared", "page"),
    [
        ("https://www.youtube.com/watch?v=a1&si=xyz&feature=share", "https://www.youtube.com/watch?v=a1"),
        ("https://youtu.be/a1?si=xyz&t=42", "https://youtu.be/a1?t=42"),
        ("https://m.youtube.com/watch?v=a1&pp=x", "https://m.youtube.com/watch?v=a1"),
        ("https://open.spotify.com/episode/1?si=9", "https://open.spotify.com/episode/1"),
        ("https://x.com/a/status/1?s=20&t=abc", "https://x.com/a/status/1"),
        ("https://www.linkedin.com/pulse/a?trackingId=1&refId=2&lipi=3", "https://www.linkedin.com/pulse/a"),
        ("https://courier.example/a?si=7", "https://courier.example/a?si=7"),
        ("https://notyoutube.com/a?si=7", "https://notyoutube.com/a?si=7"),
        ("https://youtube.com.example/a?si=7", "https://youtube.com.example/a?si=7"),
        (
            "https://courier.example/a?s=7&t=1&feature=2&source=3",
            "https://courier.example/a?s=7&t=1&feature=2&source=3",
        ),
    ],
)
def test_a_name_that_tracks_at_one_site_chooses_the_page_at_another(shared: str, page: str):
    assert canonical(shared) == page


@pytest.mark.parametrize(
    "url",
    [
        *(
            "https://möwen-blatt.example/a",
            "HTTPS://WWW.Möwen-Blatt.example./a",
            "http://xn--mwen-blatt-ecb.example:80/b",
        ),
        *(
            "https://m%C3%B6wen-blatt.example/a",
            "https://mo\u0308wen-blatt.example",
            "https://xn--mwen-blatt-ecb.example./a",
        ),
    ],
)
def test_a_host_is_shown_in_letters_however_it_was_spelt(url: str):
    assert shown_host(url) == "möwen-blatt.example"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://straßen-blatt.example/a", "straßen-blatt.example"),
        ("https://my_paper.example/a", "my_paper.example"),
        ("https://[2001:db8::1]/a", "2001:db8::1"),
        ("https://xn--zzzzzz-.example/a", "xn--zzzzzz-.example"),
        ("no address", None),
        (None, None),
    ],
)
def test_a_host_that_has_no_letters_to_show_stays(url: str | None, host: str | None):
    assert shown_host(url) == host
