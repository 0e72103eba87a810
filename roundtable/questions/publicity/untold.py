"""Which units have not been heard of yet?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import GROUP, KIND, UNIT

UNTOLD = """
    WITH untold AS (
        SELECT m.code AS unit_code, m.name AS unit_name, m.kind, m.group_number, m.group_name, m.record FROM members AS m
        LEFT JOIN (SELECT DISTINCT unit FROM publicity) AS p ON p.unit = m.unit WHERE p.unit IS NULL
    )
"""

question = Question(
    asks={"zh-hans": "哪些单位还没有声音？", "en": "Which units have not been heard of yet?"},
    phrasings={
        "zh-hans": (
            "哪些单位没有报道过",
            "没上过媒体的单位",
            "宣传空白的单位",
            "谁家一条报道都没有",
            "宣传没覆盖到的单位",
            "还没宣传过哪些单位",
        ),
        "en": (
            "units without publicity",
            "who has had no coverage",
            "units never reported on",
            "which units were not in the media",
            "silent units",
            "no stories about which units",
        ),
    },
    rule={
        "zh-hans": "参加单位中，截至当日没有一条报道写到的。供宣传部门补空白，不参与任何比较。",
        "en": "Units taking part of which no item has told up to the day. For the publicity department to fill gaps; it never enters a comparison.",
    },
    shape="list",
    rows=Table(
        columns=(UNIT, KIND, GROUP),
        key=("unit_code",),
        sql=f"{UNTOLD} SELECT * FROM untold ORDER BY group_number, unit_code",
        behind=(
            Behind(("unit",), "unit", f"{UNTOLD} SELECT unit_code, record, unit_code AS uid FROM untold"),
        ),
    ),
    says={
        "zh-hans": "{all_units} 家单位中有 {units} 家还没有报道。",
        "en": "{units} of {all_units:unit has|units have} no publicity yet.",
    },
    summary=Table(
        columns=(
            Column("units", "integer", "没有报道", "without publicity", "家"),
            Column("all_units", "integer", "全部", "all", "家"),
        ),
        sql=f"{UNTOLD} SELECT (SELECT count(*) FROM untold) AS units, (SELECT count(*) FROM members) AS all_units",
        behind=(
            Behind(("units",), "unit", f"{UNTOLD} SELECT record, unit_code AS uid FROM untold", counts=True),
            Behind(("all_units",), "unit", "SELECT record, code AS uid FROM members", counts=True),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code | kind\nA | township\nB | township\nC | township",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1",
                "outlets": "uid | level\nx | own",
                "publicity": "outlet | unit | published_day\nx | B | 2020-03-20\nx | | 2020-03-20",
            },
            answer="unit | kind | group\nA | township | 1",
        ),
    ),
)
