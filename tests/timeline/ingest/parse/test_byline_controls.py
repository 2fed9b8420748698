"""Bylines among the controls, roles and neighbours that pages set around names, in many languages."""

import unicodedata

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_markup import read
from tests.timeline.ingest.parse.test_plain import read as read_text
from timeline.ingest.parse.byline import people

NAME = "Solène Abiven"
CONTROLS = [
    "Écrire à l’auteur", "Suivre", "S’abonner", "Envoyer un courriel", "Contacter l’auteur", "Voir tous ses articles",
    "E-Mail schreiben", "Folgen", "Autor folgen", "Kontakt zum Autor", "Alle Artikel", "Mehr vom Autor", "Teilen",
    "Seguir", "Escribir al autor", "Enviar correo", "Ver perfil", "Compartir", "Todos sus artículos",
    "Scrivi all’autore", "Segui", "Condividi", "Tutti gli articoli", "Seguir autor", "Enviar e-mail", "Partilhar",
    "Volgen", "Stuur een e-mail", "Delen", "Følg", "Följ", "Skriv till författaren", "Dela", "Seuraa", "Obserwuj",
    "Napisz do autora", "Udostępnij", "Sledovat", "Подписаться", "Написать автору", "Поделиться", "Takip et", "Paylaş",
    "关注", "フォローする", "シェア", "팔로우", "구독",
    "Email the author", "Follow", "Get alerts", "Contact", "Send a tip",
    "View profile", "See all", "Save", "Print", "Listen", "Add to favourites", "Bookmark", "Gift article", "Copy link",
]  # fmt: skip


def on_a_page(under: str) -> str | None:
    return read(
        pages.html(body=f"<main><h1>Deaf lamp posts</h1>{under}").replace("</article>", "</article></main>")
    ).byline


@pytest.mark.parametrize("control", CONTROLS)
def test_a_control_is_nobody(control: str) -> None:
    assert people(control) == ()
    assert on_a_page(f"<div><a rel='author' href='mailto:x'>{control}</a> <span>Par {NAME}</span></div>") == NAME
    assert on_a_page(f"<div class='author'><b>{NAME}</b><button>{control}</button><a href='#'>{control}</a></div>") == (
        NAME
    )
    assert on_a_page(f"<p><a href='#'>{control}</a> · By {NAME}</p>") == NAME
    assert on_a_page(f"<p>By <b>{NAME}</b><a href='#'>{control}</a></p>") == NAME


@pytest.mark.parametrize(
    "under",
    [
        f"<p>Écrire à l’auteur · Suivre · Par {NAME}</p>",
        f"<p>Suivre | Par {NAME} | 9 mai 2019</p>",
        f"<div class='signature'><a href='#'>Suivre</a> <span class='nom'>{NAME}</span></div>",
        f"<div class='auteur'>{NAME}</div>",
        f"<div class='autor'>Von {NAME}</div>",
        f"<p><a rel='author' href='/a'>{NAME}</a><a rel='author' href='mailto:x'>Follow</a></p>",
        f"<p>By <a href='/a'>{NAME}</a><span>Chief labour reporter</span></p>",
        f"<p>By <a href='/a'>{NAME}</a>, chief labour reporter</p>",
        f"<p><b>{NAME}</b><i>Chief labour reporter</i></p><p class='byline'>By {NAME}</p>",
        f"<p>By {NAME}<span>9 May 2019</span></p>",
        f"<address>By <a href='/a' rel='author'>{NAME}</a></address>",
        f"<div>Words: {NAME}</div><div>Pictures: Sam Other</div>",
        f"<div>Report: <b>{NAME}</b> Photos: <b>Sam Other</b></div>",
        f"<div><span>Share</span><span>Tweet</span><span>By {NAME}</span><span>Save</span></div>",
        f"<div>May 9, 2019 by {NAME}</div>",
        f"<div>Posted by {NAME} on May 9, 2019</div>",
        f"<div>Publié le 9 mai 2019 par {NAME}</div>",
        f"<div>9. Mai 2019, von {NAME}</div>",
        f"<div>Publicado el 9 de mayo de 2019 por {NAME}</div>",
        f"<div>Door {NAME} | 9 mei 2019</div>",
    ],
)
def test_a_name_is_found_among_controls_roles_and_days(under: str) -> None:
    assert on_a_page(under) == NAME


