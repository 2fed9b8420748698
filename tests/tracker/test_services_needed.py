"""For which commands the terminal's door starts the embedded services."""

import pytest

from manage import needs_services


@pytest.mark.parametrize(
    ("line", "needed"),
    [
        ("", False),
        ("check", False),
        ("evaluate names", False),
        ("evaluate proposals", True),
        ("evaluate --data x proposals", True),
        ("ingest page.txt", True),
    ],
)
def test_services_are_started_for_what_reads_the_record(line: str, needed: bool) -> None:
    assert needs_services(line.split()) is needed
