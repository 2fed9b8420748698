"""Each page leads to where errors are reported, with its own address in the link, or to what About says of that."""

import pytest

from timeline.templatetags.page import report_address

PAGE = "http://127.0.0.1:8000/entries/?kind=protest"


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("", "/about/#corrections"),
        (
            "desk@record.example",
            "mailto:desk@record.example?subject=Error%20in%20Throughline"
            "&body=http%3A%2F%2F127.0.0.1%3A8000%2Fentries%2F%3Fkind%3Dprotest%0A%0A",
        ),
        (
            "https://record.example/wrong",
            "https://record.example/wrong?page=http%3A%2F%2F127.0.0.1%3A8000%2Fentries%2F%3Fkind%3Dprotest",
        ),
        (
            "https://record.example/?form=1",
            "https://record.example/?form=1&page=http%3A%2F%2F127.0.0.1%3A8000%2Fentries%2F%3Fkind%3Dprotest",
        ),
    ],
)
def test_a_report_names_the_page(settings, place, address):
    settings.TRACKER_CORRECTIONS = place

    assert report_address("/entries/?kind=protest") == address


def test_every_page_has_the_link_where_a_place_is_named(settings, harbour, get):
    before = get("/about/")
    assert '<a href="/about/#corrections">Report an error on this page</a>' in before.content.decode()
    assert "they name no address here yet" in before.content.decode() and "None is named" in before.content.decode()

    settings.TRACKER_LICENCE = "CC BY 4.0"
    settings.TRACKER_CORRECTIONS = "desk@record.example"

    for path in ("/about/", "/entries/E1/dockers-write-to-lookout/", "/nothing/", "/entries/?kind=unheard-of"):
        assert 'href="mailto:desk@record.example?' in get(path).content.decode(), path
    assert get("/about/")["ETag"] != before["ETag"]
    entry = get("/entries/E1/dockers-write-to-lookout/").content.decode()
    assert "subject=Error%20in%20Throughline%20E1&amp;" in entry
    assert "<dd>CC BY 4.0" in get("/about/").content.decode()
