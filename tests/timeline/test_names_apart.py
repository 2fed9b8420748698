"""Names with letters kept apart or glued to something else, in other scripts, and declined. All people are invented."""

import pytest

from timeline.models.naming import may_be_named, vocabulary_of, words_naming


def is_named(form: str, text: str, beside: tuple[str, ...] = ()) -> bool:
    """By both doors: publishing asks the vocabulary first, and looks only where that allows it."""
    return may_be_named([form], vocabulary_of([text, *beside])) and bool(words_naming([form], text, beside))


@pytest.mark.parametrize(
    "written",
    [
        "Ma<b>ri</b>a Keller",
        "<i>M</i>aria K<span class='x'>eller</span>",
        "&#77;aria Keller",
        "&#x4d;aria Ke&shy;ller",
        "&amp;#77;aria Keller",
        "Maria Kel<wbr>ler",
        "Maria Kel<wbr/>ler",
        "Maria&nbsp;Keller",
        "Maria<br>Keller",
        "Mari<!-- x -->a Keller",
        '<a title="Maria Keller">she</a>',
        "M A R I A   K E L L E R",
        "M A R I A K E L L E R",
        "M a r i a  K e l l e r",
        "M-a-r-i-a K-e-l-l-e-r",
        "M.A.R.I.A. K.E.L.L.E.R.",
        "M·a·r·i·a K·e·l·l·e·r",
        "M A R I A Keller",
        "Ma-ria Kel-ler",
        "Ma*r*ia Kel**ler**",
        "ᴍᴀʀɪᴀ ᴋᴇʟʟᴇʀ",
        "Mᴀʀɪᴀ Kᴇʟʟᴇʀ",
        "🅼🅰🆁🅸🅰 🅺🅴🅻🅻🅴🆁",
        "maria.keller84@mill.example",
        "maria_keller_1984@mill.example",
        "keller.maria7@mill.example",
        "@mariakeller84",
        "https://network.example/mariakeller",
        "Maria Keller84",
        "Maria Keller'in",
        "Maria Keller’ll",
        "https://search.example/?q=Maria%20Keller",
        "https://search.example/?q=Maria%2520Keller",
        "https://search.example/maria%2Dkeller",
        "https://search.example/%4Daria_K%65ller",
        "https://search.example/%EF%BC%ADaria-Keller",
    ],
)
def test_a_name_is_found_however_its_letters_are_kept_apart(written):
    assert is_named("Maria Keller", f"It was {written}, as they say")


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("Jane Lee", "J A N E L E E"),
        ("Jane Lee", "j a n e  l e e"),
        ("Jane Lee", "janelee7@mill.example"),
        ("Jane Lee", "@leejane"),
        ("Anna van der Berg", "Anna Berg"),
        ("Anna van der Berg", "Anna Maria Berg"),
        ("Anna van der Berg", "Berg, Anna"),
        ("Anna von Berg", "ANNA BERG"),
        ("Guðmundur Þórsson", "Gudmundur Thorsson"),
        ("Gudmundur Thorsson", "Guðmundur Þórsson"),
        ("Anna Groß", "ANNA GROẞ"),
        ("Anna Groß", "Anna Gross"),
    ],
)
def test_names_are_found_in_one_word_and_without_their_small_parts(form, written):
    assert is_named(form, f"It was {written} who wrote")


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("Will Ing", "They were W-I-L-L-I-N to go"),
        ("Will Ing", "they are willing; THEY ARE WILLING"),
        ("Tom Rain", "Tom took the train"),
        ("Sam Mart", "Sam is smart"),
        ("Maria Keller", "A. M. K. and others wrote"),
        ("Maria Keller", "<p>They thanked Maria</p><p>Keller and sons</p>"),
        ("Anna van der Berg", "Anna saw the Berg"),
        ("Jane Lee", "@janeleeds"),
        ("Jane Lee", "https://mill.example/jane-leeds"),
        ("Marie Kell", "Mary Kell"),
    ],
)
def test_what_only_looks_so_is_no_name(form, written):
    assert not is_named(form, written)


