"""The people who sign in; a model of our own from the first migration."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    pass
