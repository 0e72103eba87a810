"""`roundtable template FILE.xlsx`: the empty workbook that an office fills. FILE.docx: our layout of a document, to make its own from."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from roundtable.actions.refused import Refused
from roundtable.cli import command
from roundtable.intake.form import write_form
from roundtable.reports.documents import briefing, leaders, minutes, pack
from roundtable.reports.documents.gathered import Frozen

LAYOUTS = {
    "briefing": briefing.template,
    "minutes": minutes.template,
    "pack": pack.template,
    "leaders": leaders.template,
}


class Command(command.Command):
    help = "write the empty workbook that an office fills (labels, drop-downs, an example row), or the layout of a document"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="FILE.xlsx|FILE.docx")
        parser.add_argument("--document", choices=LAYOUTS, help="whose layout a .docx is to hold")

    def handle(self, *, path: Path, document: str | None, **_options: Any) -> None:
        english = get_language() == "en"
        language = "en" if english else "zh-hans"
        match path.suffix.lower(), document:
            case ".xlsx", None:
                write_form(path, language)
            case ".docx", str(name):
                path.write_bytes(LAYOUTS[name](Frozen.blank(language)))
            case _:
                raise Refused(
                    f"请给出以 .xlsx 结尾的文件名，而不是 {path}；要文书的版式，则以 .docx 结尾并指明 --document。",
                    f"Give a file that ends in .xlsx, not {path}; for the layout of a document one in .docx, and --document.",
                )
        self.stdout.write(f"Wrote {path}." if english else f"已写好 {path}。")
