"""The list of organizations: what is on it, how it is sought, and that it stays small."""

import gzip

import pytest

from timeline.ingest.names import listed


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Twilio", "company"),
        ("The Twilio Inc.", "company"),
        ("UNISYS", "company"),
        ("American Civil Liberties Union", "body"),
        ("Harvard University", "agency"),
    ],
)
def test_a_name_that_is_listed(name: str, sort: str) -> None:
    assert listed.sort(name) == sort


@pytest.mark.parametrize("name", ["Lumovar", "Twili", "Twilioo", "", "zzzzz", "million", "www"])
def test_a_name_that_is_not(name: str) -> None:
    assert listed.sort(name) is None


def test_names_stand_in_order_and_take_little_room():
    names = gzip.decompress(listed.LIST.read_bytes())
    lines = names.splitlines()

    assert len(lines) > 100_000 and lines == sorted(lines)
    assert len(names) < 5_000_000 and listed.LIST.stat().st_size < 1_500_000
    assert {line[-2:] for line in lines} == {b"\tc", b"\ta", b"\tb", b"\t-"}
