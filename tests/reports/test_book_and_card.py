"""Answers as a workbook of sheets, and as a card for a chat."""

import openpyxl

from roundtable.reports import flat
from roundtable.reports.book import write_book
from roundtable.reports.card import card

KEYS = ("supervision.effort", "progress.standing", "progress.who_is_slow")


def test_a_sheet_an_answer_and_a_list_of_them(sitting, tmp_path):
    answers = [sitting.ask(key, fit=True) for key in KEYS]
    write_book(answers, "en", "Pack", tmp_path / "pack.xlsx")
    book = openpyxl.load_workbook(tmp_path / "pack.xlsx")
    assert book.sheetnames == ["contents", "01 effort", "02 standing", "03 who_is_slow"]
    for name, answer, listed in zip(book.sheetnames[1:], answers, book["contents"].iter_rows(4), strict=True):
        assert [cell.value for cell in listed][:5] == [
            name,
            answer.asks("en"),
            answer.sentence("en"),
            answer.key,
            answer.digest,
        ]
        rows = list(book[name].iter_rows(5, 5 + len(answer.rows), values_only=True))
        width = len(answer.columns)
        assert [list(row)[:width] for row in rows] == [
            flat.header(answer.told["rows"], "en"),
            *flat.rows(answer, "rows", "en"),
        ]
        told = [row[0] for row in book[name].iter_rows(values_only=True)]
        assert "summary" in told
        assert ("totals" in told) == ("totals" in answer.told)


def test_a_workbook_made_again_has_the_same_bytes(sitting, tmp_path):
    answers = [sitting.ask(key, fit=True) for key in KEYS]
    for name in ("a", "b"):
        write_book(answers, "zh-hans", "会前材料", tmp_path / f"{name}.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_card_is_short_plain_text_with_its_source(sitting):
    answer = sitting.ask("progress.who_is_slow", fit=True)
    for language in ("zh-hans", "en"):
        told = card(answer, language)
        assert answer.sentence(language) in told
        assert answer.asks(language) in told
        assert answer.digest.removeprefix("sha256:")[:12] in told
        assert str(answer.as_of) in told
        for row in answer.rows:
            assert row["unit"]["name"] in told
        assert not {"*", "_", "#", "|", "`"} & set(told.replace("who_is_slow", ""))
