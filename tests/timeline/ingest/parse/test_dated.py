from datetime import date

import pytest

from timeline.ingest.parse.dated import days_of

JUNE_22, JULY_3 = date(2018, 6, 22), date(2018, 7, 3)


def said(*lines: str, language: str | None = "en") -> dict[date, str]:
    return {dated.day: dated.kind for dated in days_of(lines, language)}


@pytest.mark.parametrize(
    "line",
    [
        "Updated July 3, 2018 | Published June 22, 2018",
        "Last updated on July 3, 2018; originally posted June 22, 2018",
        "First published on Fri 22 Jun 2018 07.40 EDT – Last modified on Tue 3 Jul 2018 10.00 EDT",
        "22 June 2018 (published), 3 July 2018 (updated)",
        "Aktualisiert am 3. Juli 2018 / Veröffentlicht am 22. Juni 2018",
        "Publié le 22 juin 2018 à 08h00 - Mis à jour le 3 juillet 2018",
        "Actualizado: 3 de julio de 2018 | Publicado: 22 de junio de 2018",
        "Опубликовано 22 июня 2018, обновлено 3 июля 2018",
        "公開日：2018年6月22日 更新日：2018年7月3日",
        "2018年6月22日 公開 2018年7月3日 更新",
        "更新时间：2018年7月3日 发布时间：2018年6月22日",
        "Τελευταία ενημέρωση: 3 Ιουλίου 2018 | Δημοσίευση: 22 Ιουνίου 2018",
        "Публикувано на 22 юни 2018 г., актуализирано на 3 юли 2018 г.",
    ],
)
def test_every_day_of_a_line_has_the_label_that_speaks_of_it(line: str) -> None:
    assert said(line) == {JUNE_22: "published", JULY_3: "changed"}


@pytest.mark.parametrize(
    "line",
    [
        "June 22, 2018",
        "Friday, 22 June 2018",
        "By Bridget Amory, June 22, 2018, 5 min read",
        "By Bridget Amory June 22, 2018",
        "Bridget Amory | Photo by Sam Other | June 22, 2018",
        "5 min read · June 22, 2018",
        "ARDMOUTH, June 22, 2018",
        "June 22, 2018 at 7:00 a.m.",
        "2018年6月22日（金）",
        "2018年6月22日、アードマス",
    ],
)
def test_a_day_by_itself_or_beside_names_is_bare(line: str) -> None:
    assert said(line) == {JUNE_22: "bare"}


@pytest.mark.parametrize(
    "line",
    [
        "The company, whose office opened on June 22, 2018, was handed a letter last week.",
        "The vote of Friday, June 22, 2018 and what came of it",
        "The report published June 22, 2018 and its flaw",
        "It was published on June 22, 2018.",
        "Workers outside the hall in Ardmouth, June 22, 2018",
        "Photo: Sam Other, June 22, 2018",
        "Event date: June 22, 2018",
        "Hearing date June 22, 2018",
        "© June 22, 2018 The Copper Wire",
        "A version of this article appears in print on June 22, 2018, on page A1",
        "Opening June 22, 2018",
        "Retrieved June 22, 2018",
        "Weekly No. 1229 (2018年6月22日発行)",
    ],
)
def test_a_day_inside_a_phrase_or_of_another_thing_is_not_the_articles(line: str) -> None:
    assert said(line).get(JUNE_22) in (None, "other")


def test_a_label_on_a_line_of_its_own_speaks_of_the_next() -> None:
    assert said("Last updated:", "July 3, 2018", "Published", "June 22, 2018") == {
        JULY_3: "changed",
        JUNE_22: "published",
    }


def test_an_article_that_says_when_it_was_published_is_believed() -> None:
    assert said("This article was originally published on June 22, 2018.") == {JUNE_22: "published"}
    assert said("Published June 22, 2018.") == {JUNE_22: "published"}


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("22 June 2018 5 min read", "en"),
        ("4 min read 22 June 2018", "en"),
        ("22 June 2018 (4-minute read)", "en"),
        ("22 June 2018 | Reading time: 3 minutes", "en"),
        ("22. Juni 2018 Lesezeit 3 Min.", "de"),
        ("22. Juni 2018 Lesedauer: ca. 3 Minuten", "de"),
        ("Publié le 22 juin 2018 à 05h30 Temps de Lecture 3 min.", "fr"),
        ("22 de junio de 2018 3 min de lectura", "es"),
        ("22 giugno 2018 Tempo di lettura: 2 minuti", "it"),
        ("22 juni 2018 Leestijd 4 minuten", "nl"),
    ],
)
def test_how_long_a_page_takes_to_read_says_nothing_of_its_day(line: str, language: str) -> None:
    assert list(said(line, language=language)) == [JUNE_22]
