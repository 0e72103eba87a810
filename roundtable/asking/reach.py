"""Nobody is answered beyond their reach: a scope is narrowed to it, or the asking is refused."""

from dataclasses import replace

from roundtable.asking.asked_wrong import NotHere, NotYours
from roundtable.asking.scope import Scope
from roundtable.permissions.reach import Reach, in_group
from roundtable.questions.question import Question


def narrowed(scope: Scope, question: Question, reach: Reach) -> Scope:
    """The scope as far as somebody of that reach is answered.

    Raises:
        NotHere: a group or a unit outside the reach was named: for them it is not there.
        NotYours: the question can only be asked of more than they see.
    """
    if reach.is_everything:
        return scope
    check(scope, reach)
    if reach.unit is not None and "unit" in question.scope:
        return replace(scope, unit=reach.unit, group=None)
    if reach.group is not None and "group" in question.scope:
        return replace(scope, group=reach.group)
    if reach.group is not None and "unit" in question.scope and scope.unit is not None:
        return scope
    raise NotYours(
        f"“{question.asks['zh-hans']}”问的是全局；您的角色只看{_zh(reach)}。",
        f"“{question.asks['en']}” is asked of the whole programme; your role sees {_en(reach)} alone.",
    )


def is_answered(question: Question, reach: Reach) -> bool:
    """Whether somebody of that reach can be answered at all: a question of the whole alone is for who sees the whole."""
    if reach.is_everything:
        return True
    takes = {"unit"} if reach.unit is not None else {"group", "unit"}
    return bool(takes & set(question.scope))


def check(scope: Scope, reach: Reach) -> None:
    """Raises NotHere where the scope names a group or a unit outside the reach."""
    if reach.group is not None and scope.group not in {None, reach.group}:
        raise NotHere(
            f"您的角色看不到第 {scope.group} 督导组；您看的是第 {reach.group} 督导组。",
            f"Your role does not see group {scope.group}; it sees group {reach.group}.",
        )
    if reach.unit is not None and (scope.group is not None or scope.unit not in {None, reach.unit}):
        raise NotHere(
            f"您的角色看不到这里；您看的是单位 {reach.unit}。",
            f"Your role does not see this; it sees the unit {reach.unit}.",
        )
    if (
        reach.group is not None
        and scope.unit is not None
        and not in_group(scope.programme, scope.unit, reach.group, scope.as_of)
    ):
        raise NotHere(
            f"单位“{scope.unit}”不在第 {reach.group} 督导组。",
            f"The unit {scope.unit} is not one of group {reach.group}'s.",
        )


def _zh(reach: Reach) -> str:
    return f"第 {reach.group} 督导组" if reach.group is not None else f"单位 {reach.unit}"


def _en(reach: Reach) -> str:
    return f"group {reach.group}" if reach.group is not None else f"the unit {reach.unit}"
