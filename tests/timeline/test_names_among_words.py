"""How a private worker is named among titles, asides and relatives. All people here are invented."""

import pytest

from timeline.models.naming import may_be_named, vocabulary_of, words_naming


@pytest.mark.parametrize(
    ("name", "text", "beside", "is_named"),
    [
        ("Hedda Brunsgaard", "Said Dr. med. Brunsgaard that day.", ["Hedda"], True),
        ("Hedda Brunsgaard", "Said Prof. Dr. rer. nat. Brunsgaard.", ["Hedda"], True),
        ("Hedda Brunsgaard", "Said Prof. Dr. Dr. h. c. mult. H. Brunsgaard.", ["Hedda"], True),
        ("Hedda Brunsgaard", "Said Dipl.-Ing. Brunsgaard.", ["Hedda"], True),
        ("Hedda Brunsgaard", "Brunsgaard, Prof. Dr. med. Hedda", [], True),
        ("Dr. med. Hedda Brunsgaard", "Hedda Brunsgaard signed.", [], True),
        ("Prof. Dr. phil. Hedda Brunsgaard", "Hedda Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda (née Holt) Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda [sic] Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda (then of the night shift) Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda “the owl” Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda – born Holt – Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda, née Holt, Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hed[d]a Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "H[edda] Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda and Ola Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda & Ola Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda, Per and Ola Brunsgaard signed.", [], True),
        ("Hedda Brunsgaard", "Hedda und Ola Brunsgaard", [], True),
        ("Hedda Brunsgaard", "Hedda and her brother Ola Brunsgaard", [], True),
        ("Hedda Brunsgaard", "Hedda and a man named Brunsgaard", [], False),
        ("Hedda Brunsgaard", "Hedda Holt and Ola Brunsgaard", [], False),
        ("Inés Quiroga Valdivieso", "Inés Quiroga firmó.", [], True),
        ("Inés Quiroga Valdivieso", "la señora Quiroga firmó.", ["Inés"], True),
        ("Inés Quiroga Valdivieso", "Inés Valdivieso firmó.", [], True),
        ("Inês Moreira da Fonseca", "Inês Moreira assinou.", [], True),
        ("Inés María Quiroga Valdivieso", "Inés Quiroga firmó.", [], True),
        ("Inés Quiroga Valdivieso", "Inés Quiroga Taboada firmó.", [], False),
        ("Jane Quentin Worker", "Jane Quentin left.", [], False),
        ("Jean-Luc Reed", "Jean-Luc left.", [], False),
        ("Zsófia Nagy", "Signed: Nagy Zs.", ["Zsófia"], True),
        ("Zsófia Nagy", "Zs. Nagy signed.", ["Zsófia"], True),
        ("Charles Dupont", "Ch. Dupont signed.", ["Charles"], True),
        ("Christine Dupont", "Mme Chr. Dupont signed.", ["Christine"], True),
        ("Yuri Orlin", "Yu. Orlin signed.", ["Yuri"], True),
        ("Charles Dupont", "Cl. Dupont signed.", ["Charles"], False),
        ("Ibrahim al-Karimi", "Ibrahim alKarimi signed.", [], True),
        ("Ibrahim al Karimi", "Ibrahim alKarimi signed.", [], True),
        ("Ibrahim al Karimi", "Ibrahim Alkarimi signed.", [], True),
        ("Ibrahim Karimi", "Ibrahim AlKarimi signed.", [], True),
        ("Ibrahim alKarimi", "Ibrahim al-Karimi signed.", [], True),
        ("Ibrahim al-Karimi", "Mr. ElKarimi signed.", ["Ibrahim"], False),
        ("Ana del Rio", "Ana DelRio signed.", [], True),
        ("Ursula Worker", "A US Worker left.", ["Ursula"], False),
        ("Ida Crowd", "The IT Crowd left.", ["Ida"], False),
        ("I. T. Crowd", "The IT Crowd left.", [], False),
        ("I. T. Crowd", "It was I.T. Crowd who left.", [], True),
        ("Ursula Worker", "So U.S. Worker left.", ["Ursula"], True),
        ("Ursula Worker", "So UT Worker left.", ["Ursula"], True),
    ],
)
def test_names_with_titles_asides_shared_surnames_and_longer_initials(name, text, beside, is_named):
    assert bool(words_naming([name], text, beside)) is is_named
    assert not is_named or may_be_named([name], vocabulary_of([text]))
