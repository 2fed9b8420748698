"""A check whose sentence a form says at the field that is to be changed, where the check is of several."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models


class CheckAt(models.CheckConstraint):
    """`at`: the field. For migrations it is a check like any other."""

    def __init__(self, *, at: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.at = at

    def validate(self, *args: Any, **kwargs: Any) -> None:
        try:
            super().validate(*args, **kwargs)
        except ValidationError as error:
            raise ValidationError({self.at: error}) from error

    def deconstruct(self) -> Any:
        _path, args, kwargs = super().deconstruct()
        return "django.db.models.CheckConstraint", args, kwargs

    def clone(self) -> Any:
        _path, args, kwargs = self.deconstruct()
        return CheckAt(*args, at=self.at, **kwargs)
