from django.apps import AppConfig


class RemindingConfig(AppConfig):
    name = "roundtable.reminding"
