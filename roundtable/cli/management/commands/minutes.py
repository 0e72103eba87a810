"""`roundtable minutes`: the minutes of a meeting, from what was asked, answered, said and agreed at it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from roundtable.asking.scope import programme_of
from roundtable.cli import command
from roundtable.cli.papers import add_template, number_of, own_template
from roundtable.reports.documents import minutes
from roundtable.reports.documents.at_table import held, meeting_of
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.written import check_suffix, write_document


class Command(command.Command):
    help = "write the minutes of a meeting, with the records behind their figures"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--meeting", required=True, metavar="N", help="number of the meeting")
        parser.add_argument("--programme", metavar="K", help="key of the programme, where there are several")
        add_template(parser)
        parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.docx|FILE.pdf")

    def handle(
        self, *, meeting: str, programme: str | None, template: Path | None, output: Path, **_given: Any
    ) -> None:
        language = get_language() or "zh-hans"
        check_suffix(output)
        own = own_template(template)
        found = programme_of(programme)
        told, known_at = held(meeting_of(found, number_of(meeting, "--meeting")))
        frozen = Frozen(found.title, found.timezone, told.held_on, known_at, language)
        write_document(own or minutes.template(frozen), minutes.fields(frozen, told), frozen, output)
        self.stdout.write(f"Wrote {output}." if language == "en" else f"已写好 {output}。")
