"""The sheets agree with the contract, with the records, and with themselves."""

import pytest
from django.db import models

from roundtable.intake.reading.naming import folded
from roundtable.intake.sheets import BY_NAME, SHEETS
from roundtable.intake.sheets.column import Column, Sheet
from tests.oracle.sheets import DAYS, NUMBERS
from tests.oracle.sheets import SHEETS as CONTRACT

every_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
EVERY_COLUMN = [(sheet, column) for sheet in SHEETS for column in sheet.own]
every_column = pytest.mark.parametrize(
    ("sheet", "column"), EVERY_COLUMN, ids=[f"{sheet.name}.{column.name}" for sheet, column in EVERY_COLUMN]
)


def test_sheets_and_columns_are_those_of_the_contract():
    assert {sheet.name: [column.name for column in sheet.own] for sheet in SHEETS} == CONTRACT


@every_sheet
def test_every_name_and_label_means_one_column(sheet: Sheet):
    meant: dict[str, set[str]] = {}
    for column in sheet.columns:
        for name in (column.name, column.zh, column.en):
            meant.setdefault(folded(name), set()).add(column.name)
    assert {name: columns for name, columns in meant.items() if len(columns) > 1} == {}


@every_column
def test_a_column_asks_for_what_its_record_asks_for(sheet: Sheet, column: Column):
    field = sheet.model._meta.get_field(column.fills)
    assert isinstance(field, models.Field)
    assert column.required == (not field.null and not field.has_default())
    assert (column.type == "day") == (column.name in DAYS)
    assert (column.type == "integer") == (column.name in NUMBERS)
    assert set(column.words) == {str(value) for value, _ in field.flatchoices} or column.type == "yes_no"


@every_column
def test_a_column_refers_to_a_sheet_that_stands_before_it(sheet: Sheet, column: Column):
    before = {one.name for one in SHEETS[: SHEETS.index(sheet)]}
    assert not column.to or (column.to in before and BY_NAME[column.to].key is not None)


@every_sheet
def test_an_example_shows_what_has_to_be_filled(sheet: Sheet):
    for language in ("zh-hans", "en"):
        assert all(column.example_in(language) for column in sheet.own if column.required)
