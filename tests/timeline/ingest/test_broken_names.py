"""Names of several words, however a page or a file broke them: wraps, odd spaces, hyphens, and no spaces at all."""

from datetime import date

import pytest

from timeline.ingest import parse
from timeline.ingest.match import find
from timeline.ingest.values import Alias, Given, Page, Raw, Subject

DAY = date(2014, 3, 6)
FORMER = Subject(
    "organization",
    "lumora",
    "Lumora",
    "company",
    None,
    (),
    (Alias("Pinboard Social", valid_to=date(2021, 10, 27)), Alias("Old Harbour Data Works", valid_to=DAY)),
)
OPENING = """The people who look at pictures

By Leontyne Marsh
March 6, 2014

On the sixth floor of a former mill there are ninety desks and no pictures
on the walls. It was the moderators themselves who asked for that, and
they asked for it in writing.
"""
ENDING = """
What members in other towns put up on the boards is shown to them for
four seconds each, and they press one of two keys. A doctor whom they have
seen on their own account recommends a garden on the roof of the mill.

The moderators are now collecting for a window box. It will hold thyme,
and a card with the name of whoever waters it.
"""
WRAPS = {
    "a short line within a paragraph": "In March they and others asked\nPinboard\nSocial for eight seconds.\n",
    "the very first line": "They work for Pinboard\nSocial, which keeps the pictures of eleven million members and\n"
    "would like them to be kept clean for the price of a lunch in the mill.\n",
    "the column": "In the month of March they and sixty other people of the mill asked Pinboard\n"
    "Social for eight seconds a picture, and for a window that can be opened.\n",
    "a hyphen": "In the month of March they and sixty others of the mill wrote to Pin-\n"
    "board Social for eight seconds a picture, and for a window that can be opened.\n",
    "a soft hyphen": "In the month of March they and sixty others of the mill wrote to Pin\u00ad\n"
    "board Social for eight seconds a picture, and for a window that can be opened.\n",
    "indented lines": "    In the month of March they and sixty others asked their house Pinboard\n"
    "    Social for eight seconds a picture, and for a window that opens.\n",
    "a quoted mail": "> In the month of March they and sixty others asked their house Pinboard\n"
    "> Social for eight seconds a picture, and for a window that opens.\n",
    "carriage returns": "In the month of March they and sixty other people of the mill asked Pinboard\r\n"
    "Social for eight seconds a picture, and for a window that can be opened.\r\n",
    "spaces at the end": "In the month of March they and sixty other people of the mill asked Pinboard  \n"
    "Social for eight seconds a picture, and for a window that can be opened.  \n",
    "four words in three lines": "They asked for it of the men and the women whose house was Old\nHarbour Data\n"
    "Works, when the mill still had its wheel and the river still had its fish.\n",
}


def named(raw: Raw, *subjects: Subject) -> set[str]:
    page = parse.read(raw, Given(), date(2026, 11, 24))
    assert isinstance(page, Page), page
    return {mention.slug for mention in find(page.text, subjects or (FORMER,), page.published_on)}


@pytest.mark.parametrize("paragraph", WRAPS.values(), ids=WRAPS)
def test_a_name_that_a_line_broke_in_a_file_is_found(paragraph: str) -> None:
    assert named(Raw(f"{OPENING}\n{paragraph}{ENDING}".encode(), name="saved.txt")) == {"lumora"}


