"""What became of what earlier meetings agreed?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import DECISION_STATE, UNIT

LISTED = """
    WITH listed AS (
        SELECT *, CASE WHEN past_due = 1 THEN :as_of_day - due_day ELSE 0 END AS days_overdue,
            CASE WHEN past_due = 1 THEN 0 WHEN state IN ('verified', 'withdrawn') THEN 2 ELSE 1 END AS place
        FROM promises WHERE :since_day IS NULL OR held_day >= :since_day
    )
"""


def decisions(condition: str, key: str = "uid AS decision,") -> str:
    return f"{LISTED} SELECT {key} record, uid FROM listed WHERE {condition}"


def moves(fact: str, of: str) -> str:
    return f"""{LISTED} SELECT l.uid AS decision, e.record, e.uid FROM listed AS l
        JOIN {fact} AS e ON e.{of} = l.{of} WHERE e.step = 'moved'"""


#: A decision that became a measure has no moves of its own that count.
OWN_MOVES = f"{moves('decision_events', 'decision')} AND l.measure IS NULL"

question = Question(
    asks={"zh-hans": "上次会议定的事落实了没有？", "en": "What became of what earlier meetings agreed?"},
    phrasings={
        "zh-hans": (
            "会上定的事办了没有",
            "议定事项落实情况",
            "上次会上答应的事做到了吗",
            "会议决定的事谁还没办",
            "议定事项有几件逾期",
            "承诺兑现了没有",
            "前几次会议的决定怎么样了",
            "会议议定的事到哪一步了",
        ),
        "en": (
            "were the promises of the last meeting kept",
            "decisions of earlier meetings and what became of them",
            "which decisions of the meeting are overdue",
            "did they do what the meeting agreed",
            "promises kept and broken",
            "what has become of the decisions",
            "follow-up on decisions of the round table",
        ),
    },
    rule={
        "zh-hans": "当日之前举行的会议的议定事项，每件一行；给了起始日的，只列那一天及以后的会议。成了整改措施的，状态、期限、改期次数以那条措施为准，问题已撤回的注明；"
        "其余按自己的最近一步（改期除外）。逾期：现期限早于当日且未核实。给了督导组或单位的，只列写明是这些单位的事。逾期的在前，欠得久的在先。",
        "en": "One row for each decision of a meeting held before the day; with 'since', of meetings held on or after it. Where it became a measure, that says state, due day"
        " and moves (withdrawn where its problem was); else the latest of its own steps (a moved due day is not a step). Overdue: due before the day and not verified."
        " With a group or a unit, only decisions that name such a unit. Overdue ones first, the longest overdue before the others.",
    },
    shape="list",
    scope=("group", "unit", "since"),
    rows=Table(
        columns=(
            Column("decision", "text", "编号", "key"),
            Column("number", "integer", "会议", "meeting", "次"),
            Column("held_on", "day", "举行日", "held on"),
            Column("what", "text", "事项", "what was agreed"),
            Column("responsible", "text", "责任方", "who is responsible"),
            UNIT,
            Column("due_on", "day", "期限", "due"),
            Column("state", "state", "状态", "state", words=DECISION_STATE),
            Column("moved", "integer", "改期", "moved", "次"),
            Column("days_overdue", "integer", "逾期", "days overdue", "天"),
        ),
        key=("decision",),
        sql=f"""{LISTED} SELECT uid AS decision, number, held_day AS held_on, what, responsible, unit_code, unit_name,
            due_day AS due_on, state, times_moved AS moved, days_overdue
            FROM listed ORDER BY place, due_day, number, uid""",
        behind=(
            Behind(("moved",), "measure_event", moves("measure_events", "measure")),
            Behind(("moved",), "decision_event", OWN_MOVES),
            Behind(("days_overdue",), "decision", decisions("past_due = 1")),
        ),
    ),
    says={
        "zh-hans": "此前会议定了 {decisions} 件事：已核实 {verified} 件，待核实 {waiting} 件，逾期 {overdue} 件，改过期的 {moved} 件。",
        "en": "Earlier meetings agreed on {decisions:thing|things}: {verified} verified, {waiting} waiting to be verified, {overdue} overdue, {moved} moved to another day.",
    },
    summary=Table(
        columns=(
            Column("decisions", "integer", "议定事项", "decisions", "件"),
            Column("verified", "integer", "已核实", "verified", "件"),
            Column("waiting", "integer", "待核实", "waiting to be verified", "件"),
            Column("overdue", "integer", "逾期", "overdue", "件"),
            Column("moved", "integer", "改过期", "moved", "件"),
        ),
        sql=f"""{LISTED} SELECT count(*) AS decisions, coalesce(sum(CASE WHEN state = 'verified' THEN 1 ELSE 0 END), 0) AS verified,
            coalesce(sum(CASE WHEN state = 'done' THEN 1 ELSE 0 END), 0) AS waiting, coalesce(sum(past_due), 0) AS overdue,
            coalesce(sum(CASE WHEN times_moved > 0 THEN 1 ELSE 0 END), 0) AS moved FROM listed""",
        behind=(
            Behind(("decisions",), "decision", decisions("1 = 1", ""), counts=True),
            Behind(("verified",), "decision", decisions("state = 'verified'", ""), counts=True),
            Behind(("waiting",), "decision", decisions("state = 'done'", ""), counts=True),
            Behind(("overdue",), "decision", decisions("past_due = 1", ""), counts=True),
            Behind(("moved",), "decision", decisions("times_moved > 0", ""), counts=True),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1",
                "meetings": "uid | number | held_day\n1 | 1 | 2020-03-16\n2 | 2 | 2020-03-30",
                "problems": "uid | unit | found_day\np1 | A | 2020-03-10",
                "measures": "uid | problem | agreed_day | due_day\nm1 | p1 | 2020-03-16 | 2020-03-27",
                "measure_events": """
                    measure | step  | event_day  | new_due_day
                    m1      | moved | 2020-03-20 | 2020-03-29
                    m1      | done  | 2020-03-25 |
                """,
                "decisions": """
                    uid | meeting | what  | responsible | due_day    | unit | measure
                    d1  | 1       | chart | mayor       | 2020-03-27 | A    | m1
                    d2  | 1       | form  | office      | 2020-03-20 |      |
                    d3  | 1       | visit | group 1     | 2020-04-10 | A    |
                    d4  | 1       | print | office      | 2020-03-25 |      |
                    d5  | 2       | later | office      | 2020-04-10 |      |
                """,
                "decision_events": """
                    decision | step     | event_day  | new_due_day
                    d3       | moved    | 2020-03-18 | 2020-04-20
                    d4       | done     | 2020-03-24 |
                    d4       | verified | 2020-03-26 |
                """,
            },
            answer="""
                decision | number | unit | due_on     | state    | moved | days_overdue
                d2       | 1      |      | 2020-03-20 | agreed   | 0     | 10
                d1       | 1      | A    | 2020-03-29 | done     | 1     | 1
                d3       | 1      | A    | 2020-04-20 | agreed   | 1     | 0
                d4       | 1      |      | 2020-03-25 | verified | 0     | 0
            """,
        ),
    ),
)
