"""`roundtable ask QUESTION`: one answer, by key or in free words."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from roundtable.asking.answer import Answer
from roundtable.asking.ask_free import ask_free
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.json_form import answer_form
from roundtable.cli import command
from roundtable.cli.given import day, moment, whole_number

FORMATS = ("text", "json", "csv", "xlsx")


class Command(command.Command):
    help = "ask one question of the bank, by its key or in free words"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "question",
            nargs="+",
            help="a key (progress.who_is_slow) or free words (第三组推进缓慢的是哪家？)",
        )
        parser.add_argument("--programme", metavar="K", help="key of the programme, where there are several")
        parser.add_argument("--group", metavar="N")
        parser.add_argument("--unit", metavar="CODE")
        parser.add_argument("--since", metavar="DAY")
        parser.add_argument("--as-of", metavar="DAY")
        parser.add_argument("--known-at", metavar="TIME")
        parser.add_argument(
            "--engine", metavar="E", help="sqlite, postgres or duckdb; the live database when not given"
        )
        parser.add_argument("--format", choices=FORMATS, default="text")
        parser.add_argument("-o", "--output", type=Path, metavar="FILE")

    def handle(self, *, question: list[str], format: str, output: Path | None, **given: Any) -> None:  # noqa: A002 - its name as an option
        if format == "xlsx" and output is None:
            raise AskedWrong(
                "xlsx 要写进文件：加上 -o 文件名.xlsx。", "xlsx goes into a file: add -o FILE.xlsx."
            )
        answer = ask_free(
            " ".join(question),
            programme=given["programme"],
            group=whole_number(given["group"], "--group"),
            unit=given["unit"],
            since=day(given["since"], "--since"),
            as_of=day(given["as_of"], "--as-of"),
            known_at=moment(given["known_at"], "--known-at"),
            engine=given["engine"],
        )
        tell(answer, get_language() or "zh-hans", format, output)


def tell(answer: Answer, language: str, form: str, output: Path | None) -> None:
    """Shows the answer on stdout, or writes it to a file."""
    match form:
        case "json":
            _put(
                json.dumps(
                    answer_form(answer),
                    ensure_ascii=False,
                    indent=None if output is None and not sys.stdout.isatty() else 1,
                )
                + "\n",
                output,
            )
        case "csv":
            from roundtable.reports.sheet import csv_text

            # Excel takes a CSV file for UTF-8 only when it begins with a mark.
            _put(("\ufeff" if output else "") + csv_text(answer, language), output)
        case "xlsx" if output:
            from roundtable.reports.sheet import write_xlsx

            write_xlsx(answer, language, output)
        case _:
            from roundtable.reports import text

            console = text.console(wide=output is not None or not sys.stdout.isatty())
            with console.capture() as captured:
                console.print(text.told(answer, language))
            _put(captured.get(), output)


def _put(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, encoding="utf-8")
