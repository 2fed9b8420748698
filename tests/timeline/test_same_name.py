"""When a second organization is asked about. All names are invented."""

import pytest

from timeline.models.same_name import same_name

SAME = [
    "zenthor  ROBOTICS",
    "The Zenthor Robotics",
    "Zenthor-Robotics",
    "ZenthorRobotics",
    "Zenthór Robotics",
    "Zenthor Robotics™",
    "“Zenthor Robotics”",
    "Ｚｅｎｔｈｏｒ Robotics",
    "Z\u0435nthor Robotics",
    "Zen\u2800thor Robotics",
    "Zen\u3164thor Robotics",
    "Zen\u200bthor Robotics",
    "Zenthor Robotics, Inc.",
    "Zenthor Robotics Co., Ltd.",
    "Zenthor Robotics GmbH & Co. KG",
    "Zenthor Robotics S.p.A.",
    "Zenthor Robotics K.K.",
    "Zenthor Robotics Pty Ltd",
    "Zenthor Robotics B.V.",
    "Zenthor Robotics A/S",
    "Zenthor Robotics LLP",
    "Zenthor Robotics S.A.R.L.",
    "Zenthor Robotics S. de R.L. de C.V.",
    "Zenthor Robotics Oyj",
    "Zenthor Robotics Pvt. Ltd.",
    "Zenthor Robotics Private Limited",
    "Zenthor Robotics (Company)",
    "Zenthor Robotics Sp. z o.o.",
    "ООО Zenthor Robotics",
    "PT Zenthor Robotics Tbk",
    "S.A. Zenthor Robotics",
    "株式会社 Zenthor Robotics",
    "Zenthor Robotics㈱",
]
OTHERS = [
    "Zenthor",
    "Zenthor Robotics Workers Union",
    "Zenthor Robotics Holdings",
    "Zenthor Robotics Japan",
    "Friends of Zenthor Robotics",
    "Zenthor Airlines",
]


@pytest.mark.parametrize("name", SAME)
def test_names_that_differ_in_form_alone_may_be_one(name):
    assert same_name(name) == same_name("Zenthor Robotics")


@pytest.mark.parametrize("name", OTHERS)
def test_other_words_are_another_name(name):
    assert same_name(name) != same_name("Zenthor Robotics")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bündnis der Arbeiter e.V.", "Buendnis der Arbeiter"),
        ("Mærsk", "Maersk"),
        ("A.C.M.E. Ltd", "acme"),
        ("Brézé–Sud", "breze sud"),
        ("U.S. Bureau of Tides & Currents", "United States Bureau of Tides and Currents"),
        ("Dept. of Quietude", "Department of Quietude"),
        ("株式会社ゼントール", "ゼントール"),
        ("ЗАРЯ", "Заря"),
        ("주식회사 젠토르", "젠토르"),
    ],
)
def test_other_spellings_may_be_one(one, other):
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize("name", ["Company", "AG", "SE", "株式会社", "The Company", "Co. Ltd."])
def test_something_stays_of_a_name_that_is_a_form(name):
    assert same_name(name)
