"""The front page: the story that grew last, what is owing, what is new, and the record's years by kind."""

from tests.edits import edited
from tests.factories import EntryFactory, UserFactory
from timeline.editorial import correct, publish, retract
from timeline.pages.by_year import counted


def test_it_opens_with_the_story_that_grew_last_and_tells_what_is_owing_new_and_on_record(harbour, read):
    html = read("/")

    assert '<h1><a href="/stories/harbour/">The harbour cameras</a></h1>' in html
    assert "New in this record" in html and "Published on" in html
    assert "Entries in this record, by year and kind" in html
    assert "4 entries in all; the most, 3, stand under 2018." in html
    year = '<a href="/entries/?after=2018-01-01&amp;before=2018-12-31">2018</a></th>'
    assert f"{year} <td>1</td><td>1</td><td>1</td><td>3</td>" in html


def test_its_years_follow_what_is_printed(harbour, put_in_print, read):
    assert "4 entries in all;" in read("/")

    put_in_print(EntryFactory(date="2018-06-01"))

    assert "5 entries in all;" in read("/")
    assert "5 entradas en total;" in read("/es/")


def test_a_correction_is_new_too(harbour, read):
    correct(edited(harbour["lapse"], title="The port lets it lapse"), by=UserFactory(), note="The title.")

    new = read("/").partition("New in this record")[2].partition("</section>")[0]
    assert new.index("The port lets it lapse") < new.index("Corrected on")


def test_years_are_counted_as_entries_come_move_and_go(record):
    editor = UserFactory()
    entry, other = EntryFactory(date="2018-05"), EntryFactory(date="[..2017-02-03]", kind="report")
    for one in (entry, other):
        publish(one, by=editor)
    assert counted() == {"statement": {2018: 1}, "report": {2017: 1}}

    correct(edited(entry, date="2016"), by=editor, note="The year.")
    retract(other, by=editor, note="Not so.")

    assert counted() == {"statement": {2016: 1}}
