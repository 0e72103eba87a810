"""What happens at the table. The moment of each record is its `known_since`: acts of a programme never go back in time."""

from django.db import models
from django.db.models import Q

from roundtable.records.record import Record, reference


class MeetingStep(models.TextChoices):
    OPENED = "opened"
    PAUSED = "paused"
    RESUMED = "resumed"
    CLOSED = "closed"
    SEALED = "sealed"


class MeetingEvent(Record):
    meeting = reference("Meeting")
    step = models.CharField(max_length=10, choices=MeetingStep)

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="meeting_event_of_meeting")]


class Attendance(Record):
    """A post that was asked to come, and whether it did; posts, not names."""

    meeting = reference("Meeting")
    post = models.CharField(max_length=300)
    group = reference("SupervisionGroup", null=True)
    present = models.BooleanField(default=True)

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="attendance_of_meeting")]


class AgendaKind(models.TextChoices):
    PROMISES = "promises"
    OVERDUE = "overdue"
    BOUNCED = "bounced"
    UNVISITED = "unvisited"
    HARD = "hard"
    OTHER = "other"


class AgendaItem(Record):
    """What is to be talked about, why, and for how long; a correction moves it or drops it."""

    meeting = reference("Meeting")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=AgendaKind)
    title = models.CharField(max_length=500)
    why = models.TextField()
    minutes = models.PositiveIntegerField()
    problem = reference("Problem", null=True)
    measure = reference("Measure", null=True)
    unit = reference("Unit", null=True)
    hard_problem = reference("HardProblem", null=True)
    dropped = models.BooleanField(default=False)

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="agenda_item_of_meeting")]


class Turn(Record):
    """A group's turn: its position in the order in which they are asked."""

    meeting = reference("Meeting")
    group = reference("SupervisionGroup")
    position = models.PositiveIntegerField()

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="turn_of_meeting")]


class TurnStep(models.TextChoices):
    CALLED = "called"
    FINISHED = "finished"
    SKIPPED = "skipped"


class TurnEvent(Record):
    turn = reference("Turn")
    step = models.CharField(max_length=10, choices=TurnStep)
    note = models.TextField(default="")

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "turn"], name="turn_event_of_turn")]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(step="skipped") | ~Q(note=""), name="turn_event_skipped_says_why"
            ),
        ]


class Exchange(Record):
    """A question asked at the table (一问一答) with its answer as it was then, to the letter."""

    meeting = reference("Meeting")
    turn = reference("Turn", null=True)
    question = models.CharField(max_length=100)
    #: JSON: what was given beside the question, and the answer in the form of the interchange contract.
    scope = models.TextField()
    answer = models.TextField()
    digest = models.CharField(max_length=100)
    asked_by = models.CharField(max_length=300)

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="exchange_of_meeting")]


class Statement(Record):
    """What was said to an answer: it stands beside the evidence, never over it."""

    meeting = reference("Meeting")
    exchange = reference("Exchange", null=True)
    turn = reference("Turn", null=True)
    said_by = models.CharField(max_length=300)
    text = models.TextField()

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="statement_of_meeting")]
