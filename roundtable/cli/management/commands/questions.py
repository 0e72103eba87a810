"""`roundtable questions`: the bank."""

import json
from argparse import ArgumentParser
from typing import Any

from django.utils.translation import get_language
from rich.table import Table

from roundtable.cli import command
from roundtable.questions.bank import every_question

BOARDS = {
    "activity": ("明 · 活动开展", "activity"),
    "publicity": ("见 · 宣传发动", "publicity"),
    "supervision": ("晓 · 督导力度", "supervision"),
    "progress": ("知 · 推进情况", "progress"),
    "meeting": ("议 · 会议", "meeting"),
}


class Command(command.Command):
    help = "the question bank"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *, format: str, **_options: Any) -> None:  # noqa: A002 - its name as an option
        bank = every_question()
        if format == "json":
            self.stdout.write(
                json.dumps(
                    [
                        {
                            "question": key,
                            "asks": dict(question.asks),
                            "rule": dict(question.rule),
                            "shape": question.shape,
                            "scope": list(question.scope),
                            "needs": list(question.needs),
                            "columns": [column.name for column in question.rows.columns],
                        }
                        for key, question in bank.items()
                    ],
                    ensure_ascii=False,
                    indent=1,
                )
            )
            return
        from roundtable.reports.text import console

        english = get_language() == "en"
        table = Table(box=None, show_header=False, padding=(0, 2))
        board = ""
        for key, question in bank.items():
            if key.split(".")[0] != board:
                board = key.split(".")[0]
                table.add_row(BOARDS.get(board, (board, board))[1 if english else 0], "", style="bold")
            table.add_row(f"  {key}", question.asks["en" if english else "zh-hans"])
        console(wide=False).print(table)
