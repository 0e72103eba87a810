"""`roundtable demo`: the demonstration programme, the four boards and the two questions, then the site."""

import csv
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.utils.translation import get_language

import roundtable
from roundtable.asking.ask import Sitting
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.scope import resolve
from roundtable.cli import command, demo_accounts, demo_table
from roundtable.cli.management.commands.questions import BOARDS
from roundtable.intake.bringing.bring_in import bring_in
from roundtable.questions.bank import every_question
from roundtable.records.programme import Programme

#: The day of the first meeting, on which the published figures stand.
AS_OF = date(2020, 3, 30)
FICTIONAL = (
    "数据是虚构的；合计数取自一项真实工作首次会议公布的数字。",
    "Fictional data; the published totals are those of a real programme's first meeting.",
)
TWO_QUESTIONS = ("progress.who_does_well", "progress.who_is_slow")


def folders() -> list[Path]:
    """The demonstration's data: in a wheel inside the package, in a checkout beside it; imported in this order."""
    package = Path(roundtable.__file__).parent
    root = package / "demo_data" if (package / "demo_data").is_dir() else package.parent / "demo"
    return [root / "city", root / "corrections"]


class Command(command.Command):
    help = "the demonstration programme (fictional): the boards in the terminal, then the site"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-serve", action="store_true", help="stop before serving")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, no_serve: bool, port: int, **_options: Any) -> None:
        language = "en" if get_language() == "en" else "zh-hans"
        key = bring_in_demonstration()
        # before the boards: accounts are recorded too, and what is known then would differ on the next run
        accounts = demo_accounts.of(key)
        self._show_boards(key, language)
        self._show_accounts(accounts, language)
        if not no_serve:
            call_command("serve", port=port, as_of=AS_OF.isoformat())

    def _show_accounts(self, told: list[demo_accounts.Account], language: str) -> None:
        from roundtable.reports import text

        console = text.console(wide=False)
        english = language == "en"
        console.print("Accounts of the demonstration" if english else "示范账号", style="bold cyan")
        for account in told:
            words = account.en if english else account.zh
            console.print(f"  {account.name:<12} {account.password}  {words}", highlight=False)
        console.print()

    def _show_boards(self, programme: str, language: str) -> None:
        from roundtable.reports import text

        console = text.console(wide=False)
        english = language == "en"
        scope = resolve(programme=programme, as_of=AS_OF)
        console.print(f"\n{scope.programme.title}", style="bold")
        console.print(FICTIONAL[1 if english else 0], style="dim")
        with Sitting(scope) as sitting:
            for board, (zh, en) in BOARDS.items():
                console.print(f"\n{en if english else zh}", style="bold cyan")
                for key, question in every_question().items():
                    if key.startswith(f"{board}.") and not question.needs and key not in TWO_QUESTIONS:
                        answer = sitting.ask(key, fit=True)
                        console.print(f"  {answer.asks(language)}", style="dim")
                        console.print(f"  {answer.sentence(language)}")
            for key in TWO_QUESTIONS:
                console.print()
                console.print(text.told(sitting.ask(key, fit=True), language))
        console.print()


def bring_in_demonstration() -> str:
    """Imports the demonstration where it is not there yet, holds its first meetings, and gives its programme's key.

    The first folder is left out once the programme is there: it would undo the corrections of the second.
    """
    first, *corrections = folders()
    with (first / "programme.csv").open(encoding="utf-8", newline="") as file:
        key = next(csv.DictReader(file))["key"]
    known = Programme.objects.filter(uid=key, superseded_at__isnull=True).exists()
    for folder in corrections if known else [first, *corrections]:
        outcome = bring_in(folder, by="office")
        if outcome.status == "refused":
            fault = outcome.faults[0]
            raise AskedWrong(
                f"示范数据没能导入：{fault}", f"The demonstration could not be imported: {fault}"
            )
    demo_table.hold(key, first.parent / "told" / "table.txt")
    return key
