"""An answer as CSV or as an .xlsx sheet."""

import csv
import io
from pathlib import Path
from typing import BinaryIO, TextIO

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


def write_xlsx(answer: Answer, language: str, out: Path | BinaryIO) -> None:
    """One sheet per table, with the question, its sentence and its times above; nothing is ever written as a formula."""
    import xlsxwriter

    english = language == "en"
    names = {
        "rows": "answer" if english else "答案",
        "summary": "summary" if english else "摘要",
        "totals": "totals" if english else "合计",
    }
    with xlsxwriter.Workbook(
        str(out) if isinstance(out, Path) else out,
        {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True},
    ) as book:
        bold = book.add_format({"bold": True})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for name, told in answer.told.items():
            sheet = book.add_worksheet(names[name])
            sheet.write_string(0, 0, answer.asks(language), bold)
            sheet.write_string(1, 0, answer.sentence(language))
            sheet.write_string(2, 0, f"{'as of' if english else '截至'} {answer.as_of}　{answer.digest}")
            for column, title in enumerate(flat.header(told, language)):
                sheet.write_string(4, column, title, head)
                sheet.set_column(
                    column, column, 40 if told.columns[column].type in {"list", "reasons"} else 16
                )
            for number, row in enumerate(flat.rows(answer, name, language), start=5):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, column, value, wrapped)
                    elif value is not None:
                        sheet.write_number(number, column, value)
            sheet.freeze_panes(5, 0)
