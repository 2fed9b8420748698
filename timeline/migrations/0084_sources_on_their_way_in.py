"""What the desk calls them everywhere."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0081_made_records'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='intake',
            options={'ordering': ['-pk'], 'verbose_name': 'source', 'verbose_name_plural': 'sources on their way in'},
        ),
    ]
