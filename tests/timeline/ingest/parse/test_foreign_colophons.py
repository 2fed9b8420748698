"""A line that only says when its page was published and changed is read in other languages too, as a sentence too."""

import pytest

from tests.timeline.ingest.parse.test_published import JUNE_22, page, published


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Publié le 22 juin 2018 à 18h02, mis à jour le 3 juillet 2018 à 09h30."),
        ("fr", "Mis à jour le mardi 3 juillet 2018 à 9 h 30, publié le vendredi 22 juin 2018 à 18 h 02."),
        ("fr", "Publié le 22 juin 2018 à 18h02, modifié le 3 juillet 2018 à 09h30 Temps de Lecture 3 min."),
        ("fr", "Publié le 22 juin 2018 à 18h02, mis à jour le 3 juillet 2018 à 09h30 | Lecture : 3 min."),
        ("fr", "22 juin 2018 · Temps de lecture : 3 min."),
        ("fr", "22 juin 2018 | Temps de lecture\u00a0: environ 3 minutes"),
        ("de", "Veröffentlicht am 22. Juni 2018 um 18:02 Uhr, zuletzt aktualisiert am 3. Juli 2018 um 9:30 Uhr."),
        ("de", "Veröffentlicht am 22. Juni 2018, aktualisiert am 3. Juli 2018 um 9:30 Uhr. Lesedauer: ca. 3 Min."),
        ("it", "Pubblicato il 22 giugno 2018 alle ore 18:02 e aggiornato il 3 luglio 2018 alle ore 9:30."),
        ("it", "Pubblicato il 22 giugno 2018, aggiornato il 3 luglio 2018. Tempo di lettura: 3 min."),
        ("es", "Publicado el 22 de junio de 2018 a las 18:02 h. Actualizado el 3 de julio de 2018 a las 9:30 h."),
        ("es", "Publicado el 22 de junio de 2018, actualizado el 3 de julio de 2018. Tiempo de lectura: 3 min."),
        ("pt-BR", "Publicado em 22 de junho de 2018 às 18h02. Atualizado em 3 de julho de 2018 às 9h30."),
        ("pl", "Opublikowano: 22 czerwca 2018 r., godz. 18:02. Aktualizacja: 3 lipca 2018 r., godz. 9:30."),
        ("pl", "Opublikowano: 22 czerwca 2018 r., 18:02. Aktualizacja: 3 lipca 2018 r. Czas czytania: 3 min."),
        ("nl", "Gepubliceerd op 22 juni 2018 om 18:02 uur, voor het laatst bijgewerkt op 3 juli 2018 om 9:30 uur."),
        ("sv", "Publicerad den 22 juni 2018 kl. 18.02, uppdaterad den 3 juli 2018 kl. 09.30. Lästid: 3 min."),
        ("da", "Udgivet den 22. juni 2018 kl. 18.02 og sidst opdateret den 3. juli 2018 kl. 9.30."),
        ("cs", "Publikováno 22. června 2018 v 18:02, aktualizováno 3. července 2018 v 9:30. Doba čtení: 3 min."),
        ("it", "Ultimo aggiornamento: martedì 3 luglio 2018, ore 9:30 - Prima pubblicazione: 22 giugno 2018."),
        ("ca", "Publicat el 22 de juny de 2018 a les 18:02. Actualitzat el 3 de juliol de 2018 a les 9:30."),
        ("ro", "Publicat la 22 iunie 2018, ora 18:02. Actualizat la 3 iulie 2018, ora 9:30."),
        ("fi", "Julkaistu 22. kesäkuuta 2018 kello 18.02, päivitetty viimeksi 3. heinäkuuta 2018 kello 9.30."),
        ("hu", "Megjelent: 2018. június 22., 18:02, utolsó módosítás: 2018. július 3."),
        ("ru", "Опубликовано 22 июня 2018 г. в 18:02, обновлено 3 июля 2018 г. в 9:30. Время чтения: 3 мин."),
        ("tr", "Yayınlanma: 22 Haziran 2018 18:02, güncelleme: 3 Temmuz 2018 9:30. Okuma süresi: 3 dk."),
        ("en-US", "Published on June 22, 2018 at 6:02 p.m. and updated on July 3, 2018 at 9:30 a.m."),
        ("en-GB", "Published: 18:02 BST, 22 June 2018 | Updated: 09:30 BST, 3 July 2018 | Reading time: about 3 min."),
        ("en-US", "By Dana Corrow, a writer of the Copper Wire · Published June 22, 2018 · Reading time 3 min."),
    ],
)
def test_a_line_of_both_days_is_no_paragraph_of_the_article(language: str, line: str) -> None:
    assert published(page(under=f"<p>{line}</p>", lang=language)) == JUNE_22


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "La loi a été publiée le 22 juin 2018 et modifiée le 3 juillet 2018 à la demande du sénat."),
        ("fr", "Publié le 22 juin 2018, le décret a été modifié le 3 juillet 2018 à la demande des élus."),
        ("de", "Das Gesetz wurde am 22. Juni 2018 veröffentlicht und am 3. Juli 2018 geändert, sagte der Rat."),
        ("es", "El informe fue publicado el 22 de junio de 2018 y modificado el 3 de julio de 2018 por la empresa."),
        ("it", "Pubblicato il 22 giugno 2018, il bando è stato modificato il 3 luglio 2018 dalla stessa ditta."),
        ("nl", "Het rapport is gepubliceerd op 22 juni 2018 en gewijzigd op 3 juli 2018 door het bedrijf zelf."),
        ("en", "Published on June 22, 2018, the law was amended on July 3, 2018 at the wish of the council."),
        ("en", "The report was published on June 22, 2018, and reading it took the council some 3 minutes."),
    ],
)
def test_a_sentence_about_something_else_that_was_published_and_changed_dates_no_page(language: str, line: str) -> None:
    assert published(page(under=f"<p>{line}</p>", lang=language)) is None
