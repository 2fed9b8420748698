"""The change feed: every edition once, in order, tombstones too."""

from django.test import Client

from tests.edits import edited
from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from timeline.editorial import correct, publish, retract
from timeline.printed.models import Edition, PublicRecord


def follow(address: str) -> tuple[list[dict], str]:
    """As a client does: `next` while there is one. The rows, and where to go on later."""
    rows = []
    while True:
        body = Client().get(address).json()
        rows += body["results"]
        if body["next"] is None:
            return rows, body["latest"]
        address = body["next"]


def test_a_reader_meets_every_edition_once_and_in_order(get, put_in_print):
    put_in_print(*(EntryFactory() for _ in range(3)))

    for limit in (1, 2, 3, 200):
        rows, latest = follow(f"/api/v1/changes/?limit={limit}")
        assert [row["sequence"] for row in rows] == list(range(1, Edition.objects.clock() + 1))
        assert latest.partition("-")[0] == str(Edition.objects.clock())


def test_going_on_from_latest_brings_what_came_later_and_no_more(get, put_in_print):
    put_in_print(EntryFactory())
    _rows, latest = follow("/api/v1/changes/")
    nothing = get(f"changes/?since={latest}").json()

    (later,) = put_in_print(EntryFactory())
    rows, _latest = follow(f"/api/v1/changes/?since={latest}")

    assert nothing == {"next": None, "latest": latest, "results": []}
    assert [row["record"] for row in rows if row["kind"] == "entry"] == [later]
    assert min(row["sequence"] for row in rows) == int(latest.partition("-")[0]) + 1


def test_a_reader_halfway_through_meets_what_is_published_meanwhile(get, put_in_print):
    put_in_print(EntryFactory())
    first = get("changes/?limit=1").json()
    (later,) = put_in_print(EntryFactory())

    rows, _latest = follow(first["next"])

    assert [row["sequence"] for row in rows] == list(range(2, Edition.objects.clock() + 1))
    assert later in {row["record"] for row in rows}


def test_each_row_tells_what_was_done_to_which_record(get, put_in_print):
    entry = EntryFactory()
    (record,) = put_in_print(entry)
    publish(edited(entry, title="Another title"), by=UserFactory(), note="again")
    retract(entry, by=UserFactory(), note="It did not happen.")

    rows = [row for row in get("changes/").json()["results"] if row["record"] == record]

    assert [(row["action"], row["number"], row["note"]) for row in rows] == [
        ("published", 1, ""),
        ("published", 2, "again"),
        ("retracted", 3, "It did not happen."),
    ]
    assert [row["document"] for row in rows] == list(
        Edition.objects.filter(record_id=record).order_by("sequence").values_list("document", flat=True)
    )
    assert rows[2]["document"]["state"] == "retracted"
    assert all(row["published_at"] == row["document"]["edition"]["published_at"] for row in rows)
    assert not any("merged_into" in row or "by" in row or "content" in row for row in rows)


def test_a_merge_tells_into_which_record(get, put_in_print):
    kept, gone = put_in_print(EntryFactory(), EntryFactory())
    last = Edition.press.filter(record_id=gone).latest("sequence")
    last.pk, last.number, last.action = Edition.press.clock() + 1, 2, Edition.Action.MERGED
    last.merged_into = kept
    last.save(force_insert=True)
    PublicRecord.press.filter(pk=gone).update(state="merged", merged_into=kept)

    rows = get(f"changes/?since={last.pk - 1}").json()["results"]

    assert [(row["action"], row["merged_into"]) for row in rows] == [("merged", kept)]


def test_a_refresh_names_the_edition_that_made_it_necessary(get, put_in_print):
    (entry,) = put_in_print(EntryFactory(roles={"amazon": "target"}))
    amazon, editor = OrganizationFactory(slug="amazon"), UserFactory()

    corrected = correct(edited(amazon, name="Amazon.com"), by=editor, note="Its name.")

    rows = get("changes/").json()["results"]
    told = {(row["record"], row["action"]): row["cause"] for row in rows if "cause" in row}
    assert told == {(entry, "refreshed"): corrected.sequence}


def test_a_place_that_this_record_never_had_is_told(get, put_in_print):
    put_in_print(EntryFactory())
    _rows, latest = follow("/api/v1/changes/")
    sequence, digest = latest.split("-")
    other = "".join(reversed(digest)) if digest != digest[::-1] else "00000000"

    for since in ("999999999999999999", f"{int(sequence) + 1}-{digest}", f"{sequence}-{other}"):
        answer = get(f"changes/?since={since}")
        assert (answer.status_code, answer["Content-Type"]) == (409, "application/problem+json")
        assert "start again from 0" in answer.json()["detail"], since


def test_a_sequence_alone_is_a_place_too(get, put_in_print):
    put_in_print(EntryFactory())
    clock = Edition.objects.clock()

    body = get(f"changes/?since={clock - 1}").json()

    assert [row["sequence"] for row in body["results"]] == [clock]
