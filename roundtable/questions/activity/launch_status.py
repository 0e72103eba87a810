"""Have all units launched?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table
from roundtable.questions.words import KIND, UNIT

EACH = """
    WITH launches AS (
        SELECT s.unit, s.step, s.record, s.uid FROM action_states AS s JOIN required_actions AS a ON a.action = s.action
        WHERE a.uid = 'launch'
    ), asked AS (
        SELECT unit, due_day FROM unit_actions WHERE action_key = 'launch'
    ), each_unit AS (
        SELECT m.code AS unit_code, m.name AS unit_name, m.kind, m.record,
            r.record AS event_record, r.uid AS event_uid,
            CASE WHEN r.step IN ('done', 'accepted') THEN 1 ELSE 0 END AS launched,
            CASE WHEN a.due_day < :as_of_day AND coalesce(r.step, '') NOT IN ('done', 'accepted')
                THEN 1 ELSE 0 END AS late
        FROM members AS m
        LEFT JOIN launches AS r ON r.unit = m.unit
        LEFT JOIN asked AS a ON a.unit = m.unit
    )
"""
LAUNCHED = Column("launched", "integer", "已启动", "launched", "家")
UNITS = Column("units", "integer", "参加单位", "units taking part", "家")
THOSE_LATE = f"{EACH} SELECT kind, record, unit_code AS uid FROM each_unit WHERE late = 1"


def counted() -> tuple[Behind, ...]:
    return (
        Behind(
            ("launched",),
            "action_event",
            f"{EACH} SELECT kind, event_record AS record, event_uid AS uid FROM each_unit WHERE launched = 1",
            counts=True,
        ),
        Behind(
            ("units",),
            "unit",
            f"{EACH} SELECT kind, record, unit_code AS uid FROM each_unit",
            counts=True,
        ),
    )


question = Question(
    asks={"zh-hans": "各单位都启动了吗？", "en": "Have all units launched?"},
    phrasings={
        "zh-hans": (
            "哪些单位还没有启动",
            "启动了多少家",
            "动员部署都开了没有",
            "各单位动起来没有",
            "启动情况怎么样",
            "有没有迟迟不启动的",
            "乡镇启动了几家",
            "谁还没开始",
        ),
        "en": (
            "launch status",
            "who has not launched",
            "how many units have launched",
            "has everyone started",
            "units late to launch",
            "which units have not begun yet",
            "did the townships launch",
        ),
    },
    rule={
        "zh-hans": "编号为 launch 的规定动作最近一步是完成或认可，即为已启动。当日参加的单位都算在内，按类别分列。"
        "应当启动、截止日早于当日而没有启动的单位点名；截止日当天还不算迟。",
        "en": "A unit has launched when the latest step of the required action with the key 'launch' is done or"
        " accepted. All units taking part on the day are counted, by kind. Units that were asked to launch by a"
        " day before the as-of day and have not are named; on the due day itself a unit is not late.",
    },
    shape="figure",
    rows=Table(
        columns=(KIND, LAUNCHED, UNITS, Column("late", "list", "逾期未启动", "late")),
        key=("kind",),
        sql=f"""{EACH} SELECT kind, sum(launched) AS launched, count(*) AS units
            FROM each_unit GROUP BY kind ORDER BY kind""",
        details=(
            Detail(
                "late",
                (UNIT,),
                f"{EACH} SELECT kind, unit_code, unit_name FROM each_unit WHERE late = 1 ORDER BY unit_code",
            ),
        ),
        behind=(*counted(), Behind(("late",), "unit", THOSE_LATE)),
    ),
    says={
        "zh-hans": "{units} 家参加单位中，{launched} 家已启动，{late} 家逾期未启动。",
        "en": "{launched} of {units:unit|units} launched; {late} late.",
    },
    summary=Table(
        columns=(LAUNCHED, UNITS, Column("late", "integer", "逾期未启动", "late", "家")),
        sql=f"""{EACH} SELECT coalesce(sum(launched), 0) AS launched, count(*) AS units,
            coalesce(sum(late), 0) AS late FROM each_unit""",
        behind=(*counted(), Behind(("late",), "unit", THOSE_LATE, counts=True)),
    ),
    examples=(
        Example(
            facts={
                "units": """
                    code | name   | kind
                    A01  | 柳林镇 | township
                    A02  | 沙溪镇 | township
                    A03  | 石桥镇 | township
                    B01  | 水利局 | department
                """,
                "groups": "number\n1",
                "participations": """
                    unit | grp | joined_day
                    A01  | 1   |
                    A02  | 1   |
                    A03  | 1   | 2020-03-25
                    B01  | 1   |
                """,
                "required_actions": "uid | due_day\nlaunch | 2020-03-20\nlist | 2020-03-21",
                "action_events": """
                    unit | action | step     | event_day
                    A01  | launch | done     | 2020-03-18
                    A01  | list   | done     | 2020-03-19
                    A02  | launch | done     | 2020-03-19
                    A02  | launch | returned | 2020-03-20
                    B01  | launch | done     | 2020-03-20
                    B01  | launch | accepted | 2020-03-22
                """,
            },
            answer="""
                kind       | launched | units | late
                department | 1        | 1     |
                township   | 1        | 3     | A02
            """,
        ),
        Example(
            facts={
                "units": "code | kind\nA | township\nB | township",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1",
                "required_actions": "uid | due_day\nlaunch | 2020-03-20",
                "action_events": "unit | action | step | event_day\nA | launch | done | 2020-03-20",
            },
            as_of="2020-03-20",
            answer="""
                kind     | launched | units | late
                township | 1        | 2     |
            """,
        ),
    ),
)
