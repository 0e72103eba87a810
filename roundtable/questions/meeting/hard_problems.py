"""Which hard problems are to be solved together?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table
from roundtable.questions.words import HARD_STATE, UNIT


def known(condition: str, key: str = "uid AS hard_problem,") -> str:
    return f"SELECT {key} record, uid FROM known_hard_problems WHERE {condition}"


def proposed(key: str = "h.uid AS hard_problem,") -> str:
    return f"""SELECT {key} p.record, p.uid FROM known_hard_problems AS h
        JOIN proposals AS p ON p.hard_problem = h.hard_problem"""


question = Question(
    asks={"zh-hans": "有哪些疑难需要共解？", "en": "Which hard problems are to be solved together?"},
    phrasings={
        "zh-hans": (
            "疑难问题有哪些",
            "难题清单",
            "哪些难事要大家一起想办法",
            "疑难问题提了哪些建议",
            "解不开的难题还有几个",
            "疑难办结了没有",
            "需要会上共同研究的疑难",
        ),
        "en": (
            "hard problems with proposals",
            "what hard problems are open",
            "which difficult problems need everyone's help",
            "what was proposed to the hard problems",
            "how many hard problems are settled",
            "the list of hard problems",
        ),
    },
    rule={
        "zh-hans": "当日已提出的疑难，每个一行，连同当日已有的建议；已办结的写明结果和据以办理的议定事项。给了督导组或单位的，只列写明是这些单位的。待解的在前，提出早的在先。",
        "en": "One row for each hard problem raised by the day, with what was proposed by then; a settled one with its outcome and the decision by which it is carried out."
        " With a group or a unit, only those that name such a unit. Open ones first, the earliest raised before the others.",
    },
    shape="list",
    scope=("group", "unit"),
    rows=Table(
        columns=(
            Column("hard_problem", "text", "编号", "key"),
            Column("title", "text", "疑难", "hard problem"),
            UNIT,
            Column("raised_on", "day", "提出日", "raised on"),
            Column("state", "state", "状态", "state", words=HARD_STATE),
            Column("proposals", "integer", "建议", "proposals", "条"),
            Column("proposed", "list", "提了什么", "what was proposed"),
            Column("settled_on", "day", "办结日", "settled on"),
            Column("outcome", "text", "结果", "outcome"),
            Column("decided", "text", "议定事项", "what was agreed"),
        ),
        key=("hard_problem",),
        sql="""SELECT h.uid AS hard_problem, h.title, h.unit_code, h.unit_name, h.raised_day AS raised_on, h.state, h.proposals,
                h.settled_day AS settled_on, h.outcome, d.what AS decided
            FROM known_hard_problems AS h LEFT JOIN decisions AS d ON d.decision = h.decision
            ORDER BY CASE WHEN h.state = 'open' THEN 0 ELSE 1 END,
                CASE WHEN h.state = 'open' THEN h.raised_day ELSE -h.settled_day END, h.uid""",
        behind=(Behind(("proposals",), "proposal", proposed(), counts=True),),
        details=(
            Detail(
                "proposed",
                (
                    Column("text", "text", "建议", "proposal"),
                    Column("proposed_by", "text", "谁提出", "proposed by"),
                    Column("proposed_on", "day", "提出日", "proposed on"),
                ),
                """SELECT h.uid AS hard_problem, p.text, p.proposed_by, p.proposed_day AS proposed_on
                FROM known_hard_problems AS h JOIN proposals AS p ON p.hard_problem = h.hard_problem
                ORDER BY p.proposed_day, p.since, p.seq""",
            ),
        ),
    ),
    says={
        "zh-hans": "提出疑难 {hard_problems} 个：待解 {open} 个，已办结 {settled} 个；共有建议 {proposals} 条。",
        "en": "{hard_problems:hard problem was|hard problems were} raised: {open} open, {settled} settled; {proposals:proposal|proposals} in all.",
    },
    summary=Table(
        columns=(
            Column("hard_problems", "integer", "疑难", "hard problems", "个"),
            Column("open", "integer", "待解", "open", "个"),
            Column("settled", "integer", "已办结", "settled", "个"),
            Column("proposals", "integer", "建议", "proposals", "条"),
        ),
        sql="""SELECT count(*) AS hard_problems, coalesce(sum(CASE WHEN state = 'open' THEN 1 ELSE 0 END), 0) AS open,
            coalesce(sum(CASE WHEN state = 'settled' THEN 1 ELSE 0 END), 0) AS settled,
            coalesce(sum(proposals), 0) AS proposals FROM known_hard_problems""",
        behind=(
            Behind(("hard_problems",), "hard_problem", known("1 = 1", ""), counts=True),
            Behind(("open",), "hard_problem", known("state = 'open'", ""), counts=True),
            Behind(("settled",), "hard_problem", known("state = 'settled'", ""), counts=True),
            Behind(("proposals",), "proposal", proposed(""), counts=True),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1",
                "meetings": "uid | number | held_day\n1 | 1 | 2020-03-16",
                "hard_problems": """
                    uid | title   | raised_day | unit
                    h1  | parking | 2020-03-10 | A
                    h2  | wells   | 2020-03-08 |
                    h3  | roofs   | 2020-03-12 |
                """,
                "proposals": """
                    hard_problem | proposed_day | proposed_by | text
                    h1           | 2020-03-16   | works       | one map
                    h1           | 2020-03-12   | police      | tow
                    h3           | 2020-03-12   | housing     | pool
                """,
                "decisions": "uid | meeting | what | due_day\nd1 | 1 | pool it | 2020-04-10",
                "settlements": "hard_problem | settled_day | outcome | decision\nh3 | 2020-03-16 | pooled | d1",
            },
            answer="""
                hard_problem | unit | state   | proposals | proposed     | settled_on | outcome | decided
                h2           |      | open    | 0         |              |            |         |
                h1           | A    | open    | 2         | tow, one map |            |         |
                h3           |      | settled | 1         | pool         | 2020-03-16 | pooled  | pool it
            """,
        ),
    ),
)
