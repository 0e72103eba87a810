"""A file that goes with a record, to whoever may see that record: pictures are shown, everything else is only ever downloaded."""

from django.db.models import Q
from django.http import FileResponse, HttpRequest, HttpResponseBase

from roundtable.asking.asked_wrong import NotHere
from roundtable.intake.attached.kept import path_of
from roundtable.records.attachments import Attachment
from roundtable.records.second_looks import SecondLook
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.evidence.kinds import KINDS
from roundtable.web.screens.record.found import found, within_reach

#: Nothing in a file may run or load anything, wherever it is opened.
NOTHING_RUNS = "default-src 'none'; sandbox"


@read_page(takes="records.see")
def attachment(_request: HttpRequest, asked: Asked, uid: str) -> HttpResponseBase:
    row = found(asked, "attachment", uid)
    unit = KINDS["attachment"].unit_of(row) if row is not None else None
    if row is None or not (within_reach(asked, row, unit) or _is_drawn_for(asked, row)):
        raise NotHere(f"没有“{uid[:40]}”这个文件。", f"There is no file {uid[:40]}.")
    try:
        content = path_of(row.sha256).open("rb")
    except OSError:
        raise NotHere(
            "这个文件的内容不在本机：附件目录没有一起搬来。",
            "The content of this file is not on this machine: its folder of attachments was left behind.",
        ) from None
    is_picture = row.content_type.startswith("image/")
    return FileResponse(
        content,
        as_attachment=not is_picture,
        filename=row.name,
        content_type=row.content_type,
        headers={
            "Content-Security-Policy": NOTHING_RUNS,
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, max-age=3600",
        },
    )


def _is_drawn_for(asked: Asked, file: Attachment) -> bool:
    """Whether the group has been drawn to look at what the file goes with."""
    if asked.person.reach.group is None:
        return False
    of = Q(visit_id=file.visit.origin_id) if file.visit else Q(pk__in=())
    if file.measure_event:
        of = Q(measure_id=file.measure_event.measure.origin_id)
    elif file.problem:
        of = Q(measure__problem_id=file.problem.origin_id)
    drawn = SecondLook.objects.filter(of, programme_id=file.programme_id, superseded_at=None)
    return drawn.filter(group__number=asked.person.reach.group).exists()