@pytest.mark.parametrize(
    "under",
    [
        f"<p>By <a>{NAME}</a><a>Colin Hathersage</a></p>",
        f"<ul class='authors'><li><a>{NAME}</a><em>Labour reporter</em></li><li><a>Colin Hathersage</a></li></ul>",
        f"<p>By <a>{NAME}</a> and <a>Colin Hathersage</a> <button>Follow both</button></p>",
        f"<div class='byline'>{NAME}<br>Colin Hathersage</div>",
        f"<div class='byline'>{NAME} / Colin Hathersage</div>",
        f"<div class='byline'>{NAME}, labour editor, and Colin Hathersage, correspondent in Ardmouth</div>",
    ],
)
def test_each_of_several_writers_is_found(under: str) -> None:
    assert on_a_page(under) == f"{NAME}, Colin Hathersage"


WRITERS = [
    "Łucja Gżegżółka-Peña", "Álvaro Íñiguez", "Øyvind Åsheim", "Žofia Šťastná", "İpek Ğüneş", "Ẹniọlá Ọdẹ́",
    "Đặng Thị Ánh", "Ágnes Őry", "Œnone Þór", "Élodie d’Aubigné", "Séamus Ó Súilleabháin", "Máire Ní Bhriain",
    "Ana de la Cruz", "Ursula von der Aue", "Joost van ’t Hof", "Pieter van den Berg", "Lena zu Stolberg",
    "Omar al-Ğazālī", "Nadia El-Sayed", "Sean O’Hara", "Siân ap Rhys", "J. R. Amory", "J.R. Amory", "B. Amory",
    "Bridget M. Amory", "Ludwig van der Ødegård III", "Chidi N’Diaye", "Ngũgĩ wa Kamau", "Юлия Ёлкина", "Іван Їжак",
    "Ελένη Άνθη", "Đorđe Čičić", "Ștefan Țepeș", "Jean-Étienne Ça", "Mary-Anne Ásgeirsdóttir",
]  # fmt: skip


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_writer_may_have_any_letters_particles_and_initials(name: str, form: str) -> None:
    told = unicodedata.normalize(form, name)
    named = unicodedata.normalize("NFC", name)
    head = "Workers ask for deaf lamp posts\n{}\n3 July 2020\n\n" + pages.BODY

    assert people(f"By {named}") == (named,)
    for line in (f"By {told}", f"by {told}", f"By: {told}", f"By {told} | 3 July 2020", told, f"By\n{told}"):
        assert read_text(head.format(line)).byline == named, line
    assert read_text(head.format(f"By {told} and Colin Hathersage")).byline == f"{named}, Colin Hathersage"
    assert on_a_page(f"<p>By {told}</p>") == named
    assert read_text(head.format(f"By {told}")).title == "Workers ask for deaf lamp posts"


@pytest.mark.parametrize(
    "line",
    ["Par Solène Abiven", "Von Solène Abiven", "Por Solène Abiven", "Di Solène Abiven", "Door Solène Abiven",
     "Av Solène Abiven", "Af Solène Abiven", "Texte : Solène Abiven", "Text: Solène Abiven", "Autor: Solène Abiven",
     "Reported by Solène Abiven", "Suivre · Par Solène Abiven", "Écrire à l’auteur | Suivre | Par Solène Abiven",
     "Follow | By Solène Abiven", "By Solène Abiven, chief labour reporter", "SOLÈNE ABIVEN", "BY SOLÈNE ABIVEN",
     "Published 3 July 2020 by Solène Abiven", "Solène Abiven, Staff Writer"],
)  # fmt: skip
def test_a_text_names_its_writer_in_other_words(line: str) -> None:
    page = read_text(f"Workers ask for deaf lamp posts\n{line}\n3 July 2020\n\n" + pages.BODY)

    assert (page.title, page.byline) == ("Workers ask for deaf lamp posts", NAME)


def test_controls_over_a_headline_are_no_byline() -> None:
    page = read_text(
        f"The Copper Wire\nHome | News | Letters | Small ads\nSearch\nSign in\n\nWorkers ask for deaf lamp posts\n"
        f"By {NAME}\n\n{pages.BODY}"
    )

    assert (page.title, page.byline) == ("Workers ask for deaf lamp posts", NAME)
