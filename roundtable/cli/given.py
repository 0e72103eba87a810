"""What a person gives on the command line, turned into values; wrong ones are told in one sentence."""

from datetime import UTC, date, datetime

from roundtable.asking.asked_wrong import AskedWrong


def day(given: str | None, option: str) -> date | None:
    """Raises AskedWrong unless it is a day that exists, written like 2020-03-30."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given.strip())
    except ValueError:
        raise AskedWrong(
            f"{option} 的“{given[:40]}”不是一个日子；请写成 2020-03-30 这样。",
            f"{option}: {given[:40]!r} is not a day; write it like 2020-03-30.",
        ) from None


def moment(given: str | None, option: str) -> datetime | None:
    """A time; without an offset it is taken as UTC. Raises AskedWrong unless it is one."""
    if given is None:
        return None
    try:
        found = datetime.fromisoformat(given.strip())
    except ValueError:
        raise AskedWrong(
            f"{option} 的“{given[:40]}”不是一个时刻；请写成 2020-03-30T18:00:00+08:00 这样。",
            f"{option}: {given[:40]!r} is not a time; write it like 2020-03-30T18:00:00+08:00.",
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def whole_number(given: str | None, option: str) -> int | None:
    if given is None:
        return None
    try:
        return int(given)
    except ValueError:
        raise AskedWrong(
            f"{option} 的“{given[:40]}”不是一个整数。", f"{option}: {given[:40]!r} is not a whole number."
        ) from None
