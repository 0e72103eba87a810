"""The course of a meeting and of a turn at it: what may follow on what."""

from roundtable.actions.transitions import Course

MEETING = Course(
    thing=("这次会议", "This meeting"),
    start="planned",
    moves={
        "planned": {"opened": "open"},
        "open": {"paused": "paused", "closed": "closed"},
        "paused": {"resumed": "open", "closed": "closed"},
        "closed": {"resumed": "open", "sealed": "sealed"},
        "sealed": {},
    },
    states={
        "planned": ("尚未开始", "not open yet"),
        "open": ("正在进行", "open"),
        "paused": ("暂停中", "paused"),
        "closed": ("已结束", "closed"),
        "sealed": ("纪要已封存", "sealed"),
    },
    steps={
        "opened": ("开会", "opened"),
        "paused": ("暂停", "paused"),
        "resumed": ("继续", "resumed"),
        "closed": ("结束", "closed"),
        "sealed": ("封存", "sealed"),
    },
)
#: A group may be asked again, and one that was skipped may come late.
TURN = Course(
    thing=("这一组", "This group"),
    start="waiting",
    moves={
        "waiting": {"called": "speaking", "skipped": "skipped"},
        "speaking": {"finished": "finished", "skipped": "skipped"},
        "finished": {"called": "speaking"},
        "skipped": {"called": "speaking"},
    },
    states={
        "waiting": ("还没有轮到", "waiting for its turn"),
        "speaking": ("正在发言", "speaking"),
        "finished": ("已发言", "through with its turn"),
        "skipped": ("已跳过", "skipped"),
    },
    steps={
        "called": ("请发言", "called"),
        "finished": ("结束发言", "finished"),
        "skipped": ("跳过", "skipped"),
    },
)
