"""Scripts that part words but write a syllable with each letter: short lines of theirs are prose. All invented."""

from datetime import date
from textwrap import fill

import pytest

from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw, Skipped

SHORT = [
    "항구의 짐꾼들은 어제 아침 회사에 편지를 냈다.",
    "편지에는 마흔 명이 이름을 적었고 답을 기다린다.",
    "회사는 편지를 읽고 있다고 한 줄로 답했다.",
    "학교 선생님 한 분은 학생들도 답을 원한다고 말했다.",
    "다음 모임은 금요일 저녁 시장 옆 찻집에서 열린다.",
]
THREE = [
    "도서관 사서 스무 명은 월요일에 시장에게 공개서한을 보내 열람실 카메라를 치워 달라고 요구했다.",
    "서한은 게시판에 먼저 붙었고, 지나던 사람들이 여백에 자기 이름을 적었다고 사서들은 전했다.",
    "시장은 서한을 받았다고 밝혔지만 언제 답할지는 말하지 않았다.",
]
MIXED = [
    "Corvane의 기술자들은 Corvane Cloud와 Ardmouth Police가 맺은 계약을 끝내 달라고 썼다.",
    "그들은 Street Listener라는 프로그램이 밤에도 켜져 있다고 Copper Wire에 말했다.",
    "Ardmouth Police 대변인 Sam Other는 Street Listener를 쓴 적이 없다고 답했다.",
]
AMHARIC = [
    "የወደቡ ሠራተኞች ትናንት ጠዋት ለኩባንያው ደብዳቤ ሰጡ።",
    "በደብዳቤው ላይ አርባ ሰዎች ስማቸውን ጽፈዋል፤ መልስም ይጠብቃሉ።",
    "ኩባንያው ደብዳቤውን እያነበበ መሆኑን በአንድ መስመር መለሰ።",
    "አንዲት መምህርት ተማሪዎቿም መልስ እንደሚፈልጉ ተናገረች።",
    "የሚቀጥለው ስብሰባ በገበያው አጠገብ ባለው ሻይ ቤት ይካሄዳል።",
]
ALL = {"short": SHORT, "three": THREE, "mixed": MIXED, "amharic": AMHARIC}


def read(source: str, name: str = "a.html") -> Page | Skipped:
    return parse.read(Raw(source.encode(), name=name), Given(), date(2026, 11, 24))


def page(inside: str) -> str:
    return f"<!doctype html><meta charset='utf-8'><title>편지</title><body><ul><li>홈<li>뉴스</ul>{inside}"


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
@pytest.mark.parametrize("box", ["<div id='article_body'>{}</div>", "<article>{}</article>", "<div>{}</div>"])
def test_a_page_of_few_syllables_is_an_article(text: list[str], box: str) -> None:
    said = "".join(f"<p>{paragraph}</p>" for paragraph in text)

    read_page = read(page(f"<h1>항구의 편지가 회사에 닿다</h1>{box.format(said)}"))

    assert isinstance(read_page, Page), read_page
    assert read_page.paragraphs == tuple(text)


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
@pytest.mark.parametrize("between", ["<br><br>", " "])
def test_so_is_one_whose_paragraphs_are_breaks_or_none(text: list[str], between: str) -> None:
    read_page = read(page(f"<h1>항구의 편지가 회사에 닿다</h1><div class='article'>{between.join(text)}</div>"))

    assert isinstance(read_page, Page), read_page
    assert " ".join(read_page.paragraphs) == " ".join(text)


@pytest.mark.parametrize("text", [SHORT, THREE, AMHARIC], ids=["short", "three", "amharic"])
@pytest.mark.parametrize("width", [None, 30, 44])
def test_so_is_a_text_wrapped_or_not(text: list[str], width: int | None) -> None:
    told = "\n\n".join(fill(paragraph, width) if width else paragraph for paragraph in (text * 2)[:8])

    read_text = read(f"항구의 편지\n\n2018.06.22\n\n{told}\n", "a.txt")

    assert isinstance(read_text, Page), read_text
    assert read_text.paragraphs[:3] == tuple(text[:3])


def test_a_paragraph_with_a_year_is_no_line_of_the_head() -> None:
    text = [THREE[0], "사서들은 2016년 봄에도 같은 내용의 편지를 시장에게 보냈으나 답을 받지 못했다.", *THREE[1:]]
    said = "".join(f"<p>{paragraph}</p>" for paragraph in text)

    read_page = read(page(f"<h1>항구의 편지</h1><div class='teaser social'>{said}</div>"))

    assert isinstance(read_page, Page) and read_page.paragraphs == tuple(text)


@pytest.mark.parametrize(
    "body",
    [
        "<ul>" + "<li><a href='/x'>정치 경제 사회 문화 국제 스포츠</a>" * 40 + "</ul>",
        "<p>로그인이 필요합니다.</p><p>비밀번호를 입력하세요.</p><form><input></form>",
        "<p>찾으시는 페이지가 없습니다. 주소를 다시 확인해 주세요.</p>",
        "<p>이용해 주셔서 감사합니다.</p>" * 30,
    ],
)
def test_menus_and_notices_are_none(body: str) -> None:
    assert isinstance(read(page(body)), Skipped)
