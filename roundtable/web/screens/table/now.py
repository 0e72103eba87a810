"""The server's time, as screens count from it."""

import time


def milliseconds_now() -> int:
    """Since 1970, as browsers count."""
    return time.time_ns() // 1_000_000
