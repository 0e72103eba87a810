"""Fills a template: ours, or an office's own, which is refused or harmless."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from roundtable.actions.refused import Refused
from roundtable.intake.reading.archive import MIB
from roundtable.reports.layout.faces import UNHEARD_OF
from roundtable.reports.layout.saved import Block
from roundtable.reports.templates.judged import judge, not_sound

#: What the process that fills a template may use, in the names of `resource`.
LIMITS = {
    "RLIMIT_CPU": 20,
    "RLIMIT_AS": 1024 * MIB,
    "RLIMIT_FSIZE": 64 * MIB,
    "RLIMIT_NOFILE": 64,
    "RLIMIT_CORE": 0,
}
SECONDS = 60


def unknown_fields(template: Path, fields: Mapping[str, Any]) -> list[str]:
    """Names that the template says and the document does not know.

    Raises:
        Refused: the template is not a sound .docx, has code in it, or does not come to an end.
    """
    judge(template)
    names: list[str] = _apart("names", template, fields)["names"]
    return names


def fill(template: Path | bytes, fields: Mapping[str, Any], out: Path) -> None:
    """Writes the filled template. Bytes are a template of our own.

    Raises:
        Refused: the template is not a sound .docx, has code in it, says a name that is not known, or does not come to an end.
    """
    if isinstance(template, Path):
        if unknown := unknown_fields(template, fields):
            raise Refused(
                f"模板里有不认识的字段：{'、'.join(unknown[:10])}；可用的有：{'、'.join(sorted(fields))}。",
                f"The template has fields that are not known: {', '.join(unknown[:10])}; there are {', '.join(sorted(fields))}.",
            )
        _apart("fill", template, fields, out)
        return
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "template.docx"
        own.write_bytes(template)
        _apart("fill", own, fields, out)


def _apart(do: str, template: Path, fields: Mapping[str, Any], out: Path | None = None) -> dict[str, Any]:
    request = {
        "do": do,
        "template": str(template.resolve()),
        "fields": _plain(fields),
        "out": str(out.resolve()) if out else "",
        "limits": LIMITS,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(Path(__file__).with_name("apart.py"))],
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=SECONDS,
            # No secret of ours goes along.
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            check=False,
        )
        answer: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, json.JSONDecodeError):
        raise _without_end() from None
    if "fault" in answer:
        raise _told(answer["fault"], answer["detail"])
    return answer


def _plain(value: Any) -> Any:
    if isinstance(value, Block):
        return {"block": str(value)}
    if isinstance(value, str):
        return UNHEARD_OF.sub("", value)
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, Sequence):
        return [_plain(one) for one in value]
    return value


def _told(fault: str, detail: str) -> Refused:
    if fault in {"MemoryError", "OverflowError", "RecursionError"}:
        return _without_end()
    if fault == "SecurityError":
        return Refused(
            "模板里有程序代码，没有运行：模板里只能写字段、循环和条件。",
            "The template has code in it, which was not run: a template may say fields, loops and conditions only.",
        )
    if fault in {"TemplateSyntaxError", "TemplateAssertionError", "TemplateNotFound", "TypeError"}:
        return Refused(
            f"模板里有一处写法不对：{detail}。请检查花括号是否成对、循环是否有结束。",
            f"Something in the template is not written right: {detail}. See that braces come in pairs and loops end.",
        )
    if fault == "UndefinedError":
        return Refused(
            f"模板里有不认识的字段：{detail}。", f"The template has a field that is not known: {detail}."
        )
    return not_sound()


def _without_end() -> Refused:
    return Refused(
        "模板运行太久或占用太多内存，已停止：请检查其中的循环。",
        "The template took too long or too much memory and was stopped: see to its loops.",
    )
