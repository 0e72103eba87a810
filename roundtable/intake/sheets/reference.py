"""Columns by which a row of one sheet names a row of another."""

from roundtable.intake.sheets.column import Column

EXAMPLE = ("例-1", "EXAMPLE-1")


def reference(name: str, zh: str, en: str, *, field: str, to: str, required: bool = True) -> Column:
    return Column(
        name, zh, en, "code", required=required, field=field, to=to, example=EXAMPLE if required else ""
    )


def uid() -> Column:
    return Column("uid", "编号", "UID", "code", required=True, field="uid", example=EXAMPLE)
