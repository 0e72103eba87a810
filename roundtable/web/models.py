"""What a person or a department keeps for itself on the site. No record of the programme: it may be changed and deleted."""

from django.conf import settings
from django.db import models

from roundtable.records.programme import Programme
from roundtable.records.reports import Report


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


class ReportDraft(models.Model):
    """What a department has written of a report that is not handed in: whoever writes for the department goes on with it."""

    programme = models.CharField(max_length=100)
    #: The key of the report.
    report = models.CharField(max_length=100)
    state = models.CharField(max_length=10, default="")
    text = models.TextField(default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "report"], name="one_draft_of_a_report")]

    def __str__(self) -> str:
        return self.report

    @classmethod
    def of(cls, programme: Programme, report: Report) -> "models.QuerySet[ReportDraft]":
        """The draft of a report, if one was kept."""
        return cls.objects.filter(programme=programme.uid, report=report.uid)
