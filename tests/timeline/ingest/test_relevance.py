from dataclasses import replace

from timeline.ingest.relevance import is_relevant, judge
from timeline.ingest.values import Mention, Page, Proposal

PAGE = Page(text="words")
MENTION = Mention("organization", "amazon", "Amazon", 5, ("Amazon",), ())
LETTER = Proposal(
    "protest", "A letter", None, "quote", 0, "letter.sent", 0.9, ("protest", "amazon:workers", "amazon", "letter")
)


def test_a_page_about_nobody_and_nothing_is_irrelevant() -> None:
    assert judge(PAGE, [], []).score == 0.0
    assert judge(PAGE, [], []).reasons == ("It names nobody on the record.", "No event was found in it.")


def test_events_weigh_more_than_names_and_a_protest_more_than_a_remark() -> None:
    names = judge(PAGE, [MENTION], [])
    remark = judge(PAGE, [MENTION], [replace(LETTER, kind="statement")])
    letter = judge(PAGE, [MENTION], [LETTER])

    assert names.score < remark.score < letter.score < 1
    assert letter.reasons == ("It speaks often of Amazon.", "It seems to tell of 1 event (protest).")


def test_what_strangers_do_counts_where_the_text_has_words_of_topics() -> None:
    of_strangers = replace(LETTER, organizations=(), strangers=(("Lumovar", "target"),))
    lamps = Page(text="Clerks marched with a petition.")
    faces = Page(text="Clerks marched with a petition against face scans by an app.")

    assert judge(lamps, [], [of_strangers]).score == judge(lamps, [], []).score
    assert judge(faces, [], [of_strangers]).score == judge(faces, [], [LETTER]).score > judge(faces, [], []).score


def test_a_name_in_passing_counts_little() -> None:
    assert judge(PAGE, [replace(MENTION, count=1)], []).score < judge(PAGE, [MENTION], []).score


def test_words_of_deeds_and_topics_make_an_article_relevant_that_names_nobody_and_proposes_nothing() -> None:
    page = Page(title="Riders march against face scans", text="Riders marched with a petition against the selfie app.")

    judged = judge(page, [], [])

    assert is_relevant(judged) and not is_relevant(judged, threshold=0.99)
    assert judged.reasons[2:] == (
        "It has words of deeds on the record: “petition”, “marched”.",
        "It has words of topics on the record: “selfie”, “app”, “riders”.",
    )


def test_other_news_is_not_relevant() -> None:
    page = Page(title="Warm weekend ahead", text="The weather service expects sun, and the harvest begins early.")

    assert not is_relevant(judge(page, [MENTION], []))
