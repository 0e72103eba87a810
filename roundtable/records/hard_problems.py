"""Hard problems (疑难) that no unit solves alone: raised, what was proposed, and what came of it."""

from datetime import date

from django.db import models

from roundtable.records.record import Record, reference


class HardProblem(Record):
    title = models.CharField(max_length=300)
    description = models.TextField()
    raised_on = models.DateField()
    meeting = reference("Meeting", null=True)
    unit = reference("Unit", null=True)
    problem = reference("Problem", null=True)


class Proposal(Record):
    hard_problem = reference("HardProblem")
    proposed_on = models.DateField()
    #: The post that proposes; posts, not names.
    proposed_by = models.CharField(max_length=300)
    text = models.TextField()

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "hard_problem"], name="proposal_to_hard_problem")]

    @property
    def on(self) -> date:
        return self.proposed_on


class Settlement(Record):
    """What came of a hard problem; `decision` where it was decided who does what."""

    hard_problem = reference("HardProblem")
    settled_on = models.DateField()
    outcome = models.TextField()
    decision = reference("Decision", null=True)

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "hard_problem"], name="settlement_of_hard_problem")]

    @property
    def on(self) -> date:
        return self.settled_on
