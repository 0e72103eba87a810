"""A draft of a department's report: what the bank answers about its period, in the bank's own sentences, each with its question's key.

It is a text to be read, cut and added to; nothing of it is a record before it is handed in.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from roundtable.asking.ask import Sitting
from roundtable.asking.scope import Scope

#: What is asked for whoever has publicity in its name, and for all others.
OF_PUBLICITY = (
    "publicity.by_outlet",
    "publicity.trend",
    "publicity.lectures",
    "publicity.briefings",
    "publicity.untold",
)
OF_OTHERS = (
    "activity.required_actions",
    "activity.optional_actions",
    "activity.materials_reach",
    "supervision.effort",
    "progress.problems",
    "progress.measures",
    "progress.practices",
)
NAMES_PUBLICITY = ("宣传", "publicity", "media", "press")


def questions_for(department: str) -> tuple[str, ...]:
    named = any(name in department.casefold() for name in NAMES_PUBLICITY)
    return OF_PUBLICITY if named else OF_OTHERS


def last_day(scope: Scope, period_start: date) -> date:
    """The last day of the period, or the scope's own where that has not come."""
    end = period_start + timedelta(days=scope.programme.report_every_days - 1)
    return max(min(end, scope.as_of), scope.programme.started_on)


def draft(scope: Scope, department: str, period_start: date, language: str) -> str:
    """The draft as a text: a heading, and a paragraph for each question.

    Args:
        scope: of the whole programme, as of the day on which it is written.
    """
    since = max(period_start, scope.programme.started_on)
    end = last_day(scope, period_start)
    about = replace(scope, as_of=end, since=min(since, end), group=None, unit=None)
    return "\n\n".join(_paragraphs(about, department, language))


def _paragraphs(scope: Scope, department: str, language: str) -> Iterator[str]:
    english = language.startswith("en")
    yield (
        f"{department}: report for {scope.since} to {scope.as_of}"
        if english
        else f"{department}汇报（{scope.since} 至 {scope.as_of}）"
    )
    with Sitting(scope) as sitting:
        for number, key in enumerate(questions_for(department), 1):
            answer = sitting.ask(key, fit=True)
            counted = "since" in answer.question.scope
            when = (
                (f"since {scope.since}" if counted else "to date")
                if english
                else (f"自 {scope.since} 起" if counted else "累计")
            )
            open_, close = (" (", ")") if english else ("（", "）")
            comma = ", " if english else "，"
            sentence = answer.sentence(language)
            yield f"{number}. {sentence}{open_}{key}{comma}{when}{close}"
