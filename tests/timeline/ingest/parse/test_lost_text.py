"""The text begins where the article begins and loses nothing on its way, whatever its boxes are called."""

from datetime import date

import pytest

from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw

PROSE = [
    "Workers at Corvane handed a letter to their chief executive on Monday, asking for lamp posts that do not listen.",
    "The company makes street furniture with microphones, and has sold it to eleven cities along the coast since 2017.",
    "“We build lamps,” one of the writers said. “A lamp should not know what I had for breakfast, or with whom.”",
    "A spokesperson said that the company would go on listening to its staff, and that its lamps keep to the law.",
    "The council of Ardmouth bought forty of them in spring, and could not say who may hear what they record.",
    "A meeting is planned for the autumn, and everybody who signed the letter has been asked to come to it.",
]
OTHERS = [
    "I worked there in 2011 and we wrote a letter too, and nobody ever read a single line of what we had written.",
    "Lamp posts have had ears for as long as I can remember, and I for one have nothing that I would like to hide.",
    "My neighbour says that hers sings at night, and that it knows more songs than the whole of the choir does.",
]
NAMES = [
    "teaser", "teaser-part", "articleTeaser", "intro", "lead", "lede", "standfirst", "summary", "abstract", "excerpt",
    "sidebar-story", "no-sidebar", "commentary", "comment", "comment-body", "social-issues", "hidden", "is-hidden",
    "hidden-part", "premium", "paywall-text", "expandable", "slide", "embedded-text", "viewport-check", "overlay",
    "banner", "menu-page", "navy-story", "author-text", "authority", "metal", "barrier", "saying", "shared", "sharing",
    "bottom", "link", "button-free", "tagsoup", "message", "rating", "widget", "options", "permission", "obfuscated",
]  # fmt: skip


def read(body: str) -> Page:
    markup = f"<!doctype html><html lang='en'><head><title>Deaf lamp posts</title></head><body>{body}</body></html>"
    page = parse.read(Raw(markup.encode()), Given(), date(2026, 11, 24))
    assert isinstance(page, Page), page
    return page


