"""Files that go with a record: what they are called, how big they are and what their content hashes to."""

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from roundtable.records.record import Record, reference

#: The records that files go with, as fields of `Attachment`.
GOES_WITH = ("visit", "problem", "measure_event", "action_event", "optional_action", "submission", "practice")


class Attachment(Record):
    """A file that goes with exactly one record; the content itself lies outside the database, under its hash."""

    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    #: Of a picture, in pixels.
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    visit = reference("Visit", null=True)
    problem = reference("Problem", null=True)
    measure_event = reference("MeasureEvent", null=True)
    action_event = reference("ActionEvent", null=True)
    optional_action = reference("OptionalAction", null=True)
    submission = reference("Submission", null=True)
    practice = reference("Practice", null=True)

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=reduce(
                    or_,
                    (Q(**{f"{name}__isnull": name != one for name in GOES_WITH}) for one in GOES_WITH),
                ),
                name="attachment_goes_with_one_record",
            ),
        ]
