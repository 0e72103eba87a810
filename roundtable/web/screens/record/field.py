"""A field of a record as its page tells it."""

from typing import NamedTuple


class Field(NamedTuple):
    """`kind` and `uid` of another record where the field refers to one."""

    label: str
    text: str
    kind: str = ""
    uid: str = ""
