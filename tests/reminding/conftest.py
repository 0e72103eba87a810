from collections.abc import Iterator
from typing import Any

import pytest

from tests.reminding.listener import Listener, listening


@pytest.fixture
def robot(settings: Any) -> Iterator[Listener]:
    """The other side of a webhook; loopback is what this installation allows itself to send to."""
    settings.ROBOT_HOSTS = frozenset({"127.0.0.1"})
    with listening() as listener:
        yield listener
