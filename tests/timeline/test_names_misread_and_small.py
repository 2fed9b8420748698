"""Names with letters mistaken for others, divided over pages, and in small letters. All people are invented."""

import pytest

from timeline.models.naming import may_be_named, vocabulary_of, words_naming


def is_named(form: str, text: str, beside: tuple[str, ...] = ()) -> bool:
    """By both doors: publishing asks the vocabulary first, and looks only where that allows it."""
    return may_be_named([form], vocabulary_of([text, *beside])) and bool(words_naming([form], text, beside))


@pytest.mark.parametrize(
    "written",
    [
        "Wilma Brandl-\n\n\nmeier",
        "Wil-\n\n\n\nma Brandlmeier",
        "Wilma Brandl- \n\nmeier",
        "Wilma Brandl-\r\n\r\n\r\nmeier",
        "Wilma Brandl-\n> meier",
        "Wil-\n>> ma Brandlmeier",
        "Brandl-\n\n\nmeier, Wilma",
    ],
)
def test_a_name_that_is_divided_at_a_page_s_end_is_found(written):
    assert is_named("Wilma Brandlmeier", f"It was {written}, as they say")


@pytest.mark.parametrize(
    "text",
    ["They thanked Wilma.  \n\n\nBrandlmeier met", "They thanked Wilma \n\n\nBrandlmeier met", "Wilma\n\nBrandlmeier"],
)
def test_but_none_runs_across_a_paragraph_s_end(text):
    assert not is_named("Wilma Brandlmeier", text)


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("Wilma Brisinger", "WlLMA BRISINGER"),
        ("Wilma Brisinger", "WILMA BRlSlNGER"),
        ("Wilma Brisinger", "BRlSINGER, WILMA"),
        ("Livia Rossi", "LlVIA ROSSl"),
        ("Wilma Armbruster", "WiIma Arrnbruster"),
        ("Wilma Armbruster", "VViIma Arrnbruster"),
        ("Wilma Armbruster", "Wi1ma Arrnbruster"),
        ("Wilma Armbruster", "Arrnbruster, WiIma"),
    ],
)
def test_letters_mistaken_for_others_are_read_as_meant_also_several_at_once(form, written):
    assert is_named(form, f"It was {written}, as they say")


@pytest.mark.parametrize(
    ("written", "beside", "named"),
    [
        ("wilma r. brisinger", (), True),
        ("https://quay.example/wilma-r-brisinger", (), True),
        ("wilma.r.brisinger@quay.example", (), True),
        ("wilma a. b. brisinger", (), True),
        ("brisinger, wilma", (), True),
        ("https://quay.example/brisinger,wilma", (), True),
        ("brisinger wilma", (), True),
        ("Ms Brisinger", ("https://quay.example/why-wilma-left",), True),
        ("ms brisinger", ("they thanked wilma",), True),
        ("mrs. brisinger", ("Wilma left.",), True),
        ("ms brisinger", ("they thanked willa",), False),
        ("a wilma and brisinger", (), False),
        ("wilmas brisinger", (), False),
    ],
)
def test_a_name_in_small_letters_is_found_with_an_initial_the_surname_first_and_behind_a_title(written, beside, named):
    assert is_named("Wilma Brisinger", f"it was {written}", beside) is named


@pytest.mark.parametrize(
    ("form", "text", "beside"),
    [
        ("Jane Worker", "a worker, jane, said so", ()),
        ("Jane Worker", "the worker jane knew", ()),
        ("Jane Worker", "jane a worker", ()),
        ("Jane Worker", "50 ms worker", ("Jane spoke.",)),
        ("Rose Keller", "Ms Keller left.", ("He gave her a rose.",)),
        ("Wilma Brisinger", "Ms Brisinger left.", ("The wilma is a cart.",)),
    ],
)
def test_small_letters_that_may_be_a_word_name_nobody(form, text, beside):
    assert not is_named(form, text, beside)


@pytest.mark.parametrize(
    ("written", "beside", "named"),
    [
        ("Wilma, “Wil”, Brisinger", (), True),
        ('Wilma, "Wil", Brisinger', (), True),
        ("Brisinger, Ada Wilma", (), True),
        ("BRISINGER, Ada Wilma", (), True),
        ("Tom Brisinger, Ada Wilma Holt", (), False),
        ("Pastor Brisinger", ("Wilma spoke.",), True),
        ("Cllr. Brisinger", ("Wilma spoke.",), True),
        ("Councillor Brisinger", ("Wilma spoke.",), True),
        ("Fr. Brisinger", ("Wilma sprach.",), True),
        ("Messrs Hale and Brisinger", ("Wilma spoke.",), True),
        ("Mses. Hale, Ode and Brisinger", ("Wilma spoke.",), True),
        ("Profs. Hale and Brisinger", ("Wilma spoke.",), True),
        ("Drs Hale and Brisinger", ("Wilma spoke.",), True),
        ("Mmes Hale et Brisinger", ("Wilma parlait.",), True),
        ("Messrs Hale and Brisinger", ("Willa spoke.",), False),
        ("Messrs Hale met and Brisinger", ("Wilma spoke.",), False),
    ],
)
def test_a_surname_is_found_with_what_else_may_stand_beside_it(written, beside, named):
    assert is_named("Wilma Brisinger", f"It was {written}.", beside) is named


@pytest.mark.parametrize(
    ("form", "written", "beside", "named"),
    [
        ("Wilma Brisinger", "https://quay.example/2019/wilma-brisingers-letter-to-the-board", (), True),
        ("Wilma Brisinger", "https://quay.example/why-wilma-r-brisingers-badge-was-taken", (), True),
        ("Wilma Brisinger", "/entries/E7/wilma-brisingers-walkout/", (), True),
        ("Wilma Brisinger", "wilma-brisingers-letter", (), True),
        ("Wilma Rosa Brisinger", "https://quay.example/wilma-rosa-brisingers-letter", (), True),
        ("Wilma Rosa Brisinger", "https://quay.example/wilma-brisingers-letter", (), True),
        ("Siobhán O’Farrelly", "https://quay.example/siobhan-ofarrellys-letter", (), True),
        ("Jane Brown", "https://quay.example/jane-browns-letter", (), True),
        ("Zoë Müller", "https://quay.example/zoe-muellers-brief", (), True),
        ("Wilma van der Brisinger", "https://quay.example/wilma-van-der-brisingers-letter", (), True),
        ("Wilma Brisinger", "https://quay.example/ms-brisingers-letter", ("Wilma left.",), True),
        ("Wilma Brisinger", "https://quay.example/ms-brisingers-letter", ("Walter left.",), False),
        ("Wilma Brisinger", "https://quay.example/wilma-brisingers", (), False),
        ("Wilma Brisinger", "https://quay.example/wilma-brisingers-said-no", (), False),
        ("Rose Bell", "they heard the rose bells ring", (), False),
        ("Wilma Rosa Brisinger", "https://quay.example/wilma-t-brisingers-letter", (), False),
    ],
)
def test_a_genitive_without_apostrophe_and_capitals_names_its_owner_as_addresses_write_it(form, written, beside, named):
    assert is_named(form, written, beside) is named
