"""Takes out of every text what the fields of the next migration let in no more: control characters and the like."""

from django.contrib.postgres.fields import ArrayField
from django.db import IntegrityError, migrations, models, transaction

from timeline import text

MODELS = (
    *("alias", "article", "mention", "citation", "contract", "contractevent", "demand", "timelineentry", "intake"),
    *("entrylink", "organization", "name", "identifier", "outlet", "feed", "person", "product", "protestevent"),
    *("story", "topic", "suggestion"),
)
AS_THEY_STAND = {"quote_exact", "quote_prefix", "quote_suffix", "quote", "text"}


def clean(apps, schema_editor):
    for name in MODELS:
        model = apps.get_model("timeline", name)
        fields = {field.attname: cleaner(field) for field in model._meta.concrete_fields if cleaner(field)}
        rows = model._base_manager.using(schema_editor.connection.alias)
        for row in rows.order_by("pk").values("pk", *fields).iterator(chunk_size=100):
            for column, cleaned in fields.items():
                if row[column] is not None and cleaned(row[column]) != row[column]:
                    keep(rows.filter(pk=row["pk"]), column, [cleaned(row[column]), marked(row[column])])


def cleaner(field):
    if isinstance(field, models.JSONField | ArrayField):
        return text.plain_values
    if not isinstance(field, models.CharField | models.TextField) or field.choices:
        return None
    if field.name in AS_THEY_STAND and field.model._meta.model_name in ("citation", "suggestion", "article"):
        return text.verbatim
    return text.prose if isinstance(field, models.TextField) else text.line


def marked(value):
    """Where nothing would be left, or another row says the same: what goes leaves a mark."""
    return text.plain(text.UNFIT.sub("\ufffd", value)) if isinstance(value, str) else text.plain_values(value)


def keep(rows, column, choices):
    """The first that the database takes. A slug that is in print stays as it is."""
    for choice in filter(None, choices):
        try:
            with transaction.atomic(using=rows.db):
                rows.update(**{column: choice})
                return
        except IntegrityError:
            continue


class Migration(migrations.Migration):
    dependencies = [("timeline", "0003_article_gazetteer"), ("printed", "0001_initial")]
    operations = [migrations.RunPython(clean, migrations.RunPython.noop)]
