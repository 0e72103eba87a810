"""Rules over values, as the intake asks them row by row."""

from datetime import datetime

import pytest

from roundtable.actions import rules
from roundtable.actions.words import LABELS
from roundtable.records.materials import Material
from roundtable.records.models import every_kind
from roundtable.records.rectification import Measure, MeasureEvent
from roundtable.records.reports import Report
from tests.cast import march

FRAME = rules.Frame(start=march(13), today=march(30))


def fields_at_fault(model, **values):
    return [field for field, _ in rules.faults(model, values, FRAME)]


def test_every_fault_of_a_row_is_told_with_its_field():
    assert fields_at_fault(Measure, uid=" m1", what="", agreed_on=march(31)) == [
        "uid",
        "what",
        "responsible",
        "agreed_on",
        "due_on",
    ]
    fine = {"uid": "m1", "what": "重学", "responsible": "镇党委", "agreed_on": march(30)}
    assert fields_at_fault(Measure, due_on=march(30), **fine) == []
    assert fields_at_fault(Measure, due_on=march(29), **fine) == ["due_on"]
    assert fields_at_fault(Measure, due_on=datetime(2020, 3, 30), **fine) == ["due_on"]  # noqa: DTZ001


def test_what_is_planned_may_lie_ahead_and_what_is_printed_before():
    assert fields_at_fault(Material, uid="m", title="汇编", form="print", issued_on=march(1)) == []
    assert fields_at_fault(Material, uid="m", title="汇编", form="print", issued_on=march(31)) == [
        "issued_on"
    ]
    week = {"uid": "r", "department": "宣传部", "period_start": march(9)}
    assert fields_at_fault(Report, due_on=march(31), **week) == []


def test_fields_that_go_together():
    moved = {"uid": "e", "step": "moved", "happened_on": march(20)}
    assert fields_at_fault(MeasureEvent, **moved) == ["new_due_on"]
    assert fields_at_fault(MeasureEvent, new_due_on=march(31), **moved) == []
    assert fields_at_fault(MeasureEvent, new_due_on=march(31), **{**moved, "step": "done"}) == ["new_due_on"]
    report = {"uid": "r", "department": "宣传部", "period_start": march(16), "due_on": march(20)}
    assert fields_at_fault(Report, submitted_on=march(20), **report) == ["state"]
    assert fields_at_fault(Report, state="zero", **report) == ["submitted_on"]


@pytest.mark.parametrize("model", every_kind(), ids=lambda model: model.__name__)
def test_every_field_of_every_record_has_a_name_in_both_languages(model):
    own = [field for field in model._meta.concrete_fields if field.name not in rules.BOOKKEEPING]
    assert {field.name for field in own if not field.is_relation} <= set(LABELS)
