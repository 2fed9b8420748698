"""What pages, feeds and programs will parse is parsed before it is stored, by whichever door it comes in."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import Model

from tests.factories import ArticleFactory, ContractFactory, EntryFactory, OutletFactory
from timeline.models import Article, ContractEvent, Outlet, TimelineEntry

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


def refused_at_every_door(held: Model, column: str, value: str) -> str:
    """What a form says to this value, which saving and updating refuse too."""
    setattr(held, column, value)
    with pytest.raises(ValidationError) as refused:
        held.full_clean()
    with pytest.raises(ValidationError), transaction.atomic():
        held.save()
    with pytest.raises(ValidationError), transaction.atomic():
        type(held)._base_manager.filter(pk=held.pk).update(**{column: value})
    return str(refused.value)


@pytest.mark.parametrize("value", ["A\x1b[31mb", "English", "xx", "en GB"])
def test_what_names_no_language_is_refused_in_a_sentence_and_stored_by_no_door(value: str):
    article = ArticleFactory(language="de")

    assert "write one like en, pt-BR or zh-Hant" in refused_at_every_door(article, "language", value)
    assert Article.objects.get(pk=article.pk).language == "de"


@pytest.mark.parametrize("value", ["A\x1b[31mb", "the paper", "courier", "192.0.2.7"])
def test_what_is_no_host_is_refused_in_a_sentence_and_stored_by_no_door(value: str):
    outlet = OutletFactory(domain="courier.example")

    assert "write its host alone, like courier.example" in refused_at_every_door(outlet, "domain", value)
    assert Outlet.objects.get(pk=outlet.pk).domain == "courier.example"


def test_a_language_and_a_host_are_kept_in_one_spelling_and_may_be_unknown():
    outlet = OutletFactory(name="Möwen-Blatt", domain="https://WWW.xn--mwen-blatt-ecb.example/")
    article = ArticleFactory(language="PT_br", outlet=outlet)
    unknown = ArticleFactory(language="", outlet=OutletFactory(name="The Courier", domain=""))

    assert (article.language, outlet.domain) == ("pt-BR", "möwen-blatt.example")
    assert Outlet.objects.get(domain="www.MÖWEN-blatt.example") == outlet
    unknown.full_clean()
    unknown.outlet.full_clean()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE timeline_article SET language = 'A[31mb'",
        "UPDATE timeline_article SET language = 'English'",
        "UPDATE timeline_outlet SET domain = 'A[31mb'",
        "UPDATE timeline_outlet SET domain = 'courier.example/a'",
    ],
)
def test_the_database_refuses_what_has_not_the_shape(statement: str):
    ArticleFactory(outlet=OutletFactory())

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


PERIODS = ["2018", "2018-05", "2018-21", "2020-02-29", "2018-05~", "2018-24%", "[..2018-05-01]", "[2018-01..2018-03]"]
SPANS = ["2018-03/2019-09", "2018/..", "2018-22/", "/2018-05?", "2018-05-31~/2018-06-30?"]
NO_DATES = [
    "spring",
    "2018-13",
    "2018-25",
    "2018-02-30",
    "2018-04-31",
    "2018-5",
    "0999",
    "~2018",
    "2018/2019/2020",
    "/..",
]
NO_SPANS = ["../2018", "[2018]", "[2018..]", "[2018-21..2019]", "[2018..2019~]", "{2018}", "2018-05-01T10:00", " ", "/"]


def by_sql(event: ContractEvent, period: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE timeline_contractevent SET period = %s WHERE id = %s", [period, event.pk])
        cursor.execute("UPDATE timeline_timelineentry SET date = %s WHERE id = %s", [period, event.entry_id])


@pytest.mark.parametrize("period", [*PERIODS, *SPANS])
def test_whatever_is_a_date_may_be_stored_past_the_field(event: ContractEvent, period: str):
    by_sql(event, period)

    assert ContractEvent.objects.get(period=period).entry.date == period


@pytest.mark.parametrize("period", [*NO_DATES, *NO_SPANS])
@pytest.mark.parametrize(("table", "column"), [("contractevent", "period"), ("timelineentry", "date")])
def test_what_is_no_date_is_refused_by_the_database_too(event: ContractEvent, table: str, column: str, period: str):
    with pytest.raises(IntegrityError, match="_is_edtf"), connection.cursor() as cursor:
        cursor.execute(f"UPDATE timeline_{table} SET {column} = %s", [period])  # noqa: S608


@pytest.mark.parametrize("currency", ["", "USD", "CNY"])
def test_whatever_has_the_shape_of_a_currency_may_be_stored_past_the_field(event: ContractEvent, currency: str):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE timeline_contractevent SET amount = NULL, currency = %s", [currency])

    assert ContractEvent.objects.values_list("currency", flat=True).get() == currency


@pytest.mark.parametrize("currency", ["usd", "US", "$", "US$", "ＵＳＤ", "U1D"])
def test_what_has_not_the_shape_of_a_currency_is_refused_by_the_database_too(event: ContractEvent, currency: str):
    with pytest.raises(IntegrityError, match="currency"), connection.cursor() as cursor:
        cursor.execute("UPDATE timeline_contractevent SET currency = %s", [currency])
