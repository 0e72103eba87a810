"""A visit, and what is said of a unit on it."""

from datetime import date, timedelta

from django.db import models

from roundtable.actions import practices, submissions, suggestions, visits
from roundtable.records.acts import Act
from tests.cast import LIAISON, OFFICE, SUPERVISOR, march, refused


def test_the_supervisor_records_a_visit_with_its_tallies(town):
    visit = visits.record(
        by=SUPERVISOR,
        programme=town.programme,
        group=town.group3,
        unit=town.dongshan,
        visited_on=march(18),
        announced=False,
        meetings_attended=1,
        spot_checks=4,
        assessment="slow",
        assessment_reason=" 会议未按时召开 ",
    )
    visit.refresh_from_db()
    assert (visit.unit_id, visit.group_id, visit.spot_checks) == (town.dongshan.pk, town.group3.pk, 4)
    assert visit.assessment_reason == "会议未按时召开"
    assert visit.uid == f"visit-{visit.act_id}"
    assert (visit.act.by, visit.act.verb) == (SUPERVISOR, "visits.record")
    assert visit.recorded_at == visit.known_since == visit.act.at
    assert visit.superseded_at is None
    assert not visit.imported


def test_a_day_is_one_on_which_it_can_have_happened(town):
    def on(day):
        return visits.record(
            by=SUPERVISOR, programme=town.programme, group=town.group3, unit=town.dongshan, visited_on=day
        )

    with refused("programme's start, 2020-03-13"):
        on(march(12))
    with refused("has not come yet"):
        on(date.today() + timedelta(days=2))  # noqa: DTZ011 - two days on it is tomorrow everywhere
    with refused("such as 2020-03-30"):
        on("2020-03-18")
    assert on(march(13)).visited_on == march(13)


def test_tallies_and_texts_are_bounded(town):
    def visit(**said):
        return visits.record(
            by=SUPERVISOR,
            programme=town.programme,
            group=town.group3,
            unit=town.dongshan,
            visited_on=march(18),
            **said,
        )

    for tally in (-1, 100_001, True):
        with refused("whole number from 0 to 100000"):
            visit(spot_checks=tally)
    with refused("at most 10000 characters; these are 10001"):
        visit(note="长" * 10_001)
    with refused("control characters"):
        visit(note="nul \x00")
    with refused("one of well, steady, slow, unsatisfactory"):
        visit(assessment="fine", assessment_reason="x")
    with refused("Give the reason of that assessment"):
        visit(assessment="slow")
    with refused("yes or no"):
        visit(announced="yes")
    with refused("is taken"):
        visit(uid=town.visit.uid)
    assert visit(spot_checks=100_000, note="长" * 10_000, assessment="steady", uid="v-1").uid == "v-1"


def test_nobody_at_all_and_another_programme_are_refused(town, elsewhere):
    said = {"programme": town.programme, "group": town.group3, "visited_on": march(18)}
    with refused("someone who does it"):
        visits.record(by=" ", unit=town.dongshan, **said)
    with refused("belongs to another programme"):
        visits.record(by=SUPERVISOR, unit=elsewhere.dongshan, **said)


def test_keys_are_of_one_programme(town, elsewhere):
    """The same key may stand in two programmes."""
    assert elsewhere.dongshan.uid == town.dongshan.uid


def test_what_is_said_on_a_visit_is_said_of_the_unit_visited(town):
    said = {"by": SUPERVISOR, "programme": town.programme, "visit": town.visit}
    with refused("was not to “T02”"):
        suggestions.make(unit=town.xishan, made_on=march(16), text="每周一次", **said)
    with refused("was not to “T02”"):
        practices.note(unit=town.xishan, noted_on=march(16), title="院坝会", **said)
    suggestion = suggestions.make(unit=town.dongshan, made_on=march(16), text="每周一次", **said)
    practice = practices.note(unit=town.dongshan, noted_on=march(16), title="院坝会", **said)
    assert suggestion.visit_id == practice.visit_id == town.visit.pk


def test_a_unit_hands_in_a_text(town):
    said = {"by": LIAISON, "programme": town.programme, "unit": town.dongshan, "submitted_on": march(19)}
    with refused("Give the text"):
        submissions.hand_in(title="心得", text="  ", **said)
    long = submissions.hand_in(title="心得", text="学" * 20_000, action=town.launch, **said)
    assert long.action_id == town.launch.pk


def test_an_act_is_one_write_with_its_record(town):
    acts = Act.objects.filter(programme_id=town.programme.pk)
    times = list(acts.order_by("id").values_list("at", flat=True))
    assert times == sorted(set(times))
    assert acts.filter(by=OFFICE, verb="units.add").count() == 2
    assert not acts.filter(models.Q(by="") | models.Q(verb="")).exists()
