"""Two people with one record open: whoever saves second is told, shown what is stored, and loses nothing."""

from typing import Any

from django.test import Client

from tests.edits import edited
from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, ProtestFactory, UserFactory
from tests.timeline.admin.pages import again, filled, sent, text
from timeline.editorial import save
from timeline.models import Response, Role, TimelineEntry
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
    told = desk.post(address(entry), mine)

    desk.post(address(entry), again(mine, told))

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
    asked = sent(desk.get(address(entry, "print/publish/")))
    somebody_saves(entry, title="Their letter")

    answer = desk.post(address(entry, "print/publish/"), asked)

    assert "ann saved this on" in text(answer)
    assert not Edition.press.exists()
    assert desk.post(address(entry, "print/publish/"), sent(answer)).status_code == 302


def test_who_sends_no_sign_of_what_was_seen_is_shown_it_first(desk: Client):
    entry = EntryFactory(title="The letter")

    published = desk.post(address(entry, "print/publish/"), {"note": "", "seen_version": entry.version})
    saved = desk.post(address(entry), filled(desk, address(entry)) | {"title": "Mine", "seen_version": ""})

    assert "look at it again" in text(published) and "The letter" in text(published)
    assert not Edition.press.exists()
    assert "saved this on" in text(saved)
    assert TimelineEntry.objects.get(pk=entry.pk).title == "The letter"


def test_so_is_what_goes_along_with_it(desk: Client):
    entry = ProtestFactory()
    demand = DemandFactory(text="Stop it.", made_in=[entry])
    asks = desk.get(address(entry, "print/publish/")).context["form"]
    edited(demand, text="Stop it today.")

    sent = {"note": "", **{name: asks[name].value() for name in ("seen_version", "seen")}}
    answer = desk.post(address(entry, "print/publish/"), sent)

    assert "was changed since you looked at it" in text(answer) and "Stop it today." in text(answer)
    assert not Edition.press.exists()
    again = {name: answer.context["form"][name].value() for name in sent}
    assert desk.post(address(entry, "print/publish/"), again).status_code == 302


def test_a_double_click_publishes_once(desk: Client):
    entry = EntryFactory()
    form = sent(desk.get(address(entry, "print/publish/")))

    first, second = (desk.post(address(entry, "print/publish/"), form) for _click in range(2))

    assert (first.status_code, second.status_code) == (302, 200)
    assert "nothing has changed since" in text(second)
    assert Edition.press.of(entry.record_id).count() == 1


def is_sent(name: str, prefix: str) -> bool:
    """Whether a browser has a field of that name: the mark of a removed row is the answer's own."""
    return name.startswith(prefix) and not name.endswith("-was")


def tied(organization: str, entry: TimelineEntry, part: str = "target") -> Role:
    firm = OrganizationFactory(name=organization, slug=organization.lower())
    return Role.objects.create(entry=entry, organization=firm, part=part)


def test_rows_that_somebody_added_changed_and_removed_meanwhile_are_shown(desk: Client):
    entry = EntryFactory()
    changed, gone = tied("Norvane", entry), tied("Arlo", entry)
    mine = filled(desk, address(entry)) | {"title": "My letter"}

    def write() -> None:
        Role.objects.filter(pk=changed.pk).update(part="actor")
        gone.delete()
        tied("Quayside", entry, "respondent")

    save(entry, write, by=UserFactory(username="ann"))
    page = text(desk.post(address(entry), mine))

    assert "Role, added by ann Quayside" in page
    assert "“Norvane: acting”, stored otherwise Role: acting" in page
    assert "Role, removed by ann Arlo" in page


def test_what_they_removed_stands_as_a_new_row_and_saving_again_means_it(desk: Client):
    entry = EntryFactory()
    tied("Norvane", entry)
    gone = tied("Arlo", entry)
    mine = filled(desk, address(entry))
    save(entry, gone.delete, by=UserFactory(username="ann"))

    told = desk.post(address(entry), mine)
    shown = told.context
    roles = next(i.formset for i in shown["inline_admin_formsets"] if i.formset.prefix == "roles")
    rows = {name: str(value) for name, value in roles.data.items() if is_sent(name, "roles-")}
    desk.post(address(entry), again(mine | rows, told))

    assert [str(role.organization) for role in entry.roles.all()] == ["Norvane", "Arlo"]


def test_what_both_removed_is_gone(desk: Client):
    entry = EntryFactory()
    gone = tied("Arlo", entry)
    mine = filled(desk, address(entry)) | {"roles-0-DELETE": "on"}
    save(entry, gone.delete, by=UserFactory(username="ann"))

    desk.post(address(entry), again(mine, desk.post(address(entry), mine)))

    assert not entry.roles.exists()


def test_after_several_saves_nobody_is_named_for_a_row(desk: Client):
    entry = EntryFactory()
    mine = filled(desk, address(entry)) | {"title": "My letter"}
    save(entry, lambda: tied("Arlo", entry), by=UserFactory(username="ann"))
    somebody_saves(entry, title="Their letter")

    assert "Role, added meanwhile Arlo" in text(desk.post(address(entry), mine))


def demands_of(context: Any) -> Any:
    return next(i.formset for i in context["inline_admin_formsets"] if i.formset.prefix == "Demand_made_in")


def test_a_demand_that_they_untied_comes_back_with_its_answers(desk: Client):
    entry = EntryFactory()
    demand = DemandFactory(text="Stop.", made_in=[entry])
    Response.objects.create(demand=demand, entry=entry, kind="refused")
    data, formset = filled(desk, address(entry)), demands_of(desk.get(address(entry)).context)
    answers = formset.forms[0].answer_forms
    for form in [answers.management_form, *answers.forms]:
        data |= {field.html_name: field.value() for field in form if field.value() not in (None, False)}
    save(entry, lambda: entry.demands.remove(demand), by=UserFactory(username="ann"))

    told = desk.post(address(entry), data)
    formset = demands_of(told.context)
    sent = {**formset.data.dict(), **formset.forms[0].answer_forms.data.dict()}
    rows = {name: value for name, value in sent.items() if is_sent(name, "Demand_made_in-")}
    desk.post(address(entry), again(data | rows, told))

    assert (entry.demands.get(), demand.responses.get().kind) == (demand, "refused")
