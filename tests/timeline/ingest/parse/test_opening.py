"""The paragraph that opens an article stays, whatever its box is called; what leads to another article stays out."""

from itertools import product

import pytest

from tests.timeline.ingest.parse.test_lost_text import HEAD, PROSE, read, said

OPENING, REST = PROSE[0], PROSE[1:]
NAMES = [
    "promo-teaser", "promo-teaser lead", "teaserPromo", "intro_promo", "promoIntro", "sponsored-intro",
    "sponsor-teaser", "teaser-sponsored", "story-dek", "dek-highlight", "standfirstSummary", "summary_abstract",
    "kicker-preview",
    "excerpt-highlight", "sub-lede", "subTeaser", "sub-intro", "lede-promo", "promo-summary", "highlight-teaser",
    "promotion-lead", "teaser-gallery", "gallery-intro", "next-teaser", "event-teaser", "events-intro", "about-teaser",
    "jobs-teaser", "podcast-teaser", "tags-intro",
]  # fmt: skip
AROUND = {
    "paragraph": "<p class='{name}'>{text}</p>",
    "box": "<div class='{name}'><p>{text}</p></div>",
    "bare": "<div id='{name}'>{text}</div>",
    "section": "<section class='{name}'><p>{text}</p></section>",
    "header": "<header class='{name}'><p>{text}</p></header>",
    "deep": "<div class='{name}'><div class='inner'><p>{text}</p></div></div>",
}
CALLED_SO = [
    "newsletter-lede",
    "related-lead",
    "ad-free-standfirst",
    "sponsored-dropcap",
    "readMoreOpening",
    "vorspann",
]
ASIDES = ["intro", "article-intro", "lede", "standfirst summary", "storyOpening"]
SHAPES = [(name, kind) for (n, name), (a, kind) in product(enumerate(NAMES), enumerate(AROUND)) if (n + a) % 3 == 0]

OTHER = "The harbour of Ostmere will be closed to ferries from May, and nobody has told the people who take them."
NOT_ITS_OWN = {
    "linked": "<div class='{name}'><a href='/x'>{text}</a></div>",
    "with a heading": "<div class='{name}'><h3>Ferries stop at Ostmere</h3><p>{text}</p></div>",
    "with a linked heading": "<div class='{name}'><h3><a href='/x'>Ferries stop</a></h3><p>{text}</p></div>",
    "read more": "<div class='{name}'><p>{text} <a href='/x'>Read more</a></p></div>",
    "more below": "<div class='{name}'><p>{text}</p><p><a href='/x'>More</a></p></div>",
    "begins with its link": "<p class='{name}'><a href='/x'>Ferries:</a> {text}</p>",
}
BESIDE = ["promo-teaser", "related-teaser", "teaserPromo", "sponsored-teaser", "next-teaser"]


def page_with(box: str) -> str:
    return f"<main><article>{HEAD}{box}<div class='body'>{said(REST)}</div></article></main>"


@pytest.mark.parametrize(("name", "around"), SHAPES)
def test_the_paragraph_that_opens_an_article_stays(name: str, around: str) -> None:
    page = read(page_with(AROUND[around].format(name=name, text=OPENING)))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize(("name", "around"), [(name, around) for name in CALLED_SO for around in ("box", "paragraph")])
def test_an_opening_by_the_word_of_the_trade_stays(name: str, around: str) -> None:
    page = read(page_with(AROUND[around].format(name=name, text=OPENING)))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("name", ASIDES)
def test_an_aside_that_is_called_an_opening_stays(name: str) -> None:
    page = read(page_with(f"<aside class='{name}'><p>{OPENING}</p></aside>"))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("shape", NOT_ITS_OWN)
def test_an_aside_that_is_called_so_and_leads_elsewhere_stays_out(shape: str) -> None:
    page = read(page_with(f"<aside class='intro'>{NOT_ITS_OWN[shape].format(name='intro', text=OTHER)}</aside>"))

    assert page.paragraphs == tuple(REST)


@pytest.mark.parametrize(("name", "shape"), list(product([*BESIDE, "newsletter-lede", "related-lead"], NOT_ITS_OWN)))
def test_what_leads_to_another_article_stays_out(name: str, shape: str) -> None:
    page = read(page_with(NOT_ITS_OWN[shape].format(name=name, text=OTHER)))

    assert page.paragraphs == tuple(REST)


@pytest.mark.parametrize(
    "name", ["related-teaser", "newsletter-intro", "ads-teaser", "subscribe-teaser", "cookie-intro"]
)
def test_a_box_for_what_is_never_an_articles_stays_out_without_links_too(name: str) -> None:
    page = read(page_with(f"<div class='{name}'><p>{OTHER}</p></div>"))

    assert page.paragraphs == tuple(REST)


