"""Writes the reference pages that are generated: `docs/reference/questions.md` and `docs/reference/facts.md`.

`python scripts/docs.py --check` says whether they are what they should be (a test runs it).
"""

import sys
from pathlib import Path

from roundtable.facts.shelf import every_fact
from roundtable.questions.bank import every_question
from roundtable.questions.example import text_table

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
BOARDS = {
    "activity": "明 · activity",
    "publicity": "见 · publicity",
    "supervision": "晓 · supervision",
    "progress": "知 · progress",
}


def table(text: str) -> list[str]:
    head, rows = text_table(text)
    return [
        f"| {' | '.join(head)} |",
        f"|{' --- |' * len(head)}",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
    ]


def questions() -> str:
    lines = [
        "# 提问库 · The question bank",
        "",
        "Generated from `roundtable/questions/`: every worked example runs on every engine in the tests.",
        "",
    ]
    board = ""
    for key, question in every_question().items():
        if key.split(".")[0] != board:
            board = key.split(".")[0]
            lines += [f"## {BOARDS.get(board, board)}", ""]
        lines += [f"### `{key}`", "", f"**{question.asks['zh-hans']}** {question.asks['en']}", ""]
        lines += [question.rule["zh-hans"], "", question.rule["en"], ""]
        given = (
            ", ".join(
                f"`{name}`" + (" (needed)" if name in question.needs else "") for name in question.scope
            )
            or "nothing"
        )
        lines += [
            f"Takes: {given}. Shape: {question.shape}.",
            "",
            "| column | type | 中文 | English |",
            "| --- | --- | --- | --- |",
        ]
        lines += [
            f"| `{column.name}` | {column.type} | {column.zh} | {column.en} |"
            for column in question.rows.columns
        ]
        lines += [""]
        for example in question.examples:
            scope = "".join(f", {name} = {value}" for name, value in example.scope.items())
            lines += [f"Worked example, as of {example.as_of}{scope}:", ""]
            for fact, drawn in example.facts.items():
                lines += [f"`{fact}`", "", *table(drawn)]
            lines += ["answers", "", *table(example.answer)]
    return "\n".join(lines).rstrip() + "\n"


def facts() -> str:
    lines = [
        "# 事实表 · Facts",
        "",
        "Generated from `roundtable/facts/`: the tables that a question may read, as of a day and as known at a moment.",
        "Days are whole numbers counted from 1970-01-01; week w begins on day 7w - 3, a Monday.",
        "",
    ]
    for name, fact in every_fact().items():
        kind = "from the records, cut at the two times" if fact.recorded else "worked out from other facts"
        lines += [
            f"## `{name}`",
            "",
            f"{fact.zh} · {fact.en} ({kind})",
            "",
            "| column | type | 中文 | English |",
            "| --- | --- | --- | --- |",
        ]
        lines += [
            f"| `{column}` | {said.type} | {said.zh} | {said.en} |" for column, said in fact.columns.items()
        ]
        lines += [""]
    return "\n".join(lines).rstrip() + "\n"


PAGES = {"questions.md": questions, "facts.md": facts}


def main() -> int:
    stale = [
        name
        for name, write in PAGES.items()
        if not (REFERENCE / name).exists() or (REFERENCE / name).read_text(encoding="utf-8") != write()
    ]
    if "--check" in sys.argv:
        print(
            f"out of date: {', '.join(stale)}; run make docs"
            if stale
            else "the reference pages are up to date"
        )
        return 1 if stale else 0
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (REFERENCE / name).write_text(PAGES[name](), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
