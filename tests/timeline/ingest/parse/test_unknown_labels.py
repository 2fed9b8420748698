"""A day that is called something, by a word that is not known to mean publication, is no day of publication."""

from datetime import date

import pytest

from tests.timeline.ingest.parse.test_published import page, published
from timeline.ingest.parse.dated import days_of

JUNE_22, JUNE_30 = date(2018, 6, 22), date(2018, 6, 30)


def kinds(*lines: str, language: str | None = "en") -> dict[date, str]:
    return {dated.day: dated.kind for dated in days_of(lines, language) if dated.kind in ("published", "bare")}


@pytest.mark.parametrize(
    ("line", "language"),
    [
        *(
            (f"{label} June 30, 2018", "en")
            for label in (
                *("Meeting:", "Vote:", "Strike:", "When:", "The march:", "Election day:", "Airdate:", "Embargo:"),
                *("Date of birth:", "Date of the hearing:", "Date to remember:", "Meeting Date:", "Walkout Date"),
                *("Conference,", "Vote |", "Kessock Hall,", "Ann Marlow · Meeting:", "Posted by a reader on"),
                *("Published: News. Meeting:", "Published in brief, next meeting:", "Court Session", "By noon on"),
            )
        ),
        *((f"{label} 30. Juni 2018", "de") for label in ("Termin:", "Streik:", "Geboren:", "Wann:", "Kundgebung,")),
        *((f"{label} 30 juin 2018", "fr") for label in ("Date limite :", "Né le", "Grève :", "MàJ :", "Audience -")),
        *((f"{label} 30 de junio de 2018", "es") for label in ("Fecha límite:", "Última modificación:", "Revisado:")),
        ("Quando: 30 giugno 2018", "it"),
        ("Когда: 30 июня 2018", "ru"),
        ("Востаннє змінено: 30 червня 2018", "uk"),
        ("Rettet: 30. juni 2018", "da"),
        ("Poslední změna: 30. 6. 2018", "cs"),
        ("Son değişiklik: 30 Haziran 2018", "tr"),
        ("Viimeksi muutettu: 30.6.2018", "fi"),
        ("Ostatnia modyfikacja: 30 czerwca 2018", "pl"),
        ("Τροποποιήθηκε: 30 Ιουνίου 2018", "el"),
        ("تم التعديل في 30 يونيو 2018", "ar"),
        ("변경: 2018.06.30", "ko"),
        ("開催日：2018年6月30日", "ja"),
    ],
)  # fmt: skip
def test_a_word_that_is_not_known_to_mean_publication_takes_its_day(line: str, language: str) -> None:
    assert kinds(line, language=language) == {}


@pytest.mark.parametrize("label", ["Meeting:", "Viimeksi muutettu:", "When", "Strike"])
def test_so_does_one_on_a_line_of_its_own(label: str) -> None:
    assert kinds(label, "June 30, 2018") == {}


def test_what_calls_to_share_a_page_does_not() -> None:
    assert kinds("Share this article:", "June 22, 2018") == {JUNE_22: "bare"}


@pytest.mark.parametrize(
    "table",
    ["<dl><dt>Termin</dt><dd>June 30, 2018</dd></dl>", "<table><tr><th>Valid</th><td>June 30, 2018</td></tr></table>"],
)
def test_so_does_the_heading_of_its_field(table: str) -> None:
    assert published(page(under=table)) is None
    assert published(page(under=f"{table}<p>Published June 22, 2018</p>")) == JUNE_22


@pytest.mark.parametrize(
    ("line", "language"),
    [
        *(
            (f"{label} June 22, 2018", "en")
            for label in (
                *("ARDMOUTH,", "Friday,", "Bridget Amory,", "By Bridget Amory", "By AP", "Harbour Gazette,", "News |"),
                *("Date:", "Date: Friday,", "Article Date:", "By Bridget Amory Date:", "Bridget Amory, Labour editor,"),
                *("Posted in News on", "Published by Bridget Amory on", "Dated", "Added", "Online since"),
            )
        ),
        *((f"{label} 22 juin 2018", "fr") for label in ("Posté le", "Date :", "Paris, le", "Publié à 10:12, le")),
        ("Postato il 22 giugno 2018", "it"),
        ("Uscito il 22 giugno 2018", "it"),
        ("Data: 22 giugno 2018", "it"),
        ("Postado em 22 de junho de 2018", "pt"),
        ("Verschenen op 22 juni 2018", "nl"),
        ("Размещено 22 июня 2018", "ru"),
        ("Дата: 22 июня 2018", "ru"),
        ("Data dodania: 22 czerwca 2018", "pl"),
        ("Aktualizacja: 25 czerwca 2018, publikacja: 22 czerwca 2018", "pl"),
        ("Tarih: 22 Haziran 2018", "tr"),
        ("来源：晨报　2018年06月22日 09:00", "zh"),
        ("Kessock, den 22. Juni 2018", "de"),
    ],
)  # fmt: skip
def test_known_words_and_a_place_a_weekday_an_author_or_an_outlet_leave_it(line: str, language: str) -> None:
    assert list(kinds(line, language=language)) == [JUNE_22]
