"""What our commands share: one sentence on stderr when something is wrong, and the exit code that goes with it.

0 answered, 1 failed, 2 what was asked or given is wrong.
"""

import errno
import sys
from argparse import ArgumentParser
from typing import Any, NamedTuple, NoReturn

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, OperationalError

from roundtable.actions.refused import Refused
from roundtable.asking.asked_wrong import AskedWrong


class Sentence(NamedTuple):
    text: str
    code: int


def told_wrong(fault: Exception, language: str) -> Sentence | None:
    """What a person is told of a fault, or None where it is a defect of ours that wants its traceback."""
    english = language == "en"
    if isinstance(fault, AskedWrong | Refused):
        return Sentence(fault.in_language(language), 2)
    if isinstance(fault, CommandError):
        return Sentence(str(fault), fault.returncode)
    full = (
        isinstance(fault, OSError) and fault.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    ) or "disk is full" in str(fault)
    if full:
        return Sentence(
            "The disk is full; make room and do it again: nothing was half-written."
            if english
            else "磁盘满了；腾出空间再做一次：没有写进半截。",
            2,
        )
    if isinstance(fault, OSError) and fault.filename is not None:
        return Sentence(f"{fault.filename}: {fault.strerror}", 2)
    if isinstance(fault, OperationalError) and "locked" in str(fault):
        return Sentence(
            "The database is busy with another import; try again when it has ended."
            if english
            else "数据库正忙于另一次导入；等它结束再试。",
            2,
        )
    if isinstance(fault, DatabaseError):
        return Sentence(f"The database cannot be used: {fault}" if english else f"数据库用不了：{fault}", 1)
    return None


class _Parser(CommandParser):
    """argparse prints its usage before its message; a person needs the sentence alone."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message} (--help)", file=sys.stderr)
        raise SystemExit(2)


class Command(BaseCommand):
    """Base of our commands; without Django's own options that mean nothing here."""

    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = _Parser(
            prog=f"roundtable {subcommand}", description=self.help or None, called_from_command_line=True
        )
        parser.set_defaults(
            settings=None,
            pythonpath=None,
            traceback=True,
            no_color=False,
            force_color=False,
            verbosity=1,
            skip_checks=True,
        )
        self.add_arguments(parser)
        return parser

    def add_arguments(self, parser: ArgumentParser) -> None: ...
