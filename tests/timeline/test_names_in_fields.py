"""Names whose parts are set apart by signs or stand in fields of their own, and names that are ordinary words."""

import pytest

from tests.timeline.test_names_apart import is_named


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Anna-Marie Keller", "It was Anna—Marie Keller who wrote."),
        ("Anna-Marie Keller", "It was Anna=Marie Keller who wrote."),
        ("Hedda Quiroga-Holt", "It was Hedda Quiroga—Holt who wrote."),
        ("Hedda Quiroga-Holt", "It was Hedda Quiroga–Holt who wrote."),
        ("Maria Keller", "It was Maria Kel—ler who wrote."),
        ("Maria Keller", "It was Ma=ria Kel=ler who wrote."),
        ("Maria Keller", "It was Maria Kel=\nler who wrote."),
        ("Maria Keller", "It was Maria Kel—\nler who wrote."),
        ("Maria Keller", "It was Maria—Keller who wrote."),
        ("Maria Keller", "Maria=Keller"),
        ("Maria Keller", "Signed: Keller; Maria"),
        ("Maria Keller", "Keller; Maria; weaver"),
        ("Maria Keller", "Holt; Hedda\nKeller; Maria\n"),
        ("Maria Keller", "KELLER; MARIA"),
        ("Maria Keller", "7;Keller;Maria;1988"),
        ("Maria Keller", "Surname: Keller, First name: Maria"),
        ("Maria Keller", "First name: Maria, Surname: Keller"),
        ("Maria Keller", "Surname: Keller\nFirst name: Maria\n"),
        ("Maria Keller", "Last name: Keller; Given name(s): Maria Luise; Age: 31"),
        ("Maria Keller", "Family name = Keller | Forename = Maria"),
        ("Maria Keller", '{"last_name": "Keller", "first_name": "Maria"}'),
        ("Maria Keller", '{"firstName": "maria", "lastName": "keller"}'),
        ("Maria Keller", "last_name=keller&first_name=maria"),
        ("Maria Keller", "Name: Keller, Vorname: Maria"),
        ("Maria Keller", "Nachname: KELLER Vorname: MARIA"),
        ("Maria Keller", "Nom : Keller, Prénom : Maria"),
        ("Maria Keller", "Apellidos: Keller Ruiz, Nombre: Maria"),
        ("Maria Keller", "First name: Maria, Middle name: Luise, Surname: Keller"),
        ("Maria Keller", "<td>Surname:</td> <td>Keller</td> <td>First name:</td> <td>Maria</td>"),
        ("Anna van Berg", "It was Anna v. Berg who wrote."),
        ("Anna von Berg", "It was Anna v. Berg who wrote."),
        ("Anna von Berg", "It was Anna v.Berg who wrote."),
        ("Anna van der Berg", "It was Anna v. d. Berg who wrote."),
        ("Anna van der Berg", "It was Anna v.d. Berg who wrote."),
        ("Anna van den Berg", "It was Anna vd Berg who wrote."),
        ("Anna v. Berg", "It was Anna von Berg who wrote."),
        ("Anna von Berg", "Frau v. Berg wrote, and Anna spoke."),
        ("Anna van der Berg", "A. v. d. Berg wrote. Anna spoke."),
        ("Anna von Berg", "v. Berg, Anna"),
    ],
)
def test_a_name_is_found_across_signs_fields_and_abbreviations(form, text):
    assert is_named(form, text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Maria Keller", "Surname: Holt, First name: Maria. Keller and sons sold it."),
        ("Maria Keller", "Surname: Keller, First name: Hedda"),
        ("Maria Keller", "They met Maria; the Keller family left."),
        ("Maria Keller", "First name: Maria"),
        ("Maria Keller", "Name of the shop: Keller"),
        ("Anna von Berg", "Anna v. Holt; the Berg"),
        ("Anna von Berg", "Anna won, Berg lost."),
    ],
)
def test_parts_of_other_names_make_no_name(form, text):
    assert not is_named(form, text)


ORDINARY = [
    ("Will March", "Workers will march on Friday."),
    ("Will March", "they will march, and so will I"),
    ("Mark Field", "Players mark field and goal with chalk."),
    ("Hope Church", "They hope church and council will listen."),
    ("Rose Garden", "He rose."),
    ("Grant Price", "They argued over the grant price."),
    ("Rob Banks", "Nobody wants to rob banks."),
    ("Sue Cook", "The guests sue cook and owner."),
    ("May Day", "in may day after day"),
    ("March, Will", "Workers will march on Friday."),
]


@pytest.mark.parametrize(("form", "text"), ORDINARY)
def test_ordinary_words_are_nobodys_name(form, text):
    assert not is_named(form, text)


@pytest.mark.parametrize(
    "text", ["It was Will March.", "WILL MARCH WROTE A LETTER", "March, Will", "Will T. March", "W. March, as Will is"]
)
def test_a_name_of_ordinary_words_is_found_in_its_capitals(text):
    assert is_named("Will March", text)


@pytest.mark.parametrize(
    ("form", "text"), [("Will Brunsgaard", "thanks to will brunsgaard"), ("Hedda March", "hedda march wrote")]
)
def test_in_small_letters_a_name_is_found_where_one_of_its_words_is_no_other(form, text):
    assert is_named(form, text)
