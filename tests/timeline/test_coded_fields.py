"""What pages, feeds and programs will parse is parsed before it is stored, by whichever door it comes in."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from tests.factories import ContractFactory, EntryFactory
from timeline.models import ContractEvent, TimelineEntry

pytestmark = pytest.mark.django_db
NO_PERIOD, NO_CURRENCY = {"period": "from spring on"}, {"currency": "XQZ", "amount": 1}


@pytest.fixture
def event() -> ContractEvent:
    entry = EntryFactory(kind="contract")
    return ContractEvent.objects.create(entry=entry, contract=ContractFactory(), type="award")


def saved(event: ContractEvent, values: dict) -> None:
    for name, value in values.items():
        setattr(event, name, value)
    event.save()


def updated(event: ContractEvent, values: dict) -> None:
    ContractEvent.objects.filter(pk=event.pk).update(**values)


def made_with_others(event: ContractEvent, values: dict) -> None:
    ContractEvent.objects.bulk_create([ContractEvent(entry=EntryFactory(kind="contract"), type="award", **values)])


@pytest.mark.parametrize(
    "values", [NO_PERIOD, NO_CURRENCY, *({"currency": code, "amount": 1} for code in ("€", "XXX", "XTS", "XAU"))]
)
@pytest.mark.parametrize("door", [saved, updated, made_with_others])
def test_a_text_that_no_page_could_read_is_not_stored(event: ContractEvent, door: Callable, values: dict):
    before = list(ContractEvent.objects.values())

    with pytest.raises(ValidationError), transaction.atomic():
        door(event, values)

    assert list(ContractEvent.objects.values()) == before


def test_a_currency_may_be_typed_small(event: ContractEvent):
    saved(event, {"currency": "usd", "amount": 5})

    assert ContractEvent.objects.get(pk=event.pk).currency == event.currency == "USD"


def test_the_form_says_what_to_write_instead(event: ContractEvent):
    event.currency, event.period = "DOLLARS"[:3], "spring"

    with pytest.raises(ValidationError) as refused:
        event.full_clean()

    assert "write its three letters, like USD" in str(refused.value)
    assert set(refused.value.message_dict) == {"currency", "period"}


def test_a_date_is_parsed_by_every_door_too():
    entry = EntryFactory()

    with pytest.raises(ValidationError), transaction.atomic():
        TimelineEntry.objects.filter(pk=entry.pk).update(date="next week")

    assert list(TimelineEntry.objects.filter(date__icontains="20")) == [entry]
