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

UNIT = Column("unit", "unit", "单位", "unit")
GROUP = Column("group", "group", "督导组", "group")
KIND = Column("kind", "state", "类别", "kind", words_of_kinds=True)
