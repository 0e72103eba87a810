"""`roundtable briefing`: an issue of the briefing, with the records behind its figures."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from roundtable.asking.ask import Sitting
from roundtable.cli import command
from roundtable.cli.papers import add_template, add_times, number_of, own_template, scope_of, wrote
from roundtable.reports.documents import briefing
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.written import check_suffix, write_document


class Command(command.Command):
    help = "write an issue of the briefing, with the records behind its figures"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--number", required=True, metavar="N", help="of the issue")
        add_times(parser)
        add_template(parser)
        parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.docx|FILE.pdf")

    def handle(self, *, number: str, output: Path, template: Path | None, **given: Any) -> None:
        language = get_language() or "zh-hans"
        issue = number_of(number, "--number")
        check_suffix(output)
        own = own_template(template)
        scope = scope_of(given)
        frozen = Frozen.of(scope, language)
        with Sitting(scope) as sitting:
            fields, _answers = briefing.fields(frozen, sitting, issue)
        write_document(own or briefing.template(frozen), fields, frozen, output)
        self.stdout.write(wrote([output], scope, language))
