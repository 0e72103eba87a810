"""Which units were not reached?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import GROUP, KIND, UNIT

MISSED = """
    WITH seen AS (SELECT unit, max(visited_day) AS last_visit FROM visits GROUP BY unit),
    missed AS (
        SELECT m.unit, m.code AS unit_code, m.name AS unit_name, m.kind, m.group_number, m.group_name, m.record,
            c.weeks_missed_in_a_row, s.last_visit
        FROM members AS m JOIN cadence AS c ON c.unit = m.unit LEFT JOIN seen AS s ON s.unit = m.unit
        WHERE c.weeks_missed_in_a_row >= 1
    )
"""

question = Question(
    asks={"zh-hans": "哪些单位没有督导到？", "en": "Which units were not reached?"},
    phrasings={
        "zh-hans": (
            "哪些单位没去过",
            "多久没有督导了",
            "漏了哪些单位",
            "连续几周没到的单位",
            "还没到访的单位",
            "督导空白点在哪里",
        ),
        "en": (
            "units not visited",
            "who has not been visited",
            "units missed in a row",
            "which units were skipped",
            "never visited",
            "units nobody went to see",
        ),
    },
    rule={
        "zh-hans": "最近应到的一周没有任何组到访的单位；写明连续几周未到、最后一次何时到过。",
        "en": "Units that no group visited in the last week due, with how many weeks were missed in a row and when they were last seen.",
    },
    shape="list",
    rows=Table(
        columns=(
            UNIT,
            KIND,
            GROUP,
            Column("weeks_missed_in_a_row", "integer", "连续未到", "weeks missed in a row", "周"),
            Column("last_visit", "day", "最后到访", "last visit"),
        ),
        key=("unit_code",),
        sql=f"{MISSED} SELECT * FROM missed ORDER BY weeks_missed_in_a_row DESC, unit_code",
        behind=(
            Behind(
                ("last_visit", "weeks_missed_in_a_row"),
                "visit",
                f"{MISSED} SELECT n.unit_code, v.record, v.uid FROM missed AS n JOIN visits AS v ON v.unit = n.unit AND v.visited_day = n.last_visit",
            ),
        ),
    ),
    says={
        "zh-hans": "{units} 家单位最近一周没有到访，其中 {never} 家从未到访；连续未到最长 {longest} 周。",
        "en": "{units:unit was|units were} not visited in the last week due, {never} of them never; the longest run missed is {longest:week|weeks}.",
    },
    summary=Table(
        columns=(
            Column("units", "integer", "未到单位", "units not reached", "家"),
            Column("never", "integer", "从未到访", "never visited", "家"),
            Column("longest", "integer", "最长连续未到", "longest run missed", "周"),
        ),
        sql=f"""{MISSED} SELECT count(*) AS units, coalesce(sum(CASE WHEN last_visit IS NULL THEN 1 ELSE 0 END), 0) AS never,
            coalesce(max(weeks_missed_in_a_row), 0) AS longest FROM missed""",
        behind=(
            Behind(("units", "longest"), "unit", f"{MISSED} SELECT record, unit_code AS uid FROM missed"),
            Behind(
                ("never",),
                "unit",
                f"{MISSED} SELECT record, unit_code AS uid FROM missed WHERE last_visit IS NULL",
                counts=True,
            ),
        ),
    ),
    examples=(
        Example(
            facts={
                "programme": "start_day\n2020-03-02",
                "units": "code\nA\nB\nC",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1\nC | 1",
                "visits": "unit | grp | visited_day\nA | 1 | 2020-03-04\nA | 1 | 2020-03-10\nB | 1 | 2020-03-25",
            },
            answer="""
                unit | weeks_missed_in_a_row | last_visit
                C    | 4                     |
                A    | 2                     | 2020-03-10
            """,
        ),
    ),
)
