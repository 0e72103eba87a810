"""Who the tests are about: the cast, by the names they act under, and the small programme they act in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pytest

from roundtable.actions import groups, participations, plan, problems, programmes, units, visits
from roundtable.actions.refused import Refused
from roundtable.records.acts import Act
from roundtable.records.organisation import Participation, SupervisionGroup, Unit, UnitKind
from roundtable.records.plan import RequiredAction
from roundtable.records.programme import Programme
from roundtable.records.rectification import Problem
from roundtable.records.supervision import Visit

OFFICE = "office"
LEADER = "leader"
SUPERVISOR = "supervisor of group 3"
LIAISON = "liaison of Dongshan"
DEPARTMENT = "publicity department"
OUTSIDER = "outsider"


def march(day: int) -> date:
    """The programme started on 13 March 2020."""
    return date(2020, 3, day)


@dataclass(frozen=True)
class Town:
    """A programme of one town: Dongshan and Xishan take part under group 3, nobody yet under group 4."""

    programme: Programme
    township: UnitKind
    dongshan: Unit
    xishan: Unit
    group3: SupervisionGroup
    group4: SupervisionGroup
    stay: Participation
    launch: RequiredAction
    visit: Visit
    problem: Problem


def small_programme(uid: str = "study") -> Town:
    programme = programmes.start(by=OFFICE, uid=uid, title="主题教育", started_on=march(13))
    township = units.add_kind(by=OFFICE, programme=programme, uid="township", title="乡镇")
    dongshan, xishan = (
        units.add(by=OFFICE, programme=programme, uid=code, name=name, kind=township)
        for code, name in (("T01", "东山镇"), ("T02", "西山镇"))
    )
    group3, group4 = (
        groups.add(by=OFFICE, programme=programme, number=number, name=f"第{number}督导组")
        for number in (3, 4)
    )
    stay = participations.join(by=OFFICE, programme=programme, unit=dongshan, group=group3)
    participations.join(by=OFFICE, programme=programme, unit=xishan, group=group3)
    launch = plan.require(by=OFFICE, programme=programme, uid="launch", title="启动", due_on=march(20))
    visit = visits.record(
        by=SUPERVISOR, programme=programme, group=group3, unit=dongshan, visited_on=march(16)
    )
    problem = problems.raise_(
        by=SUPERVISOR,
        programme=programme,
        unit=dongshan,
        category="学风",
        found_on=march(16),
        description="学习记录雷同",
        visit=visit,
    )
    return Town(programme, township, dongshan, xishan, group3, group4, stay, launch, visit, problem)


@contextmanager
def refused(words: str) -> Iterator[None]:
    """What is done inside is refused with a sentence that has these words, and leaves not even an act."""
    before = Act.objects.count()
    with pytest.raises(Refused, match=words) as caught:
        yield
    assert caught.value.zh.endswith("。")
    assert Act.objects.count() == before
