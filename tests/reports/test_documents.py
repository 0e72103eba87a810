"""Every figure of a document is an answer's, and stands in its annex with the number of its records."""

import zipfile

import docx
import pytest

from roundtable.actions import publicity, visits
from roundtable.asking.ask import Sitting, resolve
from roundtable.asking.wording import figure_text
from roundtable.reports import flat
from roundtable.reports.documents import briefing, leaders, pack
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.held import Item
from roundtable.reports.documents.written import write_document
from tests.cast import OFFICE, march
from tests.reports.conftest import annex, paragraphs

DOCUMENTS = {
    "pack": (pack, {"number": 1, "agenda": [Item("东山镇的措施", "过期 3 天", 10)]}),
    "briefing": (briefing, {"number": 5}),
    "leaders": (leaders, {}),
}


@pytest.fixture(params=DOCUMENTS)
def written(request, frozen, sitting, tmp_path):
    """(path, the answers it was written from)"""
    module, more = DOCUMENTS[request.param]
    fields, answers = module.fields(frozen, sitting, **more)
    path = tmp_path / f"{request.param}.docx"
    write_document(module.template(frozen), fields, frozen, path)
    return path, answers


def test_the_annex_holds_every_figure_with_the_number_of_its_records(written, frozen):
    path, answers = written
    told = annex(path)
    assert len(told) == len(answers) > 0
    for (line, figures), answer in zip(told, answers, strict=True):
        assert answer.key in line
        assert answer.digest.removeprefix("sha256:")[:12] in line
        assert answer.question.rule[frozen.language] in line
        for column in answer.told["summary"].columns:
            if column.type in {"integer", "number"}:
                behind = answer.evidence_of.get(("summary", 0, column.name), ())
                count = str(len({(one.kind, one.uid) for one in behind}))
                label = flat.label(column, frozen.language)
                figure = figure_text(answer.summary[column.name])
                told_count = next(one[2] for one in figures if one[:2] == (label, figure))
                assert told_count in ({count, "—"} if count == "0" else {count})


def test_every_sentence_is_the_answers(written, frozen):
    path, answers = written
    text = "\n".join(paragraphs(path))
    for answer in answers:
        assert answer.sentence(frozen.language) in text


def test_no_tag_is_left_and_the_times_are_told(written, frozen):
    path, _answers = written
    document = docx.Document(str(path))
    text = "\n".join([*paragraphs(path), *(cell.text for table in document.tables for cell in table._cells)])
    assert not {"{{", "{%", "}}"} & {text[at : at + 2] for at in range(len(text))}
    assert ("30 March 2020" if frozen.language == "en" else "2020年3月30日") in text


def test_a_table_of_rows_is_the_answers_rows(frozen, sitting, tmp_path):
    fields, _answers = briefing.fields(frozen, sitting, 1)
    write_document(briefing.template(frozen), fields, frozen, tmp_path / "b.docx")
    answer = sitting.ask("supervision.effort", fit=True)
    heads = flat.header(answer.told["rows"], frozen.language)
    table = next(
        one
        for one in docx.Document(str(tmp_path / "b.docx")).tables
        if [cell.text.replace("\n", "") for cell in one.rows[0].cells] == heads
    )
    shown = [[cell.text for cell in row.cells][1:] for row in table.rows[1:]]
    assert shown == [
        [figure_text(cell) for cell in row[1:]] for row in flat.rows(answer, "rows", frozen.language)
    ]


def test_the_agenda_comes_first(frozen, sitting, tmp_path):
    fields, _answers = pack.fields(frozen, sitting, 1, [Item("东山镇的措施", "过期 3 天", 10)])
    write_document(pack.template(frozen), fields, frozen, tmp_path / "p.docx")
    first = docx.Document(str(tmp_path / "p.docx")).tables[0]
    assert [cell.text for cell in first.rows[1].cells] == ["1", "东山镇的措施", "过期 3 天", "10"]


def test_a_briefing_has_the_title_and_day_under_which_its_issue_is_recorded(town, frozen, sitting, tmp_path):
    publicity.issue_briefing(
        by=OFFICE, programme=town.programme, number=3, issued_on=march(28), title="第三期的题目"
    )
    with Sitting(resolve(programme="study", as_of=march(30))) as later:
        fields, _answers = briefing.fields(frozen, later, 3)
    assert fields["title"] == "第三期的题目"
    assert fields["issued_on"] in {"2020年3月28日", "28 March 2020"}
    assert briefing.fields(frozen, sitting, 4)[0]["title"] != "第三期的题目"


def test_made_again_later_it_is_the_same_byte_for_byte(town, tmp_path):
    scope = resolve(programme="study", as_of=march(30))
    frozen = Frozen.of(scope, "zh-hans")
    made = []
    for name in ("now", "later"):
        with Sitting(resolve(programme="study", as_of=march(30), known_at=scope.known_at)) as sitting:
            fields, _answers = pack.fields(frozen, sitting)
        write_document(pack.template(frozen), fields, frozen, tmp_path / f"{name}.docx")
        made.append((tmp_path / f"{name}.docx").read_bytes())
        # Known only after the pack was made: it must not show.
        visits.record(
            by=OFFICE, programme=town.programme, group=town.group3, unit=town.xishan, visited_on=march(20)
        )
    assert made[0] == made[1]
    with zipfile.ZipFile(tmp_path / "now.docx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    created = docx.Document(str(tmp_path / "now.docx")).core_properties.created
    assert f"{created:%Y-%m-%d %H:%M:%S}" == f"{scope.known_at:%Y-%m-%d %H:%M:%S}"
