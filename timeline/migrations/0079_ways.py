"""Rows that ask for an address keep where it has led, and their host is the one that is asked next.

A generated column can't be altered: it goes, and comes again as it is now. That writes these tables once.
"""

from django.db import migrations, models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Coalesce, Left, Lower

from timeline.fields import WebAddressField

HOST = "^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)"
LONGEST = 300
INDEX = models.Index("host", condition=Q(due_at__isnull=False), name="intake_due_by_host")


def host_of(column):
    return Coalesce(Left(Lower(Func(F(column), Value(HOST), function="substring")), LONGEST), Value(""))


def asked_host():
    return Case(When(~Q(led_to="") & Q(led_from=F("url")), then=host_of("led_to")), default=host_of("url"))


def of_address():
    return Case(When(body__isnull=True, then=asked_host()), default=Value(""))


def way(model):
    fields = {
        "led_from": WebAddressField(blank=True, default="", db_default="", editable=False),
        "led_to": WebAddressField(blank=True, default="", db_default="", editable=False),
        "led_permanently": models.BooleanField(default=False, db_default=False, editable=False),
        "led_times": models.PositiveSmallIntegerField(default=0, db_default=0, editable=False),
    }
    return [migrations.AddField(model, name, field) for name, field in fields.items()]


def host_again(model, expression):
    field = models.GeneratedField(
        expression=expression, output_field=models.TextField("host that is asked"), db_persist=True
    )
    return [*way(model), migrations.RemoveField(model, "host"), migrations.AddField(model, "host", field)]


class Migration(migrations.Migration):

    dependencies = [("timeline", "0078_entries_found_by_month")]

    operations = [
        migrations.RemoveIndex("intake", "intake_due_by_host"),
        *host_again("feed", asked_host()),
        *host_again("intake", of_address()),
        *host_again("sourcecheck", asked_host()),
        migrations.AddIndex("intake", INDEX),
    ]
