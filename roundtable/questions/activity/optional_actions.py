"""What did units do of their own accord?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import GROUP, UNIT

SHOWN = """
    WITH shown AS (
        SELECT o.record, o.uid, o.unit, o.title, o.description, o.happened_day, u.code AS unit_code, u.name AS unit_name,
            u.record AS unit_record, m.group_number, m.group_name,
            CASE WHEN EXISTS (SELECT 1 FROM practices AS p WHERE p.unit = o.unit AND p.title = o.title)
                THEN 1 ELSE 0 END AS practice
        FROM optional_actions AS o JOIN units AS u ON u.unit = o.unit LEFT JOIN members AS m ON m.unit = o.unit
        WHERE (:since_day IS NULL OR o.happened_day >= :since_day)
            AND (:group IS NULL OR m.group_number = :group) AND (:unit IS NULL OR u.code = :unit)
    )
"""

question = Question(
    asks={"zh-hans": "自选动作有没有特色？", "en": "What did units do of their own accord?"},
    phrasings={
        "zh-hans": (
            "自选动作有哪些",
            "各单位搞了什么特色活动",
            "有什么自己的创新",
            "自选动作展示",
            "哪些单位有特色做法",
            "有没有自己想办法搞的活动",
            "最近开展了哪些自选动作",
        ),
        "en": (
            "optional actions",
            "what did units come up with themselves",
            "own initiatives of the units",
            "special activities",
            "what is distinctive about what units do",
            "latest optional actions",
            "anything beyond what is required",
        ),
    },
    rule={
        "zh-hans": "截至当日的全部自选动作，新的在前；同一单位有同名经验做法的加以标明。只展示，不排名。督导组为该单位当日所在的组。",
        "en": "Every optional action up to the day, newest first; marked where a practice of the same title was noted at the"
        " same unit. An exhibit, never a ranking. The group is the unit's on the day.",
    },
    scope=("group", "unit", "since"),
    shape="list",
    rows=Table(
        columns=(
            UNIT,
            GROUP,
            Column("title", "text", "名称", "title"),
            Column("happened_on", "day", "日期", "day"),
            Column("description", "text", "说明", "description"),
            Column("practice", "flag", "已记为经验做法", "noted as a practice"),
        ),
        key=("uid",),
        sql=f"""{SHOWN} SELECT uid, unit_code, unit_name, group_number, group_name, title, happened_day AS happened_on,
                description, practice
            FROM shown ORDER BY happened_day DESC, unit_code, uid""",
        behind=(
            Behind(
                ("title", "happened_on", "description"),
                "optional_action",
                f"{SHOWN} SELECT uid, record FROM shown",
            ),
        ),
    ),
    says={
        "zh-hans": "{units} 家单位开展了 {actions} 项自选动作，其中 {practices} 项已记为经验做法。",
        "en": "{actions:optional action|optional actions} at {units:unit|units}; {practices} noted as good practice.",
    },
    summary=Table(
        columns=(
            Column("actions", "integer", "自选动作", "optional actions", "项"),
            Column("units", "integer", "单位", "units", "家"),
            Column("practices", "integer", "已记为经验做法", "noted as a practice", "项"),
        ),
        sql=f"""{SHOWN} SELECT count(*) AS actions, count(DISTINCT unit) AS units, coalesce(sum(practice), 0) AS practices
            FROM shown""",
        behind=(
            Behind(("actions",), "optional_action", f"{SHOWN} SELECT record, uid FROM shown", counts=True),
            Behind(
                ("units",),
                "unit",
                f"{SHOWN} SELECT DISTINCT unit_record AS record, unit_code AS uid FROM shown",
                counts=True,
            ),
            Behind(
                ("practices",),
                "optional_action",
                f"{SHOWN} SELECT record, uid FROM shown WHERE practice = 1",
                counts=True,
            ),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA\nB\nC",
                "groups": "number\n1",
                "participations": "unit | grp | left_day\nA | 1 |\nB | 1 | 2020-03-20",
                "optional_actions": """
                    uid | unit | title    | happened_day
                    o1  | A    | 板凳课堂 | 2020-03-18
                    o2  | B    | 夜学     | 2020-03-19
                    o3  | A    | 夜学     | 2020-03-19
                """,
                "practices": "unit | title | noted_day\nA | 板凳课堂 | 2020-03-25\nB | 板凳课堂 | 2020-03-25",
            },
            answer="""
                unit | group | title    | happened_on | practice
                A    | 1     | 夜学     | 2020-03-19  | False
                B    |       | 夜学     | 2020-03-19  | False
                A    | 1     | 板凳课堂 | 2020-03-18  | True
            """,
        ),
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1\n2",
                "participations": "unit | grp\nA | 1\nB | 2",
                "optional_actions": """
                    uid | unit | title    | happened_day
                    o1  | A    | 板凳课堂 | 2020-03-18
                    o2  | A    | 夜学     | 2020-03-19
                    o3  | B    | 夜学     | 2020-03-19
                """,
            },
            scope={"group": 1, "since": "2020-03-19"},
            answer="""
                unit | title | happened_on
                A    | 夜学  | 2020-03-19
            """,
        ),
    ),
)
