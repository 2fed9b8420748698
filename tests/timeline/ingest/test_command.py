"""`manage.py ingest`, `reprint` and `verify` as a person at a terminal meets them."""

import io
import json
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connections
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from tests import tamper
from tests.factories import EntryFactory, UserFactory
from tests.timeline.ingest.dump import dump
from tests.timeline.ingest.pages import LETTER, cast, html
from tests.timeline.ingest.servers import HERE
from timeline import editorial
from timeline.printed.models import PublicRecord

pytestmark = pytest.mark.usefixtures("record")

OWNER = "throughline_owner"
MENU = "<html><body><nav>" + "<a href='/'>Home</a>" * 40 + "</nav><form><input></form></body></html>"


@dataclass
class Said:
    code: int
    out: str
    err: str

    @property
    def told(self) -> dict[str, Any]:
        return json.loads(self.out)


def run(*words: str) -> Said:
    out, err, code = io.StringIO(), io.StringIO(), 0
    try:
        call_command(*words, stdout=out, stderr=err)
    except SystemExit as left:
        code = int(left.code or 0)
    return Said(code, out.getvalue(), err.getvalue())


def owner(record: str) -> psycopg.Connection:
    return psycopg.connect(host=connections["owner"].settings_dict["OPTIONS"]["host"], user=OWNER, dbname=record)


@pytest.fixture
def letter(tmp_path: Path) -> str:
    return saved(tmp_path, "letter.txt", LETTER.encode())


def saved(folder: Path, name: str, body: bytes) -> str:
    path = folder / name
    path.write_bytes(body)
    return str(path)


def test_it_prints_what_it_believes_in_lines(letter: str):
    cast()

    said = run("ingest", letter)

    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0] == "A1  Workers at Norvane ask it to end border contract"
    assert "Dana Whitlock" in lines[1] and "2021-06-14" in lines[1]
    assert "Norvane × 2" in said.out
    assert "by 14 June 2021" in said.out and "norvane (target)" in said.out
    assert "“More than 300 Norvane employees wrote an open letter" in said.out
    assert "new to the record" in said.out


def test_who_is_not_on_record_is_named_and_marked(tmp_path: Path):
    page = LETTER.replace("Norvane employees wrote", "employees of Norvane Systems wrote")

    said = run("ingest", saved(tmp_path, "letter.txt", page.encode()))

    assert "names: nobody on the record" in said.out
    assert "Norvane Systems (target, not on record)" in said.out


def test_again_it_says_that_nothing_changed(letter: str):
    run("ingest", letter)
    before = dump()

    said = run("ingest", letter)

    assert said.code == 0
    assert "already held, nothing changed" in said.out
    assert dump() == before


def test_with_json_it_prints_one_object_a_line_for_each_source(letter: str, tmp_path: Path):
    page = saved(tmp_path, "letter.html", html(title="Another headline").replace("300", "400").encode())

    said = run("ingest", letter, page, "--json")

    told = [json.loads(line) for line in said.out.splitlines()]
    assert [one["article"]["title"] for one in told] == [
        "Workers at Norvane ask it to end border contract",
        "Another headline",
    ]
    assert set(told[0]) == {"article", "mentions", "relevance", "group", "proposals", "skipped"}
    assert said.err.splitlines() == [f"1 of 2: {letter}", f"2 of 2: {page}"]


def test_what_a_list_names_is_fetched_each_with_its_line(httpserver: HTTPServer, settings: Settings, tmp_path: Path):
    settings.TRACKER_FETCH_ALLOW = HERE
    httpserver.expect_request("/letter").respond_with_data(html(), content_type="text/html")
    there, missing = httpserver.url_for("/letter"), httpserver.url_for("/missing")
    names = saved(tmp_path, "list.txt", f"{there}\n{missing}\n".encode())

    said = run("ingest", names, "--json")

    assert said.code == 1
    told = [json.loads(line) for line in said.out.splitlines()]
    assert [one["article"] and one["article"]["url"] for one in told] == [there, None]
    assert said.err.splitlines() == [f"1 of 2 in {names}: {there}", f"2 of 2 in {names}: {missing}"]


def test_a_bad_source_does_not_stop_the_others(letter: str, tmp_path: Path):
    said = run("ingest", str(tmp_path / "missing.txt"), letter, "--json")

    assert said.code == 1
    missing, held = [json.loads(line) for line in said.out.splitlines()]
    assert missing["skipped"]["reason"] == "not_found"
    assert held["article"]["created"] is True


def test_the_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode())))

    said = run("ingest", "-", "--json", "--url", "https://courier.example/a", "--outlet", "The Courier")

    article = said.told["article"]
    assert (article["url"], article["outlet"]) == ("https://courier.example/a", "The Courier")


