"""Whether 5.7.18 is in July or in May, by what else the page tells. All invented."""

import pytest

from tests.timeline.ingest.parse.test_odd_pages import TITLE, in_both
from tests.timeline.ingest.parse.test_published import JUNE_22, page, published

JULY_5 = JUNE_22.replace(month=7, day=5)


def numbered(line: str, behind: str = "", headline: str = TITLE) -> str:
    return page(under=f"<p>{line}</p>", behind=f"<p>{behind}</p>").replace(TITLE, headline)


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (numbered("5.7.18 · for members", "Next bulletin 19.7.18."), None),
        (numbered("07/05/2018 | members only", "Last met 06/22/2018"), None),
        (numbered("07/05/18 | members only", "", "Lamp workers’ bulletin, July 2018"), None),
        (numbered("5.7.18 · for members", "", "Engagement bulletin, July"), None),
        (numbered("5.7.18 · for members"), "https://wire.example/bulletin/july-2018"),
        (numbered("5/7/2018"), "https://wire.co.uk/lamps"),
        (numbered("7/5/2018"), "https://lamps.gov/wire"),
        (numbered("5/7/2018", "The letter of 2 June was answered on 24 June."), None),
    ],
)  # fmt: skip
def test_a_page_tells_elsewhere_in_which_order_its_numbers_stand(source: str, url: str | None) -> None:
    assert published(source, url=url) == JULY_5


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (numbered("5.7.18 · for members"), None),
        (numbered("5/7/2018", "Next meeting 19/7/2018, not 7/19/2018 as we wrote"), None),
        (numbered("5/7/2018", "The letter of June 2 was answered on June 24."), None),
        (numbered("5/7/2018", "The letter of 2 June was answered on June 24."), None),
        (numbered("5/7/2018", "Next meeting 7/19/2018"), "https://wire.co.uk/lamps"),
        (numbered("5/7/2018", "", "Corvane may march in July and in May 2018"), None),
        (numbered("5/7/2018"), "https://wire.example/may-july"),
        (numbered("5/7/18 | members", "Version 1.13.22"), None),
    ],
)  # fmt: skip
def test_where_signs_lack_or_disagree_numbers_stay_open(source: str, url: str | None) -> None:
    assert published(source, url=url) is None


def test_the_stamp_of_a_court_is_read_as_it_stands() -> None:
    stamp = "Case 3:18-cv-00418 Document 1 Filed 06/22/18 Page 1 of 9"

    assert in_both(stamp) == {JUNE_22}
