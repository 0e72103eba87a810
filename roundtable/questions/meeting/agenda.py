"""What should this meeting talk about? Items that the records call for, as many as the meeting has minutes for."""

from roundtable.facts.agenda_items import LENGTH, MINUTES
from roundtable.questions.question import Behind, Column, Example, Question, Reason, Table
from roundtable.questions.words import AGENDA, UNIT


def decisions(condition: str) -> str:
    return f"""SELECT l.kind, l.subject, b.record, b.uid FROM agenda_items AS l CROSS JOIN promises AS b
        WHERE l.kind = 'promises' AND {condition}"""


def measures(condition: str) -> str:
    return f"""SELECT l.kind, l.subject, b.record, b.uid FROM agenda_items AS l
        JOIN members AS m ON m.code = l.subject JOIN unit_measures AS b ON b.unit = m.unit
        WHERE l.kind IN ('overdue', 'bounced') AND ({condition})"""


NOT_KEPT = "b.state NOT IN ('verified', 'withdrawn')"
LATE, BOUNCED = "b.past_due = 1", "b.state IN ('returned', 'reopened')"
UNSEEN = """SELECT l.kind, l.subject, b.record, b.code AS uid FROM agenda_items AS l
    JOIN members AS b ON b.code = l.subject WHERE l.kind = 'unvisited'"""
HARD = """SELECT l.kind, l.subject, b.record, b.uid FROM agenda_items AS l
    JOIN known_hard_problems AS b ON b.uid = l.subject WHERE l.kind = 'hard'"""
PROPOSED = """SELECT l.kind, l.subject, p.record, p.uid FROM agenda_items AS l
    JOIN known_hard_problems AS h ON h.uid = l.subject JOIN proposals AS p ON p.hard_problem = h.hard_problem
    WHERE l.kind = 'hard'"""
#: Kind of record -> what stands behind the items.
ITEMS = {
    "decision": decisions("1 = 1"),
    "measure": measures(f"{LATE} OR {BOUNCED}"),
    "unit": UNSEEN,
    "hard_problem": HARD,
}

