"""Walking a list by its cursors: nothing twice, nothing left out, whatever is published meanwhile."""

from django.test import Client

from tests.api.bulk import print_copies
from tests.edits import edited
from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from timeline.editorial import retract


def pages(address: str, way: str = "next") -> list[list[str]]:
    found = []
    while address:
        answer = Client().get(address)
        assert answer.status_code == 200, answer.content
        found.append([row["id"] for row in answer.json()["results"]])
        address = answer.json()[way]
    return found


def flat(found: list[list[str]]) -> list[str]:
    return [record for page in found for record in page]


def test_every_entry_is_met_once_in_both_directions(get, put_in_print):
    (model,) = put_in_print(EntryFactory())
    print_copies(model, 22, days=5)

    for ordering in ("date", "-date", "updated", "-updated"):
        walk_both_ways(ordering)


def walk_both_ways(ordering: str) -> None:
    everything = flat(pages(f"/api/v1/entries/?ordering={ordering}&limit=200"))

    forward = pages(f"/api/v1/entries/?ordering={ordering}&limit=5")
    last = Client().get(f"/api/v1/entries/?ordering={ordering}&limit=5")
    while last.json()["next"]:
        last = Client().get(last.json()["next"])
    backward = pages(last.json()["previous"], "previous")

    assert len(everything) == len(set(everything)) == 23
    assert flat(forward) == everything
    assert backward[::-1] == forward[:-1]


def test_the_first_page_has_nothing_before_it_and_the_last_nothing_after(get, put_in_print):
    put_in_print(EntryFactory(), EntryFactory())

    first = get("entries/?limit=1").json()
    second = Client().get(first["next"]).json()

    assert first["previous"] is None
    assert second["next"] is None
    assert Client().get(second["previous"]).json()["results"] == first["results"]
    assert Client().get(second["previous"]).json()["previous"] is None


def test_what_others_publish_moves_nobodys_place(get, put_in_print):
    old = put_in_print(*(EntryFactory(date=f"2018-05-0{n}") for n in range(1, 7)))
    first = get("entries/?limit=2").json()

    put_in_print(EntryFactory(date="2018-06-01"), EntryFactory(date="2018-05-05"))

    walked = [row["id"] for row in first["results"]] + flat(pages(first["next"]))
    assert [record for record in walked if record in old] == old[::-1]
    assert len(set(walked)) == len(walked)


def test_the_row_at_the_cursor_may_be_retracted_meanwhile(get, put_in_print):
    entries = [EntryFactory(date=f"2018-05-0{n}") for n in range(1, 5)]
    first, second, third, fourth = put_in_print(*entries)
    page = get("entries/?limit=2").json()

    retract(entries[2], by=UserFactory(), note="It did not happen.")

    assert flat(pages(page["next"])) == [second, first]


def test_a_page_that_emptied_meanwhile_leads_back_to_all_that_came_before(get, put_in_print):
    entries = [EntryFactory(date=f"2018-05-0{n}") for n in range(1, 4)]
    _first, second, third = put_in_print(*entries)
    page = get("entries/?limit=2").json()
    retract(entries[0], by=UserFactory(), note="It did not happen.")

    emptied = Client().get(page["next"]).json()

    assert emptied["results"] == []
    assert emptied["next"] is None
    assert flat(pages(emptied["previous"], "previous")) == [third, second]


def test_filters_stay_on_while_walking(get, put_in_print):
    put_in_print(
        *(EntryFactory(kind=kind, date=f"2018-05-0{n}") for n in range(1, 4) for kind in ("legal", "report", "policy"))
    )

    found = pages("/api/v1/entries/?kind=legal&kind=policy&after=2018-05-02&limit=1")

    assert len(flat(found)) == len(found) == 4


def test_organizations_are_walked_by_name(get, put_in_print):
    for name in ("Élan", "amazon", "Zebra", "Amazon", "Google"):
        OrganizationFactory(name=name, slug=f"{name}-{ord(name[0])}".lower().replace("é", "e"))
    put_in_print(*(EntryFactory(roles={o.slug: "actor"}) for o in OrganizationFactory._meta.model.objects.all()))

    everything = flat(pages("/api/v1/organizations/"))

    assert flat(pages("/api/v1/organizations/?limit=2")) == everything
    assert len(set(everything)) == 5


def test_a_cursor_of_one_list_is_refused_by_another(get, put_in_print):
    put_in_print(EntryFactory(roles={"amazon": "actor"}), EntryFactory(roles={"google": "actor"}))
    token = get("organizations/?limit=1").json()["next"].split("cursor=")[1]

    answer = get(f"entries/?cursor={token}")

    assert answer.status_code == 400
    assert answer.json()["parameter"] == "cursor"
    assert "other filters or another order" in answer.json()["detail"]


def test_a_cursor_of_one_entrys_editions_is_refused_by_anothers(get, put_in_print):
    entry = EntryFactory()
    put_in_print(entry)
    put_in_print(edited(entry, title="Another title"), EntryFactory())
    token = get("entries/E1/editions/?limit=1").json()["next"].split("cursor=")[1]

    assert get(f"entries/E1/editions/?limit=1&cursor={token}").status_code == 200
    assert get(f"entries/E2/editions/?limit=1&cursor={token}").status_code == 400
