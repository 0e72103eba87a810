"""Parts that several templates share: sections of questions, the annex of figures."""

from docx.document import Document as Paper

from roundtable.reports.layout.faces import Run
from roundtable.reports.layout.lines import control, heading, line, new_page, small, title


def sections(document: Paper, name: str = "sections") -> None:
    """Every section of that field: its heading, each question with its sentence, and what is told beyond it."""
    control(document, f"{{%p for section in {name} %}}")
    heading(document, "{{ section.heading }}")
    control(document, "{%p for part in section.parts %}")
    line(document, Run("{{ part.asks }}", "kai"), Run("{{ part.says }}"))
    control(document, "{%p if part.told %}")
    control(document, "{{p part.told }}")
    control(document, "{%p endif %}")
    control(document, "{%p endfor %}")
    control(document, "{%p endfor %}")


def annex(document: Paper, label: str, name: str) -> None:
    """On a page of its own: the records behind the figures."""
    new_page(document, label)
    title(document, name, before=8, after=10)
    control(document, "{{p evidence_table }}")
    small(document, "{{ evidence_note }}")
