import pytest

from timeline.ingest.parse.outlet import rests_on


@pytest.mark.parametrize(
    ("said", "outlet"),
    [
        ("The letter was described in a report in Gizmodo on Monday.", "Gizmodo"),
        ("The letter was obtained by The Copper Wire.", "The Copper Wire"),
        ("It published a report in June that found nothing.", None),
        ("It wants a report by Monday, June 3, and another from March 2019.", None),
        ("There was a report in Parliament on the matter.", None),
    ],
)
def test_a_report_rests_on_an_outlet_and_not_on_a_month_or_a_place(said: str, outlet: str | None) -> None:
    assert rests_on([said], None) == outlet
