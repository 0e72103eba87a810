"""How deep did supervision go? The mirror that the groups are shown of their own work."""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table
from roundtable.questions.words import GROUP

#: A suggestion is taken up when a measure was agreed at its unit on or after its day: the latest one tells.
TAKEN_UP = """SELECT t.grp, t.record, t.uid FROM given AS t JOIN latest_agreed AS x ON x.unit = t.unit
    WHERE t.what = 'suggestion' AND x.agreed_day >= t.day"""
VERIFIED = "SELECT m.group_number, x.measure, x.record, x.uid FROM unit_measures AS x JOIN members AS m ON m.unit = x.unit WHERE x.state = 'verified' AND (:since_day IS NULL OR x.state_day >= :since_day)"
BY_OTHERS = """
    SELECT v.group_number, v.record, v.uid FROM verified AS v JOIN last_steps AS s ON s.measure = v.measure
    WHERE s.did <> '' AND s.checked <> '' AND s.did <> s.checked
"""
COMMON = f"""
    WITH ranked_steps AS (
        SELECT measure, step, done_by, row_number() OVER (PARTITION BY measure, step ORDER BY event_day DESC, since DESC, seq DESC) AS place
        FROM measure_events WHERE step IN ('done', 'verified')
    ), last_steps AS (
        SELECT measure, max(CASE WHEN step = 'done' THEN done_by END) AS did, max(CASE WHEN step = 'verified' THEN done_by END) AS checked
        FROM ranked_steps WHERE place = 1 GROUP BY measure
    ), latest_agreed AS (
        SELECT p.unit, max(x.agreed_day) AS agreed_day FROM measures AS x JOIN problems AS p ON p.problem = x.problem
        LEFT JOIN (SELECT DISTINCT problem FROM problem_events WHERE step = 'withdrawn') AS w ON w.problem = p.problem
        WHERE w.problem IS NULL GROUP BY p.unit
    ), seen AS (
        SELECT * FROM visits WHERE :since_day IS NULL OR visited_day >= :since_day
    ), given AS (
        SELECT * FROM group_of_day WHERE :since_day IS NULL OR day >= :since_day
    ), verified AS ({VERIFIED}), by_others AS ({BY_OTHERS}), taken_up AS ({TAKEN_UP}), mine AS (
        SELECT grp, number AS group_number, name AS group_name FROM groups WHERE :group IS NULL OR number = :group
    )
"""
EACH = f"""
    {COMMON}, visited AS (
        SELECT grp, count(*) AS visits, sum(CASE WHEN announced = 0 THEN 1 ELSE 0 END) AS unannounced,
            sum(CASE WHEN recorded_day - visited_day <= 1 THEN 1 ELSE 0 END) AS recorded_within_a_day
        FROM seen GROUP BY grp
    ), things AS (
        SELECT grp, sum(CASE WHEN what = 'problem' THEN 1 ELSE 0 END) AS problems_found,
            sum(CASE WHEN what = 'suggestion' THEN 1 ELSE 0 END) AS suggestions_made
        FROM given GROUP BY grp
    ), taken AS (
        SELECT grp, count(*) AS suggestions_taken_up FROM taken_up GROUP BY grp
    ), checked AS (
        SELECT group_number, count(*) AS measures_verified FROM verified GROUP BY group_number
    ), checked_by_others AS (
        SELECT group_number, count(*) AS verified_by_someone_else FROM by_others GROUP BY group_number
    ), each_group AS (
        SELECT g.group_number, g.group_name, coalesce(v.visits, 0) AS visits, coalesce(t.problems_found, 0) AS problems_found,
            coalesce(t.suggestions_made, 0) AS suggestions_made, coalesce(u.suggestions_taken_up, 0) AS suggestions_taken_up,
            coalesce(c.measures_verified, 0) AS measures_verified,
            coalesce(o.verified_by_someone_else, 0) AS verified_by_someone_else,
            coalesce(v.recorded_within_a_day, 0) AS recorded_within_a_day, coalesce(v.unannounced, 0) AS unannounced
        FROM mine AS g
        LEFT JOIN visited AS v ON v.grp = g.grp
        LEFT JOIN things AS t ON t.grp = g.grp
        LEFT JOIN taken AS u ON u.grp = g.grp
        LEFT JOIN checked AS c ON c.group_number = g.group_number
        LEFT JOIN checked_by_others AS o ON o.group_number = g.group_number
    )
"""
COLUMNS = (
    Column("visits", "integer", "到访", "visits", "次"),
    Column("problems_found", "integer", "发现问题", "problems found", "个"),
    Column("suggestions_made", "integer", "提出建议", "suggestions made", "条"),
    Column("suggestions_taken_up", "integer", "建议被采纳", "suggestions taken up", "条"),
    Column("measures_verified", "integer", "已核实措施", "measures verified", "项"),
    Column("verified_by_someone_else", "integer", "由他人核实", "verified by someone else", "项"),
    Column("recorded_within_a_day", "integer", "一天内登记", "recorded within a day", "次"),
    Column("unannounced", "integer", "不打招呼", "unannounced", "次"),
)