def test_an_address_is_a_source(httpserver: HTTPServer, settings: Settings):
    settings.TRACKER_FETCH_ALLOW = HERE
    httpserver.expect_request("/a").respond_with_data(html(), content_type="text/html")

    said = run("ingest", httpserver.url_for("/a"), "--json", "--published", "2021-06-13")

    article = said.told["article"]
    assert (article["url"], article["published_on"]) == (httpserver.url_for("/a"), "2021-06-13")


NAMES = """
an empty file
a file of white space
a binary file
a program
a 200 MB file
a missing file
a folder
a pipe
a device
a name with a NUL
a name on two lines
an unreachable address
a private address
the address of a cloud's secrets
another protocol
HTML without an article
a letter and a full stop, over and over
a wrong encoding
nothing but NULs
a day in 2999
a page's own day in 2999
a page's meta data in 2999
a right day in the file's name alone
""".strip().splitlines()


def bad_inputs(folder: Path) -> dict[str, tuple[list[str], str]]:
    """Each of the issue's bad inputs: the command's words, and the reason that must be given."""
    huge = folder / "huge.html"
    huge.touch()
    os.truncate(huge, 200 * 1024 * 1024)
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    mojibake = bytes(range(0x80, 0xA0)) * 40
    return {
        "an empty file": ([saved(folder, "empty.txt", b"")], "empty"),
        "a file of white space": ([saved(folder, "blank.txt", b" \n\t \n")], "empty"),
        "a binary file": ([saved(folder, "a.html", b"\x89PNG\r\n\x1a\n" + bytes(200))], "binary"),
        "a program": ([saved(folder, "b.txt", bytes(range(256)) * 50)], "binary"),
        "a 200 MB file": ([str(huge)], "too_large"),
        "a missing file": ([str(folder / "no.txt")], "not_found"),
        "a folder": ([str(folder)], "not_a_file"),
        "a pipe": ([str(pipe)], "not_a_file"),
        "a device": (["/dev/zero"], "not_a_file"),
        "a name with a NUL": (["a\0b.txt"], "unreadable"),
        "a name on two lines": ([saved(folder, "a\nb\u2028c.txt", b"\x89PNG")], "binary"),
        "an unreachable address": (["http://no-such-host.invalid/"], "unreachable"),
        "a private address": (["http://127.0.0.1/a"], "blocked_address"),
        "the address of a cloud's secrets": (["http://169.254.169.254/latest/meta-data/"], "blocked_address"),
        "another protocol": (["file:///etc/passwd"], "blocked_address"),
        "HTML without an article": ([saved(folder, "menu.html", MENU.encode())], "not_an_article"),
        "a letter and a full stop, over and over": ([saved(folder, "x.txt", b"x. " * 300_000)], "not_an_article"),
        "a wrong encoding": ([saved(folder, "wrong.txt", mojibake)], "undecodable"),
        "nothing but NULs": ([saved(folder, "nul.txt", b"\0" * 5000)], "empty"),
        "a day in 2999": ([saved(folder, "l.txt", LETTER.encode()), "--published", "2999-01-01"], "bad_date"),
        "a page's own day in 2999": ([saved(folder, "m.txt", LETTER.replace(" 2021", " 2999").encode())], "bad_date"),
        "a page's meta data in 2999": (
            [saved(folder, "m.html", html().replace("2021-06", "2999-06").encode())],
            "bad_date",
        ),
        "a right day in the file's name alone": (
            [saved(folder, "courier-2021-06-14.txt", LETTER.replace(" 2021", " 2999").encode())],
            "bad_date",
        ),
    }


@pytest.mark.parametrize("name", NAMES)
def test_bad_input_ends_in_one_clear_line_and_leaves_nothing(name: str, tmp_path: Path):
    words, reason = bad_inputs(tmp_path)[name]
    before = dump()

    for_people, for_programs = run("ingest", *words), run("ingest", *words, "--json")

    assert (for_people.code, for_programs.code) == (1, 1)
    assert len(for_people.out.splitlines()) == 1 and not for_people.err
    assert re.search(r"[a-z]{3,}.*\. \[\w+\]$", for_people.out.strip()), "a sentence, and the word for programs"
    assert for_programs.told["skipped"]["reason"] == reason
    assert for_programs.told["article"] is None
    assert dump() == before


def test_nuls_inside_an_article_are_dropped_and_the_rest_is_taken(tmp_path: Path):
    path = saved(tmp_path, "nul.txt", LETTER.replace("Norvane", "Nor\0vane").encode())

    said = run("ingest", path, "--json")

    assert said.code == 0
    assert said.told["article"]["title"] == "Workers at Norvane ask it to end border contract"


