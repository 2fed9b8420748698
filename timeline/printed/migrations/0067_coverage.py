"""What the record covers, in figures."""

import timeline.printed.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("printed", "0066_edition_by_action")]
    operations = [
        migrations.CreateModel(
            name="Coverage",
            fields=[
                ("id", models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("counted_at", models.DateTimeField()),
                ("sequence", models.BigIntegerField()),
                ("figures", timeline.printed.fields.DocumentField()),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="coverage_is_one")],
            },
        ),
    ]