@pytest.mark.parametrize(
    "name",
    [
        "Pinboard\n        Social",
        "Pinboard<br>Social",
        "Pinboard<br/>\nSocial",
        "Pinboard&nbsp;Social",
        "Pinboard&#8239;Social",
        "Pinboard&thinsp;Social",
        "Pinboard  Social",
        "Pinboard&nbsp; Social",
        "Pinboard &#8203;Social",
        "Pin&shy;board So&shy;cial",
        "Pinboard&shy; Social",
        "<b>Pinboard</b> <i>Social</i>",
        "Pinboard<span> </span>Social",
        "<a href='/p'>Pinboard\nSocial</a>",
        "Pinboard-Social",
        "Pinboard‑Social",
        "PINBOARD\nSOCIAL",
        "Pinboard\tSocial",
        "Pinboard\u3000Social",
        "Old&nbsp;Harbour\n  Data&#160;Works",
    ],
)
def test_a_name_that_a_page_broke_is_found(name: str) -> None:
    body = f"<p>In March they and sixty others asked {name} for eight seconds a picture, and for a window.</p>"
    rest = "".join(f"<p>{' '.join(part.split())}</p>" for part in ENDING.strip().split("\n\n"))
    markup = (
        "<html lang='en'><head><title>The people who look at pictures</title></head><body><article>"
        f"<h1>The people who look at pictures</h1><p>Published March 6, 2014</p>{body}{rest}</article></body></html>"
    )

    assert named(Raw(markup.encode())) == {"lumora"}


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("So said Pinboard   Social and", ["Pinboard   Social"]),
        ("So said Pin-\nboard Social and", ["Pin-\nboard Social"]),
        ("So said Pin- board Social and", ["Pin- board Social"]),
        ("So said Pinboard \n Social. Pinboard Social", ["Pinboard \n Social", "Pinboard Social"]),
        ("It was Pinboard.\n\nSocial matters came next", []),
        ("It was pinned to a Pinboard\n\nSocial matters came next", []),
    ],
)
def test_spans_cover_the_name_as_it_stands(text: str, spans: list[str]) -> None:
    assert [text[a:b] for mention in find(text, [FORMER]) for a, b in mention.spans] == spans


def test_a_name_with_a_hyphen_of_its_own_survives_a_break_behind_it() -> None:
    tern = Subject("organization", "tern", "Tern-Hale Works", "company")

    assert find("the house of Tern-\nHale Works", [tern])
    assert find("the house of Tern- Hale\nWorks", [tern])


@pytest.mark.parametrize(
    "text",
    ["Lumora, formerly Pinboard Social, said", "what was then called Pinboard Social", "the former Pinboard Social"],
)
def test_a_former_name_counts_after_its_time_where_the_text_calls_it_one(text: str) -> None:
    assert {mention.slug for mention in find(text, [FORMER], date(2023, 1, 1))} == {"lumora"}


SPACELESS = [
    Subject("product", "rekognition", "Rekognition", "", "amazon", (Alias("Rekognition"),)),
    Subject("organization", "aws", "AWS", "company", None, (Alias("AWS", True),)),
    Subject(
        "organization",
        "google",
        "Google",
        "company",
        None,
        (Alias("Google"), Alias("谷歌"), Alias("グーグル"), Alias("구글")),
    ),
    Subject(
        "organization",
        "amazon",
        "Amazon",
        "company",
        None,
        (Alias("Amazon", not_beside=("river",)), Alias("アマゾン"), Alias("アマゾン・ドット・コム"), Alias("亚马逊")),
    ),
    FORMER,
]


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("司書たちはRekognitionを使う計画に反対した。", {"rekognition"}),
        ("写真をRekognitionで照合する", {"rekognition"}),
        ("市はＡＷＳと契約した。", {"aws"}),
        ("市は2018年AWSと契約し、AWS社員が署名した。", {"aws"}),
        ("使用Rekognition软件的警察局", {"rekognition"}),
        ("不再为谷歌的一个项目标注图片", {"google"}),
        ("2018年谷歌员工", {"google"}),
        ("グーグルの社員とアマゾン・ドット・コムの社員", {"google", "amazon"}),
        ("米アマゾンは契約を更新した", {"amazon"}),
        ("アマゾン川を下る船", set()),
        ("アマゾンの熱帯雨林、アマゾン流域", set()),
        ("亚马逊雨林和亚马逊河", set()),
        ("亚马逊公司的员工", {"amazon"}),
        ("グーグルマップを見る", set()),
        ("구글은 계약을 갱신하지 않았다", {"google"}),
        ("구글의 직원들과 AWS가", {"google", "aws"}),
        ("พนักงานของGoogleลงนาม", {"google"}),
        ("元Pinboard Socialの社員", {"lumora"}),
        ("「Ｐｉｎｂｏａｒｄ　Ｓｏｃｉａｌ」の社員", {"lumora"}),
        ("עובדי הGoogle חתמו", {"google"}),
        ("preGoogle, Googled, xAWSx, AWS2, 2AWS", set()),
    ],
)
def test_a_change_of_script_is_the_edge_of_a_word(text: str, slugs: set[str]) -> None:
    assert {mention.slug for mention in find(text, SPACELESS)} == slugs
