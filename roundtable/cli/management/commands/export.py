"""`roundtable export PATH`: the whole programme in the form in which it can be imported."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import get_language

from roundtable.cli import command
from roundtable.intake.sending.send_out import send_out


class Command(command.Command):
    help = "export the whole programme: FILE.xlsx gives a workbook, any other path a folder of CSV files"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="FILE.xlsx, or a folder")
        parser.add_argument("--programme", help="key of the one to export; all of them where none is given")

    def handle(self, *, path: Path, programme: str | None, **_options: Any) -> None:
        keys = ", ".join(one.uid for one in send_out(path, programme=programme))
        english = get_language() == "en"
        self.stdout.write(f"Exported {keys} to {path}." if english else f"已将 {keys} 导出到 {path}。")
