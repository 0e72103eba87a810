"""How did this unit come to where it is?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import ASSESSMENT, STEP

#: kind -> (zh, en, SQL of day, title, record, uid and unit; of step and what it is about, where it has them)
MEASURE_UNIT = "measures AS x JOIN problems AS p ON p.problem = x.problem"
EVENTS: dict[str, tuple[str, str, str]] = {
    "participation": (
        "参加",
        "takes part",
        "SELECT coalesce(r.joined_day, g.start_day) AS day, '' AS title, r.record, r.uid, r.unit FROM participations AS r CROSS JOIN programme AS g",
    ),
    "action_event": (
        "规定动作",
        "required action",
        "SELECT r.event_day AS day, a.title, r.step, a.uid AS about, r.record, r.uid, r.unit FROM action_events AS r JOIN required_actions AS a ON a.action = r.action",
    ),
    "optional_action": (
        "自选动作",
        "optional action",
        "SELECT r.happened_day AS day, r.title, r.record, r.uid, r.unit FROM optional_actions AS r",
    ),
    "distribution": (
        "领取资料",
        "material received",
        "SELECT r.delivered_day AS day, m.title, r.record, r.uid, r.unit FROM distributions AS r JOIN materials AS m ON m.material = r.material",
    ),
    "visit": (
        "督导到访",
        "visit",
        "SELECT r.visited_day AS day, r.assessment_reason AS title, r.assessment AS step, r.record, r.uid, r.unit FROM visits AS r",
    ),
    "problem": (
        "发现问题",
        "problem found",
        "SELECT r.found_day AS day, r.description AS title, r.record, r.uid, r.unit FROM problems AS r",
    ),
    "problem_event": (
        "问题进展",
        "problem",
        "SELECT r.event_day AS day, p.description AS title, r.step, p.uid AS about, r.record, r.uid, p.unit FROM problem_events AS r JOIN problems AS p ON p.problem = r.problem",
    ),
    "measure": (
        "议定措施",
        "measure agreed",
        f"SELECT x.agreed_day AS day, x.what AS title, p.uid AS about, x.record, x.uid, p.unit FROM {MEASURE_UNIT}",
    ),
    "measure_event": (
        "整改进展",
        "measure",
        f"SELECT r.event_day AS day, x.what AS title, r.step, x.uid AS about, r.record, r.uid, p.unit FROM {MEASURE_UNIT} JOIN measure_events AS r ON r.measure = x.measure",
    ),
    "suggestion": (
        "意见建议",
        "suggestion",
        "SELECT r.made_day AS day, r.text AS title, r.record, r.uid, r.unit FROM suggestions AS r",
    ),
    "practice": (
        "经验做法",
        "good practice",
        "SELECT r.noted_day AS day, r.title, r.record, r.uid, r.unit FROM practices AS r",
    ),
    "submission": (
        "报送材料",
        "text handed in",
        "SELECT r.submitted_day AS day, r.title, r.record, r.uid, r.unit FROM submissions AS r",
    ),
    "publicity_item": (
        "宣传报道",
        "publicity",
        "SELECT r.published_day AS day, r.title, r.record, r.uid, r.unit FROM publicity AS r",
    ),
    "decision": (
        "议定事项",
        "decision",
        "SELECT m.held_day AS day, r.what AS title, r.record, r.uid, r.unit FROM decisions AS r JOIN meetings AS m ON m.meeting = r.meeting",
    ),
    "lecture": (
        "宣讲",
        "lecture",
        "SELECT r.held_day AS day, r.place AS title, r.record, r.uid, r.unit FROM lectures AS r",
    ),
}


def either(sql: str, column: str) -> str:
    """The column where the kind of record has it, else none."""
    return f"t.{column}" if f"r.{column}" in sql or f"AS {column}" in sql else "CAST(NULL AS VARCHAR)"


ALL = " UNION ALL ".join(
    f"SELECT {place} AS place, '{kind}' AS kind, t.day, t.title, {either(sql, 'step')} AS step, {either(sql, 'about')} AS about,"
    f" t.record, t.uid, t.unit FROM ({sql}) AS t"
    for place, (kind, (_, _, sql)) in enumerate(EVENTS.items())
)
STORY = f"""
    WITH everything AS ({ALL}), story AS (
        SELECT e.place, e.kind, e.day, e.title, e.step, e.about, e.record, e.uid FROM everything AS e JOIN units AS u ON u.unit = e.unit
        WHERE u.code = :unit AND e.day <= :as_of_day
    )
