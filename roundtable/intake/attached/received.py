"""A file as it comes in, so much at a time: reading stops once it is too large."""

from collections.abc import Callable, Iterable
from pathlib import Path

from roundtable.actions.refused import Refused


def received(chunks: Iterable[bytes], path: Path, most: int, too_large: Callable[[], Refused]) -> None:
    """Writes the content to `path`; raises what `too_large` gives past `most` bytes."""
    size = 0
    with path.open("wb") as file:
        for chunk in chunks:
            size += len(chunk)
            if size > most:
                raise too_large()
            file.write(chunk)