@pytest.mark.parametrize(
    ("handle", "beside", "named"),
    [
        ("mkeller84@mill.example", ("Maria spoke.",), True),
        ("m.keller@mill.example", ("Maria spoke.",), True),
        ("@mkeller", ("Maria spoke.",), True),
        ("@mkeller", ("Martin spoke.",), False),
        ("@mkellerman", ("Maria spoke.",), False),
    ],
)
def test_a_handle_of_initial_and_surname_names_somebody_whose_first_name_stands_elsewhere(handle, beside, named):
    assert is_named("Maria Keller", f"Write to {handle} now", beside) is named


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Сергей Щербаков", "It was Sergey Shcherbakov."),
        ("Сергей Щербаков", "It was Sergei Scherbakov who wrote."),
        ("Сергей Щербаков", "It was Sergej Ščerbakov who wrote."),
        ("Сергей Щербаков", "Es war Sergej Schtscherbakow."),
        ("Сергей Щербаков", "Shcherbakov, Sergey"),
        ("Sergei Shcherbakov", "Это был Сергей Щербаков."),
        ("Sergei Shcherbakov", "письмо Сергея Щербакова"),
        ("Юлия Хрунова", "Yulia Khrunova wrote"),
        ("Юлия Хрунова", "Iuliia Khrunova wrote"),
        ("Julia Krunowa", "Юлия Крунова"),
        ("Юлия Хрунова", "Julia Chrunowa schrieb"),
        ("Julia Chrunowa", "Юлия Хрунова"),
        ("Julia Chrunowa", "письмо Юлии Хруновой"),
        ("Михајло Марић", "Mihajlo Maric wrote"),
        ("Михаил Чернов", "Michail Tschernow schrieb"),
        ("Михаил Чернов", "Mikhail Chernov wrote"),
        ("Χρήστος Μάνος", "Hristos Manos wrote"),
        ("Χρήστος Μάνος", "Christos Manos wrote"),
        ("Дмитрий Олешко", "Dmitriy Oleshko, Dmitry"),
        ("Dmitri Oleshko", "сказал Дмитрий Олешко"),
        ("Олександр Гринько", "Oleksandr Hrynko wrote"),
        ("Ђорђе Марић", "Djordje Maric wrote"),
        ("Đorđe Marić", "писао Ђорђе Марић"),
        ("Νίκη Παπαδοπούλου", "Niki Papadopoulou wrote"),
        ("Niki Papadopoulou", "έγραψε η Νίκη Παπαδοπούλου"),
        ("Γιώργος Μπαρμπής", "Yiorgos Barbis wrote"),
        ("Giorgos Barmpis", "του Γιώργου Μπαρμπή"),
        ("Армен Саргсян", "Armen Sargsyan wrote"),
    ],
)
def test_a_name_is_found_in_another_script(form, text):
    assert is_named(form, text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Иван Петров", "письмо Ивана Петрова"),
        ("Иван Петров", "с Иваном Сергеевичем Петровым"),
        ("Иван Петров", "Петрову Ивану"),
        ("Анна Петрова", "встретили Анну Петрову"),
        ("Павел Ткач", "от Павла Ткача"),
        ("Николай Толстый", "о Николае Толстом и других"),
        ("Олена Гринько", "лист Олени Гринько"),
        ("Νίκος Αλεξίου", "το γράμμα του Νίκου Αλεξίου"),
        ("Jan Kowalski", "To jest list Jana Kowalskiego do zarządu"),
        ("Jan Kowalski", "Rozmawiali z Janem Kowalskim przez godzinę"),
        ("Maria Nowakowska", "list, który podpisała z Marią Nowakowską"),
        ("Marek Wilk", "Nie ma Marka Wilka"),
        ("Jana Dvořáková", "Dopis Jany Dvořákové je na stole"),
        ("Pavel Novotný", "podle Pavla Novotného to není pravda"),
        ("Ivan Horvat", "pismo Ivana Horvata koji je bio ondje"),
        ("Matti Virtanen", "kirje oli Matti Virtasen mukaan hänen"),
        ("Anna Nagy", "Anna Nagynak nem volt levele"),
        ("Jonas Kazlauskas", "Tai yra Jono Kazlausko laiškas"),
        ("Ayşe Yıldırım", "Ayşe Yıldırım'ın mektubu"),
    ],
)
def test_a_declined_name_is_found(form, text):
    assert is_named(form, text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Paul Martin", "Paula Martin wrote the letter and left"),
        ("Mario Novak", "Maria Novak wrote the letter"),
        ("Brian Smith", "Bryan Smyth wrote the letter"),
        ("Brian Smith", "Bryan Smyth, или Иван, wrote the letter"),
        ("Jean Dupont", "Je suis Jeanne Dupont"),
        ("Paul Kern", "Es war Paula Kern, ja"),
        ("Jean Dupont", "La lettre de Jeanne Dupont est dans le journal"),
        ("Иван Петров", "писал Иван Петровский"),
        ("Иван Петров", "Ivan Petersen wrote"),
        ("Иван Петров", "Пётр Иванов и Иван. Петров"),
        ("Jan Kowalski", "To jest list Jana Kowalczyka do zarządu"),
        ("Марк Ли", "Mark and Lea wrote it"),
        ("Роза", "Rosa Park"),
    ],
)
def test_a_name_that_is_near_is_somebody_else(form, text):
    assert not is_named(form, text)


def test_the_words_are_told_as_they_stand_in_the_text():
    assert words_naming(["Sergei Shcherbakov"], "Мы видели Сергея Щербакова там") == "Сергея Щербакова"


@pytest.mark.parametrize("form", ["Worker, Jane", "WORKER, Jane", "Worker; Jane", "Worker， Jane", "Worker, Ms. Jane"])
@pytest.mark.parametrize(
    "text",
    [
        "Jane Worker",
        "Jane Q. Worker",
        "Jane Quentin Wor-\nker’s",
        "Worker, Jane Q.",
        "J. Worker. Jane",
        "Jane. Ms Worker",
    ],
)
def test_a_name_that_is_listed_with_the_surname_first_is_found_like_any_other(form: str, text: str):
    assert is_named(form, text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("van der Berg, Jane", "Jane Q. van der Berg"),
        ("O’Worker, Jane", "Jane Q. OWorker"),
        ("Работникова, Анна", "письмо Анны Работниковой"),
    ],
)
def test_so_are_its_particles_apostrophes_and_cases(form: str, text: str):
    assert is_named(form, text)


@pytest.mark.parametrize(
    "text", ["Jane left. Worker councils met.", "Jane R. Workers", "Worker, June", "Jane, a worker"]
)
def test_whom_such_a_name_does_not_mean_is_somebody_else(text: str):
    assert words_naming(["Worker, Jane"], text) is None


@pytest.mark.parametrize(
    "text",
    [
        "\u202erekroW enaJ\u202c wrote.",
        "By \u202erekroW .Q enaJ",
        "Jane \u202erekroW\u202c",
        "\u202erekroW sM\u202c. Jane",
    ],
)
def test_a_name_typed_from_its_end_and_turned_round_when_shown_is_found(text: str):
    assert is_named("Jane Worker", text)
