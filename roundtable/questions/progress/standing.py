"""How far has each unit come?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import GROUP, KIND, STANDING, UNIT

EACH = """
    SELECT m.unit, m.code AS unit_code, m.name AS unit_name, m.kind, m.group_number, m.group_name, m.record,
        CASE WHEN p.overdue_actions + p.overdue_measures >= 3 OR p.longest_overdue > 14
                OR p.assessment = 'unsatisfactory' THEN 'behind'
            WHEN p.overdue_actions + p.overdue_measures >= 1 OR p.assessment = 'slow' THEN 'slow'
            WHEN p.practices > 0 OR p.measures_verified > 0 OR p.assessment = 'well' THEN 'ahead'
            ELSE 'on_course' END AS standing
    FROM unit_progress AS p JOIN members AS m ON m.unit = p.unit
"""

IN_ORDER = "CASE standing WHEN 'ahead' THEN 0 WHEN 'on_course' THEN 1 WHEN 'slow' THEN 2 ELSE 3 END"

question = Question(
    asks={"zh-hans": "各单位走到哪一步？", "en": "How far has each unit come?"},
    phrasings={
        "zh-hans": (
            "各单位进度怎么样",
            "各家处在什么状态",
            "多少家走在前列、多少家滞后",
            "推进情况总览",
            "单位红黄灯",
            "整体进展如何",
        ),
        "en": (
            "standing of the units",
            "how far along is everybody",
            "status of all units",
            "traffic lights",
            "how many units are ahead or behind",
            "overall progress",
        ),
    },
    rule={
        "zh-hans": "滞后：过期动作加过期措施不少于 3 项，或有一项过期超过 14 天，或最近评价不满意；偏慢：有任何过期，或最近评价偏慢；走在前列：没有过期，且有经验做法、已核实措施或评价为“好”；其余为按期。",
        "en": "Behind: three or more actions and measures past due, or one of them for more than 14 days, or an unsatisfactory latest assessment; slow: anything"
        " past due, or a slow latest assessment; ahead: nothing past due, and a practice noted, a measure verified or 'well'; otherwise on course.",
    },
    shape="list",
    rows=Table(
        columns=(UNIT, KIND, GROUP, Column("standing", "state", "状态", "standing", words=STANDING)),
        key=("unit_code",),
        sql=f"WITH each_unit AS ({EACH}) SELECT * FROM each_unit ORDER BY group_number, unit_code",
        behind=(
            Behind(
                ("standing",),
                "required_action",
                "SELECT m.code AS unit_code, a.action_record AS record, a.action_key AS uid FROM unit_actions AS a JOIN members AS m ON m.unit = a.unit WHERE a.past_due = 1",
            ),
            Behind(
                ("standing",),
                "measure",
                "SELECT m.code AS unit_code, x.record, x.uid FROM unit_measures AS x JOIN members AS m ON m.unit = x.unit WHERE x.past_due = 1 OR x.state = 'verified'",
            ),
            Behind(
                ("standing",),
                "practice",
                "SELECT m.code AS unit_code, p.record, p.uid FROM practices AS p JOIN members AS m ON m.unit = p.unit",
            ),
            Behind(
                ("standing",),
                "visit",
                "SELECT m.code AS unit_code, s.record, s.uid FROM assessments AS s JOIN members AS m ON m.unit = s.unit",
            ),
        ),
    ),
    totals=Table(
        columns=(
            KIND,
            Column("standing", "state", "状态", "standing", words=STANDING),
            Column("units", "integer", "单位数", "units", "家"),
        ),
        key=("kind", "standing"),
        sql=f"WITH each_unit AS ({EACH}) SELECT kind, standing, count(*) AS units FROM each_unit GROUP BY kind, standing ORDER BY kind, {IN_ORDER}",
        behind=(
            Behind(
                ("units",),
                "unit",
                f"WITH each_unit AS ({EACH}) SELECT kind, standing, record, unit_code AS uid FROM each_unit",
                counts=True,
            ),
        ),
    ),
    says={
        "zh-hans": "{ahead} 家走在前列，{on_course} 家按期推进，{slow} 家偏慢，{behind} 家滞后。",
        "en": "{ahead:unit is|units are} ahead, {on_course} on course, {slow} slow, {behind} behind.",
    },
    summary=Table(
        columns=tuple(Column(key, "integer", zh, en, "家") for key, (zh, en) in STANDING.items()),
        sql=f"""WITH each_unit AS ({EACH}) SELECT
            {", ".join(f"coalesce(sum(CASE WHEN standing = '{key}' THEN 1 ELSE 0 END), 0) AS {key}" for key in STANDING)}
            FROM each_unit""",
        behind=tuple(
            Behind(
                (key,),
                "unit",
                f"WITH each_unit AS ({EACH}) SELECT record, unit_code AS uid FROM each_unit WHERE standing = '{key}'",
                counts=True,
            )
            for key in STANDING
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code | kind\nA | township\nB | township\nC | department\nD | department",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1\nC | 1\nD | 1",
                "required_actions": "uid | due_day | kinds\nlaunch | 2020-03-16 | ;township;\nlist | 2020-03-15 | ;department;",
                "action_events": """
                    unit | action | step     | event_day
                    A    | launch | done     | 2020-03-16
                    D    | list   | done     | 2020-03-14
                    D    | list   | accepted | 2020-03-15
                """,
                "practices": "unit | title | noted_day\nD | 河长夜访 | 2020-03-20",
            },
            answer="""
                unit | kind       | group | standing
                A    | township   | 1     | slow
                B    | township   | 1     | slow
                C    | department | 1     | behind
                D    | department | 1     | ahead
            """,
        ),
    ),
)
