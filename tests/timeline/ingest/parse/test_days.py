from datetime import date

import pytest

from timeline.ingest.parse.days import days_in, machine_day

JUNE_22, JULY_3 = date(2018, 6, 22), date(2018, 7, 3)


@pytest.mark.parametrize(
    "written",
    [
        "June 22, 2018",
        "Jun. 22nd, 2018",
        "Friday, 22 June 2018",
        "22nd of June 2018",
        "22-Jun-2018",
        "Fri Jun 22 08:00:00 PDT 2018",
        "2018-06-22T23:30:00-07:00",
        "2018/06/22",
        "2018.06.22",
        "22/06/2018",
        "6/22/2018",
        "22. Juni 2018, 14:05 Uhr",
        "le 22 juin 2018",
        "22 de junio de 2018",
        "22 giugno 2018",
        "22 czerwca 2018 r.",
        "22 июня 2018 г.",
        "2018. június 22.",
        "22 Haziran 2018 Cuma",
        "22 Jun 18",
        "22-Jun-18",
        "22/Jun/2018",
        "22.Jun.2018",
        "Jun 22 ’18",
        "the 22nd day of June, 2018",
        "2018年6月22日 10:00",
        "2018년 6월 22일",
        "2018. 6. 22.",
        "٢٢ يونيو ٢٠١٨",
    ],
)
def test_a_day_is_read_as_people_write_it_in_any_common_language(written: str) -> None:
    assert list(days_in(written)) == [JUNE_22]


@pytest.mark.parametrize(
    ("written", "language", "day"),
    [
        ("3.7.2018", "de", JULY_3),
        ("03/07/2018", "en-GB", JULY_3),
        ("7/3/2018", "en-US", JULY_3),
        ("03/07/2018", "fr-CA", None),
        ("03/07/2018", "en", None),
        ("03/07/2018", None, None),
        ("03.07.18", "de", JULY_3),
        ("03/07/18", "en", None),
        ("03/07/2018", "es_ES", JULY_3),
        ("03/07/2018", "no language at all", None),
    ],
)
def test_numbers_that_mean_two_days_are_decided_by_the_pages_language_alone(
    written: str, language: str | None, day: date | None
) -> None:
    assert next(days_in(written, language), None) == day


@pytest.mark.parametrize(
    ("written", "language", "day"),
    [
        ("Tue, 07/03/2018 - 14:32", "en", JULY_3),
        ("Tuesday 03/07/2018", "en", JULY_3),
        ("Tues., 7/3/2018", None, JULY_3),
        ("07/03/2018 (Tue) 10:00", None, JULY_3),
        ("Tue 07/03/18", "en", JULY_3),
        ("mardi 03/07/2018", "fr-CA", JULY_3),
        ("Tue, 07/03/2018", "en-GB", JULY_3),
        ("Monday 03/07/2018", "en", None),
        ("Monday 03/07/2018", "en-GB", JULY_3),
        ("Tuesday: 03/07/2018", "en", None),
        ("Saturday, 03/06/2018", "en", None),
    ],
)
def test_a_weekday_beside_numbers_decides_between_two_days_if_it_fits_one_alone(
    written: str, language: str | None, day: date | None
) -> None:
    assert next(days_in(written, language), None) == day


def test_a_name_that_two_languages_give_to_different_months_needs_its_language() -> None:
    assert list(days_in("22 listopada 2018", "pl")) == [date(2018, 11, 22)]
    assert list(days_in("22 listopada 2018", "hr")) == [date(2018, 10, 22)]


@pytest.mark.parametrize(
    "written", ["June 2018", "31 June 2018", "0001-01-01", "12 workers 2018", "1.2.3.2018", "2018"]
)
def test_what_is_no_whole_day_is_none(written: str) -> None:
    assert list(days_in(written)) == []


def test_digits_without_marks_are_a_day_only_where_a_machine_wrote_them() -> None:
    assert machine_day("20180622T080000Z") == JUNE_22
    assert list(days_in("20180622")) == []


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("令和2年7月3日", "ja"),
        ("平成32年7月3日", "ja"),
        ("民國109年7月3日", "zh-TW"),
        ("3 กรกฎาคม 2563", "th"),
        ("3 ก.ค. 2563", "th"),
        ("3/07/2563", "th"),
        ("3 tháng 7, 2020", "vi"),
        ("ngày 3 tháng 7 năm 2020", "vi"),
        ("2020 m. liepos 3 d.", "lt"),
        ("2020. gada 3. jūlijs", "lv"),
        ("3 ביולי 2020", "he"),
        ("3 जुलाई 2020", "hi"),
        ("৩ জুলাই ২০২০", "bn"),
        ("3 de juliol de 2020", "ca"),
    ],
)
def test_other_calendars_and_scripts_are_read(written: str, language: str) -> None:
    assert list(days_in(written, language)) == [date(2020, 7, 3)]


@pytest.mark.parametrize("told", ["1593763200", "1593763200000", "1593763200.0"])
def test_seconds_since_1970_are_a_day_where_a_machine_wrote_them(told: str) -> None:
    assert machine_day(told) == date(2020, 7, 3)
    assert list(days_in(told)) == []


@pytest.mark.parametrize(
    "written", ["22 June 18 people met", "22 June 18,000 came", "22 June 18:30", "Room 22, May 18 h"]
)
def test_a_number_behind_a_day_is_no_year_of_two_digits(written: str) -> None:
    assert list(days_in(written)) == []
