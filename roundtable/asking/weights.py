"""Which ideas make which question of the bank.

A weight says how much an idea, or several together, speak for a question: 3 where it settles it,
1 where it helps, below 0 where it speaks for a neighbour. A question that is
not in here is found by its own words alone.
"""

from collections.abc import Mapping

#: Question -> ideas together -> weight. `given_unit` and `given_group`: the text names one.
ASKED: Mapping[str, Mapping[str, float]] = {
    "activity.launch_status": {"start": 3, "start who": 0.5, "start not": 0.3},
    "activity.required_actions": {
        "required": 3,
        "task": 1,
        "required task": 0.5,
        "task late": 1,
        "optional": -1.5,
    },
    "activity.optional_actions": {"optional": 3, "optional task": 0.5, "optional practice": 0.5},
    "activity.materials_reach": {
        "material": 2,
        "material deliver": 1.5,
        "deliver": 0.5,
        "reading": -2,
        "material team": -0.7,
    },
    "activity.reports_received": {
        "report": 2,
        "report department": 1.5,
        "department late": 1.5,
        "report late": 1,
        "report weekly": 0.7,
        "report not": 0.7,
        "department": 0.7,
        "media": -1.2,
    },
    "publicity.by_outlet": {"media": 2.2, "outlet": 1, "media many": 0.8, "silent": -2},
    "publicity.trend": {
        "media change": 3.5,
        "voice change": 4.5,
        "change": 1.2,
        "media weekly": 2.5,
        "voice": 1,
    },
    "publicity.untold": {"media not": 2.8, "media not who": 0.6, "voice not": 3, "silent": 3.2, "voice": 0.5},
    "publicity.briefings": {"briefing": 5},
    "publicity.lectures": {"lecture": 4, "audience": 1.8, "lecture audience": 0.5},
    "supervision.effort": {
        "team work": 2,
        "supervise work": 1.5,
        "given_group work": 1.5,
        "work": 0.4,
        "team": 0.7,
        "doings": 2.4,
        "visit many": 1.6,
        "team many": 0.6,
        "work many": 0.6,
        "doings many": 0.5,
    },
    "supervision.cadence": {
        "rhythm visit": 2.5,
        "weekly visit": 2.5,
        "rhythm": 1.2,
        "weekly team": 0.5,
        "weekly": 0.6,
    },
    "supervision.unvisited": {
        "visit not": 2.8,
        "visit not who": 0.5,
        "gap": 1,
        "gap visit": 2,
        "not team who": 0.7,
        "weekly": -0.6,
    },
    "supervision.mirror": {
        "depth": 1.6,
        "depth supervise": 1.8,
        "depth team": 1.4,
        "depth visit": 0.3,
        "unannounced": 3.5,
        "uptake": 2.8,
        "per_visit": 3,
    },
    "progress.who_does_well": {
        "good": 2.6,
        "good who": 0.5,
        "practice": -0.8,
        "spread": -0.8,
        "good given_group": 0.2,
        "slow": -0.5,
    },
    "progress.who_is_slow": {"slow": 3, "slow who": 0.4, "slow why": 0.5, "why": 0.4, "lights slow": -0.8},
    "progress.standing": {
        "standing": 2,
        "standing who": 0.3,
        "lights": 2,
        "lights slow": 1.5,
        "lights many": 0.7,
    },
    "progress.problems": {"problem": 2.4, "problem category": 0.8, "problem many": 0.3, "problem who": 0.1},
    "progress.measures": {"rectify": 3, "rectify late": 0.6, "problem rectify": 0.5, "solved": 0.4},
    "progress.practices": {"practice": 2.6, "spread": 2, "practice spread": 0.5},
    "progress.unit_story": {
        "given_unit": 1.6,
        "story": 1.2,
        "story given_unit": 2.2,
        "story this_unit": 2.2,
        "this_unit": 0.8,
    },
}

_MADE_OF = {
    key: tuple((frozenset(ideas.split()), weight) for ideas, weight in made.items())
    for key, made in ASKED.items()
}


def weight_of(key: str, ideas: frozenset[str]) -> float:
    """How much the ideas speak for a question."""
    return sum(weight for needed, weight in _MADE_OF.get(key, ()) if needed <= ideas)
