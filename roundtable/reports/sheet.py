"""An answer as CSV or as an .xlsx sheet."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from roundtable.asking.answer import Answer
from roundtable.reports import flat

#: A cell that begins so would be run as a formula by the programs that open CSV files.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def harmless(value: flat.Cell) -> flat.Cell:
    """A cell of a CSV file that no program runs."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def write_csv(answer: Answer, language: str, out: TextIO) -> None:
    """The answer's rows, header in the language; text that looks like a formula is quoted with an apostrophe."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(flat.header(answer.told["rows"], language))
    for row in flat.rows(answer, "rows", language):
        writer.writerow([harmless(value) for value in row])


def csv_text(answer: Answer, language: str) -> str:
    out = io.StringIO()
    write_csv(answer, language, out)
    return out.getvalue()


#: Texts are never formulas or links, whatever they begin with.
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
TABLES = {
    "zh-hans": {"rows": "答案", "summary": "摘要", "totals": "合计"},
    "en": {"rows": "answer", "summary": "summary", "totals": "totals"},
}


def write_xlsx(answer: Answer, language: str, out: Path | BinaryIO) -> None:
    """One sheet per table, with the question, its sentence and its times above; nothing is ever written as a formula."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(out) if isinstance(out, Path) else out, PLAIN) as book:
        formats = formats_of(book)
        for name in answer.told:
            sheet = book.add_worksheet(TABLES[language][name])
            put_head(sheet, answer, language, formats)
            put_table(sheet, answer, name, language, formats)
            sheet.freeze_panes(TOP + 1, 0)


#: The row in which a table's header stands under the question's words.
TOP = 4


def formats_of(book: Any) -> dict[str, Any]:
    return {
        "bold": book.add_format({"bold": True}),
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
    }


def put_head(sheet: Any, answer: Answer, language: str, formats: Mapping[str, Any]) -> None:
    """The question, its sentence, and when it was so."""
    sheet.write_string(0, 0, answer.asks(language), formats["bold"])
    sheet.write_string(1, 0, answer.sentence(language))
    as_of = "as of" if language == "en" else "截至"
    sheet.write_string(2, 0, f"{as_of} {answer.as_of}　{answer.digest}")


def put_table(
    sheet: Any, answer: Answer, name: str, language: str, formats: Mapping[str, Any], top: int = TOP
) -> int:
    """One table of the answer, its header in row `top`; the row after its last."""
    told = answer.told[name]
    for column, title in enumerate(flat.header(told, language)):
        sheet.write_string(top, column, title, formats["head"])
        wide = told.columns[column].type in {"list", "reasons"}
        if name == "rows" or top == TOP:
            sheet.set_column(column, column, 40 if wide else 16)
    number = top
    for number, row in enumerate(flat.rows(answer, name, language), start=top + 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, value, formats["wrapped"])
            elif value is not None:
                sheet.write_number(number, column, value)
    return number + 1
