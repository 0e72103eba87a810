"""Build hook of hatchling: the wheel carries the demonstration data and the pages' assets."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DEMO = "demo"
ASSETS_STAMP = "roundtable/web/static/vendor/.stamp"


class WheelContents(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """`version` is hatchling's word for the kind of build: an editable one takes nothing along."""
        if version == "editable":
            return
        root = Path(self.root)
        for needed in (DEMO, ASSETS_STAMP):
            if not (root / needed).exists():
                raise SystemExit(f"A wheel needs {needed}: run `make setup` in a checkout first.")
        build_data["force_include"][str(root / DEMO)] = "roundtable/demo_data"
