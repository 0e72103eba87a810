"""The required actions as the office manages them: what is required, of how many units, and the way to add or correct one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext

from roundtable.records.plan import RequiredAction
from roundtable.web.answers_page import Offer, offered
from roundtable.web.asked import Asked, read_page


@read_page(takes="plan.manage")
def required(request: HttpRequest, asked: Asked) -> HttpResponse:
    answer = asked.ask("activity.required_actions")
    here = {"programme_id": asked.programme.origin_id, "superseded_at__isnull": True}
    known = {one.uid: one for one in RequiredAction.objects.filter(**here).select_related("stage", "topic")}
    lines = [
        (number, row, action, [asked.kind_titles.get(key, key) for key in action.kinds.split(";") if key])
        for number, row in enumerate(answer.rows)
        if (action := known.get(row["action"]["key"]))
    ]
    add = Offer(reverse("do_new", args=["plan.require"]), gettext("Add a required action"), "plan.manage")
    context = {"asked": asked, "answer": answer, "lines": lines, "offers": offered(asked, [add])}
    return render(request, "required/required.html", context)


urlpatterns = [path("required/", required, name="required")]
