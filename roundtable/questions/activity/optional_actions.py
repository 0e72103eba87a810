"""Do the optional actions have character?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import GROUP, UNIT

SHOWN = """
    WITH noted AS (SELECT DISTINCT unit, title FROM practices), shown AS (
        SELECT u.code AS unit_code, u.name AS unit_name, m.group_number, m.group_name, o.title, o.happened_day AS happened_on,
            o.description, CASE WHEN p.title IS NULL THEN 0 ELSE 1 END AS practice, o.record, o.uid
        FROM optional_actions AS o JOIN units AS u ON u.unit = o.unit
        LEFT JOIN members AS m ON m.unit = o.unit LEFT JOIN noted AS p ON p.unit = o.unit AND p.title = o.title
        WHERE (:since_day IS NULL OR o.happened_day >= :since_day) AND (:unit IS NULL OR u.code = :unit)
            AND (:group IS NULL OR m.group_number = :group)
    )
"""

question = Question(
    asks={"zh-hans": "自选动作有没有特色？", "en": "Do the optional actions have character?"},
    phrasings={
        "zh-hans": ("自选动作有哪些", "各单位有什么特色活动", "自己加了哪些动作", "特色做法活动展示", "创新活动有哪些", "规定之外做了什么"),
        "en": ("optional actions", "what did units do of their own accord", "special activities", "extra initiatives by units", "creative activities", "beyond what was required"),
    },
    rule={
        "zh-hans": "截至当日的全部自选动作，最近的在前；同一单位有同名经验做法的加标记。只展示，不排名。",
        "en": "Every optional action up to the day, newest first; marked where a practice of the same title was noted at that unit. An exhibit, never ranked.",
    },
    scope=("group", "unit", "since"),
    shape="list",
    rows=Table(
        columns=(
            UNIT,
            GROUP,
            Column("title", "text", "自选动作", "optional action"),
            Column("happened_on", "day", "日期", "day"),
            Column("description", "text", "说明", "description"),
            Column("practice", "flag", "已记为经验做法", "noted as a practice"),
        ),
        key=("uid",),
        sql=f"{SHOWN} SELECT * FROM shown ORDER BY happened_on DESC, unit_code, uid",
        behind=(Behind(("title",), "optional_action", f"{SHOWN} SELECT record, uid FROM shown"),),
    ),
    says={
        "zh-hans": "{units} 家单位开展自选动作 {actions} 项，其中 {practices} 项已记为经验做法。",
        "en": "{actions:optional action|optional actions} at {units:unit|units}; {practices} noted as good practice.",
    },
    summary=Table(
        columns=(
            Column("actions", "integer", "自选动作", "optional actions", "项"),
            Column("units", "integer", "单位", "units", "家"),
            Column("practices", "integer", "记为经验做法", "noted as practices", "项"),
        ),
        sql=f"{SHOWN} SELECT count(*) AS actions, count(DISTINCT unit_code) AS units, coalesce(sum(practice), 0) AS practices FROM shown",
        behind=(
            Behind(("actions",), "optional_action", f"{SHOWN} SELECT record, uid FROM shown", counts=True),
            Behind(("units",), "optional_action", f"{SHOWN} SELECT record, uid FROM shown"),
            Behind(("practices",), "optional_action", f"{SHOWN} SELECT record, uid FROM shown WHERE practice = 1", counts=True),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1",
                "optional_actions": "unit | title | happened_day\nA | 板凳课堂 | 2020-03-18\nB | 河长夜访 | 2020-03-25\nA | 夜学 | 2020-03-25",
                "practices": "unit | title | noted_day\nA | 板凳课堂 | 2020-03-20\nB | 夜学 | 2020-03-26",
            },
            answer="""
                unit | group | title    | happened_on | practice
                A    | 1     | 夜学     | 2020-03-25  | False
                B    |       | 河长夜访 | 2020-03-25  | False
                A    | 1     | 板凳课堂 | 2020-03-18  | True
            """,
        ),
    ),
)
