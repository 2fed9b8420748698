"""Quotes that an editor confirmed; what a source supports is one of the fixed words, in rows from now on."""

import django.db.models.deletion
import timeline.fields.text
import timeline.models.citation
from django.conf import settings
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

from timeline.fields.migration import VALIDATE


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0022_claim'),
    ]

    operations = [
        migrations.AddField(
            model_name='citation',
            name='confirmed_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='citation',
            name='confirmed_on',
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='citation',
            name='confirmed_sha256',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64),
        ),
        migrations.AlterField(
            model_name='citation',
            name='supports',
            field=timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=40), blank=True, default=list, help_text='What of the entry it is the source for.', size=None, validators=[timeline.models.citation.validate_supports], verbose_name='supports'),
        ),
        AddConstraintNotValid(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(('supports__contained_by', ['date', 'place', 'action', 'participants', 'organization', 'size', 'met_with', 'demand', 'response', 'product', 'contract', 'amount', 'period'])), name='citation_supports_known_fields', violation_error_message='It supports a field that there is not: choose from those offered.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_on__isnull', True), ('confirmed_sha256', '')), models.Q(('confirmed_on__isnull', False), models.Q(('confirmed_sha256', ''), _negated=True)), _connector='OR'), name='citation_confirmed_for_words', violation_error_message='A confirmation says when it was made, and of which words.'),
        ),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
    ]
