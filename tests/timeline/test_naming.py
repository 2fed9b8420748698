"""How a private worker may be named, and what only looks like it. All people here are invented."""

import pytest

from timeline.models.folding import fold
from timeline.models.naming import may_be_named, vocabulary_of, words_naming

FORMS = [
    "Jane Worker",
    "JANE WORKER",
    "jane-worker",
    "jane.worker@example.org",
    "Jane Q. Worker",
    "Jane Q Worker",
    "Jane Quentin Worker",
    "Jane Quentin Ada Worker",
    "Jane\u00a0Worker",
    "Jane\nWorker",
    "Jane Wor-\nker",
    "Jane Wor\u2010\n  ker",
    "Ja-\nne Worker",
    "Jane Wor- ker",
    "J\u0430n\u0435 W\u043erker",  # Cyrillic а, е, о
    "\uff2aane Worker",  # fullwidth
    "\U0001d409ane Worker",  # mathematical bold
    "Jane W\u03bfrker",  # Greek omicron
    "Jane W0rker",
    "Ja\u200bne Wor\u00adker",
    "Ja\u2060ne W\u3164orker",
    "J\u00e1ne W\u00f6rker",
    "Ja\u0301ne Worker",
    "Jane Worker's letter",
    "Jane Worker’s letter",
    "JANE WORKER'S LETTER",
    "Jane Workers’ letter",
    "Worker, Jane",
    "Worker, Jane Q.",
    "WORKER Jane",
    "Worker Jane",
    "WORKER, Jane",
    "Worker, Ms. Jane",
    "JaneWorker",
    "@janeworker",
    "Jane\u200bWorker",
    "Jane\ufeffWorker",
    "Jane\u3164Worker",
    "Jane\u2800Worker",
    "Jane\u2063Worker",
    "Jane Wor¬\nker",
    "Jane Wor\u2e17\nker",
    "Jane Wor\u2212\n  ker",
    "Jane Wor\uff0d\r\nker",
    "Worker, Q. Jane",
    "Jane Wor-\n\nker",  # the next page
    "Jane Wor–\r\nker",
    "Jane Workerʼs letter",
    "Jane de la Worker",
    "Jane Quentin d’Arc Worker",
]
NEAR_MISSES = [
    "Jane and a worker",
    "Jane, and then the Worker",
    "Jane told every worker",
    "Janet Worker",
    "Jane Workers",
    "Jane Workerson",
    "a worker, Jane, said so",
    "Worker councils met. Janes came.",
    "Ms Worker",
    "the Worker",
    "Worker",
    "Jane",
    "Jane Quentin Ada Mary Worker",
    "they thanked Jane. Worker councils met",
    "they thanked Jane.\n\nWorker councils met",
    "they thanked Jane: Worker councils met",
    "they thanked Jane -\n\nWorker councils met",
    "they thanked Jane! “Worker councils met",
    "they thanked Jane, worker at a mill",
]


