"""Failed log-ins kept what was typed beside the password's own field, such as new passwords."""

from typing import Any

from django.db import migrations


def forget(apps: Any, schema_editor: Any) -> None:
    attempts = apps.get_model("axes", "AccessAttempt").objects.using(schema_editor.connection.alias)
    attempts.update(get_data="", post_data="")


class Migration(migrations.Migration):
    dependencies = [("timeline", "0011_alias_not_beside"), ("axes", "0010_accessattemptexpiration")]
    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
