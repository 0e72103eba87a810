"""Importing again: the same row changes nothing, a changed one is a correction, a missing one is left
alone.
"""

from datetime import UTC, date, datetime, timedelta

import pytest

from roundtable.intake.bringing.run import Counts
from roundtable.records.acts import Act
from roundtable.records.organisation import Participation
from roundtable.records.programme import Programme
from roundtable.records.rectification import Measure
from roundtable.records.supervision import Visit
from tests.intake.office import faults_of, folder, hand_in, hand_in_well, programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]
VISITS = "uid,group_number,unit_code,visited_on"


def test_the_same_again_changes_nothing_and_leaves_no_act(tmp_path):
    given = programme(tmp_path)
    hand_in_well(given)
    acts = Act.objects.count()
    outcome = hand_in_well(given)
    assert {(counts.new, counts.changed) for counts in outcome.counts.values()} == {(0, 0)}
    assert outcome.counts["units"].unchanged == 3
    assert Act.objects.count() == acts


def test_a_changed_row_is_a_new_version_with_the_reason_import(tmp_path):
    hand_in_well(programme(tmp_path))
    outcome = hand_in_well(folder(tmp_path, visits=f"{VISITS},note\nv1,1,U1,2020-03-19,改了日期"))
    assert outcome.counts == {"visits": Counts(new=0, changed=1, unchanged=0)}
    old, new = Visit.objects.order_by("id")
    assert (old.superseded_at, new.replaces_id, new.first_id) == (new.recorded_at, old.pk, old.pk)
    assert (new.reason, new.visited_on, new.note) == ("import", date(2020, 3, 19), "改了日期")
    assert (new.known_since, new.imported) == (old.known_since, False)


def test_what_refers_to_a_corrected_record_still_does(tmp_path):
    hand_in_well(programme(tmp_path))
    hand_in_well(
        folder(tmp_path, problems="key,unit_code,category,found_on,description\np1,U1,作风,2020-03-18,x")
    )
    second = "key,problem_key,what,responsible,due_on,agreed_on\nm2,p1,再学,镇党委,2020-03-30,2020-03-20"
    assert hand_in_well(folder(tmp_path, measures=second)).counts["measures"].new == 1
    assert len(set(Measure.objects.values_list("problem_id", flat=True))) == 1


def test_an_empty_cell_says_empty_and_an_absent_column_says_nothing(tmp_path):
    hand_in_well(
        programme(tmp_path, visits=f"{VISITS},announced,spot_checks,note\nv1,1,U1,2020-03-18,yes,4,好")
    )
    hand_in_well(folder(tmp_path, visits=f"{VISITS},spot_checks\nv1,1,U1,2020-03-18,"))
    now = Visit.objects.get(superseded_at__isnull=True)
    assert (now.spot_checks, now.note, now.announced) == (0, "好", True)
    hand_in_well(folder(tmp_path, visits=f"{VISITS},announced,note\nv1,1,U1,2020-03-18,,"))
    now = Visit.objects.get(superseded_at__isnull=True)
    assert (now.note, now.announced) == ("", None)


def test_a_missing_row_is_left_alone_and_some_sheets_suffice(tmp_path):
    hand_in_well(programme(tmp_path))
    hand_in_well(folder(tmp_path, visits=f"{VISITS}\nv2,1,U2,2020-03-18"))
    assert set(Visit.objects.filter(superseded_at__isnull=True).values_list("uid", flat=True)) == {"v1", "v2"}


def test_a_correction_is_checked_as_the_record_will_be(tmp_path):
    hand_in_well(programme(tmp_path))
    only_due = "key,problem_key,what,responsible,agreed_on,due_on\nm1,p1,重学,镇党委,2020-03-31,2020-03-30"
    assert [fault.column for fault in faults_of(folder(tmp_path, measures=only_due))] == ["due_on"]


def test_a_text_typed_into_a_page_is_the_same_text_in_a_file(tmp_path):
    hand_in_well(programme(tmp_path, visits=f'{VISITS},note\nv1,1,U1,2020-03-18,"一\r\n二"'))
    assert Visit.objects.get().note == "一\n二"


# Times of recording


def test_a_carried_time_marks_the_record_and_is_the_programmes_own(tmp_path):
    rows = [
        "v1,1,U1,2020-03-18,2020-03-18 20:30",
        "v2,1,U1,2020-03-18,2020-03-19T01:00Z",
        "v3,1,U1,2020-03-18,",
    ]
    timed = "\n".join([f"{VISITS},recorded_at", *rows])
    hand_in_well(programme(tmp_path, visits=timed))
    first, second, third = Visit.objects.order_by("uid")
    assert (first.recorded_at, first.imported) == (datetime(2020, 3, 18, 12, 30, tzinfo=UTC), True)
    assert (second.known_since, second.recorded_on) == (
        datetime(2020, 3, 19, 1, tzinfo=UTC),
        date(2020, 3, 19),
    )
    assert third.imported is False
    # The programme has been known since something of it was.
    assert Programme.objects.get().recorded_at == first.recorded_at


