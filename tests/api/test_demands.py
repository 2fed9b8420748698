"""The list of demands: the documents as they are printed, in the order and the choice of the ledger."""

from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, ProtestFactory, StoryFactory
from timeline.models import Response


def test_they_are_found_by_whom_was_asked_what_came_of_it_and_how_long_it_took(get, put_in_print):
    story, amazon = StoryFactory(slug="rekognition"), OrganizationFactory(slug="amazon", name="Amazon")
    letter = ProtestFactory(date="2018-05-01", stories=[story])
    answer = EntryFactory(date="2018-06-20", stories=[story])
    Response.objects.create(demand=DemandFactory(of=amazon, made_in=[letter]), entry=answer, kind="refused")
    DemandFactory(of=amazon, made_in=[letter], text="Say so in public.")
    DemandFactory(of=OrganizationFactory(slug="google"), made_in=[ProtestFactory(date="2018-02-01")])
    put_in_print(letter, answer, DemandFactory._meta.model.objects.get(of__slug="google").made_in.get())

    def ids(query: str) -> list[str]:
        return [row["id"] for row in get(f"demands/?{query}").json()["results"]]

    assert ids("") == ["D2", "D3", "D1"]
    assert ids("ordering=date") == ["D3", "D1", "D2"]
    assert ids("organization=amazon&response=none&response=acknowledged") == ["D2"]
    assert ids("as_of=1") == ids("response=withdrawn") == []
    first = get("demands/?limit=2").json()
    assert [row["id"] for row in get(first["next"].partition("/api/v1/")[2]).json()["results"]] == ["D1"]
    assert first["results"][0]["days_unanswered"] == {"min": 50, "max": 50, "counted_to": "2018-06-20"}
    assert get("demands/?organization=nobody").status_code == 400
    assert get("demands/?ordering=updated").json()["allowed"] == ["-days", "days", "-date", "date"]
