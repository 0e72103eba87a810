"""The pages' words: gather them from templates and code into the catalogue, and compile it.

English stands in the source; roundtable/locale/zh_Hans holds the Chinese. What is new comes in without a translation, what is
gone is dropped. The compiled file is kept in git, so that neither a checkout nor the wheel needs a compiler. With --check
nothing is written; each fault is told and the exit code is 1.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import django
import polib
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent / "roundtable"
CATALOGUE = ROOT / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
STRING = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
IN_TEMPLATE = re.compile(rf"\b(?:gettext|ngettext|_)\(\s*{STRING}(?:\s*,\s*{STRING})?")
CALLS = {"gettext", "gettext_lazy", "_", "ngettext"}

Message = tuple[str, str]  # English, and its plural or ''


def of_templates() -> Iterator[Message]:
    from django.utils.translation.template import templatize

    for file in sorted((ROOT / "web").rglob("*.html")):
        for found in IN_TEMPLATE.finditer(templatize(file.read_text(), origin=str(file))):
            yield ast.literal_eval(found[1]), ast.literal_eval(found[2]) if found[2] else ""


def of_code() -> Iterator[Message]:
    for file in sorted((ROOT / "web").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                told = [str(part.value) for part in node.args[:2] if isinstance(part, ast.Constant)]
                if told:
                    yield told[0], told[1] if node.func.id == "ngettext" else ""


def gathered() -> dict[str, str]:
    """English -> its plural or ''."""
    if not settings.configured:
        settings.configure(USE_I18N=True)
        django.setup()
    found: dict[str, str] = {}
    for text, plural in [*of_templates(), *of_code()]:
        found[text] = found.get(text) or plural
    return found


def brought_up_to_date() -> polib.POFile:
    """The catalogue with just the messages in use, in the order of their English."""
    kept = {entry.msgid: entry for entry in polib.pofile(str(CATALOGUE))} if CATALOGUE.exists() else {}
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Language": "zh_Hans",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    for text, plural in sorted(gathered().items()):
        old = kept.get(text)
        if plural:
            said = (old.msgstr_plural.get(0) if old else "") or ""
            catalogue.append(polib.POEntry(msgid=text, msgid_plural=plural, msgstr_plural={0: said}))
        else:
            catalogue.append(polib.POEntry(msgid=text, msgstr=old.msgstr if old else ""))
    return catalogue


def faults() -> list[str]:
    """What is wrong with the catalogue as it lies; empty when all is well."""
    wanted = brought_up_to_date()
    untold = [entry.msgid for entry in wanted if not entry.translated()]
    found = [f"without Chinese: {text}" for text in untold]
    if str(polib.pofile(str(CATALOGUE), wrapwidth=0)) != str(wanted):
        found.append("the catalogue does not hold just the words in use: run scripts/messages.py")
    compiled = CATALOGUE.with_suffix(".mo")
    if not compiled.is_file() or compiled.read_bytes() != wanted.to_binary():
        found.append("the compiled catalogue is not that of the catalogue: run scripts/messages.py")
    return found


def main() -> int:
    if "--check" not in sys.argv[1:]:
        CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
        catalogue = brought_up_to_date()
        catalogue.save(str(CATALOGUE))
        CATALOGUE.with_suffix(".mo").write_bytes(catalogue.to_binary())
    told = faults()
    print("\n".join(told) or "the words are complete")
    return 1 if told else 0


if __name__ == "__main__":
    raise SystemExit(main())
