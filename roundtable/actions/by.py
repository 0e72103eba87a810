"""Who acts: a person in one of their roles, or the program itself (an import, the command line, the demonstration).

A verb that people may call begins with `allowed`: what a page has checked is checked again where it is written.
"""

import logging

from roundtable.actions.refused import NotAllowed
from roundtable.permissions.may import may
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import reaches
from roundtable.records.organisation import SupervisionGroup, Unit

#: A text is the program's own call, under the name it gives; it has passed whoever may call the program.
By = Person | str
log = logging.getLogger("roundtable.access")


def name_of(by: By) -> str:
    """The name that an act is recorded under."""
    return by if isinstance(by, str) else by.name


def post_of(by: By) -> str:
    """The post in which they act: whoever holds it stands for the one work. Empty for the program's own calls."""
    if isinstance(by, str):
        return ""
    of = by.group if by.group is not None else by.unit or by.department
    return f"{by.role} {of}" if of else str(by.role)


def said_as(by: By) -> str:
    """What a record says of who did it: the unit, group or department that they act for, else their name."""
    return by if isinstance(by, str) else by.unit_name or by.group_name or by.department or by.name


def can(by: By, what: str, *, unit: Unit | None = None, group: SupervisionGroup | None = None) -> bool:
    """Whether `allowed` would let the act go on."""
    if isinstance(by, str):
        return True
    about = [one for one in (unit, group) if one is not None]
    return may(by, what) and all(reaches(by, one) for one in about)


def allowed(by: By, what: str, *, unit: Unit | None = None, group: SupervisionGroup | None = None) -> None:
    """Lets the act go on, or refuses it.

    Args:
        what: a name of `permissions.may`.
        unit, group: whom the act is about, where a role reaches some of them alone.

    Raises:
        NotAllowed: the role may not do that, or not to that unit or group. Logged.
    """
    if isinstance(by, str):
        return
    if not may(by, what):
        log.warning("refused: %s by %s as %s", what, by.name, by.role)
        raise NotAllowed("您的角色不能做这件事。", "Your role may not do this.")
    for about in (unit, group):
        if about is not None and not reaches(by, about):
            log.warning("refused: %s to %s by %s as %s", what, about.uid, by.name, by.role)
            raise NotAllowed(
                f"“{about.name}”不归您的角色管，请选您范围内的。",
                f"“{about.name}” lies outside your role; choose one within it.",
            )
