"""An export from end to end."""

from pathlib import Path

from roundtable.intake.faults import Refusal
from roundtable.intake.sending.folder import write_folder
from roundtable.intake.sending.one_view import one_view
from roundtable.intake.sending.workbook import write_workbook
from roundtable.records.programme import Programme


def send_out(path: Path, *, programme: str | None = None) -> list[Programme]:
    """Writes a workbook (a path that ends in .xlsx) or a folder, and gives the programmes that are in it.

    Args:
        programme: key of the one to send; all of them, with a column for their keys, where none is given.

    Raises:
        Refusal: there is no such programme, or the path cannot take it.
    """
    with one_view():
        every = list(Programme.objects.filter(superseded_at__isnull=True))
        every.sort(key=lambda one: one.origin_id)
        chosen = [one for one in every if programme in (None, one.uid)]
        if not chosen:
            known = "、".join(one.uid for one in every) or "—"
            raise Refusal(
                f"没有可导出的专项工作{f'“{programme}”' if programme else ''}，现有：{known}。",
                f"There is no programme {programme or 'to export'}; known are: {known}.",
            )
        write = write_workbook if path.suffix.lower() == ".xlsx" else write_folder
        if path.is_dir() is (write is write_workbook) and path.exists():
            raise Refusal(
                f"{path} 已有别的内容，请换一个路径。",
                f"{path} is something else already: give another path.",
            )
        write(path, chosen, several=len(chosen) > 1)
    return chosen
