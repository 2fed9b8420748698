"""Columns of plain data (jsonb): control characters in its texts can be no more kept or shown than elsewhere."""

from typing import Any

from django.db import models

from timeline import text
from timeline.fields import checks


class PlainJSONField(models.JSONField):
    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = text.plain_values(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        return super().get_db_prep_value(text.plain_values(value), connection, prepared)

    def db_check(self, connection: Any) -> str:
        return checks.is_plain_data(checks.quoted(self, connection))
