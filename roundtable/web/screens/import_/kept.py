"""Uploads in the home, each in a folder of its own with a random name: the workbook, how far it is, and its faults.

They are files and no rows, since an import keeps all other writers of the database waiting, the one that tells of it too. Whoever
works on an upload holds a lock on its folder; a lock goes with its process, so a page can tell work from work broken off.
"""

import fcntl
import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from django.conf import settings

from roundtable.actions.refused import Sentence

SECONDS_KEPT = 24 * 60 * 60
TOKEN = re.compile(r"[0-9a-f]{32}")
#: Stages in which somebody is at work.
WORKING = ("checking", "importing")


@dataclass(frozen=True)
class Upload:
    """One workbook that somebody sent, as it stood when it was looked up."""

    token: str
    owner: int
    #: The file's name where it came from.
    name: str
    #: Key of the programme that it was sent for; empty for the keeper of an installation without one.
    programme: str
    #: waiting, checking, checked, refused, importing, imported, hindered, failed; interrupted where the one at work is gone.
    stage: str = "waiting"
    sheet: str = ""
    done: int = 0
    about: int = 0
    #: Sheet -> rows new, corrected, unchanged.
    counts: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    fault_count: int = 0
    sentence: Sentence = ("", "")
    #: Seconds since 1970 when it last moved on.
    at: float = 0

    @property
    def folder(self) -> Path:
        return _all() / self.token

    @property
    def workbook(self) -> Path:
        return self.folder / f"{self.token}.xlsx"

    @property
    def is_working(self) -> bool:
        return self.stage in WORKING

    @property
    def rows_written(self) -> int:
        """Rows that came in, or would."""
        return sum(new + corrected for new, corrected, _ in self.counts.values())

    def told(self, **changes: Any) -> "Upload":
        """The upload with these changes, kept."""
        new = replace(self, at=time.time(), **changes)
        _write(self.folder / "state.json", json.dumps(asdict(new), ensure_ascii=False))
        return new

    def keep_faults(self, faults: list[dict[str, Any]]) -> None:
        _write(self.folder / "faults.json", json.dumps(faults, ensure_ascii=False))

    def faults(self) -> list[dict[str, Any]]:
        try:
            found: list[dict[str, Any]] = json.loads((self.folder / "faults.json").read_text())
        except FileNotFoundError:
            return []
        return found

    def claimed(self) -> IO[str] | None:
        """The lock on the upload, for the one who works on it; None where another holds it."""
        try:
            file = (self.folder / "lock").open("a")
        except FileNotFoundError:
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return None
        return file

    def removed(self) -> bool:
        """Removes all of it, unless somebody is at work on it."""
        held = self.claimed()
        if held is None:
            return False
        with held:
            shutil.rmtree(self.folder, ignore_errors=True)
        return True


def kept(owner: int, programme: str, name: str, chunks: Iterable[bytes]) -> Upload:
    """A new upload, in place of the owner's earlier ones: so many people, so many workbooks at most."""
    for earlier in every():
        if earlier.owner == owner:
            earlier.removed()
    upload = Upload(secrets.token_hex(16), owner, name, programme)
    upload.folder.mkdir(mode=0o700)
    try:
        with _private(upload.workbook) as file:
            for chunk in chunks:
                file.write(chunk)
        return upload.told()
    except OSError:
        shutil.rmtree(upload.folder, ignore_errors=True)
        raise


def found(token: str) -> Upload | None:
    """The upload as it stands now."""
    upload = _as_written(token)
    if upload is None or not upload.is_working or (held := upload.claimed()) is None:
        return upload
    with held:
        return found_by_holder(token)


def found_by_holder(token: str) -> Upload | None:
    """The same for who holds its lock: nobody else is at work then, whatever was written last."""
    upload = _as_written(token)
    return replace(upload, stage="interrupted") if upload and upload.is_working else upload


def _as_written(token: str) -> Upload | None:
    if not TOKEN.fullmatch(token):
        return None
    try:
        return Upload(**json.loads((_all() / token / "state.json").read_text()))
    except FileNotFoundError:
        return None


def every() -> Iterator[Upload]:
    """All uploads; those of yesterday and before are removed."""
    for folder in sorted(_all().iterdir()):
        upload = found(folder.name)
        if upload is not None and (upload.is_working or time.time() - upload.at < SECONDS_KEPT):
            yield upload
        elif upload is not None or time.time() - os.stat(folder).st_mtime > SECONDS_KEPT:
            shutil.rmtree(folder, ignore_errors=True)


def _all() -> Path:
    folder: Path = settings.HOME / "imports"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _private(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _write(path: Path, text: str) -> None:
    """In one step, so that a page never reads half of it."""
    draft = path.with_suffix(".draft")
    with _private(draft) as file:
        file.write(text.encode())
    draft.replace(path)
