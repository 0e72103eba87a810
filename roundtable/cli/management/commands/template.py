"""`roundtable template FILE.xlsx`: the empty workbook that an office fills."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from roundtable.actions.refused import Refused
from roundtable.cli import command
from roundtable.intake.form import write_form


class Command(command.Command):
    help = "write the empty workbook that an office fills, with labels, drop-downs and an example row"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="FILE.xlsx")

    def handle(self, *, path: Path, **_options: Any) -> None:
        english = get_language() == "en"
        if path.suffix.lower() != ".xlsx":
            raise Refused(
                f"请给出以 .xlsx 结尾的文件名，而不是 {path}。",
                f"Give a file that ends in .xlsx, not {path}.",
            )
        write_form(path, "en" if english else "zh-hans")
        self.stdout.write(f"Wrote {path}." if english else f"已写好 {path}。")
