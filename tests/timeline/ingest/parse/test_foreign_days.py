"""Days that others than the article's house put on its page: archives, caches, printers, notices, the site's clock."""

import re

import pytest

from tests.timeline.ingest.parse.test_published import HEAD, JUNE_22, TEXT, page, published

TAG = re.compile("<[^>]*>")
BANNERS = [
    "<div id='wm-ipp-base'><div id='wm-ipp-inside'><a href='/web/*'>12 captures</a> 14 Sep 2019 - 9 Feb 2022"
    "<table><tr><td>Jan</td><td>FEB</td><td>Mar</td></tr><tr><td>2021</td><td>2022</td></tr></table></div></div>",
    "<div id='arc-bar'><p>This page was captured on February 9, 2022 at 14:02:11 UTC by a web archive.</p></div>",
    "<div id='HEADER'><table><tr><td>saved from <a href='/x'>https://wire.example/lamps</a></td>"
    "<td>9 Feb 2022 14:02:11 UTC</td></tr></table></div>",
    "<p>This snapshot, taken on 09/02/2022, shows web content acquired for preservation by the national archives.</p>",
    "<div>You are viewing an archived web page, collected at the request of Ardmouth Library. Capture: 14:02:11 Feb 09,"
    " 2022</div>",
    "<div>This is a cached copy of https://wire.example/l. It is a snapshot of the page as it appeared on 9 Feb 2022"
    " 14:02:11 GMT.</div>",
    "<div>Crawl date: 9 February 2022</div>",
    "<div>Archived: February 9, 2022</div>",
    "<p>Archived from the original on February 9, 2022</p>",
    "<div>Página preservada: 9 de fevereiro de 2022</div>",
    "<div>Archivado desde el original el 9 de febrero de 2022</div>",
    "<div>Archivé le 9 février 2022 par la bibliothèque</div>",
    "<div>Archiviert am 9. Februar 2022</div>",
    "<div>Snapshot vom 9. Februar 2022</div>",
    "<div>Archivováno: 9. února 2022</div>",
    "<div>Архивировано 9 февраля 2022</div>",
    "<div>保存日：2022年2月9日</div>",
    "<div>存档日期：2022年2月9日</div>",
    "<div>Web page captured: 2022-02-09</div>",
    "<div>Gespeichert am 9. Februar 2022</div>",
]
NOTICES = [
    "<div>Printed on February 9, 2022</div>",
    "<div>Print date: February 9, 2022</div>",
    "<div>Gedruckt am 9. Februar 2022</div>",
    "<div>Imprimé le 9 février 2022</div>",
    "<div>Impreso el 9 de febrero de 2022</div>",
    "<div>Stampato il 9 febbraio 2022</div>",
    "<div>Today is Wednesday, February 9, 2022</div>",
    "<div>Today: February 9, 2022</div>",
    "<div>Heute ist Mittwoch, der 9. Februar 2022</div>",
    "<div>Heute: Mittwoch, 9. Februar 2022</div>",
    "<div>Aujourd’hui, mercredi 9 février 2022</div>",
    "<div>Hoy es miércoles 9 de febrero de 2022</div>",
    "<div>Oggi è mercoledì 9 febbraio 2022</div>",
    "<div>Сегодня среда, 9 февраля 2022</div>",
    "<div>今天是2022年2月9日 星期三</div>",
    "<div>오늘은 2022년 2월 9일</div>",
    "<p>We have changed our cookie notice as of February 9, 2022. By reading on you agree.</p>",
    "<p>Our privacy policy was updated on February 9, 2022.</p>",
    "<p>Terms of use, effective February 9, 2022</p>",
    "<p>Cookies — in force from 9 February 2022</p>",
    "<div>Ardmouth, 12°C, light rain, Wednesday, February 9, 2022</div>",
    "<div>Wednesday, February 9, 2022 · 12°C</div>",
    "<div>Vol. 112, No. 34 · Wednesday, February 9, 2022</div>",
    "<div>E-paper of February 9, 2022</div>",
    "<div>Today’s paper: February 9, 2022</div>",
    "<div>Read the e-edition for Wednesday, February 9, 2022</div>",
    "<div>Downloaded on February 9, 2022</div>",
    "<div>Last visited: February 9, 2022</div>",
    "<div>Your subscription renews on February 9, 2022</div>",
    "<div>Offer ends February 9, 2022</div>",
]
OWN = "<div class='info'>Bridget Amory &nbsp; June 22, 2018</div>"


@pytest.mark.parametrize("banner", [*BANNERS, *NOTICES])
def test_a_day_that_others_put_on_the_page_is_not_the_articles(banner: str) -> None:
    above = page(around=banner)
    inside = page(above=banner)
    body = page().replace("<main><div class='story'>", "").replace("</div></main>", "").replace(HEAD, banner + HEAD)

    for source in (above, inside, body):
        assert published(source) is None
        assert published(source.replace(HEAD, HEAD + OWN)) == JUNE_22
    assert published(page(under=banner + OWN)) == JUNE_22


@pytest.mark.parametrize("banner", [*BANNERS[1:], *NOTICES])
def test_a_text_is_not_dated_by_them_either(banner: str) -> None:
    line = " ".join(TAG.sub(" ", banner).split())

    assert published(f"{line}\n\n" + TEXT.format(""), "a.txt") is None
    assert published(f"{line}\n\n" + TEXT.format("June 22, 2018"), "a.txt") == JUNE_22


@pytest.mark.parametrize(
    "line",
    [
        "Bridget Amory &nbsp; June 22, 2018",
        "Bridget Amory June 22, 2018",
        "<span>Bridget Amory</span> <span>June 22, 2018</span>",
        "<b>Bridget van der Amory</b>&ensp;22 June 2018",
        "Bridget Amory and Colin Hathersage June 22, 2018",
        "Łucja Gżegżółka-Peña 22. Juni 2018",
        "BRIDGET AMORY JUNE 22, 2018",
    ],
)
def test_a_day_beside_a_name_alone_is_the_articles(line: str) -> None:
    assert published(page(under=f"<div class='info'>{line}</div>")) == JUNE_22


@pytest.mark.parametrize(
    "line", ["Opening June 22, 2018", "The Grand Opening June 22, 2018", "Lamps on Hobb Lane June 22, 2018"]
)
def test_a_day_beside_other_words_is_not(line: str) -> None:
    assert published(page(under=f"<p>{line}</p>")) is None
