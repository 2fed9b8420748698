"""What editors say of a claim is a word of the vocabulary, and a topic has a name. It binds what is written from now on,
and what is held where it holds."""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from django.db.models import Q
from timeline.fields.migration import VALIDATE


class Migration(migrations.Migration):

    dependencies = [("timeline", "0067_when_texts_may_go")]

    operations = [
        AddConstraintNotValid(
            model_name="timelineentry",
            constraint=models.CheckConstraint(
                condition=Q(claim_state__in=["", "disputed", "withdrawn_by_source"]),
                name="entry_claim_is_a_word",
                violation_error_message="Choose what the claim is from the list.",
            ),
        ),
        AddConstraintNotValid(
            model_name="topic",
            constraint=models.CheckConstraint(
                condition=~Q(name="") & ~Q(slug=""),
                name="topic_has_a_name",
                violation_error_message="A topic needs a name and a slug.",
            ),
        ),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
    ]
