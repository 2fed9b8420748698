"""Articles in scripts that write no spaces, or end a sentence with other signs: invented, as all pages here."""

from datetime import date

import pytest

from timeline.ingest import clean, parse
from timeline.ingest.parse.language import guess
from timeline.ingest.values import Given, Page, Raw, Skipped

CHINESE = [
    "科维恩公司的一百四十名工程师在星期一向首席执行官递交公开信，要求公司停止向警察部门出售能听见街上谈话的路灯。",
    "信件先在内部留言板上张贴，随后在一次会议上宣读，两名在场的人这样告诉记者，他们要求不透露姓名。",
    "“我们造的是灯，”写信的人之一说，“灯不应该知道我早饭吃了什么，也不应该知道我和谁一起吃。”",
]
JAPANESE = [
    "コルヴェイン社の従業員百四十人は月曜日、街の会話を聞き取る街灯を警察に売ることをやめるよう求める公開書簡を社長に渡した。",
    "書簡はまず社内の掲示板に貼られ、その後の会議で読み上げられたと、その場にいた二人が名前を出さないことを条件に語った。",
    "「私たちが作っているのは明かりです」と書いた一人は語った。「明かりが私の朝食を知っている必要はありません」",
]
THAI = [
    ("พนักงานของบริษัทคอร์เวนหนึ่งร้อยสี่สิบคนยื่นจดหมายเปิดผนึกถึงประธานบริหารเมื่อวันจันทร์ ขอให้บริษัทเลิกขายเสาไฟที่ฟังเสียงคนบนถนนให้กับตำรวจ"),
    ("จดหมายถูกติดไว้ที่กระดานข่าวภายในก่อน แล้วจึงอ่านออกเสียงในที่ประชุม สองคนที่อยู่ในห้องนั้นเล่าให้ผู้สื่อข่าวฟังโดยขอไม่ให้เปิดเผยชื่อ"),
    "โฆษกของบริษัทกล่าวว่าบริษัทจะรับฟังพนักงานต่อไป และผู้ที่ใช้บริการทุกคนต้องปฏิบัติตามกฎหมายของท้องที่นั้น",
]
HINDI = [
    (
        "कोरवेन कंपनी के एक सौ चालीस इंजीनियरों ने सोमवार को मुख्य कार्यकारी को खुला पत्र"
        " सौंपा और सड़क की बातें सुनने वाली बत्तियाँ पुलिस को बेचना बंद करने की माँग की।"
    ),
    ("पत्र पहले भीतर के सूचना पट पर लगाया गया और फिर एक बैठक में पढ़ा गया, वहाँ मौजूद दो लोगों ने नाम न बताने की शर्त पर कहा।"),
    "एक प्रवक्ता ने कहा कि कंपनी अपने कर्मचारियों की बात सुनती रहेगी और सेवा लेने वाले हर ग्राहक को कानून मानना होगा।",
]
ARABIC = [
    (
        "سلم مئة وأربعون مهندسا في شركة كورفين رسالة مفتوحة إلى الرئيس التنفيذي"
        " يوم الاثنين وطلبوا وقف بيع مصابيح تسمع أحاديث الشارع للشرطة."
    ),
    (
        "علقت الرسالة أولا على لوحة داخلية ثم قرئت في اجتماع، كما قال"
        " اثنان ممن حضروا وطلبا ألا يذكر اسماهما، فهل ترد الشركة؟"
    ),
    "قال متحدث إن الشركة ستواصل الاستماع إلى موظفيها وإن على كل من يستعمل الخدمة أن يلتزم بقانون المكان.",
]
ALL = {"zh": CHINESE, "ja": JAPANESE, "th": THAI, "hi": HINDI, "ar": ARABIC}
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("language", ALL)
def test_a_page_in_any_script_is_an_article(language: str) -> None:
    said = "".join(f"<p>{paragraph}</p>" for paragraph in ALL[language])

    page = parse.read(Raw(f"<html><h1>Corvane</h1><article>{said}</article>".encode()), Given(), TODAY)

    assert isinstance(page, Page), page
    assert page.paragraphs == tuple(ALL[language])
    assert 40 <= page.words <= 150 and page.language == language