question = Question(
    asks={"zh-hans": "这次会议该议什么？", "en": "What should this meeting talk about?"},
    phrasings={
        "zh-hans": (
            "会议议程",
            "这次会上要议哪些事",
            "下次会议议什么",
            "排一下议程",
            "会前准备议题",
            "该上会的事有哪些",
            "本次会议的议题",
        ),
        "en": (
            "agenda of the meeting",
            "write the agenda",
            "what is on the agenda",
            "what to discuss at the next meeting",
            "topics for the round table",
            "what ought the meeting to discuss",
        ),
    },
    rule={
        "zh-hans": f"会议按 {LENGTH} 分钟算。第一项是此前会议议定的事（{MINUTES['promises']} 分钟）；其余：有逾期措施的单位、有被退回或重开措施的单位（各 {MINUTES['overdue']} 分钟），"
        f"参加以来从未有人到访、至少欠一周的单位（{MINUTES['unvisited']} 分钟），待解的疑难（{MINUTES['hard']} 分钟）。每一类里重的在先（逾期多、久的，退回多的，欠周数多的，提出早的），"
        "各类轮流取一项，时间用完为止；列出时同类放在一起。每项写明为什么在这里。",
        "en": f"A meeting has {LENGTH} minutes. First comes what earlier meetings agreed ({MINUTES['promises']} minutes); then units with measures overdue, units with measures sent"
        f" back or reopened ({MINUTES['overdue']} minutes each), units that nobody visited since they joined, with a week due at least ({MINUTES['unvisited']} minutes), and open hard"
        f" problems ({MINUTES['hard']} minutes). Within a kind the gravest come first (most and longest overdue, most sent back, most weeks missed, earliest raised); the kinds take"
        " turns, one item each, until the time is used up; items of a kind are then listed together. Each says why it is there.",
    },
    shape="list",
    scope=("group", "unit"),
    reasons=(
        Reason(
            "decided",
            "此前会议定了 {decided} 件事，{not_kept} 件还没有核实",
            "earlier meetings agreed on {decided:thing|things}, {not_kept} not yet verified",
        ),
        Reason(
            "overdue",
            "{overdue} 项措施逾期，共 {days_overdue} 天",
            "{overdue:measure is|measures are} overdue, by {days_overdue:day|days} in all",
        ),
        Reason(
            "bounced",
            "{bounced} 项措施被退回或重开",
            "{bounced:measure was|measures were} sent back or reopened",
        ),
        Reason(
            "weeks",
            "从未有人到访，已欠 {weeks} 周",
            "nobody has ever visited it, {weeks:week was|weeks were} due",
        ),
        Reason(
            "raised", "疑难待解，有建议 {proposals} 条", "hard and open, with {proposals:proposal|proposals}"
        ),
    ),
    rows=Table(
        columns=(
            Column("place", "integer", "次序", "place"),
            Column("kind", "state", "种类", "kind", words=AGENDA),
            Column("key", "text", "编号", "key"),
            Column("title", "text", "议题", "item"),
            UNIT,
            Column("why", "reasons", "为什么议", "why"),
            Column("minutes", "integer", "约需", "minutes", "分钟"),
            Column("decided", "integer", "此前议定", "agreed before", "件"),
            Column("not_kept", "integer", "未核实", "not yet verified", "件"),
            Column("overdue", "integer", "逾期措施", "measures overdue", "项"),
            Column("days_overdue", "integer", "逾期天数", "days overdue", "天"),
            Column("bounced", "integer", "退回重开", "sent back", "项"),
            Column("weeks", "integer", "欠周数", "weeks missed", "周"),
            Column("proposals", "integer", "建议", "proposals", "条"),
        ),
        key=("kind", "subject"),
        sql="""SELECT row_number() OVER (ORDER BY kind_place, nth) AS place, kind, subject, subject AS key, title, unit_code, unit_name,
            minutes, decided, not_kept, overdue, days_overdue, bounced, weeks, raised, proposals
            FROM agenda_items WHERE listed = 1 ORDER BY kind_place, nth""",
        behind=(
            Behind(("decided",), "decision", decisions("1 = 1"), counts=True),
            Behind(("not_kept",), "decision", decisions(NOT_KEPT), counts=True),
            Behind(("overdue",), "measure", measures(LATE), counts=True),
            Behind(("days_overdue",), "measure", measures(LATE)),
            Behind(("bounced",), "measure", measures(BOUNCED), counts=True),
            Behind(("weeks",), "unit", UNSEEN),
            Behind(("proposals",), "proposal", PROPOSED, counts=True),
            *(Behind(("minutes",), kind, sql) for kind, sql in ITEMS.items()),
        ),
    ),
    says={
        "zh-hans": "列入议程 {items} 项，约 {minutes} 分钟；另有 {left_out} 项排不下。",
        "en": "{items:item|items} on the agenda, about {minutes:minute|minutes}; {left_out} more found no time.",
    },
    summary=Table(
        columns=(
            Column("items", "integer", "议程", "items", "项"),
            Column("minutes", "integer", "约需", "minutes", "分钟"),
            Column("left_out", "integer", "排不下", "found no time", "项"),
        ),
        sql="""SELECT coalesce(sum(listed), 0) AS items, coalesce(sum(CASE WHEN listed = 1 THEN minutes ELSE 0 END), 0) AS minutes,
            coalesce(sum(1 - listed), 0) AS left_out FROM agenda_items""",
        behind=(
            *(Behind(("items", "minutes"), kind, f"{sql} AND l.listed = 1") for kind, sql in ITEMS.items()),
            *(Behind(("left_out",), kind, f"{sql} AND l.listed = 0") for kind, sql in ITEMS.items()),
        ),
    ),
    examples=(
        Example(
            facts={
                "programme": "start_day\n2020-03-09",
                "units": "code\nA\nB\nC\nD",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1\nC | 1\nD | 1",
                "visits": "unit | grp | visited_day\nA | 1 | 2020-03-12\nB | 1 | 2020-03-12\nD | 1 | 2020-03-12",
                "meetings": "uid | number | held_day\n1 | 1 | 2020-03-16",
                "decisions": "uid | meeting | due_day\nd1 | 1 | 2020-03-20\nd2 | 1 | 2020-03-20",
                "decision_events": "decision | step | event_day\nd1 | done | 2020-03-18\nd1 | verified | 2020-03-19",
                "problems": "uid | unit | found_day\np1 | A | 2020-03-12\np2 | B | 2020-03-12",
                "measures": """
                    uid | problem | agreed_day | due_day
                    m1  | p1      | 2020-03-12 | 2020-03-26
                    m2  | p1      | 2020-03-12 | 2020-04-26
                    m3  | p2      | 2020-03-12 | 2020-04-26
                """,
                "measure_events": """
                    measure | step     | event_day
                    m2      | done     | 2020-03-14
                    m2      | returned | 2020-03-15
                    m3      | done     | 2020-03-14
                    m3      | returned | 2020-03-15
                """,
                "hard_problems": "uid | title | raised_day | unit\nh1 | parking | 2020-03-12 | D",
                "proposals": "hard_problem | proposed_day\nh1 | 2020-03-12",
            },
            answer="""
                place | kind      | key | unit | minutes | decided | not_kept | overdue | days_overdue | bounced | weeks | proposals
                1     | promises  |     |      | 15      | 2       | 1        | 0       | 0            | 0       | 0     | 0
                2     | overdue   | A   | A    | 6       | 0       | 0        | 1       | 4            | 1       | 0     | 0
                3     | bounced   | B   | B    | 6       | 0       | 0        | 0       | 0            | 1       | 0     | 0
                4     | unvisited | C   | C    | 3       | 0       | 0        | 0       | 0            | 0       | 3     | 0
                5     | hard      | h1  | D    | 15      | 0       | 0        | 0       | 0            | 0       | 0     | 1
            """,
        ),
        Example(
            facts={
                "hard_problems": "uid | raised_day\nh1 | 2020-03-01\nh2 | 2020-03-02\nh3 | 2020-03-03\nh4 | 2020-03-04\nh5 | 2020-03-05\n"
                "h6 | 2020-03-06\nh7 | 2020-03-07\nh8 | 2020-03-08\nh9 | 2020-03-09",
            },
            answer="""
                place | key
                1     | h1
                2     | h2
                3     | h3
                4     | h4
                5     | h5
                6     | h6
                7     | h7
                8     | h8
            """,
        ),
    ),
)