"""

question = Question(
    asks={"zh-hans": "这家单位是怎么走过来的？", "en": "How did this unit come to where it is?"},
    phrasings={
        "zh-hans": (
            "这个单位的来龙去脉",
            "某单位的全部经过",
            "这家单位发生过什么",
            "单位故事",
            "从头到尾看一家单位",
            "这家单位的情况",
        ),
        "en": (
            "story of a unit",
            "everything about this unit",
            "history of the unit",
            "timeline of a unit",
            "what happened at this unit",
            "unit from start to now",
        ),
    },
    rule={
        "zh-hans": "这家单位截至当日的全部记录，按时间先后。",
        "en": "Every record on the unit up to the day, in order of time.",
    },
    scope=("unit",),
    needs=("unit",),
    shape="story",
    rows=Table(
        columns=(
            Column("day", "day", "日期", "day"),
            Column(
                "kind",
                "state",
                "事项",
                "what",
                words={kind: (zh, en) for kind, (zh, en, _) in EVENTS.items()},
            ),
            Column("title", "text", "内容", "in words"),
            Column("step", "state", "结果", "step", words={**STEP, **ASSESSMENT}),
            Column("about", "text", "对应编号", "about"),
            Column("uid", "text", "编号", "key"),
        ),
        key=("kind", "record"),
        sql=f"{STORY} SELECT day, kind, title, step, about, record, uid FROM story ORDER BY day, place, uid",
        behind=tuple(
            Behind(("title",), kind, f"{STORY} SELECT kind, record, uid FROM story WHERE kind = '{kind}'")
            for kind in EVENTS
        ),
    ),
    says={
        "zh-hans": "截至当日有 {records} 条记录，其中到访 {visits} 次，发现问题 {problems} 个，经验做法 {practices} 条。",
        "en": "{records:record|records} up to the day: {visits:visit|visits}, {problems:problem|problems} found, {practices:good practice|good practices}.",
    },
    summary=Table(
        columns=(
            Column("records", "integer", "记录", "records", "条"),
            Column("visits", "integer", "到访", "visits", "次"),
            Column("problems", "integer", "发现问题", "problems", "个"),
            Column("practices", "integer", "经验做法", "practices", "条"),
        ),
        sql=f"""{STORY} SELECT count(*) AS records, coalesce(sum(CASE WHEN kind = 'visit' THEN 1 ELSE 0 END), 0) AS visits,
            coalesce(sum(CASE WHEN kind = 'problem' THEN 1 ELSE 0 END), 0) AS problems,
            coalesce(sum(CASE WHEN kind = 'practice' THEN 1 ELSE 0 END), 0) AS practices FROM story""",
        behind=tuple(
            Behind(("records",), kind, f"{STORY} SELECT record, uid FROM story WHERE kind = '{kind}'")
            for kind in EVENTS
        )
        + tuple(
            Behind(
                (column,), kind, f"{STORY} SELECT record, uid FROM story WHERE kind = '{kind}'", counts=True
            )
            for column, kind in (("visits", "visit"), ("problems", "problem"), ("practices", "practice"))
        ),
    ),
    examples=(
        Example(
            facts={
                "programme": "start_day\n2020-03-13",
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1",
                "visits": "uid | unit | grp | visited_day | assessment | assessment_reason\nv1 | A | 1 | 2020-03-17 | well | 认真\nv2 | B | 1 | 2020-03-17 | slow | 他家",
                "problems": "uid | unit | visit | found_day | description\np1 | A | v1 | 2020-03-17 | 照稿念",
                "measures": "uid | problem | what | agreed_day | due_day\nm1 | p1 | 补学 | 2020-03-18 | 2020-03-25",
                "measure_events": "measure | step | event_day\nm1 | done | 2020-03-24",
            },
            scope={"unit": "A"},
            answer="""
                day        | kind          | title  | step | about
                2020-03-13 | participation |        |      |
                2020-03-17 | visit         | 认真   | well |
                2020-03-17 | problem       | 照稿念 |      |
                2020-03-18 | measure       | 补学   |      | p1
                2020-03-24 | measure_event | 补学   | done | m1
            """,
        ),
    ),
)
