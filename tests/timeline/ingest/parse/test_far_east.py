"""Headlines, writers and days as pages and texts of the Far East set them."""

from datetime import date

import pytest

from tests.timeline.ingest.parse.test_scripts import CHINESE, JAPANESE
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw

JUNE_21 = date(2018, 6, 21)
KOREAN = [
    "코르베인의 기술자 백사십 명이 최고경영자에게 공개서한을 내고 대화를 듣는 가로등을 경찰에 팔지 말라고 요구했다.",
    "편지는 먼저 사내 게시판에 붙었고 이어 낭독되었다고 그 자리에 있던 두 사람이 이름을 밝히지 않는 조건으로 말했다.",
    "“우리는 등을 만든다”고 편지를 쓴 한 사람은 말했다. “등은 내가 아침에 무엇을 먹었는지 알 필요가 없다.”",
]
TITLES = {"zh": "路灯不该听见我们说话", "ja": "街灯は耳を持たない", "ko": "가로등은 듣지 않는다"}
PROSE = {"zh": CHINESE, "ja": JAPANESE, "ko": KOREAN}


def page(source: str, name: str = "a.html") -> Page:
    read = parse.read(Raw(source.encode(), name=name), Given(), date(2026, 11, 24))
    assert isinstance(read, Page), read
    return read


def text(language: str, *lines: str) -> Page:
    return page("\n".join((TITLES[language], *lines, "", "\n\n".join(PROSE[language]))), "a.txt")


def html(language: str, under: str) -> Page:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE[language])
    return page(
        f"<!doctype html><html lang='{language}'><meta charset='utf-8'><title>{TITLES[language]}_老街</title><body>"
        f"<div><a href='/'>首页</a></div><div class='post'><h2 class='titName'>{TITLES[language]}</h2>{under}{prose}"
    )


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("ja", "文・桜庭いつき", "桜庭いつき"),
        ("ja", "文＝桜庭いつき", "桜庭いつき"),
        ("ja", "文／桜庭いつき", "桜庭いつき"),
        ("ja", "文/桜庭いつき", "桜庭いつき"),
        ("ja", "文：桜庭いつき", "桜庭いつき"),
        ("ja", "文　桜庭いつき", "桜庭いつき"),
        ("ja", "取材・文＝桜庭いつき", "桜庭いつき"),
        ("ja", "取材・文：桜庭いつき", "桜庭いつき"),
        ("ja", "取材・文／桜庭いつき　撮影／山田太郎", "桜庭いつき"),
        ("ja", "文・桜庭いつき　写真・山田太郎", "桜庭いつき"),
        ("ja", "執筆：桜庭いつき", "桜庭いつき"),
        ("ja", "著者：桜庭いつき", "桜庭いつき"),
        ("ja", "構成・文／桜庭いつき", "桜庭いつき"),
        ("ja", "【桜庭いつき】", "桜庭いつき"),
        ("ja", "桜庭いつき記者", "桜庭いつき"),
        ("zh", "记者 王小明", "王小明"),
        ("zh", "本报记者 王小明", "王小明"),
        ("zh", "记者：王小明", "王小明"),
        ("zh", "记者 | 王小明", "王小明"),
        ("zh", "文/王小明", "王小明"),
        ("zh", "文｜王小明", "王小明"),
        ("zh", "文 / 王小明", "王小明"),
        ("zh", "撰文：王小明", "王小明"),
        ("zh", "撰文：王小明 摄影：李大江", "王小明"),
        ("zh", "作者：王小明", "王小明"),
        ("zh", "記者王小明／台北報導", "王小明"),
        ("zh", "采写：王小明", "王小明"),
        ("zh", "责任编辑：李大江", None),
        ("ko", "김하늘 기자", "김하늘"),
        ("ko", "글 김하늘", "김하늘"),
        ("ko", "글·김하늘", "김하늘"),
        ("ko", "기자 김하늘", "김하늘"),
        ("ko", "글=김하늘 사진=이바다", "김하늘"),
    ],
)
def test_a_byline_is_no_headline(language: str, line: str, name: str | None) -> None:
    for read in (text(language, line, "2018年6月21日"), text(language, "2018年6月21日", line)):
        assert (read.title, read.byline, read.published_on) == (TITLES[language], name, JUNE_21)
    for box in ("div", "p class='writer'", "span class='byline'"):
        read = html(language, f"<{box}>{line}</{box.split()[0]}><div>2018年6月21日</div>")
        assert (read.title, read.byline, read.published_on) == (TITLES[language], name, JUNE_21)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "发表于 2018年6月21日"),
        ("zh", "发布时间：2018/06/21 09:30"),
        ("zh", "发布于2018-06-21 09:30:15"),
        ("zh", "(2018-06-21 22:47:05)"),
        ("zh", "（2018-06-21 22:47:05）"),
        ("zh", "[2018-06-21]"),
        ("zh", "2018-06-21 22:47 星期四"),
        ("zh", "时间：2018-06-21 来源：老街"),
        ("zh", "日期：2018年06月21日"),
        ("zh", "2018年6月21日 阅读(318) 评论(0)"),
        ("zh", "2018.06.21"),
        ("zh", "民國107年6月21日"),
        ("zh", "2018 年 6 月 21 日"),
        ("zh", "更新时间：2018-07-03 发布时间：2018-06-21"),
        ("zh", "２０１８年６月２１日"),
        ("zh", "二〇一八年六月二十一日"),
        ("zh", "2018-06-21 09:30 | 来源：老街"),
        ("ja", "2018年6月21日（木）"),
        ("ja", "2018年6月21日(木) 9時30分"),
        ("ja", "平成30年6月21日"),
        ("ja", "平成三十年六月二十一日"),
        ("ja", "2018/06/21 09:30"),
        ("ja", "2018.6.21 Thu"),
        ("ja", "投稿日：2018年6月21日"),
        ("ja", "2018年6月21日 9:30 配信"),
        ("ja", "公開日: 2018.06.21 最終更新日: 2018.07.03"),
        ("ja", "2018年06月21日 木曜日"),
        ("ja", "[2018/6/21 09:30]"),
        ("ko", "2018.06.21. 오전 9:30"),
        ("ko", "입력 2018-06-21"),
        ("ko", "입력 2018.06.21 09:30 수정 2018.07.03 10:00"),
        ("ko", "기사입력 2018.06.21. 오후 3:12 최종수정 2018.07.03. 오전 9:00"),
        ("ko", "등록 2018-06-21 09:30"),
        ("ko", "승인 2018.06.21 09:30"),
        ("ko", "2018년 6월 21일 목요일"),
        ("ko", "2018. 6. 21."),
        ("ko", "작성일: 2018-06-21"),
    ],
)  # fmt: skip
def test_the_day_is_read_as_it_is_set_there(language: str, line: str) -> None:
    assert text(language, line).published_on == JUNE_21
    assert html(language, f"<span class='time SG_txtc'>{line}</span>").published_on == JUNE_21
    assert html(language, f"<p>{line}</p>").published_on == JUNE_21
    assert text(language, line).title == TITLES[language]
