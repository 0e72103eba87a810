"""An office's own templates: one a document and programme, in the home, tried before it is kept."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

from django.conf import settings

from roundtable.actions.by import By, allowed, name_of
from roundtable.actions.refused import Refused
from roundtable.intake.attached.received import received
from roundtable.records.programme import Programme
from roundtable.reports.templates.fill import unknown_fields
from roundtable.reports.templates.judged import MOST_OF_A_FILE, judge, too_much
from roundtable.reports.templates.known import every_name, form_of

MAY = "templates.manage"
LONGEST_NAME = 200


class UnknownFields(Refused):
    """Names that the document does not know, each with the nearest that it does (empty: none is near)."""

    def __init__(self, unknown: list[tuple[str, str]]) -> None:
        names = [name for name, _ in unknown]
        super().__init__(
            f"模板里有不认识的字段，没有采用：{'、'.join(names[:20])}。请改成认识的字段名再上传。",
            f"The template has fields that are not known and was not taken: {', '.join(names[:20])}. Give them names that are known.",
        )
        self.unknown = unknown


@dataclass(frozen=True)
class Own:
    """What is kept beside the file: what it was called, who gave it and when."""

    name: str
    by: str
    at: str
    size: int

    @property
    def given_at(self) -> datetime:
        return datetime.fromisoformat(self.at)


def path_of(programme: Programme, document: str) -> Path:
    key = hashlib.sha256(programme.uid.encode()).hexdigest()[:16]
    return Path(settings.HOME) / "templates" / key / f"{document}.docx"


def template_of(programme: Programme, document: str) -> Path | None:
    """The office's own, where there is one."""
    path = path_of(programme, document)
    return path if path.is_file() else None


def own_of(programme: Programme, document: str) -> Own | None:
    """What is told of it; None where there is none."""
    if template_of(programme, document) is None:
        return None
    return Own(**json.loads(path_of(programme, document).with_suffix(".json").read_text(encoding="utf-8")))


def keep(*, by: By, programme: Programme, document: str, name: str, chunks: Iterable[bytes]) -> Own:
    """Tries a template and keeps it, in the place of one that was there; that one stays until this is in its place.

    Raises:
        Refused: it is no .docx that may be filled, has code in it, or does not come to an end.
        UnknownFields: it says what the document does not know.
    """
    allowed(by, MAY)
    path = path_of(programme, document)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="coming-") as bench:
        given = Path(bench) / path.name
        received(chunks, given, MOST_OF_A_FILE, too_much)
        judge(given)
        if unknown := unknown_fields(given, form_of(document)):
            names = every_name(document)
            raise UnknownFields(
                [(one, next(iter(get_close_matches(one, names, 1, 0.6)), "")) for one in unknown]
            )
        own = Own(name[:LONGEST_NAME], name_of(by), datetime.now(UTC).isoformat(), given.stat().st_size)
        told = given.with_suffix(".json")
        told.write_text(json.dumps(asdict(own), ensure_ascii=False), encoding="utf-8")
        for file in (told, given):
            file.chmod(0o600)
            os.replace(file, path.parent / file.name)
    return own


def remove(*, by: By, programme: Programme, document: str) -> None:
    """From then on the program's own layout is used again; where there was none, nothing happens."""
    allowed(by, MAY)
    path = path_of(programme, document)
    path.unlink(missing_ok=True)
    path.with_suffix(".json").unlink(missing_ok=True)
