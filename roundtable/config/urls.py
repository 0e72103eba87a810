"""Where each page lives. A screen brings its own addresses: the folder is the registration."""

from importlib import import_module
from pathlib import Path

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from roundtable import web
from roundtable.web.access import TO_ALL, granted
from roundtable.web.busy import beside_imports

handler500 = "roundtable.web.busy.broken"
urlpatterns: list[URLPattern | URLResolver] = [
    path("language/", beside_imports(granted(TO_ALL)(set_language)), name="language"),
    path("accounts/", include("allauth.urls")),
]
for _screen in sorted((Path(web.__file__).parent / "screens").glob("*/views.py")):
    urlpatterns += import_module(f"roundtable.web.screens.{_screen.parent.name}.views").urlpatterns
