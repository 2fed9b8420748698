"""Roles of organizations are called at the desk what readers' pages call them. Nothing changes in the database."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timeline", "0016_articles_notices")]

    operations = [
        migrations.AlterField(
            model_name="role",
            name="part",
            field=models.CharField(
                choices=[
                    ("actor", "acting"),
                    ("target", "directed at"),
                    ("respondent", "who answers"),
                    ("subject", "concerning"),
                    ("beneficiary", "in favour of"),
                ],
                max_length=20,
                verbose_name="role",
            ),
        )
    ]
