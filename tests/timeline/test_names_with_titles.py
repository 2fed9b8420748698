"""Titles before or behind a surname, in many languages, where the given name stands elsewhere. All are invented."""

import pytest

from tests.timeline.test_names_apart import is_named

TITLED = [
    (
        "Иван Петров",
        "Иван ушёл.",
        "господин Петров|г-н Петров|гр. Петров|товарищ Петров|тов. Петров|к господину Петрову",
    ),
    ("Иван Петров", "с Иваном говорили", "г‑н И. Петров|письмо господина Петрова"),
    ("Ivan Petrov", "Иван ушёл.", "с г-ном Петровым"),
    ("Иван Петров", "Ivan left.", "Mr. Petrov said so."),
    ("Ольга Смирнова", "Ольга ушла.", "ГОСПОЖА СМИРНОВА|г-же Смирновой|гражданка Смирнова|инж. Смирнова"),
    ("Сергій Коваленко", "Сергій пішов", "пан Коваленко|лист пана Коваленка|п. Коваленко"),
    ("Олена Шевченко", "Олена пішла", "пані Шевченко підписала"),
    ("Jan Kowalski", "Jan wyszedł.", "p. Kowalski|inż. Kowalski|list pana Kowalskiego, który był w zakładzie"),
    ("Anna Nowak", "Anna wyszła.", "p. Nowak|panią Nowak"),
    ("Petr Novák", "Petr odešel.", "p. Novák|dopis pana Nováka, který podepsal"),
    ("Jana Nováková", "Jana odešla.", "s paní Novákovou, která odešla"),
    ("Γιώργος Παπαδόπουλος", "μίλησε στον Γιώργο", "ο κύριος Παπαδόπουλος|του κ. Παπαδόπουλου"),
    ("Ελένη Παπαδοπούλου", "Η Ελένη έφυγε.", "η κα Παπαδοπούλου|Κυρία Παπαδοπούλου"),
    ("山田太郎", "太郎は帰った。", "山田さんが署名した|山田 様|山田氏"),
    ("山田 太郎", "太郎は帰った。", "山田さん|山田君"),
    ("王小明", "小明走了。", "王先生签名|昨天王女士说"),
    ("李明", "明。", "李先生"),
    ("김철수", "철수가 갔다.", "김 씨는 서명했다|김씨가|김 과장은"),
    ("남궁민수", "민수는 갔다", "남궁 씨는"),
    ("محمد الكريمي", "ذهب محمد", "السيد الكريمي|والسيد الكريمي|الأستاذ الكريمي|الدكتور الكريمي"),
    ("فاطمة الزهراني", "قالت فاطمة", "السيدة الزهراني|للسيدة الزهراني|الآنسة الزهراني"),
    ("יוסי כהן", "יוסי הלך", "מר כהן|למר כהן|ד״ר כהן"),
    ("דינה מלכה", "דינה הלכה", "גברת מלכה|גב׳ מלכה"),
    ("Anna Kovács", "Anna elment.", "Kovács úr|Kovács asszonynak"),
    ("Ayşe Demir", "Ayşe gitti.", "Sayın Demir|Demir Hanım|Demir Bey"),
    ("Kirsi Korhonen", "Kirsi lähti.", "rouva Korhonen|herra Korhonen"),
    ("Inés Quiroga", "Inés salió.", "la ingeniera Quiroga|la compañera Quiroga"),
    ("Bruno Caron", "Bruno est parti.", "M. Caron|selon M. Caron|Me Caron a plaidé|MM. Hale et Caron"),
]


@pytest.mark.parametrize(
    ("name", "beside", "text"), [(name, beside, text) for name, beside, texts in TITLED for text in texts.split("|")]
)
def test_a_title_and_a_surname_name_whose_given_name_stands_elsewhere(name: str, beside: str, text: str) -> None:
    assert is_named(name, text, (beside,))
    assert not is_named(name, text, ("Никто. Nobody.",))


@pytest.mark.parametrize(
    ("name", "beside", "text"),
    [
        ("Иван Петров", "Иван ушёл.", "г-жа Петрова подписала"),
        ("Иван Петров", "Иван ушёл.", "господин Петровский"),
        ("Иван Петров", "Иван ушёл.", "обратились к Петрову"),
        ("Ольга Смирнова", "Ольга ушла.", "господин Смирнов подписал"),
        ("Γιώργος Παπαδόπουλος", "Ο Γιώργος έφυγε.", "η κα Παπαδοπούλου"),
        ("Jan Kowalski", "Jan wyszedł.", "pani Kowalska podpisała"),
        ("山田太郎", "太郎は帰った。", "鈴木さん、山田は"),
        ("李明", "明天开会。", "李先生"),
        ("김철수", "철수가 갔다.", "김수 씨가 말했다"),
        ("Ann Lee", "Ann left.", "M. Lee said so."),
        ("Ann Lee", "Ann left.", "M. Lee"),
        ("Joe Baker", "", "Mr. M. Baker met Joe."),
        ("Bruno Caron", "Bruno left.", "M. Caron said that the board was late."),
        ("Ann Lee", "Ann left.", "See p. Lee for more."),
    ],
)
def test_what_is_no_title_of_that_person_names_nobody(name: str, beside: str, text: str) -> None:
    assert not is_named(name, text, (beside,))


def test_a_declined_given_name_between_title_and_surname_is_known_by_the_language_beside() -> None:
    assert is_named("Anna Nowak", "pani Annie Nowak", ("Anna wyszła.",))