@pytest.mark.parametrize("text", FORMS)
def test_a_name_is_found_however_it_is_spelt(text):
    assert words_naming(["Jane Worker"], f"“We signed it,” said {text} on Monday.")


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_only_looks_like_a_name_is_none(text):
    assert words_naming(["Jane Worker"], f"It was told that {text} on Monday.") is None


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Hedwig Trautmann", "Hedwig Trautmanns Brief an die Leitung"),
        ("Hedwig Trautmann", "Wie Hedwig Trautmanns Kollegen sagen"),
        ("Hedwig Trautmann", "HEDWIG TRAUTMANNS BRIEF"),
        ("Hedwig Trautmann", "Hedwigs und Peter Trautmanns Brief an die Leitung"),
        ("Hedwig Trautmann", "der Brief Hedwig und Peter Trautmanns an die Leitung"),
        ("Anders Lindqvist", "Anders Lindqvists brev till ledningen"),
        ("Femke van der Hoek", "Femke van der Hoeks brief aan de directie"),
        ("Jean-Luc Abendroth", "Jean-Luc Abendroths Brief"),
        ("Marisol Q. Quenneville", "Marisol Quennevilles letter"),
        ("Hedwig Trautmann", "Der Brief Hedwig Trautmanns"),
        ("Hedwig Trautmann", "Die Aussage Hedwig Trautmanns, der Zeugin"),
        ("Hedwig Trautmann", "Hedwig Trautmanns in Bonn verfasster Brief an die Leitung"),
        ("Anders Lindqvist", "ett brev av Anders Lindqvists hand"),
        ("Jürgen Müller", "Juergen Mueller schrieb den Brief"),
        ("Juergen Mueller", "Jürgen Müller schrieb den Brief"),
        ("Jürgen Müller", "Jurgen Muller wrote it"),
        ("Søren Ågård", "Soeren Aagaard skrev det"),
        ("Jürgen Müller", "Juergen Muellers Brief"),
        ("Soeren Bjoernsen", "Søren Bjørnsen skrev det"),
        ("Aase Oedegaard", "Åse Ødegård skrev det"),
        ("Jörg Groß", "Joerg Gross, of the night shift"),
    ],
)
def test_a_name_is_found_as_other_languages_write_it(form, text):
    assert words_naming([form], text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Jane Worker", "Jane Workers said so"),
        ("Jane Worker", "Jane Workers and her union"),
        ("Jane Worker", "Janes and Peter Workers said so"),
        ("Jane Worker", "Jane Workers Asked For It"),
        ("Edward Stones", "Edward Stone schrieb"),
        ("Edward Stone", "Edward Stones was there"),
        ("Jane Worker", "Jane Workers, of the union"),
        ("Jane Worker", "The letter is by Jane Workers, a clerk at the van Dyke mill"),
        ("Hans Fuchs", "Hans Fuchss Brief"),
        ("Joe Worker", "Jo Worker wrote"),
        ("Michael Novak", "Michal Novak wrote"),
    ],
)
def test_a_surname_with_an_s_of_its_own_is_somebody_else(form, text):
    assert words_naming([form], text) is None