def test_a_correction_carried_later_keeps_its_time_and_any_other_is_recorded_now(tmp_path):
    hand_in_well(programme(tmp_path, visits=f"{VISITS},recorded_at\nv1,1,U1,2020-03-18,2020-03-18 20:00"))
    hand_in_well(folder(tmp_path, visits=f"{VISITS},recorded_at,note\nv1,1,U1,2020-03-18,2020-03-20 08:00,a"))
    first, second = Visit.objects.order_by("id")
    assert second.recorded_at == first.superseded_at == datetime(2020, 3, 20, tzinfo=UTC)
    assert second.imported is True
    hand_in_well(folder(tmp_path, visits=f"{VISITS},recorded_at,note\nv1,1,U1,2020-03-18,2020-03-18 20:00,b"))
    third = Visit.objects.order_by("id")[2]
    assert datetime.now(UTC) - third.recorded_at < timedelta(minutes=5)
    assert (third.imported, third.known_since) == (False, first.recorded_at)


def test_the_same_key_with_two_times_is_not_the_same_row(tmp_path):
    timed = f"{VISITS},recorded_at\nv9,1,U1,2020-03-18,2020-03-18 20:00\nv9,1,U1,2020-03-18,2020-03-18 21:00"
    hand_in_well(programme(tmp_path))
    assert [fault.row for fault in faults_of(folder(tmp_path, visits=timed))] == [3]


# Participations have no key of their own


def stays() -> list[tuple[str, int, date | None, date | None]]:
    now = Participation.objects.filter(superseded_at__isnull=True).order_by("id")
    return [(stay.unit.uid, stay.group.number, stay.joined_on, stay.left_on) for stay in now]


def test_another_day_of_joining_corrects_a_units_only_participation(tmp_path):
    hand_in_well(programme(tmp_path, participation="unit_code,group_number,joined_on\nU1,1,2020-03-14"))
    hand_in_well(folder(tmp_path, participation="unit_code,group_number,joined_on\nU1,2,2020-03-16"))
    assert stays() == [("U1", 2, date(2020, 3, 16), None)]
    again = hand_in_well(folder(tmp_path, participation="unit_code,group_number,joined_on\nU1,2,2020-03-16"))
    assert again.counts["participation"].unchanged == 1


def test_a_unit_moves_to_another_group(tmp_path):
    head = "unit_code,group_number,joined_on,left_on"
    hand_in_well(programme(tmp_path, participation=f"{head}\nU1,1,,"))
    moved = f"{head}\nU1,1,,2020-03-20\nU1,2,2020-03-20,"
    assert hand_in_well(folder(tmp_path, participation=moved)).counts["participation"] == Counts(1, 1, 0)
    assert set(stays()) == {("U1", 1, None, date(2020, 3, 20)), ("U1", 2, date(2020, 3, 20), None)}
    assert hand_in_well(folder(tmp_path, participation=moved)).counts["participation"].unchanged == 2


def test_a_second_participation_that_overlaps_one_on_record_is_refused(tmp_path):
    hand_in_well(programme(tmp_path))
    second = "unit_code,group_number,joined_on\nU1,1,\nU1,2,2020-03-20"
    assert [fault.row for fault in faults_of(folder(tmp_path, participation=second))] == [3]


# Programmes


def test_a_programme_is_corrected_and_what_comes_with_it_is_checked_by_it(tmp_path):
    hand_in_well(programme(tmp_path))
    earlier = "key,title,started_on\nstudy,主题教育,2020-03-01"
    given = folder(tmp_path, programme=earlier, visits=f"{VISITS}\nv2,1,U1,2020-03-02")
    assert hand_in_well(given).counts["programme"].changed == 1
    assert Programme.objects.get(superseded_at__isnull=True).started_on == date(2020, 3, 1)


def test_several_programmes_come_in_with_one_act_each(tmp_path):
    both = "key,title,started_on\na,甲,2020-03-13\nb,乙,2020-04-01"
    kinds = "programme,key,title\na,town,乡镇\nb,town,街道"
    units = "code,name,kind,programme\nU1,东山镇,town,a\nU1,东山街道,town,b"
    before = Act.objects.count()
    hand_in_well(folder(tmp_path, programme=both, unit_kinds=kinds, units=units))
    assert Act.objects.count() - before == 3  # the start of both, and one in each
    assert set(Act.objects.values_list("programme__uid", flat=True)) == {None, "a", "b"}
    told = faults_of(folder(tmp_path, units="code,name,kind,programme\nU1,x,town,\nU1,x,town,c"))
    assert [(fault.row, fault.column) for fault in told] == [(2, "programme"), (3, "programme")]


# Trying it first


def test_a_dry_run_says_what_would_come_in_and_writes_nothing(tmp_path):
    outcome = hand_in(programme(tmp_path), dry_run=True)
    assert (outcome.status, outcome.counts["units"]) == ("dry_run", Counts(new=3))
    assert not Programme.objects.exists()
    assert not Act.objects.exists()
    hand_in_well(programme(tmp_path))
    again = hand_in(
        folder(tmp_path, visits=f"{VISITS}\nv1,1,U1,2020-03-19\nv2,1,U1,2020-03-19"), dry_run=True
    )
    assert again.counts["visits"] == Counts(new=1, changed=1)
    assert Visit.objects.count() == 1
