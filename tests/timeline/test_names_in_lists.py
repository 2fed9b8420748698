"""Neighbours in a list, and ordinary words, that look like a listed person's name. All people are invented."""

import pytest

from tests.timeline.test_names_apart import is_named


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ann Lee", "Tom Lee, Ann Hale and Joe signed"),
        ("Ann Lee", "Tom Lee; Ann Hale"),
        ("Ann Lee", "Robert E. Lee, Ann said"),
        ("Ann Lee", "Tom Lee, A. Hale and Ann signed"),
        ("Anthony Jacobs", "By Jennifer Jacobs, Anthony Capaccio and Joe Hale"),
        ("Anthony Jacobs", "J. Jacobs, Anthony Hale"),
        ("Robert Lucas", "Robert asked Rep. Frank Lucas (R-OK)."),
        ("Robert Lucas", "Robert asked Frank Lucas, R-Okla., to sign."),
        ("Chelsea Banks", "Chelsea banks closed"),
        ("Joe Baker", "Joe baker"),
        ("Austin Page", "Austin page 4"),
        ("Paris Stone", "Paris stone prices rose"),
        ("Mary Church", "Mary, Church of England"),
    ],
)
def test_neighbours_and_ordinary_words_make_no_name(name: str, text: str) -> None:
    assert not is_named(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ann Lee", "Lee, Ann and Tom signed"),
        ("Ann Lee", "Hale, Tom, Lee, Ann, Ray, Ola"),
        ("Ann Lee", "Hale, Tom; Lee, Ann; Ray, Ola"),
        ("Ann Lee", "Hale, Tom\nLee, Ann\nRay, Ola"),
        ("Ann Lee", "HALE, TOM\nLEE, ANN"),
        ("Ann Lee", "Hale, Tom\tLee, Ann"),
        ("Ann Lee", "Hale, Tom | Lee, Ann"),
        ("Ann Lee", "• Hale, Tom • Lee, Ann"),
        ("Ann Lee", "Hale, Tom (Lee, Ann)"),
        ("Ann Lee", "<li>Hale, Tom</li><li>Lee, Ann</li>"),
        ("Ann Lee", "Signed: Lee, Ann"),
        ("Ann Lee", "By Lee, Ann"),
        ("Ann Lee", "Rep. Lee, Ann"),
        ("Иван Петров", "Подписал Петров, Иван"),
        ("I-Chun Tsai", "signed by Tsai, I-Chun."),
        ("Dora Lee", "Dora said that two signed (D. Lee)."),
        ("Robert Lucas", "Robert met Rep. Lucas (R-OK)."),
        ("Chelsea Banks", "CHELSEA BANKS CLOSED"),
        ("Chelsea Banks", "/news/chelsea-banks"),
        ("Chelsea Banks", "Banks, Chelsea"),
        ("Mary Church", "Mary, Church said"),
    ],
)
def test_a_name_in_a_list_or_of_ordinary_words_is_found(name: str, text: str) -> None:
    assert is_named(name, text)
