"""Reports of departments, period by period: expected by the office, handed in by the department."""

from datetime import date

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import NotAllowed, Refused, need
from roundtable.records.people import RoleName
from roundtable.records.programme import Programme
from roundtable.records.reports import Report


def expect(
    *, by: By, programme: Programme, department: str, period_start: date, due_on: date, uid: str = ""
) -> Report:
    """A report that a department owes for the period that begins on `period_start`; one per period."""
    allowed(by, "reports.expect")
    with acting(by=by, verb="reports.expect", programme=programme) as act:
        if act.current(Report, department=department.strip(), period_start=period_start):
            raise Refused(
                f"{department}自 {period_start} 起的汇报已登记，应报送或更正那一份。",
                f"{department}'s report from {period_start} is there already; submit or correct that one.",
            )
        return act.add(Report, uid=uid, department=department, period_start=period_start, due_on=due_on)


def submit(*, by: By, report: Report, submitted_on: date, state: str, text: str = "") -> Report:
    """Hands a report in, once: with figures, with zero, or with nothing to report."""
    allowed(by, "reports.write")
    need(state, "要写明 figures、zero 或 nothing。", "Say whether it has figures, zero or nothing to report.")
    if not its_department(by, report):
        raise NotAllowed("只能报送本部门的汇报。", "A department hands in its own report.")
    with acting_on(report, by=by, verb="reports.submit") as act:
        expected = act.now(report)
        if expected.submitted_on is not None:
            raise Refused(
                f"这份汇报已于 {expected.submitted_on} 报送，有误请更正。",
                f"This report was submitted on {expected.submitted_on}; correct it where it is wrong.",
            )
        return act.correct(
            expected, reason="报送 submitted", submitted_on=submitted_on, state=state, text=text
        )


def its_department(by: By, report: Report) -> bool:
    """Whether they act for the department whose report it is; the office does for every one."""
    return isinstance(by, str) or by.role == RoleName.OFFICE or by.department == report.department
