"""The server's time, as screens count from it."""

from datetime import UTC, datetime


def milliseconds(moment: datetime | None = None) -> int:
    """Since 1970, as browsers count; of the present where no moment is given."""
    return int((moment or datetime.now(UTC)).timestamp() * 1000)
