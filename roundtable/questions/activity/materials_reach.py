"""Did the study materials reach everyone?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table
from roundtable.questions.words import FORM

#: What went to somebody who is no unit (an office) is told of the whole programme alone.
ISSUED = """WITH issued AS (SELECT * FROM materials WHERE issued_day IS NULL OR issued_day <= :as_of_day),
    delivered AS (SELECT * FROM distributions
        WHERE (:group IS NULL AND :unit IS NULL) OR unit IN (SELECT unit FROM members))"""
DELIVERED = "FROM issued AS m JOIN delivered AS d ON d.material = m.material"
FIGURES = """coalesce(sum(d.copies), 0) AS handed_out,
    coalesce(sum(CASE WHEN d.receipted_day IS NOT NULL THEN d.copies END), 0) AS receipted"""


def behind(key: str, printed: str) -> tuple[Behind, ...]:
    return (
        Behind((printed,), "material", f"{ISSUED} SELECT {key} m.record, m.uid FROM issued AS m"),
        Behind(("handed_out",), "distribution", f"{ISSUED} SELECT {key} d.record, d.uid {DELIVERED}"),
        Behind(
            ("receipted",),
            "distribution",
            f"{ISSUED} SELECT {key} d.record, d.uid {DELIVERED} WHERE d.receipted_day IS NOT NULL",
        ),
    )


question = Question(
    asks={"zh-hans": "学习资料发到位了吗？", "en": "Did the study materials reach everyone?"},
    phrasings={
        "zh-hans": (
            "资料发了多少册",
            "学习资料签收了吗",
            "哪些单位没领到资料",
            "书发到了没有",
            "印了多少发了多少",
            "学习材料发放情况",
            "汇编发到哪些单位",
        ),
        "en": (
            "study materials handed out",
            "how many copies were printed and delivered",
            "who has not received the materials",
            "receipts for the books",
            "distribution of the compilation",
            "did everybody get the handbook",
        ),
    },
    rule={
        "zh-hans": "印数是编印的册数；发放是截至当日送达的册数之和；签收只算截至当日签收的。只问一组或一家单位时，发放和签收只算送到其单位的，印数仍是全部。送达过单位的资料，列出参加单位中还没有送到的。",
        "en": "Printed is the number of copies made; handed out sums the copies delivered up to the day, receipted those receipted by then. Asked of a group or a unit, only what went to its units is counted; printed is always all. For materials that went to units, units taking part that got none are named.",
    },
    shape="list",
    rows=Table(
        columns=(
            Column("material", "material", "资料", "material"),
            Column("form", "state", "形式", "form", words=FORM),
            Column("parts", "text", "组成", "parts"),
            Column("printed", "integer", "编印", "printed", "册"),
            Column("handed_out", "integer", "发放", "handed out", "册"),
            Column("receipted", "integer", "签收", "receipted", "册"),
            Column("units_reached", "integer", "送达单位", "units reached", "家"),
            Column("not_reached", "list", "未送达", "not reached"),
        ),
        key=("material_key",),
        sql=f"""{ISSUED} SELECT m.uid AS material_key, m.title AS material_title, m.form, m.parts, m.copies AS printed, {FIGURES},
                count(DISTINCT d.unit) AS units_reached
            FROM issued AS m LEFT JOIN delivered AS d ON d.material = m.material
            GROUP BY m.uid, m.title, m.form, m.parts, m.copies ORDER BY m.uid""",
        details=(
            Detail(
                "not_reached",
                (Column("unit", "unit", "单位", "unit"),),
                f"""{ISSUED}, reached AS (SELECT DISTINCT m.uid AS material_key, m.material
                    FROM issued AS m JOIN distributions AS d ON d.material = m.material WHERE d.unit IS NOT NULL)
                SELECT r.material_key, u.code AS unit_code, u.name AS unit_name FROM reached AS r CROSS JOIN members AS u
                WHERE NOT EXISTS (SELECT 1 FROM distributions AS d WHERE d.material = r.material AND d.unit = u.unit)
                ORDER BY r.material_key, u.code""",
            ),
        ),
        behind=(
            *behind("m.uid AS material_key,", "printed"),
            Behind(
                ("units_reached",),
                "distribution",
                f"{ISSUED} SELECT m.uid AS material_key, d.record, d.uid {DELIVERED} WHERE d.unit IS NOT NULL",
            ),
        ),
    ),
    says={
        "zh-hans": "{materials} 种学习资料编印 {printed} 册，发放 {handed_out} 册，签收 {receipted} 册。",
        "en": "{materials:study material|study materials}: {printed:copy|copies} printed, {handed_out} handed out, {receipted} receipted.",
    },
    summary=Table(
        columns=(
            Column("materials", "integer", "资料", "materials", "种"),
            Column("printed", "integer", "编印", "printed", "册"),
            Column("handed_out", "integer", "发放", "handed out", "册"),
            Column("receipted", "integer", "签收", "receipted", "册"),
        ),
        sql=f"""{ISSUED}, given AS (SELECT {FIGURES} {DELIVERED}), made AS (SELECT count(*) AS materials, coalesce(sum(copies), 0) AS printed FROM issued)
            SELECT made.materials, made.printed, given.handed_out, given.receipted FROM made CROSS JOIN given""",
        behind=(
            Behind(("materials",), "material", f"{ISSUED} SELECT record, uid FROM issued", counts=True),
            *behind("", "printed"),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1",
                "materials": "uid | title | form | copies | parts | issued_day\nbook | 汇编 | print | 4000 | | 2020-03-14\nset | 文件 | document_set | | 1+1+7 |\nlater | 后印 | print | 10 | | 2020-04-01",
                "distributions": """
                    material | recipient | unit | copies | delivered_day | receipted_day
                    book     | 甲        | A    | 30     | 2020-03-16    | 2020-03-16
                    book     | 办公室    |      | 20     | 2020-03-16    |
                """,
            },
            answer="""
                material | form         | parts | printed | handed_out | receipted | units_reached | not_reached
                book     | print        |       | 4000    | 50         | 30        | 1             | B
                set      | document_set | 1+1+7 |         | 0          | 0         | 0             |
            """,
        ),
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1",
                "materials": "uid | title | form | copies | issued_day\nbook | 汇编 | print | 4000 | 2020-03-14\nsecond | 续编 | print | 100 | 2020-03-15",
                "distributions": """
                    material | recipient | unit | copies | delivered_day | receipted_day
                    book     | 甲        | A    | 30     | 2020-03-16    | 2020-03-16
                    book     | 乙        | B    | 25     | 2020-03-16    |
                    book     | 办公室    |      | 20     | 2020-03-16    |
                    second   | 甲        | A    | 5      | 2020-03-16    |
                """,
            },
            scope={"unit": "B"},
            answer="""
                material | form  | printed | handed_out | receipted | units_reached | not_reached
                book     | print | 4000    | 25         | 0         | 1             |
                second   | print | 100     | 0          | 0         | 0             | B
            """,
        ),
    ),
)
