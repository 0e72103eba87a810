"""The records behind a figure: a page of its own, and the same as a fragment in the drawer."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import path
from django.utils.cache import patch_vary_headers

from roundtable.asking.answer import Answer, Behind, Row
from roundtable.asking.asked_wrong import NotHere
from roundtable.asking.moved import corrections, moved
from roundtable.questions.question import Column
from roundtable.web.asked import Asked, read_page, whole_number
from roundtable.web.paged import last_of, page_of
from roundtable.web.screens.evidence.kinds import KINDS
from roundtable.web.screens.evidence.listed import listed

RECORDS_A_PAGE = 50
MOST_MOVED = 8


@dataclass(frozen=True)
class Place:
    """Where in an answer a figure stands; without a column its whole row is meant, without a row the whole table."""

    answer: Answer
    table: str
    row: int | None
    column: Column | None

    @property
    def in_row(self) -> Row | None:
        return None if self.row is None else self.answer.told[self.table].rows[self.row]

    @property
    def figure(self) -> object:
        return self.in_row[self.column.name] if self.in_row is not None and self.column else None

    @property
    def names(self) -> list[Column]:
        """The columns that say which row it is."""
        told = self.answer.told[self.table].columns
        return (
            []
            if self.row is None
            else [
                column
                for column in told
                if column.type not in {"integer", "number", "list", "reasons", "day"}
                and self.in_row
                and self.in_row[column.name] is not None
            ][:2]
        )

    @property
    def others(self) -> list[Column]:
        """The other figures of its row: what it is part of, or made of."""
        columns = self.answer.told[self.table].columns
        return [
            column for column in columns if column.type in {"integer", "number"} and column != self.column
        ][:8]

    def records(self) -> list[Behind]:
        """The kinds together, the latest recorded first. Behind one figure a record stands as often as it counts (a unit that two
        actions wait for counts twice); behind a row or a table, once."""
        behind = [
            record
            for item in self.answer.evidence_for(
                self.table, self.row, self.column.name if self.column else None
            )
            for record in item.records
        ]
        return sorted(behind if self.column else set(behind), key=lambda record: (record.kind, -record.id))


def place_of(asked: Asked, given: QueryDict) -> Place:
    """Raises NotHere where the address names no place of the answer."""
    answer = asked.ask(given.get("question", ""))
    table = given.get("table", "rows")
    if table not in answer.told:
        raise NotHere(
            f"这个答案没有“{table[:40]}”这张表；有：{'、'.join(answer.told)}。",
            f"The answer has no table {table[:40]}; it has {', '.join(answer.told)}.",
        )
    told = answer.told[table]
    row = given.get("row")
    try:
        number = None if row is None else whole_number(row)
    except ValueError:
        number = len(told.rows)
    if number is not None and number >= len(told.rows):
        raise NotHere(
            f"这张表没有这一行；共 {len(told.rows)} 行，从 0 数起。",
            f"The table has no such row; it has {len(told.rows)}, counted from 0.",
        )
    names = [column.name for column in told.columns]
    column = given.get("column")
    if column is not None and column not in names:
        raise NotHere(
            f"这张表没有“{column[:40]}”这一列；有：{'、'.join(names)}。",
            f"The table has no column {column[:40]}; it has {', '.join(names)}.",
        )
    return Place(answer, table, number, told.columns[names.index(column)] if column else None)


@read_page
def evidence(request: HttpRequest, asked: Asked) -> HttpResponse:
    place = place_of(asked, request.GET)
    records = place.records()
    last = last_of(len(records), RECORDS_A_PAGE)
    page = page_of(request.GET, last)
    shown = records[(page - 1) * RECORDS_A_PAGE : page * RECORDS_A_PAGE]
    told = {
        "place": place,
        "answer": place.answer,
        "count": len(records),
        "listed": listed(shown, asked.scope.known_at),
        "page": page,
        "rest": request.GET.urlencode(),
        "before": page - 1,
        "after": page + 1,
        "last": last,
    }
    response = render(
        request,
        "evidence/part.html" if getattr(request, "htmx", False) else "evidence/evidence.html",
        {"asked": asked, **told},
    )
    patch_vary_headers(response, ["HX-Request"])
    return response


@read_page
def figure_moved(request: HttpRequest, asked: Asked) -> HttpResponse:
    """The same figure a period earlier, the records that moved it, and the corrections among those behind it."""
    place = place_of(asked, request.GET)
    if place.row is None or place.column is None:
        raise NotHere("只有单个数字才有变动可看。", "Only a single figure has moved or not.")
    where = (place.answer, place.table, place.row, place.column.name)
    change = moved(*where, scope=asked.scope, reach=asked.person.reach)
    known_at = asked.scope.known_at
    shown = {
        "asked": asked,
        "place": place,
        "answer": place.answer,
        "change": change,
        "gained": listed(change.gained[:MOST_MOVED], known_at) if change else [],
        "lost": listed(change.lost[:MOST_MOVED], known_at) if change else [],
        "corrections": corrections(*where),
        "names": KINDS,
        "rest": request.GET.urlencode(),
    }
    response = render(
        request,
        "evidence/moved_part.html" if getattr(request, "htmx", False) else "evidence/moved.html",
        shown,
    )
    patch_vary_headers(response, ["HX-Request"])
    return response


urlpatterns = [
    path("evidence/", evidence, name="evidence"),
    path("evidence/moved/", figure_moved, name="evidence_moved"),
]
