"""`roundtable briefing`: an issue of the briefing, with the records behind its figures."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from roundtable.asking.ask import Sitting
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.cli import command
from roundtable.cli.given import whole_number
from roundtable.cli.papers import add_template, add_times, own_template, scope_of, wrote
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
        issue = whole_number(number, "--number") or 0
        if issue < 1:
            raise AskedWrong("期号从 1 起：--number 1。", "Issues are numbered from 1: --number 1.")
        check_suffix(output)
        own = own_template(template)
        scope = scope_of(given)
        frozen = Frozen.of(scope, language)
        with Sitting(scope) as sitting:
            fields, _answers = briefing.fields(frozen, sitting, issue)
        write_document(own or briefing.template(frozen), fields, frozen, output)
        self.stdout.write(wrote([output], scope, language))
