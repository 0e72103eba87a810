"""The pages' words are complete in both languages, and the compiled catalogue is that of the catalogue."""

from scripts import messages


def test_every_word_has_its_chinese():
    assert messages.faults() == []


def test_the_gathering_finds_words_in_templates_and_code():
    found = messages.gathered()
    assert found["Four boards"] == ""
    assert (
        found["One supervision group answers two questions"]
        == "%(number)s supervision groups answer two questions"
    )
    assert found["measure is past its day"] == "measures are past their day"
