"""The empty workbook that an office fills."""

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from roundtable.intake.form import write_form
from roundtable.intake.reading.workbook import HOW_TO_FILL
from roundtable.intake.sheets import SHEETS
from tests.intake.office import faults_of, hand_in_well

pytestmark = pytest.mark.django_db
in_both_languages = pytest.mark.parametrize("language", ["zh-hans", "en"])


#: Sheets that have no text to change: what is changed of their example instead.
WITHOUT_TEXT = {
    ("participation", "joined_on"): "2026-09-02",
    ("second_looks", "due_on"): "2026-10-06",
    ("ladder", "head_after"): "4",
}


@pytest.fixture
def form(tmp_path, language):
    write_form(tmp_path / "form.xlsx", language)
    return tmp_path / "form.xlsx"


@in_both_languages
def test_it_shows_labels_and_keeps_the_names_of_the_contract_hidden(form, language):
    pages = openpyxl.load_workbook(form)
    assert pages.sheetnames == [HOW_TO_FILL[language == "en"], *(sheet.label(language) for sheet in SHEETS)]
    for sheet in SHEETS:
        page = pages[sheet.label(language)]
        labels = [str(cell.value) for cell in page[1]]
        assert [label.split("（")[0].split(" (")[0] for label in labels] == [
            one.label(language) for one in sheet.own
        ]
        asked = [label.endswith(("（必填）", "(required)")) for label in labels]
        assert asked == [column.required for column in sheet.own]
        assert [cell.value for cell in page[2]] == [column.name for column in sheet.own]
        assert page.row_dimensions[2].hidden is True
        checked = {
            str(one.sqref).split(":")[0].rstrip("0123456789") for one in page.data_validations.dataValidation
        }
        kinds = {"choice", "yes_no", "day", "integer"}
        assert checked == {get_column_letter(n) for n, one in enumerate(sheet.own, 1) if one.type in kinds}


@in_both_languages
def test_untouched_it_brings_nothing_in(form, language):
    outcome = hand_in_well(form)
    assert all(counts.new == 0 for counts in outcome.counts.values())


@in_both_languages
def test_filled_over_its_examples_everything_comes_in(form, language):
    """Every example changed in its title or note: the form as a whole programme."""
    pages = openpyxl.load_workbook(form)
    for sheet in SHEETS:
        page = pages[sheet.label(language)]
        for position, column in enumerate(sheet.own, 1):
            if column.type == "text" and column.name not in {"timezone", "by", "url"}:
                page.cell(3, position).value = "!"
            if (sheet.name, column.name) in WITHOUT_TEXT:
                page.cell(3, position).value = WITHOUT_TEXT[sheet.name, column.name]
    del pages[SHEETS[14].label(language)]  # problem_events: its problem is not withdrawn
    pages.save(form)
    assert {name: counts.new for name, counts in hand_in_well(form).counts.items()} == {
        sheet.name: 1 for sheet in SHEETS if sheet.name != "problem_events"
    }


@in_both_languages
def test_an_example_that_was_touched_is_a_row_like_any_other(form, language):
    pages = openpyxl.load_workbook(form)
    page = pages[SHEETS[0].label(language)]
    page["C3"] = "2026-02-30"
    pages.save(form)
    (fault,) = faults_of(form)
    assert (fault.sheet, fault.row, fault.column) == ("programme", 3, "started_on")
