"""The day of publication of pages that are no ordinary articles: notices, bulletins, transcripts, live blogs.

Each kind of line that tells it stands beside those that look alike and tell of something else. All invented.
"""

import json

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_published import JUNE_22, TEXT, page, published

TITLE = "Workers ask Corvane for deaf lamp posts"


def in_both(line: str) -> set[object]:
    """The days that a page and a text with the line under their headline have."""
    return {published(page(under=f"<div>{line}</div>")), published(TEXT.format(line), "a.txt")}


@pytest.mark.parametrize(
    "line",
    [
        "2018-06-22 · Interview · 6 comments",
        "June 22, 2018 | Opinion | No comments",
        "22 June 2018 / Labour / 3 replies / 120 shares",
        "22/06/2018, 13:05 &nbsp; Society &nbsp; 14 comments",
        "6 comments · June 22, 2018",
        "June 22, 2018 · Comments (12)",
    ],
)
def test_how_often_a_page_was_answered_says_nothing_of_its_day(line: str) -> None:
    assert in_both(line.replace("&nbsp; ", "")) == {JUNE_22}


@pytest.mark.parametrize(
    "line", ["14 comments, last June 22, 2018", "Last comment: June 22, 2018", "14 comments since June 22, 2018"]
)
def test_the_day_of_a_comment_is_not_the_pages(line: str) -> None:
    assert in_both(line) == {None}


def test_a_day_under_a_count_of_comments_is_a_readers() -> None:
    assert published(TEXT.format("") + "\n\n14 comments\n\nJune 22, 2018\nFine lamps.\n", "a.txt") is None
    assert published(f"{TITLE}\n\n{pages.BODY}\n\n14 comments\nAnna · June 22, 2018 · Reply\n", "a.txt") is None


@pytest.mark.parametrize(
    "line",
    [
        "Ad placed June 22, 2018",
        "Notice placed: 22 June 2018",
        "Closes: midnight, July 14, 2018\nVacancy listed 22 June 2018",
        "Date of dispatch of this notice: 22/06/2018\nDeadline for receipt of tenders: 30/07/2018",
        "Notice date: June 22, 2018 | Bids due: July 30, 2018",
        "FOR IMMEDIATE RELEASE: June 22, 2018",
        "Press release no. 34/18 of 22 June 2018",
        "Press release 22 June 2018",
        "Newsletter of 22 June 2018",
        "Transcript. Aired June 22, 2018 - 17:00 ET",
        "Recorded June 3, 2018. First broadcast June 22, 2018",
        "Notice No. 418 of 22 June 2018",
        "Minutes published 22 June 2018",
        "Sent: Friday, June 22, 2018 10:02 AM",
        "Submitted by bamory on Fri, 06/22/2018 - 10:02",
        "Filed June 22, 2018, 4:05 p.m. ET",
        "Friday, the 22nd of June 2018",
        "* 22 June 2018 *",
        "Pressemitteilung Nr. 34/18 vom 22. Juni 2018",
        "Bekanntmachung vom 22. Juni 2018",
        "Avis envoyé le 22 juin 2018",
    ],
)
def test_a_notice_or_a_broadcast_calls_its_day_by_words_of_its_own(line: str) -> None:
    assert published(TEXT.format(line), "a.txt") == JUNE_22
    assert published(page(under="".join(f"<div>{part}</div>" for part in line.split("\n")))) == JUNE_22


@pytest.mark.parametrize(
    "line",
    [
        "Closes: midnight, June 22, 2018",
        "Closing date: June 22, 2018",
        "Closing date for bids, June 22, 2018",
        "Applications due June 22, 2018",
        "Apply by: Friday, June 22, 2018",
        "Interviews to be held on June 22, 2018 | Ref. 418",
        "Minutes of the meeting held on June 22, 2018",
        "Final examination, Friday, June 22, 2018. Three hours. Open book.",
        "A week after the programme aired on June 22, 2018, the letter came",
        "Tenders will be opened on June 22, 2018 at noon",
        "The notice placed June 22, 2018 and what came of it",
        "Contract notice: opening June 22, 2018",
        "Week of June 22, 2018 | Issue 418",
        "On Fri, 22 Jun 2018 at 10:02, Bridget Amory wrote:",
        "Interview: Friday, June 22, 2018",
        "Complaint filed June 22, 2018",
        "Submitted by a reader on June 22, 2018",
        "The petition submitted by Bridget Amory on June 22, 2018",
        "Minutes approved June 22, 2018",
        "Release date: June 22, 2018",
        "The vote of Friday, the 22nd of June 2018",
    ],
)
def test_what_a_notice_tells_of_other_days_is_not_its_own(line: str) -> None:
    assert in_both(line) == {None}


CLAIM = {
    "@type": "Claim",
    "datePublished": "2018-06-02",
    "appearance": {"@type": "Article", "headline": "Lamps listen", "datePublished": "2018-06-01"},
}
CHECK = {"@type": "ClaimReview", "claimReviewed": "Lamps listen", "itemReviewed": CLAIM}
EPISODE = {
    "@type": "PodcastEpisode",
    "name": "Episode 12",
    "partOfSeries": {"@type": "CreativeWork", "datePublished": "2015-01-05"},
}


def described(*works: object) -> str:
    return page("".join(f'<script type="application/ld+json">{json.dumps(work)}</script>' for work in works))


@pytest.mark.parametrize(
    "work",
    [
        CHECK | {"datePublished": "2018-06-22"},
        CHECK | {"@type": "https://schema.org/ClaimReview", "datePublished": "2018-06-22T10:00:00+01:00"},
        EPISODE | {"datePublished": "2018-06-22"},
        {"@type": "JobPosting", "title": "Lamp engineer", "datePosted": "2018-06-22", "validThrough": "2018-07-30"},
        {"@type": "SpecialAnnouncement", "name": "Lamps go out", "datePosted": "2018-06-22"},
        {"@graph": [CHECK | {"datePublished": "2018-06-22"}, CHECK | {"datePublished": "2018-06-22"}]},
    ],
)
def test_a_work_that_is_no_article_says_when_it_came_out(work: object) -> None:
    assert published(described(work)) == JUNE_22


@pytest.mark.parametrize(
    "work",
    [
        CHECK,
        EPISODE,
        {"@type": "Review", "itemReviewed": {"@type": "Book", "name": "Lamps", "datePublished": "2018-06-22"}},
        [CHECK | {"datePublished": "2018-06-22"}, CHECK | {"datePublished": "2018-05-02"}],
        CHECK | {"datePublished": "2018-06-22", "url": "https://wire.example/another-check"},
        {"@type": "Event", "name": "Lamp day", "startDate": "2018-06-22"},
        {"@type": "JobPosting", "title": "Lamp engineer", "validThrough": "2018-06-22"},
        {"@type": "Book", "name": "Lamps", "datePublished": "2018-06-22"},
        {"@type": "Review", "author": "A reader", "datePublished": "2018-06-22"},
        [{"@type": "NewsArticle", "headline": TITLE}, EPISODE | {"datePublished": "2018-06-22"}],
        {"@type": "WebPage", "primaryImageOfPage": {"@type": "CreativeWork", "datePublished": "2018-06-22"}},
    ],
)
def test_a_work_that_a_page_is_about_does_not(work: object) -> None:
    assert published(described(*(work if isinstance(work, list) else [work])), url="https://wire.example/lamps") is None


def test_an_article_is_believed_before_another_work_of_its_page() -> None:
    article = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2018-06-22"}

    assert published(described(CHECK | {"datePublished": "2018-06-20"}, article)) == JUNE_22