@pytest.mark.parametrize("language", ALL)
def test_a_text_in_any_script_is_an_article_without_its_menu(language: str) -> None:
    prose = "\n\n".join(ALL[language])
    frame = {
        "zh": "首页\n新闻\n联系我们",
        "ja": "ホーム\nニュース",
        "th": "หน้าแรก\nข่าว",
        "hi": "मुखपृष्ठ\nसमाचार",
        "ar": "الرئيسية\nأخبار",
    }

    page = parse.read(Raw(f"{frame[language]}\n\n{prose}\n\n{frame[language]}\n".encode()), Given(), TODAY)

    assert isinstance(page, Page), page
    assert page.text == prose


@pytest.mark.parametrize("language", ["zh", "ja"])
def test_lines_that_were_broken_at_a_column_are_joined_without_a_blank(language: str) -> None:
    broken = ["\n".join(line[at : at + 40] for at in range(0, len(line), 40)) for line in ALL[language] * 2]

    assert clean.unwrap("\n\n".join(broken)) == "\n\n".join(ALL[language] * 2)


@pytest.mark.parametrize("menu", ["首页\n新闻\n体育\n财经\n" * 20, "ホーム\nニュース\nスポーツ\n" * 20, "好。" * 90])
def test_menus_are_no_article_in_any_script(menu: str) -> None:
    assert isinstance(parse.read(Raw(menu.encode()), Given(), TODAY), Skipped)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The workers of 科维恩 wrote that they would not build it.", "en"),
        ("Сотрудники написали открытое письмо.", "ru"),
        ("Працівники написали відкритий лист і не мають відповіді.", "uk"),
        ("직원들이 공개서한을 썼다.", "ko"),
        ("کارمندان نامه‌ای سرگشاده نوشتند و پاسخ می‌خواهند.", "fa"),
        ("Die Leute haben es nicht gewollt, und der Chef hat das mit der Post erfahren.", "de"),
    ],
)
def test_a_language_is_told_by_its_script_or_its_small_words(text: str, language: str) -> None:
    assert guess((text,)) == language


def test_a_source_that_was_wrapped_at_a_column_puts_no_spaces_into_words() -> None:
    wrapped = "\n      ".join(JAPANESE[0][at : at + 20] for at in range(0, len(JAPANESE[0]), 20))
    markup = f"<html lang=ja><article><h1>公開書簡</h1><p>{wrapped}</p><p>{JAPANESE[1]}</p></article>"

    page = parse.read(Raw(markup.encode()), Given(), date(2026, 11, 24))

    assert isinstance(page, Page) and page.paragraphs == tuple(JAPANESE[:2])


def test_a_text_that_was_wrapped_at_a_narrow_column_is_whole() -> None:
    wrapped = "\n\n".join("\n".join(line[at : at + 30] for at in range(0, len(line), 30)) for line in JAPANESE)

    page = parse.read(Raw(f"公開書簡\n\n{wrapped}\n".encode(), name="saved.txt"), Given(), date(2026, 11, 24))

    assert isinstance(page, Page) and page.paragraphs == tuple(JAPANESE)


def test_readings_above_letters_are_left_out() -> None:
    ruby = JAPANESE[0].replace("従業員", "<ruby>従業員<rp>（</rp><rt>じゅうぎょういん</rt><rp>）</rp></ruby>")
    markup = f"<html lang=ja><article><h1>公開書簡</h1><p>{ruby}</p><p>{JAPANESE[1]}</p></article>"

    page = parse.read(Raw(markup.encode()), Given(), date(2026, 11, 24))

    assert isinstance(page, Page) and page.paragraphs == tuple(JAPANESE[:2])
