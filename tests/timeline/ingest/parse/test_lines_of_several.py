"""Lines under a headline that tell who wrote, for whom and when; and days that end like sentences. All invented."""

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_published import JUNE_22, TODAY, page, published
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw


def read(under: str) -> Page:
    text = f"Workers ask Corvane for deaf lamp posts\n{under}\n\n{pages.BODY}\n"
    found = parse.read(Raw(text.encode(), name="a.txt"), Given(), TODAY)
    assert isinstance(found, Page), found
    return found


@pytest.mark.parametrize(
    ("under", "byline", "outlet"),
    [
        ("Bridget Amory | The Kelso Standard | June 22, 2018", "Bridget Amory", "The Kelso Standard"),
        ("By Bridget Amory, The Kelso Standard", "Bridget Amory", "The Kelso Standard"),
        ("By Bridget Amory / Marlin Observer\nJune 22, 2018", "Bridget Amory", "Marlin Observer"),
        ("By Bridget Amory for the Marlin Observer\nJune 22, 2018", "Bridget Amory", "Marlin Observer"),
        ("Bridget Amory (Marlin Observer), 22 June 2018", "Bridget Amory", "Marlin Observer"),
        ("By BRIDGET AMORY, Associated Press\nJune 22, 2018", "Bridget Amory", "Associated Press"),
        ("The Kelso Standard, June 22, 2018", None, "The Kelso Standard"),
        ("June 22, 2018 • Marlin Observer", None, "Marlin Observer"),
        ("Published in Marlin Observer on June 22, 2018", None, "Marlin Observer"),
        ("By Bridget Post, June 22, 2018", "Bridget Post", None),
        ("By Xuanxi Star | June 22, 2018", "Xuanxi Star", None),
        ("Bridget Amory, Daily News Reporter", "Bridget Amory", None),
        ("By Bridget Amory bamory@marlin.example\nPosted: June 22, 2018", "Bridget Amory", None),
        ("By Bridget Amory @bamory June 22, 2018", "Bridget Amory", None),
        ("Bridget Amory and Xuanxi Holm\nJun 22, 2018", "Bridget Amory, Xuanxi Holm", None),
        ("Bridget Amory in Otley and Xuanxi Holm in Lydd\nJun 22, 2018", "Bridget Amory, Xuanxi Holm", None),
        ("Climate Change and Lamp Posts\nJun 22, 2018", None, None),
    ],
)
def test_one_line_may_tell_who_wrote_for_whom_and_when(under: str, byline: str | None, outlet: str | None) -> None:
    found = read(under)

    assert (found.byline, found.outlet) == (byline, outlet)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("pl", "Data publikacji: 22.06.2018 r. | Data aktualizacji: 03.07.2018 r."),
        ("pt-BR", "Publicado em: 06/08/2018 às 07h00min. Atualizado em: 07/08/2018 às 10h15min."),
        ("fi", "Julkaistu 6.8.2018 klo 7.00, päivitetty viimeksi 7.8.2018 klo 10.15."),
        ("tr", "Giriş Tarihi: 22.06.2018 07:00 Son Güncelleme: 03.07.2018 10:15"),
        ("tr", "Giriş: 22.06.2018 - 07:00 Güncelleme: 03.07.2018 - 10:15"),
        ("de", "Stand: 03.07.2018, 10:15 Uhr | Erstveröffentlichung: 22.06.2018"),
        ("vi", "Thứ Sáu, ngày 22/06/2018 07:00 AM (GMT+7)"),
    ],
)
def test_days_in_numbers_date_a_page_in_lines_that_end_like_sentences(language: str, line: str) -> None:
    right = JUNE_22.replace(month=8, day=6) if "/08" in line or ".8." in line else JUNE_22

    assert published(page(under=f"<p>{line}</p>", lang=language)) == right
