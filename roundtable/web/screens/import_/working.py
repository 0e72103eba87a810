"""The work on an upload, beside the request that asked for it: the dry run, then the import."""

import logging
from collections.abc import Callable
from dataclasses import astuple
from threading import Thread
from typing import IO

from django.db import connection

from roundtable.actions.by import By
from roundtable.intake.bringing.bring_in import Outcome, bring_in
from roundtable.intake.faults import Fault
from roundtable.intake.sheets import BY_NAME
from roundtable.web.screens.import_.kept import Upload, found_by_holder

log = logging.getLogger("roundtable.import")
SHEET_ORDER = {name: place for place, name in enumerate(BY_NAME)}
STAGE_AFTER = {"dry_run": "checked", "imported": "imported", "refused": "refused"}
CHECKED_AGAIN = ("waiting", "hindered", "failed", "interrupted")


def check(upload: Upload, by: By) -> None:
    """Begins the dry run, where the upload waits for one."""
    _begin(upload, by, "checking", CHECKED_AGAIN)


def confirm(upload: Upload, by: By) -> None:
    """Begins the import of what was checked; a confirm that is sent again begins nothing."""
    _begin(upload, by, "importing", ("checked",))


def _begin(upload: Upload, by: By, stage: str, after: tuple[str, ...]) -> None:
    held = upload.claimed()
    if held is None:
        return
    now = found_by_holder(upload.token)
    if now is None or now.stage not in after:
        held.close()
        return
    begun = now.told(stage=stage, sheet="", done=0, about=0)
    beside(lambda: _work(begun, by, held))


def beside(work: Callable[[], None]) -> None:
    """Does the work in a thread that ends with the process: what an import had not finished then was never written."""

    def done() -> None:
        try:
            work()
        finally:
            connection.close()

    Thread(target=done, name="import", daemon=True).start()


def _work(upload: Upload, by: By, held: IO[str]) -> None:
    def told(sheet: str, done: int, about: int) -> None:
        upload.told(sheet=sheet, done=done, about=about)

    with held:
        try:
            outcome = bring_in(upload.workbook, by=by, dry_run=upload.stage == "checking", progress=told)
            _settle(upload, outcome)
        except Exception:
            log.exception("an import broke off")
            upload.told(stage="failed")


def _place(fault: Fault) -> tuple[int, int]:
    """The order in which a person goes through a workbook; what is wrong with all of it comes first."""
    return SHEET_ORDER.get(fault.sheet or "", -1), fault.row or 0


def _settle(upload: Upload, outcome: Outcome) -> None:
    def shown(sentence: str) -> str:
        """A refusal names the file; the person knows it by its own name."""
        return sentence.replace(upload.workbook.name, upload.name)

    upload.keep_faults(
        [
            {**fault.as_data(), "message": {"zh-hans": shown(fault.zh), "en": shown(fault.en)}}
            for fault in sorted(outcome.faults, key=_place)
        ]
    )
    upload.told(
        stage="hindered" if outcome.hindered else STAGE_AFTER[outcome.status],
        counts={sheet: astuple(counts) for sheet, counts in outcome.counts.items()},
        fault_count=outcome.fault_count,
        sentence=(shown(outcome.sentence[0]), shown(outcome.sentence[1])),
    )
    if outcome.status == "imported" or (outcome.status == "refused" and not outcome.hindered):
        upload.workbook.unlink(missing_ok=True)
