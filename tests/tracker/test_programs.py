"""What `make run` keeps up at one port stands beside what it keeps up at another, over one record."""

from tracker.children import Child
from tracker.programs import processes


def known_by(child: Child) -> str | None:
    """The name that it answers to, or the file that it writes; none for the web, which has the socket it is given."""
    return next(
        (child.words[at + 1] for at, word in enumerate(child.words) if word in ("--hostname", "--schedule")), None
    )


def test_none_has_a_name_or_a_file_in_common_with_another() -> None:
    known = [known_by(child) for port in (8000, 8001) for child in processes(port, 3) if child.name != "web"]

    assert None not in known and len(set(known)) == len(known) == 8