def behind(key: str) -> tuple[Behind, ...]:
    def of(name: str, kind: str, sql: str) -> Behind:
        return Behind(
            (name,),
            kind,
            f"{COMMON} SELECT {key} r.record, r.uid FROM ({sql}) AS r JOIN mine AS g ON g.grp = r.grp",
            counts=True,
        )

    def of_units(name: str, sql: str) -> Behind:
        return Behind(
            (name,),
            "measure",
            f"{COMMON} SELECT {key} r.record, r.uid FROM {sql} AS r JOIN mine AS g ON g.group_number = r.group_number",
            counts=True,
        )

    return (
        of("visits", "visit", "SELECT * FROM seen"),
        of("problems_found", "problem", "SELECT * FROM given WHERE what = 'problem'"),
        of("suggestions_made", "suggestion", "SELECT * FROM given WHERE what = 'suggestion'"),
        of("suggestions_taken_up", "suggestion", "SELECT * FROM taken_up"),
        of_units("measures_verified", "verified"),
        of_units("verified_by_someone_else", "by_others"),
        of("recorded_within_a_day", "visit", "SELECT * FROM seen WHERE recorded_day - visited_day <= 1"),
        of("unannounced", "visit", "SELECT * FROM seen WHERE announced = 0"),
    )


question = Question(
    asks={"zh-hans": "督导得深不深？", "en": "How deep did supervision go?"},
    phrasings={
        "zh-hans": (
            "督导质量怎么样",
            "督导是不是走马观花",
            "有多少次不打招呼",
            "督导组的一面镜子",
            "建议采纳了多少",
            "是不是当天登记的",
            "暗访占多少",
        ),
        "en": (
            "quality of supervision",
            "is supervision more than a formality",
            "how many visits were unannounced",
            "mirror for the groups",
            "suggestions taken up",
            "how soon are visits recorded",
            "verified by someone else",
        ),
    },
    rule={
        "zh-hans": "按组列出分子和分母：问题对到访；被采纳的建议（提出当天或以后该单位议定了措施）对全部建议；由他人核实（核实人与报完成人都写明且不同）对已核实；一天内登记、不打招呼对到访。给了起始日的，只计那一天及以后的到访、发现的问题、提出的建议和核实的措施。并列出各组单位构成，只与相似的组相比。",
        "en": "Numerators beside their denominators, per group: problems and visits; suggestions taken up (a measure was agreed at that unit on or after that day) and made;"
        " verified by someone else (both named, and different) and verified; visits recorded within a day, unannounced, and all. With 'since', only visits, problems, suggestions and verifications on or after it. The mix of kinds is shown: compare like with like.",
    },
    scope=("group", "since"),
    shape="list",
    rows=Table(
        columns=(GROUP, *COLUMNS, Column("kinds", "list", "单位构成", "mix of kinds")),
        key=("group_number",),
        sql=f"{EACH} SELECT * FROM each_group ORDER BY group_number",
        details=(
            Detail(
                "kinds",
                (Column("kind", "text", "类别", "kind"), Column("units", "integer", "单位", "units")),
                "SELECT group_number, kind, count(*) AS units FROM members GROUP BY group_number, kind ORDER BY group_number, kind",
            ),
        ),
        behind=behind("g.group_number,"),
    ),
    says={
        "zh-hans": "{visits} 次到访中不打招呼 {unannounced} 次，一天内登记 {recorded_within_a_day} 次；{suggestions_made} 条建议被采纳 {suggestions_taken_up} 条；"
        "{measures_verified} 项已核实措施中由他人核实 {verified_by_someone_else} 项。",
        "en": "Of {visits:visit|visits}, {unannounced} unannounced and {recorded_within_a_day} recorded within a day; {suggestions_taken_up} of"
        " {suggestions_made:suggestion|suggestions} taken up; {verified_by_someone_else} of {measures_verified} measures verified, verified by someone else.",
    },
    summary=Table(
        columns=COLUMNS,
        sql=f"{EACH} SELECT {', '.join(f'coalesce(sum({column.name}), 0) AS {column.name}' for column in COLUMNS)} FROM each_group",
        behind=behind(""),
    ),
    examples=(
        Example(
            facts={
                "units": "code | kind\nA | township\nB | department",
                "groups": "number\n1\n2",
                "participations": "unit | grp\nA | 1\nB | 2",
                "visits": """
                    uid | grp | unit | visited_day | recorded_day | announced
                    v1  | 1   | A    | 2020-03-17  | 2020-03-18   | 0
                    v2  | 1   | A    | 2020-03-24  | 2020-03-26   | 1
                    v3  | 2   | B    | 2020-03-24  | 2020-03-24   |
                """,
                "problems": "uid | unit | visit | found_day\np1 | A | v1 | 2020-03-17",
                "measures": "uid | problem | agreed_day | due_day\nm1 | p1 | 2020-03-18 | 2020-03-25",
                "measure_events": """
                    measure | step     | event_day  | done_by
                    m1      | done     | 2020-03-20 | 联络员
                    m1      | verified | 2020-03-24 | 第一督导组
                """,
                "suggestions": "unit | visit | made_day\nA | v1 | 2020-03-17\nA | v2 | 2020-03-24",
            },
            answer="""
                group | visits | problems_found | suggestions_made | suggestions_taken_up | measures_verified | verified_by_someone_else | recorded_within_a_day | unannounced | kinds
                1     | 2      | 1              | 2                | 1                    | 1                 | 1                        | 1                     | 1           | township
                2     | 1      | 0              | 0                | 0                    | 0                 | 0                        | 1                     | 0           | department
            """,
        ),
        Example(
            facts={
                "units": "code | kind\nA | township",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1",
                "visits": """
                    uid | grp | unit | visited_day | recorded_day | announced
                    v1  | 1   | A    | 2020-03-17  | 2020-03-17   | 0
                    v2  | 1   | A    | 2020-03-24  | 2020-03-24   | 0
                """,
                "problems": "uid | unit | visit | found_day\np1 | A | v1 | 2020-03-17\np2 | A | v2 | 2020-03-24",
                "measures": "uid | problem | agreed_day\nm1 | p1 | 2020-03-18\nm2 | p1 | 2020-03-18",
                "measure_events": "measure | step | event_day\nm1 | verified | 2020-03-20\nm2 | verified | 2020-03-24",
                "suggestions": "unit | made_day\nA | 2020-03-17\nA | 2020-03-24",
            },
            scope={"since": "2020-03-24"},
            answer="""
                group | visits | problems_found | suggestions_made | suggestions_taken_up | measures_verified | recorded_within_a_day | unannounced
                1     | 1      | 1              | 1                | 0                    | 1                 | 1                     | 1
            """,
        ),
    ),
)