def said(paragraphs: list[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{paragraph}</{tag}>" for paragraph in paragraphs)


HEAD = "<h1>Workers ask Corvane for deaf lamp posts</h1><p>3 July 2020</p>"


@pytest.mark.parametrize("attribute", ["class", "id"])
@pytest.mark.parametrize("name", NAMES)
def test_first_paragraphs_stay_whatever_their_box_is_called(name: str, attribute: str) -> None:
    box = f"<div {attribute}='{name}'>{said(PROSE[:2])}</div>"

    page = read(f"<main><div class='post'>{HEAD}{box}<div class='rest'>{said(PROSE[2:])}</div></div></main>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("name", NAMES)
def test_a_single_first_paragraph_stays_whatever_it_is_called(name: str) -> None:
    page = read(f"<article>{HEAD}<p class='{name}'>{PROSE[0]}</p>{said(PROSE[1:])}</article>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("name", NAMES)
def test_the_middle_and_the_end_stay_whatever_their_box_is_called(name: str) -> None:
    middle, end = (f"<section class='{name}'>{said(part)}</section>" for part in (PROSE[2:4], PROSE[5:]))
    end = said(PROSE[5:]) if name.startswith("comment") else end  # at the end, whatever is called so may be one

    page = read(f"<div id='content'>{HEAD}{said(PROSE[:2])}{middle}{said(PROSE[4:5])}{end}</div>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("name", NAMES)
def test_all_of_it_stays_whatever_its_box_is_called(name: str) -> None:
    page = read(f"<nav><a href='/'>Home</a></nav><div class='{name}'>{HEAD}{said(PROSE)}</div><footer>© 2020</footer>")

    assert page.paragraphs == tuple(PROSE)


WRAPPERS = [
    "newsletter-wrap", "newsletterWrapper", "newsletter_inner", "related-wrap", "ad-wrapper", "ads-container",
    "advert-holder", "popular-box", "trending-body", "recommended_content", "subscribe-wall", "subscription-text",
    "signup-outer", "footer-wrap", "nav-wrap", "breadcrumb breadcrumbs-wrap", "donate-section", "login-required",
    "register-wrap", "promo-wrap", "sponsor-inner", "tags-wrap", "read-more-wrap", "more-from-wrapper",
]  # fmt: skip
TOLD = "The letter at Corvane was signed by 300 workers, and their lamp posts were to be deaf before the summer ends."


@pytest.mark.parametrize("name", WRAPPERS)
@pytest.mark.parametrize("at", [0, 3, 6])
def test_a_paragraph_stays_though_its_wrapper_is_named_after_a_part_of_the_site(name: str, at: int) -> None:
    box = f"<div class='{name}'><p>{TOLD}</p></div>"

    page = read(f"<article>{HEAD}{said(PROSE[:at])}{box}{said(PROSE[at:])}</article>")

    assert page.paragraphs == (*PROSE[:at], TOLD, *PROSE[at:])


ASKED = [
    "Sign up for the Corvane letter: lamp posts, workers and street furniture, in one message a week for nothing.",
    "Lamp posts, letters, workers: all that listens on the coast reaches your inbox before the first lamp goes out.",
    "Our letter on workers and lamp posts goes to eleven cities on the coast, and everybody there has heard of it.",
    "Workers write, companies answer. Subscribe and read of letters, lamp posts and furniture that listens to you.",
    "Arbeiter, Laternen und Briefe: alles über Corvane und lamp posts lesen Sie jeden Freitag in Ihrem Posteingang.",
]


@pytest.mark.parametrize("text", ASKED)
@pytest.mark.parametrize("name", ["newsletter-wrap", "newsletterInner", "related-wrap", "ad-wrapper"])
def test_a_wrapper_that_asks_its_readers_for_something_is_no_part_of_the_article(name: str, text: str) -> None:
    box = f"<div class='{name}'><p>{text}</p></div>"

    page = read(f"<article>{HEAD}{said(PROSE[:3])}{box}{said(PROSE[3:])}</article>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("name", ["caption-wrap", "author-bio"])
def test_what_speaks_of_the_article_and_is_no_part_of_it_stays_out_by_its_name(name: str) -> None:
    box = f"<div class='{name}'><p>{TOLD}</p></div>"

    page = read(f"<article>{HEAD}{said(PROSE[:3])}{box}{said(PROSE[3:])}</article>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize(
    "body",
    [
        f"<form id='aspnetForm' action='/'><input type='hidden'><div>{HEAD}{said(PROSE)}</div></form>",
        f"<article>{HEAD}{said(PROSE, 'div')}</article>",
        f"<div class='post'>{HEAD}<div>{'<br><br>'.join(PROSE)}</div></div>",
        f"<div class='post'>{HEAD}<div>{'<br/> <br/>'.join(PROSE)}</div></div>",
        f"<table><tr><td><a href='/'>Home</a></td><td>{HEAD}{said(PROSE)}</td></tr></table>",
        f"<table><tr><td>{HEAD}</td></tr><tr><td>{'<br><br>'.join(PROSE)}</td></tr></table>",
        f"<article>{HEAD}{said(PROSE[:2])}<ul>{said(PROSE[2:4], 'li')}</ul>{said(PROSE[4:])}</article>",
        f"<article>{HEAD}{said(PROSE[:2])}<blockquote>{PROSE[2]}</blockquote>{said(PROSE[3:])}</article>",
        f"<article>{HEAD}{said(PROSE[:3])}<blockquote class=p>{PROSE[2]}</blockquote>{said(PROSE[3:])}</article>",
        f"<article><header>{HEAD}{said(PROSE[:1])}</header>{said(PROSE[1:])}</article>",
        f"<article>{HEAD}<section>{said(PROSE[:3])}</section><section>{said(PROSE[3:])}</section></article>",
        f"<article>{HEAD}<details open><summary>Read it all</summary>{said(PROSE)}</details></article>",
    ],
    ids=["form", "divs", "breaks", "breaks and blanks", "layout table", "layout rows", "list", "quote", "pull quote",
         "header", "sections", "details"],
)  # fmt: skip
def test_nothing_is_lost_however_paragraphs_are_made(body: str) -> None:
    assert read(body).paragraphs == tuple(PROSE)


@pytest.mark.parametrize(
    "comments",
    [
        "<section id='comments'>{}</section>",
        "<div class='ReaderComments'>{}</div>",
        "<div id='disqus_thread'>{}</div>",
        "<ol class='commentlist'>{}</ol>",
        "<div class='post-replies'>{}</div>",
        "<div class='discussion'>{}</div>",
        "<div class='thread'>{}</div>",
    ],
)
@pytest.mark.parametrize(
    "one",
    [
        "<div class='comment'><p>{}</p></div>",
        "<li class='reply depth-1'><p>{}</p></li>",
        "<details class='ReplyBox' open><summary>Reply</summary><div class='ReplyText'><p>{}</p></div></details>",
        "<article class='comment'><p>{}</p></article>",
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_comments_are_no_text(comments: str, one: str, inside: bool) -> None:
    thread = comments.format("".join(map(one.format, OTHERS * 3)))

    page = read(f"<article>{HEAD}{said(PROSE)}{thread * inside}</article>{thread * (not inside)}")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='related'><h3><a href='/b'>Choir asks lamp to sing</a></h3><p>{}</p></div>",
        "<aside><h4>Also of interest</h4><p>{}</p></aside>",
        "<div class='newsletter-box'><p>{}</p></div>",
        "<ul class='teaser-list'><li><a href='/b'>{}</a></li></ul>",
        "<div class='promo teaser'><a href='/b'><p>{}</p></a></div>",
        "<figure><img src='/lamp.jpg'><figcaption>{}</figcaption></figure>",
    ],
)
def test_what_stands_beside_an_article_is_not_taken_for_a_part_that_was_lost(box: str) -> None:
    page = read(f"<article>{HEAD}{said(PROSE[:3])}{box.format(OTHERS[2])}{said(PROSE[3:])}</article>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("more", ["<footer>{}</footer>", "<nav>{}</nav>", "<aside>{}</aside>", "<div>{}</div>"])
def test_a_box_with_a_link_to_read_more_is_a_teaser_wherever_its_link_stands(more: str) -> None:
    box = f"<div class='related-wrap'><p>{TOLD}</p>{more.format('<a href=/b>Read more</a>')}</div>"

    page = read(f"<article>{HEAD}{said(PROSE[:3])}{box}{said(PROSE[3:])}</article>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("tag", ["aside", "nav", "footer"])
def test_menus_within_menus_let_no_later_one_through(tag: str) -> None:
    nested = f"<{tag}><{tag}><p>{OTHERS[0]}</p></{tag}></{tag}>"

    page = read(f"<article>{HEAD}{said(PROSE[:3])}{nested}{said(PROSE[3:])}<{tag}><p>{OTHERS[1]}</p></{tag}></article>")

    assert page.paragraphs == tuple(PROSE)


def test_a_standfirst_above_the_byline_is_no_text() -> None:
    above = f"<h1>Deaf lamp posts</h1><p class='standfirst'>{OTHERS[1]}</p><p>By Bridget Amory</p><p>3 July 2020</p>"

    assert read(f"<article>{above}{said(PROSE)}</article>").paragraphs[-6:] == tuple(PROSE)


UNCLOSED = {
    "a font that runs through all": "<p><font face='Times'>" + "\n<p>".join(PROSE) + "</font>",
    "a font around each": "".join(f"<p><font size=2>{line}<p></font>" for line in PROSE),
    "a font opened before the first": "<font>" + "".join(f"<p>{line}" for line in PROSE),
    "a bold first word that was never closed": f"<p><b>{PROSE[0]}<p>" + "<p>".join(PROSE[1:]),
    "crossed": "".join(f"<p><i>{line}</p></i>" for line in PROSE),
    "a span around paragraphs": f"<span>{said(PROSE)}</span>",
    "words loose before the first": f"<span>{PROSE[0]}{said(PROSE[1:])}</span>",
    "words loose after a paragraph": f"<b><p>{PROSE[0]}</p>{PROSE[1]}<p>{PROSE[2]}</p>{PROSE[3]}</b>{said(PROSE[4:])}",
    "a small that was meant for the day": f"<small>3 July 2020<p>{'<p>'.join(PROSE)}",
    "a heading that was never closed": f"<h3>Workers ask Corvane for deaf lamp posts<p>{'<p>'.join(PROSE)}",
}


@pytest.mark.parametrize("markup", UNCLOSED.values(), ids=UNCLOSED)
def test_open_and_crossed_tags_lose_no_paragraph(markup: str) -> None:
    book = f"<tr><td><b>From our guest book</b><p>{OTHERS[0]}<p>{OTHERS[1]}</td></tr>"
    page = f"<table><tr><td><table><tr><td><center><b>The Fen</b></center>{markup}</td></tr></table></td></tr>{book}"

    assert read(f"{page}</table>").paragraphs == tuple(PROSE)


@pytest.mark.parametrize("tag", ["blockquote class='pull-quote'", "p class='big'", "aside", "div class='highlight'"])
def test_a_sentence_that_is_set_once_more_in_large_type_is_told_once(tag: str) -> None:
    quote = f"<{tag}>A lamp should not know what I had for breakfast, or with whom.</{tag.split()[0]}>"

    page = read(f"<article>{HEAD}{said(PROSE[:2])}{quote}{said(PROSE[2:])}</article>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("length", [3, 4, 5])
@pytest.mark.parametrize("second", ["article-text", "social-body", "box"])
@pytest.mark.parametrize("first", ["teaser", "intro", "promo", "standfirst", "excerpt", "hidden-part"])
def test_paragraphs_of_a_short_article_follow_each_other_as_on_the_page(first: str, second: str, length: int) -> None:
    boxes = f"<div class='{first}'>{said(PROSE[:1])}</div><div class='{second}'>{said(PROSE[1:2])}</div>"

    page = read(f"<article>{HEAD}{boxes}{said(PROSE[2:length])}</article>")

    assert page.paragraphs == tuple(PROSE[:length])
