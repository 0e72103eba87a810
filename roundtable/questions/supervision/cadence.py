"""A visit at least every week: was it kept?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table
from roundtable.questions.words import GROUP, UNIT

#: Whole weeks of the programme that have ended, laid end to end from its first one, or from that of `since`.
WEEKS = """
    WITH RECURSIVE bounds AS (
        SELECT CASE WHEN (:since_day + 3) // 7 > (start_day + 9) // 7 THEN (:since_day + 3) // 7 ELSE (start_day + 9) // 7 END AS first_week,
            ((CASE WHEN end_day < :as_of_day THEN end_day ELSE :as_of_day END) - 3) // 7 AS last_week FROM programme
    ), weeks AS (
        SELECT first_week AS week, last_week FROM bounds WHERE last_week >= first_week
        UNION ALL SELECT week + 1, last_week FROM weeks WHERE week < last_week
    )
"""


def visits_from(week: str) -> str:
    return f"""
        SELECT m.code AS unit_code, m.group_number, v.record, v.uid FROM visits AS v JOIN members AS m ON m.unit = v.unit
        JOIN due_weeks AS d ON d.unit = v.unit AND (v.visited_day + 3) // 7 BETWEEN d.{week} AND d.last_week
    """


IN_DUE_WEEK = visits_from("counted_from")
UNITS = "SELECT m.code AS unit_code, m.group_number, m.record, m.code AS uid FROM members AS m"

question = Question(
    asks={"zh-hans": "每周至少到一次，做到了吗？", "en": "A visit at least every week: was it kept?"},
    phrasings={
        "zh-hans": (
            "每周督导做到没有",
            "到访节奏",
            "哪几周没有去",
            "周周到访了吗",
            "督导频次够不够",
            "每个单位每周去了几次",
            "到访日历",
        ),
        "en": (
            "was every unit visited each week",
            "visit cadence",
            "weeks kept and weeks missed",
            "weekly visits kept",
            "visit calendar",
            "visiting rhythm",
            "which weeks had no visit",
        ),
    },
    rule={
        "zh-hans": "一周（周一至周日）七天都在参加、专项工作都在进行，并且已经过完，才算应到；这一周里任何一组到访过即算到。给了起始日的，只算那一天及以后结束的周；连续未到一律从最近应到的一周往回数。",
        "en": "A week (Monday to Sunday) is due when the unit took part and the programme ran on all its seven days and it has ended; it is kept if any group visited"
        " the unit in it. With 'since', only weeks that ended on or after it count; missed in a row always counts back from the last week due.",
    },
    scope=("group", "unit", "since"),
    shape="matrix",
    rows=Table(
        columns=(
            UNIT,
            GROUP,
            Column("weeks_due", "integer", "应到周数", "weeks due", "周"),
            Column("weeks_kept", "integer", "已到周数", "weeks kept", "周"),
            Column("weeks_missed_in_a_row", "integer", "连续未到", "missed in a row", "周"),
            Column("weeks", "list", "各周", "weeks"),
        ),
        key=("unit_code",),
        sql="""SELECT m.code AS unit_code, m.name AS unit_name, m.group_number, m.group_name, c.weeks_due, c.weeks_kept,
            c.weeks_missed_in_a_row FROM members AS m JOIN cadence AS c ON c.unit = m.unit ORDER BY m.group_number, m.code""",
        details=(
            Detail(
                "weeks",
                (
                    Column("week", "week", "周", "week"),
                    Column("due", "flag", "应到", "due"),
                    Column("visits", "integer", "到访", "visits"),
                ),
                f"""{WEEKS} SELECT m.code AS unit_code, w.week, CASE WHEN d.unit IS NULL THEN 0 ELSE 1 END AS due,
                    coalesce(v.visits, 0) AS visits
                FROM members AS m CROSS JOIN weeks AS w
                LEFT JOIN due_weeks AS d ON d.unit = m.unit AND w.week BETWEEN d.first_week AND d.last_week
                LEFT JOIN visited_weeks AS v ON v.unit = m.unit AND v.week = w.week
                ORDER BY m.code, w.week""",
            ),
        ),
        behind=(
            Behind(("weeks_kept",), "visit", IN_DUE_WEEK),
            Behind(("weeks_missed_in_a_row",), "visit", visits_from("first_week")),
            Behind(("weeks_due",), "unit", UNITS),
        ),
    ),
    totals=Table(
        columns=(
            GROUP,
            Column("weeks_due", "integer", "应到", "weeks due", "周次"),
            Column("weeks_kept", "integer", "已到", "weeks kept", "周次"),
        ),
        key=("group_number",),
        sql="""SELECT m.group_number, m.group_name, sum(c.weeks_due) AS weeks_due, sum(c.weeks_kept) AS weeks_kept
            FROM members AS m JOIN cadence AS c ON c.unit = m.unit GROUP BY m.group_number, m.group_name ORDER BY m.group_number""",
        behind=(Behind(("weeks_kept",), "visit", IN_DUE_WEEK), Behind(("weeks_due",), "unit", UNITS)),
    ),
    says={
        "zh-hans": "{units} 家单位应到 {weeks_due} 周次，做到 {weeks_kept} 周次；{all_kept} 家周周都到。",
        "en": "{weeks_kept} of {weeks_due:unit-week|unit-weeks} kept over {units:unit|units}; {all_kept:unit was|units were} visited in every week.",
    },
    summary=Table(
        columns=(
            Column("units", "integer", "单位", "units"),
            Column("weeks_due", "integer", "应到", "weeks due", "周次"),
            Column("weeks_kept", "integer", "已到", "weeks kept", "周次"),
            Column("all_kept", "integer", "周周都到", "visited in every week", "家"),
        ),
        sql="""SELECT count(*) AS units, coalesce(sum(weeks_due), 0) AS weeks_due, coalesce(sum(weeks_kept), 0) AS weeks_kept,
            coalesce(sum(CASE WHEN weeks_due > 0 AND weeks_kept = weeks_due THEN 1 ELSE 0 END), 0) AS all_kept FROM cadence""",
        behind=(
            Behind(("units",), "unit", "SELECT record, code AS uid FROM members", counts=True),
            Behind(("weeks_kept",), "visit", IN_DUE_WEEK),
            Behind(("weeks_due",), "unit", UNITS),
            Behind(
                ("all_kept",),
                "unit",
                """SELECT m.record, m.code AS uid FROM members AS m JOIN cadence AS c ON c.unit = m.unit
                WHERE c.weeks_due > 0 AND c.weeks_kept = c.weeks_due""",
                counts=True,
            ),
        ),
    ),
    examples=(
        Example(
            facts={
                "programme": "start_day\n2020-03-13",
                "units": "code\nA\nB\nC",
                "groups": "number\n1\n2",
                "participations": "unit | grp | joined_day\nA | 1 |\nB | 1 |\nC | 2 | 2020-03-17",
                "visits": """
                    unit | grp | visited_day
                    A    | 1   | 2020-03-14
                    A    | 2   | 2020-03-16
                    A    | 1   | 2020-03-22
                    B    | 1   | 2020-03-20
                    C    | 2   | 2020-03-17
                    B    | 1   | 2020-03-30
                """,
            },
            answer="""
                unit | group | weeks_due | weeks_kept | weeks_missed_in_a_row | weeks
                A    | 1     | 2         | 1          | 1                     | 2020-W12, 2020-W13
                B    | 1     | 2         | 1          | 1                     | 2020-W12, 2020-W13
                C    | 2     | 1         | 0          | 1                     | 2020-W12, 2020-W13
            """,
        ),
        Example(
            facts={
                "programme": "start_day\n2020-03-02",
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp | joined_day\nA | 1 |\nB | 1 | 2020-03-23",
                "visits": """
                    unit | grp | visited_day
                    A    | 1   | 2020-03-03
                    A    | 1   | 2020-03-17
                    B    | 1   | 2020-03-25
                    B    | 1   | 2020-03-26
                """,
            },
            as_of="2020-04-05",
            scope={"since": "2020-03-18"},
            answer="""
                unit | weeks_due | weeks_kept | weeks_missed_in_a_row | weeks
                A    | 3         | 1          | 2                     | 2020-W12, 2020-W13, 2020-W14
                B    | 2         | 1          | 1                     | 2020-W12, 2020-W13, 2020-W14
            """,
        ),
    ),
)
