"""An act: one write by someone, in one transaction. Every record names the act that brought it in."""

from django.db import models
from django.db.models import Q


class Act(models.Model):
    """Who wrote, when, and what for. Acts of one programme are serialised, so their ids grow in the order of commit:
    an answer is fresh for as long as the last act of its programme is the one that it was worked out after."""

    at = models.DateTimeField()
    by = models.CharField(max_length=150)
    #: The post in which they acted (`office`, `supervisor 3`, `liaison T01`); empty for the program's own calls.
    post = models.CharField(max_length=320, default="")
    verb = models.CharField(max_length=60)
    programme = models.ForeignKey(
        "Programme", null=True, on_delete=models.PROTECT, db_index=False, related_name="+"
    )

    class Meta:
        indexes = [models.Index(fields=["programme", "id"], name="act_of_programme")]
        constraints = [
            models.CheckConstraint(condition=~Q(by="") & ~Q(verb=""), name="act_says_who_and_what")
        ]

    def __str__(self) -> str:
        return f"{self.verb} by {self.by} at {self.at:%Y-%m-%d %H:%M}"
