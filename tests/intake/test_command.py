"""`roundtable import`, `export` and `template` as a person or a program calls them."""

import json

import openpyxl
import pytest
from django.core.management import call_command
from django.utils import translation

from roundtable.actions.refused import Refused
from roundtable.intake.faults import Refusal
from roundtable.records.programme import Programme
from roundtable.records.supervision import Visit
from tests.intake.office import programme

pytestmark = pytest.mark.django_db
WRONG = "uid,group_number,unit_code,visited_on\nv1,1,U1,2020-02-30\nv2,1,U9,2020-03-18"


def test_an_import_that_is_in_order(tmp_path, capsys):
    call_command("import", programme(tmp_path))
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "已导入：新增 15 行、更正 0 行。"
    assert "单位 (units): 新增 3，更正 0，不变 0" in out
    assert err == ""
    with translation.override("en"):
        call_command("import", programme(tmp_path))
    assert capsys.readouterr().out.splitlines()[:2] == [
        "Imported: 0 new and 0 corrected rows.",
        "  Programme (programme): 0 new, 0 corrected, 1 unchanged",
    ]


def test_a_refused_one_says_so_in_one_sentence_and_a_table_and_exits_with_2(tmp_path, capsys):
    with pytest.raises(SystemExit) as exit_, translation.override("en"):
        call_command("import", programme(tmp_path, visits=WRONG))
    out, err = capsys.readouterr()
    assert (exit_.value.code, out) == (2, "")
    assert err.splitlines()[0] == "Nothing was imported: 2 faults found; put right and import again."
    assert "2020-02-30" in err
    assert "U9" in err
    assert not Programme.objects.exists()


def test_faults_as_data_on_stdout_alone(tmp_path, capsys):
    with pytest.raises(SystemExit) as exit_:
        call_command("import", programme(tmp_path, visits=WRONG), format="json")
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert (exit_.value.code, data["status"], data["counts"], data["fault_count"]) == (2, "refused", {}, 2)
    first = data["faults"][0]
    assert {name: first[name] for name in ("sheet", "row", "column", "value")} == {
        "sheet": "visits",
        "row": 2,
        "column": "visited_on",
        "value": "2020-02-30",
    }
    assert set(first["message"]) == {"zh-hans", "en"}
    assert len(err.splitlines()) == 1


def test_a_dry_run_as_data(tmp_path, capsys):
    call_command("import", programme(tmp_path), dry_run=True, format="json")
    data = json.loads(capsys.readouterr().out)
    assert (data["status"], data["faults"]) == ("dry_run", [])
    assert data["counts"]["units"] == {"new": 3, "changed": 0, "unchanged": 0}
    assert not Visit.objects.exists()


def test_export_and_its_refusals(tmp_path, capsys):
    with pytest.raises(Refusal):
        call_command("export", tmp_path / "out")
    call_command("import", programme(tmp_path))
    call_command("export", tmp_path / "out.xlsx", programme="study")
    assert "study" in capsys.readouterr().out
    assert openpyxl.load_workbook(tmp_path / "out.xlsx")["units"]["A2"].value == "U1"


def test_the_form_in_the_language_of_the_program(tmp_path, capsys):
    call_command("template", tmp_path / "form.xlsx")
    with translation.override("en"):
        call_command("template", tmp_path / "english.xlsx")
    assert openpyxl.load_workbook(tmp_path / "form.xlsx").sheetnames[0] == "填写说明"
    assert openpyxl.load_workbook(tmp_path / "english.xlsx").sheetnames[0] == "How to fill"
    with pytest.raises(Refused, match=r"\.xlsx"):
        call_command("template", tmp_path / "form.csv")
