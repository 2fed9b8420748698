"""The readers' room: every address stands in the contract, and the pages behind them read print only."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