def test_a_link_amid_an_opening_is_its_own() -> None:
    opening = OPENING.replace("a letter", "<a href='/letter'>a letter</a>")

    page = read(page_with(f"<p class='promo-teaser'>{opening}</p>"))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize(
    "name",
    [
        "related-intro",
        "relatedIntro",
        "newsletter-intro",
        "intro recommended",
        "popular-intro",
        "subscribe-introduction",
    ],
)
@pytest.mark.parametrize("around", ["paragraph", "box", "section"])
def test_a_doubtful_intro_that_speaks_of_the_articles_matter_stays(name: str, around: str) -> None:
    page = read(page_with(AROUND[around].format(name=name, text=OPENING)))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("name", ["related-intro", "newsletter-intro"])
@pytest.mark.parametrize("shape", NOT_ITS_OWN)
def test_a_doubtful_intro_that_leads_elsewhere_stays_out(name: str, shape: str) -> None:
    page = read(page_with(NOT_ITS_OWN[shape].format(name=name, text=OTHER)))

    assert page.paragraphs == tuple(REST)


FAR_EAST = {
    "zh": (
        "灯塔看守人要求归还望远镜",
        "旧岬的十二名灯塔看守人上周联名致信港务局，要求归还被取走的望远镜。",
        "东边渡口的面包师从五月起每天只烤一炉黑麦面包，因为他的磨坊进了水。",
    ),
    "ja": (
        "灯台守がレンズの返還を求める",
        "旧岬の灯台守十二人が先週、持ち去られたレンズを返すよう港の役所に書き送り、返還の日を問うた。",
        "東の渡し場のパン屋は五月から毎日ひと窯だけを焼くことにした。水車小屋に水が入ったからだという。",
    ),
    "ko": (
        "등대 지기들, 망원경 반환 요구",
        "옛 곶의 등대 지기 열두 명이 지난주 항만청에 편지를 보내 가져간 망원경을 돌려 달라고 했다.",
        "동쪽 나루의 빵집 주인은 오월부터 하루에 한 번만 빵을 굽기로 했다. 방앗간에 물이 들었기 때문이다.",
    ),
}
REST_THERE = {
    "zh": [
        "看守人说，没有望远镜就看不见礁石，船只只能靠运气进港，这样的夜晚已有三十个。",
        "港务局答复说会研究此事，但没有说明何时答复，也没有说望远镜如今放在哪里。",
        "渔民们每晚轮流在岬角上点火，他们说这是祖父那一辈的办法，如今又不得不用上了，孩子们也帮着拾柴。",
    ],
    "ja": [
        "それがなければ岩礁が見えず、船は運に任せて入港するしかないと彼らは語り、そんな夜がもう三十もあったという。",
        "役所は検討すると答えたが、いつ返事をするのか、今どこに置いてあるのかは明らかにしなかった。",
    ],
    "ko": [
        "그것이 없으면 암초가 보이지 않아 배들은 운에 맡기고 들어올 수밖에 없다고 그들은 말했다.",
        "어부들은 밤마다 번갈아 곶에 불을 피우는데 할아버지들이 하던 방식이라고 하며, 아이들도 나무를 줍는다.",
        "항만청은 검토하겠다고 답했지만 언제 답할지, 지금 어디에 두었는지는 밝히지 않았다.",
    ],
}


ASKING = {
    "zh": "每周了解灯塔看守人和望远镜的最新消息：请在此处留下您的邮箱地址，随时可以取消，不收任何费用。",
    "ja": "灯台守とレンズの返還についての便りを毎週お届けします。購読のお申し込みはこちらからどうぞ。",
    "ko": "등대 지기와 망원경 반환 소식을 매주 보내 드립니다. 받아 보시려면 아래에 주소를 남겨 주세요.",
}


def paragraphs_there(language: str, opening: str, name: str = "newsletter-intro") -> tuple[str, ...]:
    heading, box = FAR_EAST[language][0], f"<div class='{name}'><p>{opening}</p></div>"
    body = f"<div class='body'>{said(REST_THERE[language])}</div>"
    return read(f"<main><article><h1>{heading}</h1>{box}{body}</article></main>").paragraphs


@pytest.mark.parametrize("language", FAR_EAST)
def test_a_doubtful_intro_in_the_far_east_stays_if_it_speaks_of_the_matter(language: str) -> None:
    _, own, other = FAR_EAST[language]

    assert paragraphs_there(language, own) == (own, *REST_THERE[language])
    assert paragraphs_there(language, other) == tuple(REST_THERE[language])


@pytest.mark.parametrize("language", FAR_EAST)
def test_a_box_in_the_far_east_that_asks_its_readers_stays_out_and_one_that_tells_stays(language: str) -> None:
    rest, own = REST_THERE[language], FAR_EAST[language][1]

    assert paragraphs_there(language, ASKING[language], "newsletter-wrap") == tuple(rest)
    assert paragraphs_there(language, own, "newsletter-wrap") == (own, *rest)
