"""Lines that date a page and say more: who wrote it, what was mended since, or only that the page was made."""

from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_published import JUNE_22, TEXT, page, published
from timeline.ingest.parse.dated import days_of, is_colophon

HEADED = f"Workers ask Corvane for deaf lamp posts\n{{}}\n\n{pages.BODY}"


def kinds(line: str, language: str) -> dict[date, str]:
    return {dated.day: dated.kind for dated in days_of([line], language)}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Publié le vendredi 22 juin 2018 à 18h02 par Solène Abiven, rédactrice en chef adjointe."),
        ("fr", "Par Solène Abiven et Luc Morvan, journalistes à Rennes, publié le vendredi 22 juin 2018 à 18 h 02."),
        ("fr", "Publié le 22 juin 2018 à 18h02 par Solène Abiven avec AFP, mis à jour le 3 juillet 2018 à 09h30."),
        ("en-US", "Published on Friday, June 22, 2018 at 6:02 p.m. EDT by Dana Corrow, a reporter in Ardmouth."),
        ("en-GB", "Posted by Dana Corrow, technology correspondent, and Per Hale on Friday 22 June 2018 at 18:02."),
        ("en-US", "By Dana Corrow for The Copper Wire, first published on Friday, June 22, 2018 at 6:02 p.m."),
        ("de", "Veröffentlicht am Freitag, 22. Juni 2018 um 18:02 Uhr von Greta Aalbers, Chefredakteurin."),
        ("es", "Publicado el viernes 22 de junio de 2018 a las 18:02 por Inés Robledo, redactora de economía."),
        ("pt", "Publicado em 22 de junho de 2018 às 18h02 por Inês Lobato, editora de tecnologia do jornal."),
        ("nl", "Gepubliceerd op vrijdag 22 juni 2018 om 18:02 uur door Femke Aalbers, redacteur economie."),
        ("sv", "Publicerad fredag den 22 juni 2018 kl. 18.02 av Elsa Lindgren, reporter på ekonomiredaktionen."),
    ],
)  # fmt: skip
def test_a_signed_sentence_dates_its_page(language: str, line: str) -> None:
    assert kinds(line, language)[JUNE_22] == "published"
    assert is_colophon(line)


@pytest.mark.parametrize("where", ["under", "above", "behind"])
def test_so_it_does_wherever_it_stands_in_a_page_or_text(where: str) -> None:
    line = "Publié le vendredi 22 juin 2018 à 18h02 par Solène Abiven, rédactrice en chef adjointe."

    assert published(page(**{where: f"<p>{line}</p>"}, lang="fr")) == JUNE_22
    assert published(HEADED.format(line), "a.txt") == JUNE_22


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Publié le 22 juin 2018 par Amnesty International, le rapport dénonce les caméras de la ville."),
        ("fr", "Publié le 22 juin 2018 par Défense Numérique, rapporteurs et journalistes sont unanimes."),
        ("en", "Published on June 22, 2018 by Privacy International, the report says that the lamps were wrong."),
        ("en", "Published on June 22, 2018 by Privacy International, reporters found that the lamps were wrong."),
        ("en", "The letter was published on June 22, 2018 by Dana Corrow, editor of the workers' own newsletter."),
        ("de", "Das Gesetz, veröffentlicht am 22. Juni 2018 von Greta Aalbers, Direktorin der Behörde, gilt noch."),
        ("de", "Das Gesetz wurde am 22. Juni 2018 veröffentlicht."),
        ("nl", "Het rapport is op 22 juni 2018 gepubliceerd."),
        ("en", "Corvane's rules, published on June 22, 2018 by Dana Corrow, director of ethics, are still in force."),
        ("es", "Publicado el 22 de junio de 2018 por Inés Robledo, el libro se vendió en todas las tiendas del país."),
    ],
)
def test_a_sentence_about_what_somebody_published_dates_no_page(language: str, line: str) -> None:
    assert not is_colophon(line)
    assert published(page(under=f"<p>{line}</p>", lang=language)) is None


@pytest.mark.parametrize(
    "line",
    [
        "This article was originally published on 22 June 2018. It was amended on 3 July 2018 to correct the name of"
        " the council, which is Ardmouth Council and not Ardmouth Town Council, with its eleven members.",
        "This article was amended on 3 July 2018 to correct a name. It was first published on 22 June 2018.",
        "This story was first published online on Friday, 22 June 2018 at 18:02 BST.",
        "Editor's note: This article was first published on 22 June 2018. It was changed on 3 July 2018 after a reader"
        " wrote to us that the lamps stand in Ardmouth alone.",
        "Cet article a été publié le 22 juin 2018. Corrigé le 3 juillet 2018 : la ville a onze lampadaires.",
        "Dieser Artikel wurde am 22. Juni 2018 veröffentlicht. Am 3. Juli 2018 haben wir einen Namen berichtigt.",
        "Este artículo fue publicado originalmente el 22 de junio de 2018. Se corrigió el 3 de julio de 2018.",
    ],
)  # fmt: skip
def test_an_article_may_end_with_the_day_it_came_out_and_what_was_mended_since(line: str) -> None:
    assert published(page(behind=f"<p>{line}</p>", lang="en-GB")) == JUNE_22
    assert published(TEXT.format("") + f"\n\n{line}", "a.txt") == JUNE_22


@pytest.mark.parametrize(
    "line",
    [
        "This article was amended on 3 July 2018 to correct the name of the council. The council met on 22 June 2018.",
        "This report was published on 22 June 2018 by the council. It was written by eleven of its members in a week.",
    ],
)
def test_what_else_is_dated_there_is_not_taken(line: str) -> None:
    assert published(page(behind=f"<p>{line}</p>", lang="en-GB")) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en-GB", "Created on 22 June 2018"),
        ("fr", "Créé le 22 juin 2018 à 18h02"),
        ("de", "Erstellt am Freitag, 22. Juni 2018"),
        ("es", "Creado el 22 de junio de 2018"),
        ("pt", "Criado em 22 de junho de 2018"),
        ("nl", "Aangemaakt op 22 juni 2018"),
        ("sv", "Skapad den 22 juni 2018"),
        ("da", "Oprettet den 22. juni 2018"),
        ("pl", "Utworzono: 22 czerwca 2018"),
        ("cs", "Vytvořeno 22. června 2018"),
        ("hu", "Létrehozva: 2018. június 22."),
        ("ru", "Создано 22 июня 2018 г."),
        ("tr", "Oluşturulma tarihi: 22 Haziran 2018"),
        ("el", "Δημιουργήθηκε: 22 Ιουνίου 2018"),
        ("ja", "作成日：2018年6月22日"),
        ("zh", "创建时间：2018年6月22日"),
    ],
)
def test_the_day_on_which_a_page_was_made_is_taken_where_no_other_is_told(language: str, line: str) -> None:
    changed = {"ja": "更新日：2018年7月3日", "zh": "更新时间：2018年7月3日", "fr": "mis à jour le 3 juillet 2018"}

    assert set(kinds(line, language).values()) <= {"bare", "published"}
    if language in changed:
        both = kinds(f"{line}, {changed[language]}", language)
        assert (both[JUNE_22], both[date(2018, 7, 3)]) == ("published", "changed")


@pytest.mark.parametrize("line", ["Filed June 22, 2018", "Submitted on June 22, 2018", "Written on June 22, 2018"])
def test_other_beginnings_may_be_those_of_a_suit_or_a_form(line: str) -> None:
    assert kinds(line, "en").get(JUNE_22) in (None, "other")
