"""What a question can be narrowed to, for who may choose: the groups, and the units of the group chosen."""

from typing import NamedTuple

from roundtable.questions.question import Question
from roundtable.records.organisation import Participation, SupervisionGroup, Unit
from roundtable.web.asked import Asked

#: More are not put into a page: a unit is then typed by its code.
MOST = 500


class Choices(NamedTuple):
    groups: list[tuple[str, str]]
    units: list[tuple[str, str]]
    #: Whether there are more units than the page lists.
    more: bool


def choices(asked: Asked, question: Question) -> Choices:
    """Key and name of each; empty where the question takes none, or where there is nothing to choose."""
    here = {"programme_id": asked.programme.origin_id, "superseded_at__isnull": True}
    reach = asked.person.reach
    groups = (
        SupervisionGroup.objects.filter(**here).order_by("number")
        if "group" in question.scope and reach.is_everything
        else SupervisionGroup.objects.none()
    )
    if "unit" not in question.scope or reach.unit is not None:
        return Choices(list(groups.values_list("uid", "name")), [], more=False)
    units = Unit.objects.filter(**here).order_by("uid")
    group = reach.group or asked.scope.group
    if group is not None:
        of_group = Participation.objects.filter(**here, group__uid=str(group)).values("unit__uid")
        units = units.filter(uid__in=of_group)
    listed = list(units.values_list("uid", "name")[: MOST + 1])
    return Choices(list(groups.values_list("uid", "name")), listed[:MOST], more=len(listed) > MOST)
