"""Run by itself, in a process of its own that may use little: looks through a template, or fills it. Knows nothing of the program.

One request as JSON on stdin: {"do": "names" | "fill", "template": path, "fields": {…}, "out": path, "limits": {…}}. On stdout JSON:
{"names": […]}, {} or {"fault": …, "detail": …}. A value {"block": "<w:p>…"} is WordprocessingML and goes in as it is; every other
text is escaped. Templates are somebody else's: Jinja's sandbox refuses what would reach outside, the limits hold what would not end.
"""

import json
import resource
import sys
from typing import Any


def _limit(limits: dict[str, int]) -> None:
    for name, most in limits.items():
        resource.setrlimit(getattr(resource, name), (most, most))


def _value(found: dict[str, Any]) -> Any:
    from markupsafe import Markup

    return Markup(found["block"]) if set(found) == {"block"} else found  # noqa: S704 - a block of our own writing


def _names(path: str, fields: dict[str, Any]) -> list[str]:
    """Every name that the template says and the fields do not hold; those inside a list show when it is filled once."""
    from docxtpl import DocxTemplate
    from jinja2 import ChainableUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import SandboxedEnvironment

    missed = set(
        DocxTemplate(path).get_undeclared_template_variables(SandboxedEnvironment(autoescape=True), fields)
    )

    class Missed(ChainableUndefined):
        def __init__(self, *given: Any, **more: Any) -> None:
            super().__init__(*given, **more)
            if issubclass(self._undefined_exception, SecurityError):
                raise self._undefined_exception(self._undefined_hint)
            if self._undefined_name:
                missed.add(str(self._undefined_name))

    DocxTemplate(path).render(fields, SandboxedEnvironment(autoescape=True, undefined=Missed))
    return sorted(missed)


def _fill(path: str, fields: dict[str, Any], out: str) -> None:
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    template = DocxTemplate(path)
    template.render(fields, SandboxedEnvironment(autoescape=True, undefined=StrictUndefined))
    template.save(out)


def main() -> None:
    request = json.load(sys.stdin)
    _limit(request["limits"])
    fields = json.loads(json.dumps(request["fields"]), object_hook=_value)
    try:
        if request["do"] == "names":
            answer: dict[str, Any] = {"names": _names(request["template"], fields)}
        else:
            _fill(request["template"], fields, request["out"])
            answer = {}
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is told to the one who started us
        answer = {"fault": type(fault).__name__, "detail": str(fault)[:300]}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
