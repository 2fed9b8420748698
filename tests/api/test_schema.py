"""The OpenAPI document is made without a warning and tells of what is really sent, no more and no less."""

from collections.abc import Callable
from typing import Any

import jsonschema
import orjson
import pytest
from django.core.management import call_command

from tests.edits import edited
from tests.factories import (
    ContractFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProductFactory,
    ProtestFactory,
    StoryFactory,
    UserFactory,
)
from timeline.editorial import publish, retract
from timeline.models import ContractEvent, ContractParty, EntryProduct, EntryTopic, Response, Topic
from timeline.models import Name as FormerName
from timeline.printed.parameters import TABLE

Schema = dict[str, Any]


@pytest.fixture
def schema(get: Callable) -> Schema:
    return get("schema/").json()


def closed(node: Any) -> Any:
    """The schema with every object that lists its properties closed to others."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    shut = {"additionalProperties": False} if "properties" in node and node.get("type") == "object" else {}
    return {name: closed(value) for name, value in node.items()} | shut


def answers(schema: Schema, path: str, status: int) -> Schema:
    """The schema of one answer, closed, with the components that it names."""
    content = schema["paths"][path]["get"]["responses"][str(status)]["content"]
    (media,) = content.values()
    return {**closed(media["schema"]), "components": closed(schema["components"])}


def fit(get: Callable, schema: Schema, template: str, path: str, status: int = 200) -> None:
    answer = get(path)
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] in schema["paths"][f"/api/v1/{template}"]["get"]["responses"][str(status)]["content"]
    checker = jsonschema.Draft202012Validator(
        answers(schema, f"/api/v1/{template}", status), format_checker=jsonschema.FormatChecker()
    )
    assert [f"{list(e.absolute_path)}: {e.message}" for e in checker.iter_errors(answer.json())] == []


def test_it_is_made_without_a_warning(tmp_path):
    call_command(
        "spectacular",
        "--validate",
        "--fail-on-warn",
        "--format",
        "openapi-json",
        "--file",
        str(tmp_path / "schema.json"),
    )

    assert orjson.loads((tmp_path / "schema.json").read_bytes())["openapi"].startswith("3.1")


def test_what_is_served_is_what_is_made(schema, tmp_path):
    call_command("spectacular", "--format", "openapi-json", "--file", str(tmp_path / "schema.json"))

    assert schema == orjson.loads((tmp_path / "schema.json").read_bytes())


def test_it_lists_every_parameter_with_what_is_allowed(schema):
    listed = {p["name"]: p["schema"] for p in schema["paths"]["/api/v1/entries/"]["get"]["parameters"]}

    assert set(listed) == set(TABLE) - {"since", "from", "sort", "by", "action", "record_kind"}
    assert "open_letter" in listed["action_type"]["items"]["enum"]
    assert (listed["limit"]["minimum"], listed["limit"]["maximum"], listed["limit"]["default"]) == (1, 200, 50)
    assert listed["ordering"]["default"] == "-date"


def test_every_operation_has_a_name_of_its_own(schema):
    names = [path["get"]["operationId"] for path in schema["paths"].values()]

    assert len(set(names)) == len(names)
    assert all(set(path) <= {"get"} for path in schema["paths"].values())


@pytest.fixture
def full_record(put_in_print) -> None:
    """An entry with everything an entry may have, its neighbours, and one that was retracted."""
    story, maven = StoryFactory(slug="rekognition"), ContractFactory(slug="maven", prior=ContractFactory(slug="before"))
    amazon = OrganizationFactory(slug="amazon", name="Amazon")
    FormerName.objects.create(organization=amazon, name="Cadabra", during=("1994-07-05", "1995-01-01"))
    amazon.parents.create(parent=OrganizationFactory(slug="everything"), during=(None, "2030-01-01"))
    amazon.identifiers.create(scheme="wikidata", value="Q3884")
    letter = ProtestFactory(
        date="2018-05",
        location="Seattle",
        roles={"amazon": "target"},
        stories=[story],
        protest__size_text="19",
        protest__size_low=19,
        protest__size_unit="shareholders",
        protest__is_online=True,
    )
    award = EntryFactory(kind="contract", date="2018-04/..", roles={"google": "actor"})
    event = ContractEvent.objects.create(entry=award, contract=maven, type="award", amount="15.50", currency="USD")
    ContractParty.objects.create(event=event, organization=amazon, role="supplier")
    answer = EntryFactory(date="[..2018-06-20]", stories=[story], roles={"amazon": "respondent"})
    demand = DemandFactory(of=amazon, made_in=[letter])
    Response.objects.create(demand=demand, entry=answer, kind="refused")
    DemandFactory(of=amazon, made_in=[letter], text="Say so in public.")
    LinkFactory(earlier=award, later=letter)
    EntryProduct.objects.create(entry=letter, product=ProductFactory(slug="rekognition", maker=amazon))
    EntryTopic.objects.create(entry=letter, topic=Topic.objects.create(slug="policing", name="Policing"))
    gone = EntryFactory()
    put_in_print(letter, award, answer, gone)
    retract(gone, by=UserFactory(), note="It did not happen.")
    publish(edited(maven, description="Of drones."), by=UserFactory())


def test_what_is_sent_fits_the_schema_and_nothing_is_sent_that_it_does_not_tell_of(get, full_record, schema):
    for name in ("entries", "organizations", "products", "contracts", "stories", "topics", "demands", "changes"):
        fit(get, schema, f"{name}/", f"{name}/")
        for row in get(f"{name}/").json()["results"]:
            if name == "entries":
                fit(get, schema, "entries/{id}/", f"entries/{row['id']}/")
                fit(get, schema, "entries/{id}/editions/", f"entries/{row['id']}/editions/")
            elif name not in ("changes", "demands"):
                fit(get, schema, f"{name}/{{slug}}/", f"{name}/{row['slug']}/")
    fit(get, schema, "articles/{id}/", "articles/A1/")
    fit(get, schema, "timeline/", "timeline/")
    fit(get, schema, "search/", "search/?q=amazon")
    fit(get, schema, "", "")


def test_the_record_that_is_checked_has_something_of_everything(get, full_record):
    entries = get("entries/").json()["results"]

    for name in (
        "protest",
        "contract_event",
        "demands",
        "links",
        "citations",
        "products",
        "topics",
        "stories",
        "location",
    ):
        assert any(entry[name] for entry in entries), name
    assert {"days_to_response", "days_unanswered"} <= {key for e in entries for d in e["demands"] for key in d}
    assert get("contracts/maven/").json()["parties"]
    assert all(get("organizations/amazon/").json()[name] for name in ("names", "parents"))
    assert any("within" in party for entry in entries for party in entry["organizations"])


def test_errors_fit_the_schema_too(get, full_record, schema):
    fit(get, schema, "entries/", "entries/?kind=party", 400)
    fit(get, schema, "entries/{id}/", "entries/E999/", 404)
    fit(get, schema, "entries/{id}/", "entries/E4/", 410)
    fit(get, schema, "stories/{slug}/", "stories/none/", 404)
    fit(get, schema, "changes/", "changes/?since=-1", 400)
