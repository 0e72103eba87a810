"""What every record has: a key of its own, two times, and the version it replaces.

A row is never updated or deleted (the database refuses it, see append_only.py); `superseded_at` alone is set, once, when a
corrected version comes in. References from one record to another point to the *first* version of the other, so that
they hold whatever is corrected later.
"""

from typing import Any

from django.db import models
from django.db.models import F, Q


class Versioned(models.Model):
    """A row that can be corrected by a later row of the same `uid`."""

    uid = models.CharField(max_length=100)
    act: Any = models.ForeignKey("records.Act", on_delete=models.PROTECT, db_index=False, related_name="+")
    recorded_at = models.DateTimeField()
    #: `recorded_at` of the first version: a correction does not move an event among those of its day.
    known_since = models.DateTimeField()
    #: The local day of `known_since` in the programme's time zone.
    recorded_on = models.DateField()
    #: True where the office carried `recorded_at` in with an import.
    imported = models.BooleanField(default=False)
    first: Any = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, db_index=False, related_name="+"
    )
    replaces: Any = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, db_index=False, related_name="+"
    )
    reason = models.TextField(default="")
    superseded_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(replaces__isnull=True, first__isnull=True, reason="")
                | (Q(replaces__isnull=False, first__isnull=False) & ~Q(reason="")),
                name="%(class)s_correction_says_what_and_why",
            ),
            models.CheckConstraint(
                condition=Q(superseded_at__isnull=True) | Q(superseded_at__gt=F("recorded_at")),
                name="%(class)s_known_before_superseded",
            ),
            models.CheckConstraint(condition=~Q(uid=""), name="%(class)s_has_a_uid"),
        ]

    def __str__(self) -> str:
        return self.uid

    @property
    def origin_id(self) -> int:
        """Id of the first version: what other records refer to."""
        first: int | None = self.first_id  # type: ignore[attr-defined]
        return int(self.pk if first is None else first)


class Record(Versioned):
    """A record of one programme; at any moment one version of a `uid` is current."""

    programme: Any = models.ForeignKey(
        "records.Programme", on_delete=models.PROTECT, db_index=False, related_name="+"
    )

    class Meta(Versioned.Meta):
        abstract = True
        constraints = [
            *Versioned.Meta.constraints,
            models.UniqueConstraint(
                fields=["programme", "uid"],
                condition=Q(superseded_at__isnull=True),
                name="%(class)s_one_current",
            ),
        ]


def reference(to: str, *, null: bool = False) -> Any:
    """A reference to the first version of another record; never indexed by itself (indexes are chosen per table)."""
    return models.ForeignKey(to, null=null, on_delete=models.PROTECT, db_index=False, related_name="+")
