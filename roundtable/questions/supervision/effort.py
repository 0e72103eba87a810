"""What work did each supervision group do?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import GROUP

TALLIES = {
    "meetings_attended": ("列席会议", "meetings attended", "次"),
    "activities_joined": ("参加活动", "activities joined", "次"),
    "materials_reviewed": ("查阅资料", "materials reviewed", "份"),
    "spot_checks": ("随机抽查", "spot checks", "次"),
    "people_interviewed": ("访谈", "people interviewed", "人"),
}
COUNTS = {
    "problems_found": ("发现问题", "problems found", "个"),
    "suggestions_made": ("提出建议", "suggestions made", "条"),
}
VISITED = "(:since_day IS NULL OR v.visited_day >= :since_day)"
GIVEN = "(:since_day IS NULL OR t.day >= :since_day)"
IN_GROUP = "(:group IS NULL OR g.number = :group)"

WORK = f"""
    WITH visited AS (
        SELECT v.grp, count(*) AS visits, {", ".join(f"sum(v.{tally}) AS {tally}" for tally in TALLIES)}
        FROM visits AS v WHERE {VISITED} GROUP BY v.grp
    ), given AS (
        SELECT t.grp, sum(CASE WHEN t.what = 'problem' THEN 1 ELSE 0 END) AS problems_found,
            sum(CASE WHEN t.what = 'suggestion' THEN 1 ELSE 0 END) AS suggestions_made
        FROM group_of_day AS t WHERE {GIVEN} GROUP BY t.grp
    ), work AS (
        SELECT g.number AS group_number, g.name AS group_name, coalesce(v.visits, 0) AS visits,
            {", ".join(f"coalesce(v.{tally}, 0) AS {tally}" for tally in TALLIES)},
            {", ".join(f"coalesce(t.{count}, 0) AS {count}" for count in COUNTS)}
        FROM groups AS g LEFT JOIN visited AS v ON v.grp = g.grp LEFT JOIN given AS t ON t.grp = g.grp WHERE {IN_GROUP}
    )
"""
FIGURES = ["visits", *TALLIES, *COUNTS]
SUMS = ", ".join(f"coalesce(sum({figure}), 0) AS {figure}" for figure in FIGURES)


def visits_behind(condition: str, key: str) -> str:
    return f"SELECT {key} v.record, v.uid FROM visits AS v JOIN groups AS g ON g.grp = v.grp WHERE {VISITED} AND {IN_GROUP} AND {condition}"


def behind(key: str) -> tuple[Behind, ...]:
    things = f"SELECT {key} t.record, t.uid FROM group_of_day AS t JOIN groups AS g ON g.grp = t.grp WHERE {GIVEN} AND {IN_GROUP}"
    return (
        Behind(("visits",), "visit", visits_behind("1 = 1", key), counts=True),
        *(Behind((tally,), "visit", visits_behind(f"v.{tally} > 0", key)) for tally in TALLIES),
        Behind(("problems_found",), "problem", f"{things} AND t.what = 'problem'", counts=True),
        Behind(("suggestions_made",), "suggestion", f"{things} AND t.what = 'suggestion'", counts=True),
    )


COLUMNS = (
    Column("visits", "integer", "到访", "visits", "次"),
    *(Column(name, "integer", zh, en, unit) for name, (zh, en, unit) in {**TALLIES, **COUNTS}.items()),
)

question = Question(
    asks={"zh-hans": "各督导组做了哪些工作？", "en": "What work did each supervision group do?"},
    phrasings={
        "zh-hans": (
            "督导组干了些什么",
            "各组工作量",
            "督导了多少次",
            "列席了多少会议、访谈了多少人",
            "发现了多少问题、提了多少建议",
            "督导工作统计",
            "随机抽查多少次",
        ),
        "en": (
            "work done by the groups",
            "how many visits were made",
            "how many meetings were attended",
            "people interviewed and spot checks",
            "effort by group",
            "how many problems were found by the groups",
            "supervision tallies",
        ),
    },
    rule={
        "zh-hans": "截至当日的全部到访及其计数，按督导组合计；问题和建议归其到访的组，没有到访的归单位所在组；撤回的问题不计。末行为合计。",
        "en": "Every visit up to the day and its tallies, summed by group; a problem or suggestion belongs to the group of its visit, else to the unit's group;"
        " withdrawn problems are not counted. The last row is the total.",
    },
    scope=("group", "since"),
    shape="ranking",
    rows=Table(
        columns=(GROUP, *COLUMNS),
        key=("group_number",),
        sql=f"""{WORK}, told AS (SELECT * FROM work UNION ALL SELECT NULL, NULL, {SUMS} FROM work)
            SELECT * FROM told ORDER BY CASE WHEN group_number IS NULL THEN 1 ELSE 0 END, group_number""",
        behind=behind("g.number AS group_number,"),
    ),
    says={
        "zh-hans": "共到访 {visits} 次：列席会议 {meetings_attended} 次，参加活动 {activities_joined} 次，查阅资料 {materials_reviewed} 份，"
        "随机抽查 {spot_checks} 次，访谈 {people_interviewed} 人，发现问题 {problems_found} 个，提出建议 {suggestions_made} 条。",
        "en": "{visits:visit|visits}: {meetings_attended:meeting|meetings} attended, {activities_joined:activity|activities} joined,"
        " {materials_reviewed:material|materials} reviewed, {spot_checks:spot check|spot checks}, {people_interviewed:person|people} interviewed,"
        " {problems_found:problem|problems} found, {suggestions_made:suggestion|suggestions} made.",
    },
    summary=Table(columns=COLUMNS, sql=f"{WORK} SELECT {SUMS} FROM work", behind=behind("")),
    examples=(
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1\n2",
                "participations": "unit | grp\nA | 1\nB | 2",
                "visits": """
                    uid | grp | unit | visited_day | meetings_attended | people_interviewed
                    v1  | 1   | A    | 2020-03-17  | 1                 | 2
                    v2  | 2   | A    | 2020-03-18  |                   | 3
                """,
                "problems": """
                    uid | unit | visit | found_day
                    p1  | A    | v2    | 2020-03-18
                    p2  | A    |       | 2020-03-19
                    p3  | B    |       | 2020-03-19
                """,
                "problem_events": "problem | step | event_day\np3 | withdrawn | 2020-03-20",
                "suggestions": "unit | visit | made_day\nB | | 2020-03-20",
            },
            answer="""
                group | visits | meetings_attended | people_interviewed | problems_found | suggestions_made
                1     | 1      | 1                 | 2                  | 1              | 0
                2     | 1      | 0                 | 3                  | 1              | 1
                      | 2      | 1                 | 5                  | 2              | 1
            """,
        ),
    ),
)
