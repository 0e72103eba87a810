"""A workbook of many answers: a sheet each, and a first sheet that lists them."""

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

from roundtable.asking.answer import Answer
from roundtable.reports.sheet import PLAIN, TABLES, TOP, formats_of, put_head, put_table

HEADS = {
    "zh-hans": ("表", "问题", "答", "编号", "摘要值"),
    "en": ("sheet", "question", "answer", "key", "digest"),
}
FIRST = {"zh-hans": "目录", "en": "contents"}
#: As much as a sheet's name may hold.
LONGEST = 31


def write_book(answers: Sequence[Answer], language: str, title: str, out: Path) -> None:
    """The answers in order; made again from the same answers, the file has the same bytes."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(out), PLAIN) as book:
        known_at = max(answer.known_at for answer in answers).astimezone(UTC).replace(tzinfo=None)
        book.set_properties({"title": title, "created": known_at})
        formats = formats_of(book)
        contents = book.add_worksheet(FIRST[language])
        contents.write_string(0, 0, title, formats["bold"])
        for column, (head, width) in enumerate(zip(HEADS[language], (24, 40, 80, 30, 72), strict=True)):
            contents.write_string(2, column, head, formats["head"])
            contents.set_column(column, column, width)
        for number, answer in enumerate(answers, start=1):
            name = f"{number:02} {answer.key.split('.')[-1]}"[:LONGEST]
            told = (name, answer.asks(language), answer.sentence(language), answer.key, answer.digest)
            for column, text in enumerate(told):
                contents.write_string(2 + number, column, text, formats["wrapped"])
            sheet = book.add_worksheet(name)
            put_head(sheet, answer, language, formats)
            below = put_table(sheet, answer, "rows", language, formats)
            for table in [table for table in ("totals", "summary") if table in answer.told]:
                sheet.write_string(below + 1, 0, TABLES[language][table], formats["bold"])
                below = put_table(sheet, answer, table, language, formats, below + 2)
            sheet.freeze_panes(TOP + 1, 0)
