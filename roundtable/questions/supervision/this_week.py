"""Which units are still to be visited this week?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import GROUP, KIND, UNIT

WEEK = """
    WITH seen AS (
        SELECT unit, max(visited_day) AS last_visit,
            max(CASE WHEN (visited_day + 3) // 7 = (3 + :as_of_day) // 7 THEN 1 ELSE 0 END) AS visited
        FROM visits GROUP BY unit
    ), left_open AS (
        SELECT unit, count(*) AS measures_open, sum(CASE WHEN state = 'done' THEN 1 ELSE 0 END) AS to_verify
        FROM unit_measures WHERE state <> 'verified' GROUP BY unit
    ), this_week AS (
        SELECT m.unit, m.code AS unit_code, m.name AS unit_name, m.kind, m.group_number, m.group_name, m.record,
            coalesce(s.visited, 0) AS visited, s.last_visit,
            coalesce(o.measures_open, 0) AS measures_open, coalesce(o.to_verify, 0) AS to_verify
        FROM members AS m LEFT JOIN seen AS s ON s.unit = m.unit LEFT JOIN left_open AS o ON o.unit = m.unit
    )
"""


def units(condition: str) -> str:
    return f"{WEEK} SELECT record, unit_code AS uid FROM this_week WHERE {condition}"


def measures(condition: str) -> str:
    return f"""{WEEK} SELECT w.unit_code, x.record, x.uid FROM this_week AS w
        JOIN unit_measures AS x ON x.unit = w.unit WHERE w.visited = 0 AND {condition}"""


question = Question(
    asks={"zh-hans": "这一周还要去哪些单位？", "en": "Which units are still to be visited this week?"},
    phrasings={
        "zh-hans": (
            "本周还要去哪些单位",
            "这周还剩哪几家要跑",
            "本周待走访单位",
            "这个星期还该去谁家",
            "本周还要走访几家",
            "接下来该去走访谁",
        ),
        "en": (
            "where do we still have to go this week",
            "units left to visit this week",
            "this week's visits still to make",
            "who is still on this week's round",
            "visits remaining this week",
            "what is left of this week's round",
        ),
    },
    rule={
        "zh-hans": "参加单位中，截至当日，当日所在的这一周（周一起）还没有任何组到访的；写明最后一次何时到过、还有几项整改措施没有核实、其中几项单位已报完成等着核验。从未到过的在前，然后按最后到访由远到近。",
        "en": "Units taking part that, as of the day, no group has visited in the running week (from Monday); with when they were last seen, how many measures are"
        " not verified yet, and how many of those are reported done and wait to be verified. Never visited first, then the longest unseen.",
    },
    shape="list",
    rows=Table(
        columns=(
            UNIT,
            KIND,
            GROUP,
            Column("last_visit", "day", "最后到访", "last visit"),
            Column("measures_open", "integer", "未核实措施", "measures open", "项"),
            Column("to_verify", "integer", "待核验", "to verify", "项"),
        ),
        key=("unit_code",),
        sql=f"{WEEK} SELECT * FROM this_week WHERE visited = 0 ORDER BY coalesce(last_visit, 0), unit_code",
        behind=(
            Behind(
                ("last_visit",),
                "visit",
                f"""{WEEK} SELECT w.unit_code, v.record, v.uid FROM this_week AS w
                    JOIN visits AS v ON v.unit = w.unit AND v.visited_day = w.last_visit WHERE w.visited = 0""",
            ),
            Behind(("measures_open",), "measure", measures("x.state <> 'verified'"), counts=True),
            Behind(("to_verify",), "measure", measures("x.state = 'done'"), counts=True),
        ),
    ),
    says={
        "zh-hans": "这一周 {units} 家单位中已到 {visited} 家，还有 {to_visit} 家没去。",
        "en": "Of {units:unit|units}, {visited:was|were} visited this week; {to_visit:is|are} still to be visited.",
    },
    summary=Table(
        columns=(
            Column("units", "integer", "参加单位", "units", "家"),
            Column("visited", "integer", "本周已到", "visited this week", "家"),
            Column("to_visit", "integer", "本周未到", "still to visit", "家"),
        ),
        sql=f"""{WEEK} SELECT count(*) AS units, coalesce(sum(visited), 0) AS visited,
            coalesce(sum(1 - visited), 0) AS to_visit FROM this_week""",
        behind=(
            Behind(("units",), "unit", units("1 = 1"), counts=True),
            Behind(("visited",), "unit", units("visited = 1"), counts=True),
            Behind(("to_visit",), "unit", units("visited = 0"), counts=True),
        ),
    ),
    examples=(
        Example(
            facts={
                "programme": "start_day\n2020-03-02",
                "units": "code\nA\nB\nC\nD",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1\nC | 1\nD | 1",
                "visits": "unit | grp | visited_day\nA | 1 | 2020-03-30\nB | 1 | 2020-03-29\nC | 1 | 2020-03-25",
                "problems": "problem | unit | found_day\n1 | B | 2020-03-20",
                "measures": "measure | problem | due_day\n1 | 1 | 2020-04-10\n2 | 1 | 2020-04-10\n3 | 1 | 2020-04-10",
                "measure_events": "measure | step | event_day\n1 | done | 2020-03-28\n2 | done | 2020-03-26\n2 | verified | 2020-03-29",
            },
            answer="""
                unit | last_visit | measures_open | to_verify
                D    |            | 0             | 0
                C    | 2020-03-25 | 0             | 0
                B    | 2020-03-29 | 2             | 1
            """,
        ),
    ),
)
