"""Who may do what: a user's role in a programme, within a scope. Units answer, people are not tracked."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from roundtable.records.record import Record, reference


class RoleName(models.TextChoices):
    LEADER = "leader"
    OFFICE = "office"
    DEPARTMENT = "department"
    SUPERVISOR = "supervisor"
    LIAISON = "liaison"
    OBSERVER = "observer"


class Role(Record):
    """A supervisor's role is scoped to a group, a liaison's to a unit, a department's to a department."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=12, choices=RoleName)
    group = reference("SupervisionGroup", null=True)
    unit = reference("Unit", null=True)
    department = models.CharField(max_length=300, default="")
    ended = models.BooleanField(default=False)

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(role="supervisor", group__isnull=False, unit__isnull=True, department="")
                | Q(role="liaison", group__isnull=True, unit__isnull=False, department="")
                | (Q(role="department", group__isnull=True, unit__isnull=True) & ~Q(department=""))
                | Q(
                    role__in=["leader", "office", "observer"],
                    group__isnull=True,
                    unit__isnull=True,
                    department="",
                ),
                name="role_scope_fits_role",
            ),
        ]
