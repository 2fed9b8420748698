"""Languages become tags of BCP 47, and outlets' domains host names: spelt so where they can be, else emptied."""

from collections.abc import Callable

import timeline.fields.coded
from django.db import migrations, models
from timeline.addresses import hosts
from timeline.fields.migration import VALIDATE, BindField
from timeline.languages import language_tag


def rewrite(connection, table: str, column: str, read: Callable[[str], str | None]) -> None:
    """By SQL, since a field would clean what it looks for."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} <> ''")
        for (held,) in cursor.fetchall():
            if (kept := read(held) or "") != held:
                cursor.execute(f"UPDATE {table} SET {column} = %s WHERE {column} = %s", [kept, held])


def respell(apps, schema_editor):
    rewrite(schema_editor.connection, "timeline_article", "language", language_tag)
    rewrite(schema_editor.connection, "timeline_outlet", "domain", hosts.domain)


class Migration(migrations.Migration):

    dependencies = [("timeline", "0029_what_a_verdict_added")]

    operations = [
        migrations.RunPython(respell, migrations.RunPython.noop),
        BindField(
            model_name='article',
            name='language',
            field=timeline.fields.coded.LanguageField(blank=True, default='en', max_length=35, verbose_name='language'),
        ),
        BindField(
            model_name='outlet',
            name='domain',
            field=timeline.fields.coded.DomainField(blank=True, max_length=253, verbose_name='domain'),
        ),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.CheckConstraint(condition=models.Q(('language', ''), ('language__regex', '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{1,8})*$'), _connector='OR'), name='article_language_is_a_tag', violation_error_message='Name the language by its tag (BCP 47), like en, pt-BR or zh-Hant.'),
        ),
        migrations.AddConstraint(
            model_name='outlet',
            constraint=models.CheckConstraint(condition=models.Q(('domain', ''), ('domain__regex', '^([^][\\s/?#@\\\\<>^|%:.,;"\'(){}!*+=&$~`]{1,63}\\.)+[^][\\s/?#@\\\\<>^|%:.,;"\'(){}!*+=&$~`]{1,63}$'), _connector='OR'), name='outlet_domain_is_a_host', violation_error_message='The domain of an outlet is the host of its site alone, like courier.example.'),
        ),
    ]
