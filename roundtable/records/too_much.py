"""'Too much asked' (负担过重): a unit says so in a sentence, and the office has to answer."""

from django.db import models

from roundtable.records.record import Record, reference


class TooMuch(Record):
    unit = reference("Unit")
    said_on = models.DateField()
    text = models.TextField()


class TooMuchAnswer(Record):
    said = reference("TooMuch")
    answered_on = models.DateField()
    text = models.TextField()
    #: What will be done about it; empty where nothing will.
    will_do = models.TextField(default="")

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "said"], name="answer_to_too_much")]
