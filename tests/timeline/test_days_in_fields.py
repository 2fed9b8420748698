"""A day that no page could write is stored by no door, and no range that holds no day."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from psycopg.types.range import DateRange

from tests.factories import ArticleFactory, OrganizationFactory
from timeline import dates
from timeline.fields import DayField, DaysField
from timeline.models import Alias, Article, ArticleVersion, Intake
from timeline.models.organization import Name

EARLY, DAY = date(18, 6, 22), date(2018, 6, 22)
NO_DAYS = [DateRange(DAY, DAY), DateRange(date(2019, 1, 1), DAY), DateRange(EARLY, DAY), DateRange(None, None)]
DAYS = [DateRange(DAY, None), DateRange(None, DAY), DateRange(DAY, date(2018, 6, 23))]


def test_a_day_outside_our_years_says_which_to_write():
    with pytest.raises(ValidationError, match="“0018-06-22” has a year outside 1000 to 9999"):
        DayField().clean(EARLY, None)
    assert DayField().clean(DAY, None) == DAY


@pytest.mark.parametrize("days", NO_DAYS)
def test_a_range_without_a_day_is_refused(days: DateRange):
    with pytest.raises(ValidationError):
        DaysField().clean(days, None)


@pytest.mark.parametrize("days", DAYS)
def test_a_range_may_be_open_on_one_side(days: DateRange):
    assert DaysField().clean(days, None) == days


@pytest.mark.parametrize(
    ("model", "name", "field"),
    [
        (Article, "published_on", DayField),
        (Article, "page_published_on", DayField),
        (ArticleVersion, "published_on", DayField),
        (Intake, "given_published_on", DayField),
        (Name, "during", DaysField),
        (Alias, "during", DaysField),
    ],
)
def test_every_day_that_comes_from_outside_is_such_a_field(model: type[models.Model], name: str, field: type):
    assert isinstance(model._meta.get_field(name), field)


@pytest.mark.django_db
def test_no_door_stores_one():
    article, organization = ArticleFactory(), OrganizationFactory()

    for write in (
        lambda: Article.objects.filter(pk=article.pk).update(published_on=EARLY),
        lambda: Article.objects.bulk_create([Article(title="x", published_on=EARLY)]),
        lambda: Name.objects.create(organization=organization, name="Cadabra", during=DateRange(DAY, DAY)),
    ):
        with pytest.raises(ValidationError), transaction.atomic():
            write()


@pytest.mark.django_db
@pytest.mark.parametrize("days", ["[2018-01-01,2018-01-01)", "[0018-01-01,2018-01-01)", "(,)", "[2018-01-01,infinity)"])
def test_nor_does_the_database(days: str):
    organization = OrganizationFactory()

    for table, word in (("timeline_name", "name"), ("timeline_alias", "text")):
        more = ", is_case_sensitive, context, not_beside" if word == "text" else ""
        values = ", false, '{}', '{}'" if word == "text" else ""
        with pytest.raises(IntegrityError, match="during_check"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (organization_id, {word}, during{more}) VALUES (%s, 'x', %s{values})",
                [organization.pk, days],
            )


@pytest.mark.django_db
@pytest.mark.parametrize("day", ["0018-06-22", "infinity", "10000-01-01"])
def test_nor_a_day(day: str):
    article = ArticleFactory()

    with pytest.raises(IntegrityError, match="published_on_check"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE timeline_article SET published_on = %s WHERE id = %s", [day, article.pk])


def test_a_day_outside_our_years_is_said_as_it_is_written():
    assert (dates.day_in_words(EARLY), dates.day_in_words(DAY)) == ("0018-06-22", "22 June 2018")
