"""Reports of departments, period by period: expected by the office, handed in by the department."""

from collections.abc import Sequence
from datetime import date, timedelta

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import NotAllowed, Refused, need
from roundtable.records.people import RoleName
from roundtable.records.programme import Programme
from roundtable.records.reports import Report

#: Of a week each, these are a year.
MOST_PERIODS = 53


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


def expect_all(
    *,
    by: By,
    programme: Programme,
    departments: Sequence[str],
    period_start: date,
    due_on: date,
    periods: int = 1,
    uid: str = "",
) -> list[Report]:
    """Reports that departments owe for the next periods, each as long as the programme's, in one act. Those that are expected already
    are left as they are."""
    allowed(by, "reports.expect")
    names = list(dict.fromkeys(name.strip() for name in departments if name.strip()))
    if not names:
        raise Refused("要写明哪个部门。", "Say which department.")
    if not 1 <= periods <= MOST_PERIODS:
        raise Refused(f"周期数应是 1 到 {MOST_PERIODS}。", f"Give 1 to {MOST_PERIODS} periods.")
    with acting(by=by, verb="reports.expect", programme=programme) as act:
        made: list[Report] = []
        for number in range(periods):
            later = timedelta(days=number * programme.report_every_days)
            for name in names:
                if act.current(Report, department=name, period_start=period_start + later):
                    continue
                key = f"{uid}-{len(made) + 1}" if uid and made else uid
                starts, due = period_start + later, due_on + later
                made.append(act.add(Report, uid=key, department=name, period_start=starts, due_on=due))
        if not made:
            raise Refused(
                "这些周期的汇报都已列为应报。", "All these reports are expected already; nothing was added."
            )
        return made


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
