"""The clients' room."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "api"
