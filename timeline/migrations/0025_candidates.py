"""What a suggestion may be on record is a list, scored."""

import django.db.models.deletion
import timeline.fields.data
from django.db import migrations, models


MOVE = """
    INSERT INTO timeline_suggestioncandidate (suggestion_id, entry_id, score, reasons)
    SELECT id, existing_entry_id, 0.9, jsonb_build_array(reasons -> -1)
    FROM timeline_suggestion WHERE existing_entry_id IS NOT NULL AND jsonb_array_length(reasons) > 0;
    SET CONSTRAINTS ALL IMMEDIATE;
    SET CONSTRAINTS ALL DEFERRED;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0024_article_group'),
    ]

    operations = [
        migrations.CreateModel(
            name='SuggestionCandidate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('score', models.FloatField(verbose_name='score')),
                ('reasons', timeline.fields.data.PlainJSONField(default=list, verbose_name='reasons')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='suggestions_for', to='timeline.timelineentry')),
                ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='candidates', to='timeline.suggestion')),
            ],
            options={
                'verbose_name': 'candidate',
                'verbose_name_plural': 'candidates',
                'ordering': ['-score', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('suggestion', 'entry'), name='candidate_once', violation_error_message='The entry is a candidate already.')],
            },
        ),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RemoveField(
            model_name='suggestion',
            name='existing_entry',
        ),
    ]
