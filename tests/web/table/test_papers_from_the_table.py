"""From the table to its papers and back: no page of a meeting is a dead end, for those who may open what it leads to."""

import re

import pytest
from django.utils.translation import gettext, override

from roundtable.actions.meeting.close import close
from roundtable.web.nav import offered
from tests.web.table.test_acts import refused, send


def links(page) -> set[str]:
    return set(re.findall(r'href="([^"?#]+)', page.content.decode()))


def test_papers_stand_in_the_way_about_the_site_after_the_table(study, as_):
    entries = re.findall(r'href="(/(?:table|papers)/)', as_("office").get("/").content.decode())
    assert entries[:2] == ["/table/", "/papers/"]
    assert offered(None, "/papers/") == []


@pytest.mark.parametrize("page", ["/table/", "/table/1/prepare/", "/table/1/"])
def test_a_meeting_to_come_leads_to_its_pack(planned, as_, page):
    assert "/papers/pack/1/" in links(as_("office").get(page))


@pytest.mark.parametrize("page", ["/table/", "/table/1/"])
def test_a_meeting_that_was_held_leads_to_its_minutes(meeting, as_, page):
    office = as_("office")
    assert "/papers/minutes/1/" not in links(office.get(page))
    close(by="office", meeting=meeting)
    found = links(office.get(page))
    assert {"/papers/minutes/1/", "/papers/"} <= found
    assert office.get("/papers/minutes/1/").status_code == 200


def test_whom_the_papers_are_not_for_is_not_led_there(meeting, as_):
    close(by="office", meeting=meeting)
    assert "/papers/minutes/1/" not in links(as_("supervisor").get("/table/"))


def test_what_an_agreement_is_about_is_chosen_from_the_list(meeting, as_):
    agreed = {"what": "补学", "responsible": "镇党委", "due_on": "2020-04-10"}
    assert "from the list" in refused(send(as_("office"), "agree", about="weather:rain", **agreed))


def test_the_minutes_of_a_meeting_are_no_span_of_time():
    with override("zh-hans"):
        assert (gettext("Minutes"), gettext("How many minutes")) == ("会议纪要", "用时（分钟）")
