"""What the office hands in: a small programme as sheets, to which a test adds or changes rows.

Two groups, three units (U1 and U2 under group 1, U3 under group 2), the action `launch`, the outlet `daily`,
a visit, a problem found on it, and a measure agreed on that.
"""

import textwrap
from pathlib import Path

from roundtable.intake.bringing.bring_in import Outcome, bring_in
from roundtable.intake.faults import Fault

SHEETS = {
    "programme": "key,title,started_on\nstudy,主题教育,2020-03-13",
    "unit_kinds": "key,title\ntown,乡镇",
    "units": "code,name,kind\nU1,东山镇,town\nU2,西山镇,town\nU3,南山镇,town",
    "groups": "number,name\n1,第一督导组\n2,第二督导组",
    "participation": "unit_code,group_number\nU1,1\nU2,1\nU3,2",
    "required_actions": "key,title,due_on\nlaunch,启动,2020-03-20",
    "outlets": "key,name,level,channel\ndaily,市日报,city,press",
    "visits": "uid,group_number,unit_code,visited_on\nv1,1,U1,2020-03-18",
    "problems": "key,unit_code,category,found_on,description,visit_uid\np1,U1,学风,2020-03-18,记录雷同,v1",
    "measures": "key,problem_key,what,responsible,due_on,agreed_on\nm1,p1,重学,镇党委,2020-03-30,2020-03-19",
}


def folder(where: Path, **sheets: str) -> Path:
    """Writes these sheets alone as a folder of CSV files; text may be indented as in the test."""
    path = where / f"in{len(list(where.iterdir()))}"
    path.mkdir()
    for name, text in sheets.items():
        (path / f"{name}.csv").write_text(textwrap.dedent(text).strip() + "\n", encoding="utf-8")
    return path


def programme(where: Path, **sheets: str) -> Path:
    """The small programme as a folder, with these sheets in place of, or beside, its own."""
    return folder(where, **{**SHEETS, **sheets})


def hand_in(path: Path, *, dry_run: bool = False) -> Outcome:
    return bring_in(path, by="office", dry_run=dry_run)


def hand_in_well(path: Path) -> Outcome:
    """Imports what has to be in order."""
    outcome = hand_in(path)
    assert outcome.status == "imported", outcome.faults
    return outcome


def faults_of(path: Path) -> list[Fault]:
    """Imports what has to be refused; its faults."""
    outcome = hand_in(path)
    assert outcome.status == "refused"
    return list(outcome.faults)


def places(path: Path) -> list[tuple[str | None, int | None, str | None]]:
    """(sheet, row, column) of each fault of what has to be refused."""
    return [(fault.sheet, fault.row, fault.column) for fault in faults_of(path)]
