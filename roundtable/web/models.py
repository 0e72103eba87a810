"""What a person keeps for themselves on the site. No record of the programme: it may be changed and deleted."""

from django.conf import settings
from django.db import models


class SavedFilter(models.Model):
    """A view of the ledger that somebody gave a name: the address part after `?`, without the day."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    programme = models.CharField(max_length=100)
    name = models.CharField(max_length=40)
    query = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "programme", "name"], name="one_filter_of_a_name")
        ]

    def __str__(self) -> str:
        return self.name
