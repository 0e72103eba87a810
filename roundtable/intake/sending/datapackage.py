"""What the CSV files hold, as a Frictionless data package (Table Schema), made from the sheets."""

from typing import Any

from roundtable.intake.sending.rows import columns_of
from roundtable.intake.sheets import BY_NAME, SHEETS
from roundtable.intake.sheets.column import Column, Sheet

TYPES = {"integer": "integer", "day": "date", "yes_no": "boolean", "moment": "datetime"}


def datapackage(*, several: bool) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "roundtable",
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": sheet.name,
                "title": f"{sheet.zh} {sheet.en}",
                "path": f"{sheet.name}.csv",
                "encoding": "utf-8",
                "schema": _schema(sheet, several=several),
            }
            for sheet in SHEETS
        ],
    }


def _schema(sheet: Sheet, *, several: bool) -> dict[str, Any]:
    columns = columns_of(sheet, several=several)
    schema: dict[str, Any] = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    of_programme = ["programme"] if several and not sheet.is_programme else []
    if sheet.key:
        schema["primaryKey"] = [*of_programme, sheet.key.name]
    references = [
        {
            "fields": [*of_programme, column.name],
            "reference": {"resource": column.to, "fields": [*of_programme, _key(column.to)]},
        }
        for column in columns
        if column.to and column.type != "codes"
    ]
    if references:
        schema["foreignKeys"] = references
    return schema


def _key(sheet: str) -> str:
    key = BY_NAME[sheet].key
    if key is None:
        raise ValueError(f"nothing can refer to {sheet}: its rows have no key")
    return key.name


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "title": f"{column.zh} {column.en}",
        "type": TYPES.get(column.type, "string"),
    }
    if column.type == "yes_no":
        field |= {"trueValues": ["yes"], "falseValues": ["no"]}
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.type == "choice":
        constraints["enum"] = list(column.words)
    if constraints:
        field["constraints"] = constraints
    return field
