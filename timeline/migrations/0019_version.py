"""Every record counts its versions. What is in print and was not edited since is of the first; what was edited is not."""

from django.db import migrations, models

KINDS = {
    "article": "article",
    "contract": "contract",
    "demand": "demand",
    "organization": "organization",
    "product": "product",
    "story": "story",
    "entry": "timelineentry",
    "topic": "topic",
}
AS_IT_STANDS = """
    UPDATE printed_publicrecord AS record SET version = 1
    FROM timeline_{model} AS working, printed_edition AS edition
    WHERE record.kind = '{kind}' AND record.number = working.id
        AND edition.sequence = record.edited_sequence AND working.updated_at <= edition.published_at
"""


class Migration(migrations.Migration):
    dependencies = [("timeline", "0018_intake_host"), ("printed", "0006_version")]

    operations = [
        *(
            migrations.AddField(model, "version", models.PositiveIntegerField(default=1, editable=False))
            for model in KINDS.values()
        ),
        *(
            migrations.RunSQL(AS_IT_STANDS.format(kind=kind, model=model), migrations.RunSQL.noop)
            for kind, model in KINDS.items()
        ),
    ]
