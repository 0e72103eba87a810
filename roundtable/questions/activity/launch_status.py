"""Have all units launched?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table
from roundtable.questions.words import KIND

LAUNCHED = """
    WITH ranked AS (
        SELECT e.unit, e.step, e.record, e.uid,
            row_number() OVER (PARTITION BY e.unit ORDER BY e.event_day DESC, e.since DESC, e.seq DESC) AS place
        FROM action_events AS e JOIN required_actions AS a ON a.action = e.action WHERE a.uid = 'launch'
    ), each_unit AS (
        SELECT m.unit, m.code, m.name, m.kind, m.record, r.record AS event_record, r.uid AS event_uid,
            CASE WHEN r.step IN ('done', 'accepted') THEN 1 ELSE 0 END AS launched,
            CASE WHEN coalesce(r.step, '') NOT IN ('done', 'accepted') AND a.due_day < :as_of_day THEN 1 ELSE 0 END AS late
        FROM members AS m
        LEFT JOIN ranked AS r ON r.unit = m.unit AND r.place = 1
        LEFT JOIN unit_actions AS a ON a.unit = m.unit AND a.action_key = 'launch'
    )
"""


def behind(key: str) -> tuple[Behind, ...]:
    return (
        Behind(("launched",), "action_event", f"{LAUNCHED} SELECT {key} event_record AS record, event_uid AS uid FROM each_unit WHERE launched = 1", counts=True),
        Behind(("units",), "unit", f"{LAUNCHED} SELECT {key} record, code AS uid FROM each_unit", counts=True),
    )


question = Question(
    asks={"zh-hans": "各单位都启动了吗？", "en": "Have all units launched?"},
    phrasings={
        "zh-hans": ("启动了没有", "哪些单位还没启动", "动员部署开了吗", "启动情况", "多少家已经启动", "谁还没动起来", "启动率"),
        "en": ("have all units started", "launch status", "who has not launched", "how many units have launched", "has everyone kicked off", "units that have not begun"),
    },
    rule={
        "zh-hans": "编号为 launch 的规定动作已完成或已认可即为已启动；迟未启动：应启动、期限已过而仍未启动的单位。按类别，只看当日参加的单位。",
        "en": "A unit has launched when the required action with the key 'launch' is done or accepted. Late: units asked to launch, past the due day, that have not. By kind, of units taking part.",
    },
    shape="figure",
    rows=Table(
        columns=(
            KIND,
            Column("launched", "integer", "已启动", "launched", "家"),
            Column("units", "integer", "全部", "all", "家"),
            Column("late", "list", "迟未启动", "late"),
        ),
        key=("kind",),
        sql=f"{LAUNCHED} SELECT kind, sum(launched) AS launched, count(*) AS units FROM each_unit GROUP BY kind ORDER BY kind",
        details=(
            Detail(
                "late",
                (Column("unit", "unit", "单位", "unit"),),
                f"{LAUNCHED} SELECT kind, code AS unit_code, name AS unit_name FROM each_unit WHERE late = 1 ORDER BY kind, code",
            ),
        ),
        behind=behind("kind,"),
    ),
    says={
        "zh-hans": "{units} 家单位已启动 {launched} 家，过期未启动 {late} 家。",
        "en": "{launched} of {units:unit has|units have} launched; {late:unit is|units are} late.",
    },
    summary=Table(
        columns=(
            Column("launched", "integer", "已启动", "launched", "家"),
            Column("units", "integer", "全部", "all", "家"),
            Column("late", "integer", "过期未启动", "late", "家"),
        ),
        sql=f"{LAUNCHED} SELECT coalesce(sum(launched), 0) AS launched, count(*) AS units, coalesce(sum(late), 0) AS late FROM each_unit",
        behind=(*behind(""), Behind(("late",), "unit", f"{LAUNCHED} SELECT record, code AS uid FROM each_unit WHERE late = 1", counts=True)),
    ),
    examples=(
        Example(
            facts={
                "units": "code | name | kind\nA | 柳林镇 | township\nB | 水利局 | department\nC | 科协 | department",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1\nC | 1",
                "required_actions": "uid | due_day\nlaunch | 2020-03-20",
                "action_events": "unit | action | step | event_day\nA | launch | done | 2020-03-18\nB | launch | done | 2020-03-19\nB | launch | returned | 2020-03-20",
            },
            answer="""
                kind       | launched | units | late
                department | 0        | 2     | B, C
                township   | 1        | 1     |
            """,
        ),
        Example(
            facts={
                "units": "code | kind\nA | township",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1",
                "required_actions": "uid | due_day\nlaunch | 2020-03-20",
            },
            as_of="2020-03-20",
            answer="kind | launched | units | late\ntownship | 0 | 1 |",
        ),
    ),
)
