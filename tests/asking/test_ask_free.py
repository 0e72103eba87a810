"""Asking in free words: what is given wins, what does not fit is dropped and said, what is unclear is offered."""

from datetime import date
from pathlib import Path

import pytest

from roundtable.asking import ask_free as room
from roundtable.asking.ask import ask
from roundtable.asking.ask_free import ask_free, asking_of
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.intake.bringing.bring_in import bring_in
from tests import small_programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]
DAY = date(2020, 3, 30)


@pytest.fixture(autouse=True)
def programme(tmp_path: Path) -> Path:
    folder = small_programme.write(tmp_path / "sheets")
    assert bring_in(folder, by="office").status == "imported"
    return folder


def test_a_key_is_asked_as_it_stands():
    assert ask_free("supervision.effort", as_of=DAY).digest == ask("supervision.effort", as_of=DAY).digest


def test_a_sentence_gives_the_same_answer_as_the_key():
    answer = ask_free("截至3月30日第一组推进缓慢的是哪家？")
    assert answer.key == "progress.who_is_slow"
    assert answer.digest == ask("progress.who_is_slow", group=1, as_of=DAY).digest


def test_last_week_is_counted_from_the_day_given():
    asking = asking_of("上周各组做了多少工作", as_of=date(2020, 3, 25))
    assert asking.key == "supervision.effort"
    assert asking.scope == {"as_of": date(2020, 3, 25), "since": date(2020, 3, 16)}


def test_once_the_programme_is_over_days_are_read_as_on_its_last():
    """2020-06-30 was a Tuesday; nobody who asks in a later year means a week of that year."""
    scope = asking_of("what did the groups do last week").scope
    assert scope == {"since": date(2020, 6, 22), "as_of": date(2020, 6, 28)}
    assert asking_of("截至3月30日谁最慢").scope == {"as_of": DAY}


def test_what_is_given_wins_over_what_the_text_says():
    asking = asking_of("第二组谁最慢", group=1, unit=None)
    assert asking.scope == {"group": 1}


def test_scope_that_the_question_does_not_take_is_left_out_and_said():
    answer = ask_free("A01编发了几期简报", as_of=DAY)
    assert answer.key == "publicity.briefings"
    assert "unit" not in answer.scope
    assert [note["en"] for note in answer.notes] == [
        "publicity.briefings does not take 'unit'; A01 was left out."
    ]


def test_scope_given_that_the_question_does_not_take_is_refused():
    with pytest.raises(AskedWrong, match="does not take 'unit'"):
        ask_free("编发了几期简报", unit="A01")


def test_what_is_unclear_is_not_guessed_and_three_are_offered():
    with pytest.raises(AskedWrong) as refused:
        ask_free("你好")
    assert len(refused.value.nearest) == 3
    for key in refused.value.nearest:
        assert key in refused.value.zh
        assert key in refused.value.en


def test_a_key_that_there_is_not_is_not_read_as_words():
    with pytest.raises(AskedWrong) as refused:
        ask_free("progress.who_is_slwo")
    assert refused.value.nearest[0] == "progress.who_is_slow"


def test_a_group_that_there_is_not_is_refused_by_name():
    with pytest.raises(AskedWrong, match="no group 7"):
        ask_free("第七组谁最慢")


def test_a_unit_is_known_by_the_name_that_it_has_now(programme: Path):
    assert asking_of("柳林镇怎么走过来的").scope == {"unit": "A01"}
    small_programme.write(programme, units=small_programme.SHEETS["units"].replace("柳林镇", "杨树镇"))
    assert bring_in(programme, by="office").status == "imported"
    assert asking_of("杨树镇怎么走过来的").scope == {"unit": "A01"}


def test_among_very_many_units_code_and_name_are_still_recognised(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(room, "MOST_UNITS", 2)
    assert asking_of("水利局怎么走过来的").scope == {"unit": "B01"}
    assert asking_of("tell me about a02").scope == {"unit": "A02"}
