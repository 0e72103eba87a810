"""Where each page lives; a screen's folder brings its own urls."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
