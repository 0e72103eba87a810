"""Docs that cannot rot: the generated pages are what the code says, and decisions stay short."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


def test_the_reference_pages_are_up_to_date():
    done = subprocess.run(
        [sys.executable, "scripts/docs.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("record", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_three_parts_and_is_short(record: Path):
    text = record.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    for part in ("Context", "Decision", "Consequences"):
        assert f"## {part}" in text, part


def test_every_decision_has_a_number_of_its_own():
    numbers = [record.name[:4] for record in DECISIONS]
    assert len(numbers) == len(set(numbers))
    assert all(number.isdigit() for number in numbers)


@pytest.mark.parametrize("page", ["README.md", "README.en.md"])
def test_what_the_readme_points_to_is_there(page: str):
    import re

    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(r'src="([^":]+)"', text)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
