"""Two people with one record open: whoever saves second is told, shown what is stored, and loses nothing."""

from django.test import Client

from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from tests.timeline.admin.pages import filled, text
from timeline.editorial import save
from timeline.models import TimelineEntry
from timeline.printed.models import Edition


def address(entry: TimelineEntry, rest: str = "change/") -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/{rest}"


def somebody_saves(entry: TimelineEntry, **values: str) -> None:
    def write() -> None:
        for name, value in values.items():
            setattr(entry, name, value)
        entry.save()

    save(entry, write, by=UserFactory(username="ann"))


def test_the_second_to_save_is_shown_both_and_loses_nothing(desk: Client):
    entry = EntryFactory(title="The letter", summary="As it was.")
    mine = filled(desk, address(entry)) | {"title": "My letter"}
    somebody_saves(entry, title="Their letter", summary="As they have it.")

    answer = desk.post(address(entry), mine)

    page = text(answer)
    assert "ann saved this on" in page
    assert "Stored now Title Their letter Summary As they have it." in page
    assert answer.context["adminform"].form["title"].value() == "My letter"
    assert TimelineEntry.objects.get().title == "Their letter"


def test_saving_again_after_looking_means_it(desk: Client):
    entry = EntryFactory(title="The letter")
    mine = filled(desk, address(entry)) | {"title": "My letter"}
    somebody_saves(entry, title="Their letter")
    shown = desk.post(address(entry), mine).context["adminform"].form

    desk.post(address(entry), mine | {"seen_version": shown["seen_version"].value()})

    assert TimelineEntry.objects.get().title == "My letter"


def test_saving_what_nobody_else_touched_asks_nothing(desk: Client):
    entry = EntryFactory()

    desk.post(address(entry), filled(desk, address(entry)) | {"title": "My letter"})
    desk.post(address(entry), filled(desk, address(entry)) | {"title": "My other letter"})

    stored = TimelineEntry.objects.get()
    assert (stored.title, stored.version, str(stored.edited_by)) == ("My other letter", 3, "owner")


def test_a_subject_s_form_knows_its_version_too(desk: Client):
    organization = OrganizationFactory(name="Norvane")
    page = f"/admin/timeline/organization/{organization.pk}/change/"
    mine = filled(desk, page)

    first = desk.post(page, mine | {"description": "A maker of cameras."})
    second = desk.post(page, mine | {"description": "A maker of drones."})

    assert (first.status_code, second.status_code) == (302, 200)
    assert "Stored now Description A maker of cameras." in text(second)


def test_what_was_previewed_is_what_is_published(desk: Client):
    entry = EntryFactory(title="The letter")
    seen = desk.get(address(entry, "print/publish/")).context["form"]["seen_version"].value()
    somebody_saves(entry, title="Their letter")

    answer = desk.post(address(entry, "print/publish/"), {"note": "", "seen_version": seen})

    assert "ann saved this on" in text(answer)
    assert not Edition.press.exists()
    again = answer.context["form"]["seen_version"].value()
    assert desk.post(address(entry, "print/publish/"), {"note": "", "seen_version": again}).status_code == 302


def test_a_double_click_publishes_once(desk: Client):
    entry = EntryFactory()
    form = {"note": "", "seen_version": entry.version}

    first, second = (desk.post(address(entry, "print/publish/"), form) for _click in range(2))

    assert (first.status_code, second.status_code) == (302, 200)
    assert "nothing has changed since" in text(second)
    assert Edition.press.of(entry.record_id).count() == 1
