"""Addresses of strategies."""

from django.urls import path

from prevence.strategies import views

app_name = "strategies"
urlpatterns = [path("", views.strategy_list, name="strategy_list")]
