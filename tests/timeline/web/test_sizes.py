"""How many there were is said no more exactly than it was typed, and not lost where only one bound was."""

import pytest

from tests.factories import ProtestFactory


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"size_text": "dozens"}, "Dozens"),
        ({"size_low": 300}, "At least 300"),
        ({"size_high": 500}, "Up to 500"),
        ({"size_low": 300, "size_high": 500}, "300–500"),
        ({"size_low": 300, "size_high": 300}, "300"),
    ],
    ids=str,
)
def test_a_size_is_said_by_what_is_known_of_it(put_in_print, read, typed, said):
    entry = ProtestFactory(
        title="A letter", protest__size_unit="dockers", **{f"protest__{n}": v for n, v in typed.items()}
    )
    put_in_print(entry)

    assert f"<dd>{said} dockers" in read(f"/entries/{entry.record_id}/a-letter/")
