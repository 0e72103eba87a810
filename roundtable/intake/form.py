"""The empty workbook that an office fills: labels, names of the contract in a hidden row, drop-downs, an
example.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from roundtable.intake.form_words import HOW
from roundtable.intake.reading.naming import REQUIRED
from roundtable.intake.reading.workbook import HOW_TO_FILL
from roundtable.intake.sheets import SHEETS
from roundtable.intake.sheets.column import Column, Sheet

FONT, INK, ACCENT, TINT, RULE, QUIET, ASKED = (
    *("微软雅黑", "#1B262C", "#1C5D78", "#E3EEF2"),
    *("#C9D2D6", "#8A959B", "#A8322A"),
)
LABELS_ROW, NAMES_ROW, EXAMPLE_ROW = 0, 1, 2
#: Rows below the head that are checked while they are typed.
CHECKED_ROWS = 5_000
WIDTHS = {"day": 13, "integer": 12, "yes_no": 10, "choice": 13, "code": 16, "codes": 22, "text": 30}


def write_form(path: Path, language: str) -> None:
    """Writes the workbook in `language` (zh-hans or en)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - it does not matter when
        looks = _looks(book)
        _write_how(book.add_worksheet(HOW_TO_FILL[language == "en"]), looks, language)
        for sheet in SHEETS:
            _write_sheet(book.add_worksheet(sheet.label(language)), sheet, looks, language)


def _looks(book: Any) -> dict[str, Any]:
    base = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "vcenter"}
    head = {
        **base,
        "bold": True,
        "bg_color": TINT,
        "bottom": 2,
        "bottom_color": ACCENT,
        "text_wrap": True,
        "align": "center",
    }
    example = {**base, "font_color": QUIET, "italic": True, "bottom": 1, "bottom_color": RULE}
    return {
        "title": book.add_format({**base, "font_size": 16, "bold": True}),
        "term": book.add_format({**base, "font_size": 11, "bold": True, "valign": "top"}),
        "prose": book.add_format({**base, "text_wrap": True, "valign": "top"}),
        "head": book.add_format({**head, "font_color": ACCENT}),
        "asked": book.add_format({**head, "font_color": ASKED}),
        "name": book.add_format({**base, "font_size": 8, "font_color": QUIET, "align": "center"}),
        "text": book.add_format({**base, "text_wrap": True}),
        "day": book.add_format({**base, "num_format": "yyyy-mm-dd", "align": "center"}),
        "integer": book.add_format({**base, "num_format": "0", "align": "center"}),
        "code": book.add_format({**base, "num_format": "@"}),
        "example": book.add_format({**example, "num_format": "@"}),
        "example_day": book.add_format({**example, "num_format": "yyyy-mm-dd", "align": "center"}),
    }


def _write_how(page: Any, looks: dict[str, Any], language: str) -> None:
    page.hide_gridlines(2)
    page.set_column(0, 0, 3)
    page.set_column(1, 1, 20)
    page.set_column(2, 2, 96)
    page.set_row(0, 34)
    page.write_string(0, 1, HOW_TO_FILL[language == "en"], looks["title"])
    for row, (term, prose) in enumerate(HOW[language], start=2):
        page.set_row(row, 34)
        page.write_string(row, 1, term, looks["term"])
        page.write_string(row, 2, prose, looks["prose"])
    for row, sheet in enumerate(SHEETS, start=3 + len(HOW[language])):
        asked = [column.label(language) for column in sheet.own if column.required]
        page.write_url(row, 1, f"internal:'{sheet.label(language)}'!A1", looks["term"], sheet.label(language))
        page.write_string(row, 2, f"{sheet.name}: {', '.join(asked)}", looks["prose"])


def _write_sheet(page: Any, sheet: Sheet, looks: dict[str, Any], language: str) -> None:
    page.hide_gridlines(2)
    page.set_tab_color(ACCENT)
    page.set_row(LABELS_ROW, 32)
    page.set_row(NAMES_ROW, 14, None, {"hidden": True})
    page.freeze_panes(NAMES_ROW + 1, 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(LABELS_ROW)
    for position, column in enumerate(sheet.own):
        label = column.label(language) + (REQUIRED[language] if column.required else "")
        look = looks.get(column.type, looks["code" if column.type == "codes" else "text"])
        page.set_column(position, position, WIDTHS[column.type], look)
        page.write_string(LABELS_ROW, position, label, looks["asked" if column.required else "head"])
        page.write_string(NAMES_ROW, position, column.name, looks["name"])
        _write_example(page, position, column, looks, language)
        _check_while_typing(page, position, column, language)


def _write_example(page: Any, position: int, column: Column, looks: dict[str, Any], language: str) -> None:
    example = column.shown(column.example_in(language), language)
    if not example:
        page.write_blank(EXAMPLE_ROW, position, None, looks["example"])
    elif column.type == "day":
        page.write_datetime(EXAMPLE_ROW, position, date.fromisoformat(example), looks["example_day"])
    elif column.type == "integer":
        page.write_number(EXAMPLE_ROW, position, int(example), looks["example"])
    else:
        page.write_string(EXAMPLE_ROW, position, example, looks["example"])


def _check_while_typing(page: Any, position: int, column: Column, language: str) -> None:
    english = language == "en"
    area = (EXAMPLE_ROW, position, EXAMPLE_ROW + CHECKED_ROWS, position)
    if column.words:
        said = "Take one from the list." if english else "请从列表中选。"
        words = [column.shown(key, language) for key in column.words]
        page.data_validation(*area, {"validate": "list", "source": words, "error_message": said})
    elif column.type == "day":
        said = "Give a day such as 2026-09-08." if english else "请填日期，如 2026-09-08。"
        bounds = {"criteria": "between", "minimum": date(1949, 10, 1), "maximum": date(2199, 12, 31)}
        page.data_validation(*area, {"validate": "date", **bounds, "error_message": said})
    elif column.type == "integer":
        said = "Give a whole number." if english else "请填整数。"
        page.data_validation(
            *area, {"validate": "integer", "criteria": ">=", "value": 0, "error_message": said}
        )
