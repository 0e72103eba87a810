"""What is told of the rows of a sheet, each with its place and with what would be right."""

from typing import Any

from roundtable.actions.refused import Sentence
from roundtable.intake.bringing.run import Run
from roundtable.intake.reading.lines import Line
from roundtable.intake.reading.naming import nearest_key
from roundtable.intake.sheets.column import Column, Sheet
from roundtable.records.programme import Programme


def outside(only: str, key: str) -> Sentence:
    """What is told of a row of another programme than the one that may be written."""
    return (
        f"您只能导入专项工作“{only}”，这一行写的是“{key[:60]}”：请改正，或请管理员导入。",
        f"You may import the programme “{only}” alone, and this row is of “{key[:60]}”: correct it, or ask the keeper to import it.",
    )


class Telling:
    def __init__(self, sheet: Sheet, run: Run) -> None:
        self.sheet = sheet
        self.run = run
        self._told_no_programme = False

    def tell(self, sentence: tuple[str, str], line: Line, column: str, value: Any = None) -> None:
        shown = line.values.get(column) if value is None else value
        self.run.tell(sentence, sheet=self.sheet.name, row=line.row, column=column, value=shown)

    def missing(self, column: Column, line: Line) -> None:
        line.wrong.add(column.name)
        self.tell((f"缺少{column.zh}，应填写。", f"Give {column.en}: it is missing."), line, column.name)

    def unknown(self, column: Column, key: str, programme_id: int, line: Line) -> None:
        near = self.run.references.nearest(column.to, programme_id, key)
        zh, en = (
            (f"，是否为“{near}”？", f"; is it “{near}”?") if near else ("，应先登记。", "; record it first.")
        )
        self.tell(
            (f"{column.to} 里没有“{key[:60]}”{zh}", f"There is no “{key[:60]}” in {column.to}{en}"),
            line,
            column.name,
            key,
        )

    def twice(self, line: Line, row: int) -> None:
        column = self.sheet.key.name if self.sheet.key else self.sheet.own[0].name
        self.tell(
            (
                f"与第 {row} 行编号相同而内容不同，应只留一行，或改用另一个编号。",
                f"Row {row} has the same key and says something else: keep one, or give another key.",
            ),
            line,
            column,
        )

    def no_programme(self, line: Line) -> None:
        """Once for a sheet without the column; never where the sheet `programme` is at fault itself."""
        if "programme" in self.run.unreadable or self.run.refused_programmes or self._told_no_programme:
            return
        self._told_no_programme = "programme" not in line.values
        self.tell(
            (
                "不知道这一行属于哪项专项工作：应加上 programme 一列，或只在 programme 表里写一行。",
                "Which programme is this of? Add a column programme, or one row in the sheet programme.",
            ),
            line,
            "programme",
        )

    def unknown_programme(self, key: str, lines: list[Line]) -> None:
        known = Programme.objects.filter(superseded_at__isnull=True).values_list("uid", flat=True)
        near = nearest_key(key, known)
        zh, en = (f"，是否为“{near}”？", f"; is it “{near}”?") if near else ("。", ".")
        sentence = (f"没有编号为“{key[:60]}”的专项工作{zh}", f"There is no programme “{key[:60]}”{en}")
        for line in lines:
            self.tell(outside(self.run.only, key) if self.run.only else sentence, line, "programme", key)
