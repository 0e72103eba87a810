"""Did the departments report on time?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import REPORT_STATE, TIMING

EXPECTED = """
    WITH departments AS (SELECT DISTINCT department FROM reports),
    periods AS (SELECT period_day, min(due_day) AS due_day FROM reports WHERE period_day <= :as_of_day GROUP BY period_day),
    expected AS (
        SELECT d.department, p.period_day, coalesce(r.due_day, p.due_day) AS due_day, r.submitted_day, r.state, r.record, r.uid,
            CASE WHEN r.submitted_day IS NOT NULL AND r.submitted_day <= r.due_day THEN 'on_time'
                WHEN r.submitted_day IS NOT NULL THEN 'late'
                WHEN coalesce(r.due_day, p.due_day) < :as_of_day THEN 'missing' ELSE 'not_yet_due' END AS timing
        FROM departments AS d CROSS JOIN periods AS p
        LEFT JOIN reports AS r ON r.department = d.department AND r.period_day = p.period_day
        WHERE :since_day IS NULL OR coalesce(r.due_day, p.due_day) >= :since_day
    )
"""
COUNTED = ", ".join(
    f"coalesce(sum(CASE WHEN timing = '{timing}' THEN 1 ELSE 0 END), 0) AS {timing}" for timing in TIMING
)


def records(condition: str) -> str:
    return f"{EXPECTED} SELECT record, uid FROM expected WHERE record IS NOT NULL AND {condition}"


question = Question(
    asks={"zh-hans": "各部门按时汇报了吗？", "en": "Did the departments report on time?"},
    phrasings={
        "zh-hans": (
            "周报交了没有",
            "哪个部门没交报告",
            "报告迟交的有谁",
            "部门汇报情况",
            "缺报的部门",
            "零报告有几个",
            "周报按时吗",
        ),
        "en": (
            "weekly reports received",
            "which departments have not reported",
            "late reports",
            "missing reports",
            "reports on time",
            "who owes us a report",
        ),
    },
    rule={
        "zh-hans": "部门和周期取自全部报告记录；按时：报送日不晚于应报日；缺报：到当日没有报送且应报日已过；没有记录的部门按该周期最早的应报日算；给了起始日的，只列应报日在那一天及以后的。有数据、零、无情况是三种不同的状态。",
        "en": "Departments and periods are those seen in any report. On time: handed in on or before the due day; missing: not handed in and due before the day; where a department has no row, the period's earliest due"
        " day counts. With 'since', only those due on or after it. Figures, zero and nothing to report are three states, never mixed.",
    },
    scope=("since",),
    shape="matrix",
    rows=Table(
        columns=(
            Column("department", "text", "部门", "department"),
            Column("period_start", "day", "周期", "period"),
            Column("due_on", "day", "应报", "due"),
            Column("submitted_on", "day", "报送", "handed in"),
            Column("timing", "state", "是否按时", "timing", words=TIMING),
            Column("state", "state", "内容", "state", words=REPORT_STATE),
        ),
        key=("department", "period_start"),
        sql=f"""{EXPECTED} SELECT department, period_day AS period_start, due_day AS due_on, submitted_day AS submitted_on, timing, state
            FROM expected ORDER BY period_day, department""",
        behind=(
            Behind(
                ("timing", "submitted_on"),
                "report",
                f"{EXPECTED} SELECT department, period_day AS period_start, record, uid FROM expected WHERE record IS NOT NULL",
            ),
        ),
    ),
    says={
        "zh-hans": "应收 {reports} 份报告：按时 {on_time} 份，迟报 {late} 份，缺报 {missing} 份；其中无情况 {nothing_to_report} 份。",
        "en": "{reports:report|reports} expected: {on_time} on time, {late} late, {missing} missing; {nothing_to_report} with nothing to report.",
    },
    summary=Table(
        columns=(
            Column("reports", "integer", "应收", "expected", "份"),
            *(Column(timing, "integer", zh, en, "份") for timing, (zh, en) in TIMING.items()),
            Column("nothing_to_report", "integer", "无情况", "nothing to report", "份"),
        ),
        sql=f"""{EXPECTED} SELECT coalesce(sum(CASE WHEN timing <> 'not_yet_due' THEN 1 ELSE 0 END), 0) AS reports, {COUNTED},
            coalesce(sum(CASE WHEN state = 'nothing' THEN 1 ELSE 0 END), 0) AS nothing_to_report FROM expected""",
        behind=(
            Behind(("on_time",), "report", records("timing = 'on_time'"), counts=True),
            Behind(("late",), "report", records("timing = 'late'"), counts=True),
            Behind(("nothing_to_report",), "report", records("state = 'nothing'"), counts=True),
            Behind(("missing",), "report", records("timing = 'missing'")),
            Behind(("not_yet_due",), "report", records("timing = 'not_yet_due'")),
            Behind(("reports",), "report", records("timing <> 'not_yet_due'")),
        ),
    ),
    examples=(
        Example(
            facts={
                "reports": """
                    department | period_day | due_day    | submitted_day | state
                    组织部     | 2020-03-16 | 2020-03-23 | 2020-03-23    | figures
                    宣传部     | 2020-03-16 | 2020-03-23 | 2020-03-24    | nothing
                    组织部     | 2020-03-23 | 2020-03-29 |               |
                    组织部     | 2020-03-30 | 2020-04-06 |               |
                """,
            },
            answer="""
                department | period_start | due_on     | submitted_on | timing      | state
                宣传部     | 2020-03-16   | 2020-03-23 | 2020-03-24   | late        | nothing
                组织部     | 2020-03-16   | 2020-03-23 | 2020-03-23   | on_time     | figures
                宣传部     | 2020-03-23   | 2020-03-29 |              | missing     |
                组织部     | 2020-03-23   | 2020-03-29 |              | missing     |
                宣传部     | 2020-03-30   | 2020-04-06 |              | not_yet_due |
                组织部     | 2020-03-30   | 2020-04-06 |              | not_yet_due |
            """,
        ),
        Example(
            facts={
                "reports": """
                    department | period_day | due_day    | submitted_day | state
                    组织部     | 2020-03-09 | 2020-03-16 | 2020-03-16    | figures
                    宣传部     | 2020-03-09 | 2020-03-16 | 2020-03-18    | figures
                    组织部     | 2020-03-16 | 2020-03-23 | 2020-03-24    | zero
                """,
            },
            scope={"since": "2020-03-17"},
            answer="""
                department | period_start | due_on     | submitted_on | timing  | state
                宣传部     | 2020-03-16   | 2020-03-23 |              | missing |
                组织部     | 2020-03-16   | 2020-03-23 | 2020-03-24   | late    | zero
            """,
        ),
    ),
)
