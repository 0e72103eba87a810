"""Where attached files lie: in the home, outside everything that is served, each under the digest of what it holds."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from roundtable.intake.attached.cleaned import cleaned
from roundtable.intake.attached.judged import MOST_OF_A_FILE, judged, too_large
from roundtable.intake.attached.received import received

MOST_OF_A_NAME = 100
_DIGEST = re.compile(r"[0-9a-f]{64}")
_NOT_IN_A_NAME = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


class Kept(NamedTuple):
    """What `actions.attachments.add` is told of a file; width and height are a picture's, in dots."""

    name: str
    content_type: str
    size: int
    sha256: str
    width: int | None
    height: int | None


def folder() -> Path:
    return Path(settings.HOME) / "attachments"


def keep(chunks: Iterable[bytes], name: str) -> Kept:
    """Judges, cleans and keeps a file; the same content is kept once.

    A file whose record is then refused stays where it is: nothing leads to it, and the next one of its content is it.

    Args:
        chunks: the content, so much at a time; reading stops once it is too large.

    Raises:
        Refused: see `judged` and `cleaned`.
    """
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder(), prefix="coming-") as bench:
        given, ready = Path(bench) / "given", Path(bench) / "ready"
        received(chunks, given, MOST_OF_A_FILE, too_large)
        kind, width, height = judged(given), None, None
        if kind.is_picture:
            kind, width, height = cleaned(given, kind, ready)
        else:
            ready = given
        digest = _digest_of(ready)
        size = ready.stat().st_size
        place = path_of(digest)
        place.parent.mkdir(mode=0o700, exist_ok=True)
        ready.chmod(0o600)
        os.replace(ready, place)
    return Kept(_named(name, kind.ending), kind.content_type, size, digest, width, height)


def path_of(digest: str) -> Path:
    """Where the content of that digest lies.

    Raises:
        ValueError: it is no digest.
    """
    if not _DIGEST.fullmatch(digest):
        raise ValueError(digest)
    return folder() / digest[:2] / digest


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _named(name: str, ending: str) -> str:
    """The name that was given, without what a file's name cannot have, and with the ending of what the file is."""
    stem = _NOT_IN_A_NAME.sub(" ", name).rpartition(".")[0] or _NOT_IN_A_NAME.sub(" ", name)
    return f"{stem.strip(' .')[:MOST_OF_A_NAME] or 'file'}.{ending}"
