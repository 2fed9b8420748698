"""Whatever is saved through the door and fits no column is refused in a sentence, at its field where it is the record's
own; so is what only the database finds."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from tests.edits import edited
from tests.factories import (
    ArticleFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    OrganizationFactory,
    ProtestFactory,
    UserFactory,
)
from timeline.editorial import Refused, publish, save, save_outlet
from timeline.models import Article, ContractEvent, Organization

SHELL = [
    (EntryFactory, {"title": "x" * 5000}, "title: Too long: it has 5000 characters, and no more than 200 fit."),
    (EntryFactory, {"date": "2018-99"}, "date: “2018-99” is not in the calendar"),
    (DemandFactory, {"text": "x" * 400}, "text: Too long"),
    (
        lambda: ArticleFactory(title="Held"),
        {"url": "ftp://courier.example/"},
        "url: “Held” can’t be kept with what it has in “address”",
    ),
    (OrganizationFactory, {"slug": "a b/../c"}, "Enter a valid “slug”"),
    (ContractFactory, {"slug": "é"}, "Enter a valid “slug”"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("made", "values", "said"), SHELL)
def test_what_does_not_fit_is_refused_in_a_sentence(made: Callable, values: dict[str, Any], said: str):
    record = made()

    with pytest.raises(Refused) as refused:
        edited(record, **values)

    assert refused.value.told()[0].startswith(said)


@pytest.mark.django_db
def test_so_is_what_is_too_long_in_a_part():
    entry = ProtestFactory()

    def write() -> None:
        entry.protest.participants = "x" * 999
        entry.protest.save()

    with pytest.raises(Refused, match="longer or larger than its field can hold"):
        save(entry, write, by=UserFactory())


@pytest.mark.django_db
def test_a_slug_that_was_printed_stays_whoever_saves():
    publish(EntryFactory(roles={"amazon": "actor"}), by=UserFactory())

    with pytest.raises(Refused, match="It is in print as “amazon”, and an address that was printed stays"):
        edited(Organization.objects.get(), slug="other")


def test_an_outlet_is_refused_another_name_while_an_article_of_it_holds_what_may_not_be_kept(record):
    """A day that was stored before days were checked."""
    outlet, name = ArticleFactory(title="Of old").outlet, "timeline_article_published_on_check"
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"ALTER TABLE timeline_article DROP CONSTRAINT {name}")
        cursor.execute("UPDATE timeline_article SET published_on = '0500-01-01'")
        check = "published_on BETWEEN '1000-01-01' AND '9999-12-31'"
        cursor.execute(f"ALTER TABLE timeline_article ADD CONSTRAINT {name} CHECK ({check}) NOT VALID")
    outlet.name = "Another"

    with pytest.raises(Refused, match="“Of old” can’t be kept with what it has in “published on”: change that first"):
        save_outlet(outlet, outlet.save, by=UserFactory())

    assert Article.objects.get().outlet.name != "Another"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "field"),
    [
        (lambda: ContractEvent(type="award", amount=Decimal(-1), currency="USD"), "amount"),
        (lambda: ContractEvent(type="award", amount=Decimal(1)), "currency"),
        (lambda: _sized(9, 3), "size_low"),
        (lambda: _its_own_prior(), "prior"),
    ],
)
def test_what_is_wrong_between_two_fields_is_said_at_the_one_to_change(row: Callable, field: str):
    with pytest.raises(ValidationError) as refused:
        row().validate_constraints(exclude={"entry", "contract"})

    assert list(refused.value.error_dict) == [field]


def _sized(low: int, high: int) -> Any:
    protest = ProtestFactory().protest
    protest.size_low, protest.size_high = low, high
    return protest


def _its_own_prior() -> Any:
    contract = ContractFactory()
    contract.prior = contract
    return contract
