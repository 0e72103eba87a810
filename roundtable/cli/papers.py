"""What the commands that write documents share: when the figures are from, and where an office's own template is."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from roundtable.actions.refused import Refused
from roundtable.asking.ask import resolve
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.scope import Scope, programme_of, today_of
from roundtable.cli.given import day, moment, whole_number
from roundtable.records.meetings import Meeting


def add_times(parser: ArgumentParser) -> None:
    parser.add_argument("--programme", metavar="K", help="key of the programme, where there are several")
    parser.add_argument("--as-of", metavar="DAY", help="the day of the meeting, else today, when not given")
    parser.add_argument("--known-at", metavar="TIME", help="the last record when not given")


def add_template(parser: ArgumentParser) -> None:
    parser.add_argument("--template", type=Path, metavar="FILE.docx", help="the office's own template")


def scope_of(given: dict[str, Any], meeting: Meeting | None = None) -> Scope:
    """The programme and both times; of a meeting that was held, the day is the meeting's where none is given."""
    programme = programme_of(given["programme"])
    held_on = meeting.held_on if meeting and meeting.held_on <= today_of(programme) else None
    return resolve(
        programme=programme.uid,
        as_of=day(given["as_of"], "--as-of") or held_on,
        known_at=moment(given["known_at"], "--known-at"),
    )


def number_of(given: str, option: str) -> int:
    """Raises AskedWrong unless it is a whole number from 1."""
    number = whole_number(given, option) or 0
    if number < 1:
        raise AskedWrong(f"{option} 从 1 起编号。", f"{option}: numbers begin with 1.")
    return number


def own_template(given: Path | None) -> Path | None:
    """Raises Refused where the file is not there."""
    if given is not None and not given.is_file():
        raise Refused(f"没有 {given} 这个模板文件。", f"There is no template {given}.")
    return given


def wrote(files: list[Path], scope: Scope, language: str) -> str:
    """What was written, and the two times with which it comes out the same again."""
    names = ", ".join(str(one) for one in files) if language == "en" else "、".join(str(one) for one in files)
    again = f"--as-of {scope.as_of} --known-at {scope.known_at.isoformat()}"
    if language == "en":
        return f"Wrote {names}.\nThe same again at any time: {again}"
    return f"已写好 {names}。\n日后照样再写：{again}"