@pytest.mark.parametrize(
    ("text", "beside", "is_named"),
    [
        ("Ms Worker left.", ["Jane spoke."], True),
        ("Ms. Worker’s letter", ["It was JANE who wrote."], True),
        ("Dr Worker left, Jane said.", [], True),
        ("Mr Worker left.", ["Jane spoke."], True),
        ("Ms J. Worker left.", ["Jane spoke."], True),
        ("Ms Worker left.", ["John spoke."], False),
        ("Ms Worker left.", ["Janet spoke."], False),
        ("Ms Workerson left.", ["Jane spoke."], False),
        ("Ms A. Worker left.", ["Jane spoke."], False),
        ("The Worker left.", ["Jane spoke."], False),
        ("J. Worker left.", ["Jane spoke."], True),
        ("J. Worker left.", ["John spoke."], False),
        ("A. Worker left.", ["Jane spoke."], False),
        ("Worker-san left.", ["Jane spoke."], True),
        ("Signora Worker left.", ["Jane spoke."], True),
        ("Mevrouw Worker left.", ["Jane spoke."], True),
        ("Srta. Worker left.", ["Jane spoke."], True),
        ("Prof. Dr. Worker left.", ["Jane spoke."], True),
        ("Mrs. Worker left.", ["Jane spoke."], True),
        ("Mme. Worker left.", ["Jane spoke."], True),
        ("Sgt. Worker left.", ["Jane spoke."], True),
        ("JUDGE WORKER LEFT.", ["Jane spoke."], True),
        ("Dijo la señora Worker que no.", ["Jane habló."], True),
        ("Ifølge hr. Worker var det nok.", ["Jane talte."], True),
        ("Volgens mevrouw Worker was het genoeg.", ["Jane sprak."], True),
        ("Selon madame Worker, c’est assez.", ["Jane parlait."], True),
        ("So said dr Worker.", ["Jane spoke."], True),
        ("Volgens de heer Worker was het genoeg.", ["Jane sprak."], True),
        ("Ifølge Frk. Worker var det nok.", ["Jane talte."], True),
        ("A nurse worker left.", ["Jane spoke."], False),
        ("The coach worker and a sister worker left.", ["Jane spoke."], False),
        ("It was 300 m Worker said.", ["Jane spoke."], False),
        ("Worker, J., and others", ["Jane spoke."], True),
        ("Signed: Worker J.", ["Jane spoke."], True),
        ("Signed: WORKER, J.", ["Jane spoke."], True),
        ("Signed: Worker, J. T.", ["Jane spoke."], True),
        ("Worker, A., and others", ["Jane spoke."], False),
        ("Worker, J., and others", ["John spoke."], False),
        ("J. T. Worker left.", ["Jane spoke."], True),
        ("J.T. Worker left.", ["Jane spoke."], True),
        ("JT Worker left.", ["Jane spoke."], True),
        ("US Worker left.", ["Jane spoke."], False),
        ("The judge said that Worker left.", ["Jane spoke."], False),
        ("Ms Worker left.", ["They thanked Ja-\nne."], True),
        ("Ms Worker left.", ["Wrote j.a.n.e."], True),
        ("Ms Worker left.", ["Write to jane@mill.example."], True),
        ("Ms Worker left.", ["Janes Brief und die Antwort der Leitung"], True),
        ("Ms Worker left.", ["The Janes of this town spoke of it."], False),
    ],
)
def test_a_title_names_somebody_whose_first_name_stands_elsewhere(text, beside, is_named):
    assert bool(words_naming(["Jane Worker"], text, beside)) is is_named


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("Jane Q. Worker", "Jane Worker", True),
        ("Jane Q. Worker", "Jane Quentin Worker", True),
        ("Jane Quentin Worker", "Jane Q. Worker", True),
        ("Jane Q. Worker", "Jane R. Worker", False),
        ("Jane Worker Jr.", "Jane Worker", True),
        ("Ana de la Cruz", "Ana Maria de la Cruz", True),
        ("Ana de la Cruz", "De la Cruz, Ana", True),
        ("Ana de la Cruz", "Ana Cruz", True),
        ("Ana de la Cruz", "asked de la Cruz, Ana", True),
        ("Ana de la Cruz", "asked Cruz, Ana de la", True),
        ("Mary-Jane O’Dell", "Mary Jane O'Dell", True),
        ("Mary-Jane O’Dell", "Mary Jane ODell", True),
        ("Mary-Jane O’Dell", "MaryJane O'Dell", True),
        ("Mary-Jane O’Dell", "/mary-jane-odell/", True),
        ("J. Q. W.", "written by J. Q. W. at night", True),
        ("J. Q. W.", "written by J. W. at night", False),
        ("Will", "Will spoke", True),
        ("Will", "they will speak", False),
        ("night_owl", "posted by @night-owl", True),
        ("Иван Петров", "писал Иван Петров", True),
        ("Иван Петров", "писал Иван Сергеевич Петров", True),
        ("李小龙", "他叫李小龙。", True),
        ("李小龙", "他叫李小\n龙。", True),
        ("李小龙", "他叫李 小龙。", True),
        ("李小龙", "他叫李龙。", False),
        ("박서준", "박서준은 말했다", True),
        ("박서준", "박서준의 편지", True),
        ("박서준", "박 서준 씨가 말했다", True),
        ("박서준", "박서준에게는 말했다", True),
        ("박서준", "박서준호는 말했다", False),
        ("박서", "박서준은 말했다", False),
        ("Иван Петров", "ПИСАЛ ИВАН ПЕТРОВ", True),
        ("Иван Петров", "Петров, Иван", True),
        ("Νίκη Αλεξίου", "ΝΙΚΗ ΑΛΕΞΙΟΥ", True),
        ("Will Stone", "WiII Stone", True),
        ("Will Stone", "Wi11 Stone", True),
        ("Ilka Moorhen", "llka Moorhen", True),
        ("Irma Moorhen", "lrma Moorhen", True),
        ("Irma Moorhen", "Moorhen, lrma", True),
        ("Irma Moorhen", "lrma K. Moorhen", True),
        ("Irma Moorhen", "|rma Moorhen", True),
        ("Ian Moorhen", "lan Moorhen", True),
        ("Ian Moorhen", "\u0406an K. Moorhen", True),
        ("Irma Moorhen", "\u0406rm\u0430 M\u043eorhen", True),
        ("Irma Moorhen", "Moorhen, \u04c0rma", True),
        ("Alba Stone", "AIba Stone", True),
        ("Alba Stone", "A|ba Stone", True),
        ("Alba Stone", "an AI ba Stone", False),
        ("Jane Q. Worker", "Worker, R. Jane", False),
        ("Ana de la Cruz", "Cruz, A. de la, a friend of Ana’s", True),
        ("Ana de la Cruz", "Cruz, A. de la, a friend of Eva’s", False),
        ("Ana de la Cruz", "Ana DeLaCruz", True),
        ("Ana de la Cruz", "Ana Maria Delacruz", True),
        ("Will Stone", "Will 5tone", False),
        ("Will Stone", "he is willing to", False),
        ("Will Ing", "he is willing to", False),
        ("Will Ing", "signed WillIng", True),
        ("Marisol Olm", "Mar1sol Olm", True),
        ("Marisol Olm", "MarisoI Olm", True),
        ("Olga Reed", "0lga Reed", True),
        ("Sile O’Nory", "Sile ONory", True),
        ("Sile ONory", "Sile O’Nory", True),
        ("Jean-Luc Reed", "JeanLuc Reed", True),
        ("Jean-Luc Reed", "Jean-\nLuc Reed", True),
        ("...", "anything at all", False),
        ("Dr. Jane Worker", "Jane Worker", True),
        ("Dr. Jane Worker", "Worker, Jane", True),
        ("Prof. Dr. Jane Worker", "Jane Q. Worker", True),
        ("Don Carlo", "Carlo", False),
        ("Amir Corvane", "Arnir Corvane", True),
        ("Dawn Reed", "Davvn Reed", True),
        ("Arnold Reed", "Arnold Reed", True),
        ("Jane Quentin Worker", "Jane Quentin Ada Worker", True),
        ("Jane Quentin Worker", "Jane Ada Q. Worker", True),
        ("Jane Quentin Worker", "Jane Ada Worker", False),
        ("J. Q. Worker", "JQ Worker", True),
        ("J. Q. Worker", "J.Q. Worker", True),
        ("J. Q. Worker", "Worker, J. Q.", True),
        ("J. Q. Worker", "WORKER, JQ", True),
        ("J. Q. Worker", "Worker, J. R.", False),
        ("Sato Emiko", "Emiko Sato", True),
        ("Sato Emiko", "Sato, Emiko", True),
        ("Jane Worker", "thanked Jane, Worker, and Joe", False),
        ("نادر الحكيم", "قال نادر بن علي الحكيم", True),
        ("نادر الحكيم", "قال نــادر الحكيم", True),
        ("דינה מלכה", "אמרה דינה רחל מלכה", True),
    ],
)
def test_names_of_many_shapes(name, text, is_named):
    assert bool(words_naming([name], text)) is is_named


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jane Miller-Worker", "Frau Miller-Worker left."),
        ("Jane Quentin Worker", "Ms Quentin Worker left."),
        ("Jane Worker", "M. Worker est parti."),
        ("Jane Worker", "Dra. Worker left."),
        ("Jane Worker", "Senhora Worker left."),
        ("Hedwig Trautmann", "Frau Trautmanns Brief an die Leitung"),
        ("Anders Lindqvist", "Hr Lindqvists brev"),
    ],
)
def test_a_title_may_stand_before_all_of_a_surname(name, text):
    assert words_naming([name], text, [f"{name.split()[0]} spoke."])
    assert words_naming([name], text, ["Hanna spoke."]) is None


def test_the_words_that_were_taken_for_the_name_are_told():
    assert words_naming(["Jane Worker"], "It was Jane Quentin Worker’s idea.") == "Jane Quentin Worker"


def test_folding_keeps_words_and_commas_alone():
    assert fold("W\u043erker,\u200b (J\u00e1ne)!") == "Worker , Jane"


@pytest.mark.parametrize(
    ("form", "text", "worth_while"),
    [
        ("Jane Worker", "It rained. Ms Worker stayed.", True),
        ("Jane Worker", "JaneWorker wrote it.", True),
        ("Jane Worker", "Jane wrote it.", False),
        ("Jane Worker", "Working people met.", False),
        ("田中太郎", "雨が降った。", True),
    ],
)
def test_whom_a_text_may_name_is_told_by_its_words_alone(form: str, text: str, worth_while: bool):
    assert may_be_named([form], vocabulary_of(["Another text.", text])) is worth_while
