"""What problems are there?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table

EACH = """
    WITH each_problem AS (
        SELECT p.problem, p.category, p.found_day, p.description, p.record, p.uid,
            CASE WHEN count(x.measure) > 0 AND sum(CASE WHEN x.state = 'verified' THEN 1 ELSE 0 END) = count(x.measure)
                THEN 1 ELSE 0 END AS closed
        FROM standing_problems AS p LEFT JOIN unit_measures AS x ON x.problem = p.problem
        WHERE :since_day IS NULL OR p.found_day >= :since_day
        GROUP BY p.problem, p.category, p.found_day, p.description, p.record, p.uid
    )
"""


def behind(key: str) -> tuple[Behind, ...]:
    records = f"{EACH} SELECT {key} record, uid FROM each_problem"
    return (
        Behind(("problems",), "problem", records, counts=True),
        Behind(("open",), "problem", f"{records} WHERE closed = 0", counts=True),
        Behind(("oldest_open_days",), "problem", f"{records} WHERE closed = 0"),
        Behind(("closed",), "problem", f"{records} WHERE closed = 1", counts=True),
    )


FIGURES = """count(*) AS problems, coalesce(sum(1 - closed), 0) AS open, coalesce(sum(closed), 0) AS closed,
    max(CASE WHEN closed = 0 THEN :as_of_day - found_day END) AS oldest_open_days"""
COLUMNS = (
    Column("problems", "integer", "问题", "problems", "个"),
    Column("open", "integer", "未销号", "open", "个"),
    Column("closed", "integer", "已销号", "closed", "个"),
    Column("oldest_open_days", "integer", "最久未销号", "oldest open", "天"),
)

question = Question(
    asks={"zh-hans": "存在哪些问题？", "en": "What problems are there?"},
    phrasings={
        "zh-hans": (
            "发现的问题有哪些类型",
            "最多的是什么问题",
            "还有多少问题没销号",
            "突出问题是什么",
            "问题分类统计",
            "共性问题有哪些",
            "问题台账情况",
        ),
        "en": (
            "what problems were found",
            "commonest problems",
            "open problems by category",
            "how many problems are still open",
            "kinds of findings",
            "main issues",
            "findings by category",
        ),
    },
    rule={
        "zh-hans": "参加单位截至当日发现、未撤回的问题，按类别；全部措施（至少一项）都已核实才算销号；最久未销号从发现日算起。各类别附最近五个问题的原话。给了起始日的，只计那一天及以后发现的问题。",
        "en": "Problems of units taking part, found up to the day and not withdrawn, by category. A problem is closed when it has a measure and every one is verified;"
        " age counts from the day it was found. The latest five of each category are given in words. With 'since', only problems found on or after it.",
    },
    scope=("group", "unit", "since"),
    shape="ranking",
    rows=Table(
        columns=(
            Column("category", "text", "类别", "category"),
            *COLUMNS,
            Column("in_words", "list", "原话", "in words"),
        ),
        key=("category",),
        sql=f"{EACH} SELECT category, {FIGURES} FROM each_problem GROUP BY category ORDER BY problems DESC, category",
        details=(
            Detail(
                "in_words",
                (Column("description", "text", "问题", "problem"),),
                f"""{EACH}, ranked AS (
                    SELECT category, description, row_number() OVER (PARTITION BY category ORDER BY found_day DESC, uid) AS place
                    FROM each_problem
                ) SELECT category, description FROM ranked WHERE place <= 5 ORDER BY category, place""",
            ),
        ),
        behind=behind("category,"),
    ),
    says={
        "zh-hans": "共发现 {problems} 个问题，已销号 {closed} 个，未销号 {open} 个，最久 {oldest_open_days} 天。",
        "en": "{problems:problem|problems} found, {closed} closed, {open} open; the oldest open for {oldest_open_days:day|days}.",
    },
    summary=Table(columns=COLUMNS, sql=f"{EACH} SELECT {FIGURES} FROM each_problem", behind=behind("")),
    examples=(
        Example(
            facts={
                "units": "code\nA",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1",
                "problems": """
                    uid | unit | category | found_day  | description
                    p1  | A    | 学习     | 2020-03-16 | 照稿念
                    p2  | A    | 学习     | 2020-03-20 | 记录雷同
                    p3  | A    | 窗口     | 2020-03-18 | 排队久
                    p4  | A    | 窗口     | 2020-03-18 | 误记
                """,
                "problem_events": "problem | step | event_day\np4 | withdrawn | 2020-03-19",
                "measures": "uid | problem | agreed_day | due_day\nm1 | p1 | 2020-03-17 | 2020-03-25",
                "measure_events": "measure | step | event_day\nm1 | done | 2020-03-20\nm1 | verified | 2020-03-24",
            },
            answer="""
                category | problems | open | closed | oldest_open_days | in_words
                学习     | 2        | 1    | 1      | 10               | 记录雷同, 照稿念
                窗口     | 1        | 1    | 0      | 12               | 排队久
            """,
        ),
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1\n2",
                "participations": "unit | grp\nA | 1\nB | 2",
                "problems": """
                    uid | unit | category | found_day  | description
                    p1  | A    | 学习     | 2020-03-16 | 照稿念
                    p2  | A    | 学习     | 2020-03-20 | 记录雷同
                    p3  | A    | 窗口     | 2020-03-19 | 排队久
                    p4  | B    | 学习     | 2020-03-24 | 笔记代抄
                """,
            },
            scope={"group": 1, "since": "2020-03-20"},
            answer="""
                category | problems | open | closed | oldest_open_days | in_words
                学习     | 1        | 1    | 0      | 10               | 记录雷同
            """,
        ),
    ),
)
