"""Columns and words that several questions share: key -> (zh-Hans, en)."""

from roundtable.questions.question import Column, Words

STANDING: Words = {
    "ahead": ("走在前列", "ahead"),
    "on_course": ("按期", "on course"),
    "slow": ("偏慢", "slow"),
    "behind": ("滞后", "behind"),
}
ASSESSMENT: Words = {
    "well": ("好", "well"),
    "steady": ("平稳", "steady"),
    "slow": ("偏慢", "slow"),
    "unsatisfactory": ("不满意", "unsatisfactory"),
}
MEASURE_STATE: Words = {
    "agreed": ("整改中", "agreed"),
    "done": ("待核实", "done, to be verified"),
    "returned": ("已退回", "returned"),
    "reopened": ("已重开", "reopened"),
    "verified": ("已核实", "verified"),
}
DECISION_STATE: Words = {
    "agreed": ("办理中", "under way"),
    **{state: MEASURE_STATE[state] for state in ("done", "returned", "reopened", "verified")},
    "withdrawn": ("问题已撤回", "its problem was withdrawn"),
}
HARD_STATE: Words = {"open": ("待解", "open"), "settled": ("已办结", "settled")}
AGENDA: Words = {
    "promises": ("上次定的事", "what was agreed before"),
    "overdue": ("逾期", "overdue"),
    "bounced": ("退回重开", "sent back"),
    "unvisited": ("从未到访", "never visited"),
    "hard": ("疑难", "hard problem"),
}
STEP: Words = {
    "done": ("报完成", "reported done"),
    "accepted": ("认可", "accepted"),
    "returned": ("退回", "returned"),
    "verified": ("核实", "verified"),
    "unclear": ("判断不了", "could not tell"),
    "moved": ("改期", "due day moved"),
    "reopened": ("重开", "reopened"),
    "withdrawn": ("撤回", "withdrawn"),
    "agreed": ("单位认可", "agreed by the unit"),
    "disputed": ("单位有异议", "disputed by the unit"),
}
PROBLEM_STATE: Words = {
    "raised": ("待认领", "no measure yet"),
    "rectifying": ("整改中", "being rectified"),
    "done": ("待核验", "done, to be verified"),
    "returned": ("已退回", "returned"),
    "verified": ("已销号", "closed"),
    "withdrawn": ("已撤回", "withdrawn"),
}
SEVERITY: Words = {
    "minor": ("轻微", "minor"),
    "major": ("较重", "major"),
    "critical": ("严重", "critical"),
}
LEVEL: Words = {
    "province_or_above": ("省级及以上", "province or above"),
    "city": ("市级", "city"),
    "own": ("自有", "own"),
}
FORM: Words = {
    "print": ("印刷品", "print"),
    "ebook": ("电子书", "e-book"),
    "document_set": ("文件汇编", "document set"),
}
REPORT_STATE: Words = {
    "figures": ("有数据", "figures"),
    "zero": ("零报告", "zero"),
    "nothing": ("无情况", "nothing to report"),
}
TIMING: Words = {
    "on_time": ("按时", "on time"),
    "late": ("迟报", "late"),
    "missing": ("缺报", "missing"),
    "not_yet_due": ("未到期", "not yet due"),
}
#: Whose turn it is.
TURN: Words = {
    "office": ("办公室", "office"),
    "department": ("部门", "department"),
    "supervision": ("督导组", "supervision group"),
    "unit": ("单位", "unit"),
}
#: What waits to be done.
DUE: Words = {
    "action_to_do": ("规定动作要完成", "required action to be done"),
    "action_returned": ("规定动作被退回，要重做", "required action returned, to be done again"),
    "action_to_accept": ("规定动作等认可", "required action to be accepted"),
    "measure_to_do": ("整改措施要完成", "measure to be done"),
    "measure_returned": ("整改措施被退回，要再改", "measure returned, to be done again"),
    "measure_to_verify": ("整改措施等核验", "measure to be verified"),
    "look_back_due": ("到回头看的时候了", "look-back due"),
    "proposal_to_answer": ("单位提出的措施等答复", "proposed measure to be answered"),
    "problem_disputed": ("单位对问题有异议，等答复", "problem disputed by the unit, to be answered"),
    "too_much_to_answer": ("单位反映负担过重，等答复", "“too much asked”, to be answered"),
    "problem_without_measure": ("问题还没有措施", "problem without a measure"),
    "report_to_hand_in": ("报告要报送", "report to be handed in"),
}

UNIT = Column("unit", "unit", "单位", "unit")
GROUP = Column("group", "group", "督导组", "group")
KIND = Column("kind", "state", "类别", "kind", words_of_kinds=True)