def test_a_given_day_wins_over_a_pages_day_in_2999(tmp_path: Path):
    path = saved(tmp_path, "future.html", html().replace("2021-06-14", "2999-06-14").encode())

    said = run("ingest", path, "--json", "--published", "2021-06-14")

    assert (said.code, said.told["article"]["published_on"]) == (0, "2021-06-14")


def test_a_sentence_around_the_headline_may_tell_of_a_day_to_come(tmp_path: Path):
    text = LETTER.replace("June 14, 2021", "The contract ends on June 14, 2999.")

    said = run("ingest", saved(tmp_path, "undated.txt", text.encode()), "--json")

    assert (said.code, said.told["article"]["published_on"]) == (0, None)


@pytest.mark.parametrize(
    "words",
    [
        ["ingest"],
        ["ingest", "a.txt", "--published", "yesterday"],
        ["ingest", "a.txt", "--url", "nonsense"],
        ["ingest", "a.txt", "b.txt", "--url", "https://courier.example/a"],
    ],
)
def test_what_is_asked_wrongly_is_a_matter_of_usage(words: list[str]):
    with pytest.raises(CommandError) as refused:
        run(*words)

    assert str(refused.value)


def test_a_usage_error_leaves_with_2():
    with pytest.raises(CommandError) as refused:
        run("ingest", "a.txt", "b.txt", "--url", "https://courier.example/a")

    assert refused.value.returncode == 2


def test_a_record_without_tables_is_answered_with_what_to_do(letter: str, record: str):
    with owner(record) as connection:
        connection.execute("DROP TABLE timeline_article CASCADE")

    with pytest.raises(CommandError, match="The record has no tables yet: run manage.py migrate") as refused:
        run("ingest", letter)

    assert refused.value.returncode == 1


def test_verify_finds_nothing_on_a_sound_record():
    editorial.publish(EntryFactory(), by=UserFactory())

    said = run("verify")

    assert (said.code, said.out) == (0, "2 printed records checked: no findings.\n")


def test_verify_lists_what_is_wrong_and_leaves_with_1():
    editorial.publish(EntryFactory(), by=UserFactory())
    tamper.sql("DELETE FROM printed_shelf WHERE facet = 'kind:statement'")

    said = run("verify")

    assert said.code == 1
    assert "E1: its places on shelves are not what its editions give; run reprint." in said.out


def test_reprint_counts_what_changed():
    editorial.publish(EntryFactory(), by=UserFactory())

    assert run("reprint", "--all").out.startswith("Typeset 2 records: 0 new editions")
    assert run("reprint", "--record", "E1").out.startswith("Typeset 1 records")


def test_reprint_of_all_restores_what_stood_of_a_retracted_entry():
    entry, editor = EntryFactory(), UserFactory()
    editorial.publish(entry, by=editor)
    editorial.retract(entry, by=editor, note="It was not so.")
    tamper.sql("DELETE FROM printed_shelf")

    run("reprint", "--all")

    assert run("verify").code == 0


@pytest.mark.parametrize("words", [["reprint"], ["reprint", "--all", "--record", "E1"], ["reprint", "--record", "E99"]])
def test_reprint_refuses_what_it_cannot_do(words: list[str]):
    with pytest.raises(CommandError):
        run(*words)


def test_reprint_says_what_to_do_where_a_facet_s_places_are_made_otherwise_by_now():
    editorial.publish(EntryFactory(), by=UserFactory())
    tamper.sql("UPDATE printed_shelf SET sort_date = '2001-01-01' WHERE facet = 'kind:statement'")

    with pytest.raises(CommandError, match="E1 .*kind:statement.* takes a new name"):
        run("reprint", "--all")


def test_reprint_says_that_a_retracted_record_is_not_set():
    entry = EntryFactory()
    editorial.publish(entry, by=UserFactory())
    editorial.retract(entry, by=UserFactory(), note="It was not so.")

    with pytest.raises(CommandError, match="E1 is retracted"):
        run("reprint", "--record", "E1")

    assert PublicRecord.press.get(pk="E1").state == "retracted"


@pytest.mark.parametrize("status", [404, 429])
def test_what_a_server_refuses_is_a_reason_and_a_sentence(httpserver: HTTPServer, settings: Settings, status: int):
    settings.TRACKER_FETCH_ALLOW, settings.TRACKER_HOST_PAUSE_MS = HERE, 1
    httpserver.expect_request("/gone").respond_with_data("", status=status, headers={"Retry-After": "1"})
    address = httpserver.url_for("/gone")

    for_people = run("ingest", address)
    time.sleep(1.5 if status == 429 else 0)  # the pause that it asks for
    for_programs = run("ingest", address, "--json")

    assert (for_people.code, for_programs.code) == (1, 1)
    assert f"answers {status}" in for_people.out and for_people.out.endswith("]\n")
    assert set(for_programs.told["skipped"]) == {"reason", "detail"}
