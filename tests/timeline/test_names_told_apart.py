"""Names that begin with the surname, and other people's names that hold a private worker's. All are invented."""

import pytest

from timeline.models.naming import may_be_named, vocabulary_of, words_naming


@pytest.mark.parametrize(
    ("name", "text", "beside"),
    [
        ("Li Wenjing", "Ms Li said so.", "Li Wenjing signed."),
        ("Wenjing Li", "Ms Li said so.", "Li Wenjing signed."),
        ("Li Wenjing", "Ms Li said so.", "It was Wenjing who signed."),
        ("Kim Min-jung", "Ms. Kim’s letter", "Kim Min-jung signed."),
        ("Min-jung Kim", "Ms. Kim’s letter", "Kim Min-jung signed."),
        ("Kim Min-jung", "Kim-ssi said so.", "MIN-JUNG signed."),
        ("KIM Min Jung", "So said Mme Kim.", "Min Jung signed."),
        ("Nagy Zsófia", "Dr. Nagy signed.", "Zsófia came."),
        ("Nguyễn Thị Hoa", "Ms Hoa said so.", "Nguyễn came."),
    ],
)
def test_a_title_with_the_surname_names_who_is_listed_in_either_order(name: str, text: str, beside: str) -> None:
    assert words_naming([name], text, [beside])
    assert may_be_named([name], vocabulary_of([text]))


@pytest.mark.parametrize(
    ("name", "text", "beside"),
    [
        ("Li Wenjing", "Ms Li said so.", "Li Wei signed."),
        ("Li Wenjing", "Ms Li Wei said so.", "Wenjing signed."),
        ("Li Wenjing", "Li said so.", "Wenjing signed."),
        ("Kim Min-jung", "Mr Kim said so.", "Kim Jong-il came."),
        ("Hedda Brunsgaard", "Ms Hedda Holt said so.", "Brunsgaard came."),
        ("James Walters", "James Walter’s book sold well.", ""),
        ("James Walters", "JAMES WALTER'S BOOK", ""),
        ("Maeve Holloway-Baines", "Maeve Baines-Jones signed.", ""),
        ("Maeve Holloway-Baines", "MAEVE BAINES-JONES SIGNED", ""),
        ("Maeve Holloway-Baines", "Ms Baines-Jones signed.", "Maeve"),
        ("Tamsin Okereke", "They met on Tamsin Okerekes Road in Hull.", ""),
    ],
)
def test_another_name_that_holds_this_one_names_nobody_listed(name: str, text: str, beside: str) -> None:
    assert words_naming([name], text, [beside]) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("James Walters", "James Walters’ book sold well."),
        ("James Walters", "James Walters’s book sold well."),
        ("Conor O’Farrelly", "Conor OFarrelly’s book"),
        ("Conor OFarrelly", "Conor O’Farrelly’s book"),
        ("Maeve Holloway-Baines", "Maeve Baines signed, and so did Per Baines-Jones."),
        ("Maeve Holloway-Baines", "MAEVE HOLLOWAY-BAINES SIGNED"),
        ("Maeve Holloway-Baines", "Maeve Holloway-Baines-Jones signed."),
        ("Maeve Baines", "Maeve Baines-Jones signed."),  # who may have married
        ("Maeve Baines", "a Maeve Baines-led walkout"),
        ("Maeve Holloway-Baines", "a Maeve Baines-led walkout"),
        ("Tomás Luna", "Tomás Luna Echeverría firmó."),  # who may have a second surname
        ("Tamsin Okereke", "Tamsin Okerekes Letter to the Board"),
        ("Tamsin Okereke", "Tamsin Okereke’s Road to Work"),
    ],
)
def test_a_name_that_may_be_the_same_person_is_found(name: str, text: str) -> None:
    assert words_naming([name], text)
