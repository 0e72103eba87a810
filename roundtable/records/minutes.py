"""Minutes of a meeting, edited by corrections until they are sealed; after that only annexes come."""

from django.db import models

from roundtable.records.record import Record, reference


class Minutes(Record):
    meeting = reference("Meeting")
    #: JSON: a list of parts, each {"title", "text"}.
    parts = models.TextField()
    digest = models.CharField(max_length=100)

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="minutes_of_meeting")]


class Annex(Record):
    """What is said of sealed minutes later; it changes nothing in them."""

    meeting = reference("Meeting")
    text = models.TextField()

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="annex_of_meeting")]
