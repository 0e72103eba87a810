from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RecordsConfig(AppConfig):
    name = "roundtable.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from roundtable.records import append_only

        post_migrate.connect(append_only.install, sender=self, dispatch_uid="append_only")
