"""The page of a department: what it owes, period by period, the latest first; and the way to write what is not handed in yet."""

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roundtable.actions.by import can
from roundtable.actions.reports import its_department
from roundtable.asking.asked_wrong import NotHere
from roundtable.records.reports import Report
from roundtable.web.asked import Asked, read_page
from roundtable.web.models import ReportDraft


class Line(NamedTuple):
    """A row of the answer, the report that it is about, and what may be done to that."""

    number: int
    row: Any
    report: Report | None
    drafted: bool
    can_write: bool
    can_correct: bool


@read_page(takes="programme.see")
def department_page(request: HttpRequest, asked: Asked, department: str) -> HttpResponse:
    answer = asked.ask("activity.reports_received")
    rows = [(number, row) for number, row in enumerate(answer.rows) if row["department"] == department]
    if not rows and asked.person.department != department:
        names = sorted({row["department"] for row in answer.rows})
        raise NotHere(
            f"没有“{department[:40]}”这个部门的汇报；有：{'、'.join(names[:10]) or '无'}。",
            f"No reports of {department[:40]} are expected; there are those of {', '.join(names[:10]) or 'nobody'}.",
        )
    lines = [_line(asked, number, row) for number, row in reversed(rows)]
    context = {"asked": asked, "department": department, "answer": answer, "lines": lines}
    return render(request, "reports/department.html", context)


def _line(asked: Asked, number: int, row: Any) -> Line:
    report = Report.objects.filter(
        programme_id=asked.programme.origin_id,
        superseded_at__isnull=True,
        department=row["department"],
        period_start=row["period_start"],
    ).first()
    if report is None:
        return Line(number, row, None, drafted=False, can_write=False, can_correct=False)
    own = can(asked.person, "reports.write") and its_department(asked.person, report)
    handed_in = report.submitted_on is not None
    drafted = own and not handed_in and ReportDraft.of(asked.person.programme, report).exists()
    return Line(number, row, report, drafted, own and not handed_in, own and handed_in)
