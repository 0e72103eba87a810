"""`roundtable pack`: what lies on the table before a meeting."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from roundtable.asking.ask import Sitting
from roundtable.asking.scope import programme_of
from roundtable.cli import command
from roundtable.cli.papers import add_times, number_of, scope_of, wrote
from roundtable.reports.book import write_book
from roundtable.reports.card import card
from roundtable.reports.documents import leaders, pack
from roundtable.reports.documents.at_table import agenda_of, meeting_of
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.written import check_suffix, write_document
from roundtable.reports.pdf import office_program

SUFFIXES = (".docx", ".pdf", ".xlsx", ".txt")


class Command(command.Command):
    help = "write the pack of a meeting: a folder with all of it, or one file (.docx, .pdf, .xlsx, .txt)"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--meeting", metavar="N", help="number of the meeting, for its agenda")
        add_times(parser)
        parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR|FILE")

    def handle(self, *, output: Path, meeting: str | None, **given: Any) -> None:
        language = get_language() or "zh-hans"
        whole = not output.suffix or output.is_dir()
        if not whole:
            check_suffix(output, SUFFIXES)
        number = number_of(meeting, "--meeting") if meeting else None
        found = meeting_of(programme_of(given["programme"]), number) if number else None
        scope = scope_of(given, found)
        frozen = Frozen.of(scope, language)
        agenda = agenda_of(found, scope.known_at) if found else []
        with Sitting(scope) as sitting:
            fields, answers = pack.fields(frozen, sitting, number, agenda)
            page, _ = leaders.fields(frozen, sitting)
        files = _all_of_it(output) if whole else [output]
        for file in files:
            match file.suffix.lower():
                case ".xlsx":
                    write_book(answers, language, fields["title"], file)
                case ".txt":
                    file.write_text("\n".join(card(one, language) for one in answers), encoding="utf-8")
                case _ if file.stem == LEADERS and whole:
                    write_document(leaders.template(frozen), page, frozen, file)
                case _:
                    write_document(pack.template(frozen), fields, frozen, file)
        self.stdout.write(wrote(files, scope, language))


LEADERS = "leaders"


def _all_of_it(folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    names = ["pack.docx", f"{LEADERS}.docx", "pack.xlsx", "cards.txt"]
    if office_program():
        names += ["pack.pdf", f"{LEADERS}.pdf"]
    return [folder / name for name in names]
