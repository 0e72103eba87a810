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
        "step": 0.7,
        "step task": 1,
        "optional": -1.5,
    },
    "activity.optional_actions": {"optional": 3, "optional task": 0.5, "optional practice": 0.3},
    "activity.materials_reach": {
        "material": 2,
        "material deliver": 1.5,
        "handout": 1.7,
        "handout many": 0.5,
        "deliver": 0.3,
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
    "publicity.by_outlet": {
        "media": 2.2,
        "outlet": 1.5,
        "media many": 0.8,
        "silent": -2,
        "media not": -1.2,
        "weekly": -1.5,
    },
    "publicity.trend": {
        "media change": 3.5,
        "voice change": 4.5,
        "change": 1.2,
        "media weekly": 3.3,
        "voice": 1,
    },
    "publicity.untold": {"media not": 2.8, "media not who": 0.6, "voice not": 3, "silent": 3.2, "voice": 0.5},
    "publicity.briefings": {"briefing": 5},
    "publicity.lectures": {"lecture": 4, "audience": 1.8, "lecture audience": 0.5},
    "supervision.effort": {
        "team work": 1.5,
        "supervise work": 1,
        "given_group work": 1.5,
        "work": 0.4,
        "team": 0.9,
        "supervise": 0.7,
        "supervise many": 0.8,
        "doings": 2.4,
        "visit many": 1.6,
        "team many": 0.6,
        "work many": 0.6,
        "doings many": 0.5,
        "found team": 1.5,
        "found team problem many": 1.5,
        "doings problem": 2,
        "unannounced": -2,
        "depth": -1.5,
        "weekly": -0.7,
        "not": -1.8,
    },
    "supervision.cadence": {
        "rhythm visit": 2.5,
        "weekly visit": 2.8,
        "rhythm": 1.2,
        "rhythm team": 1.2,
        "weekly team": 0.5,
        "weekly": 0.6,
        "which_weeks": 1.5,
        "which_weeks visit": 3,
        "visit": 0.3,
        "which_weeks who": -2,
        "weekly given_unit": 0.5,
    },
    "supervision.unvisited": {
        "visit not": 2.8,
        "visit not who": 0.5,
        "gap": 1.2,
        "gap who": 0.8,
        "gap visit": 1.5,
        "not team who": 0.7,
        "weekly": -1,
        "which_weeks not who visit": 2.5,
    },
    "supervision.mirror": {
        "depth": 1.8,
        "depth supervise": 1.8,
        "depth team": 1.8,
        "depth visit": 0.6,
        "unannounced": 4,
        "uptake": 3,
        "per_visit": 3,
        "per_visit problem": 2,
        "promptly": 1,
        "promptly visit": 2,
        "by_others": 2,
        "by_others verify": 2,
        "depth found": 0.8,
    },
    "progress.who_does_well": {
        "good": 2.6,
        "good who": 0.5,
        "practice": -0.8,
        "spread": -0.8,
        "good given_group": 0.2,
        "slow": -0.5,
        "good task step": -2,
    },
    "progress.who_is_slow": {
        "slow": 3,
        "slow who": 0.4,
        "slow why": 0.5,
        "why": 0.4,
        "lights slow": -0.8,
        "slow many": -0.5,
    },
    "progress.standing": {
        "standing": 2,
        "standing who": 0.3,
        "lights": 2,
        "lights slow": 1.5,
        "lights many": 0.7,
        "good slow many": 4,
        "slow many": 3,
        "good many": 0.5,
    },
    "progress.problems": {
        "problem": 2.4,
        "problem category": 0.8,
        "problem many": 0.3,
        "problem duration": 0.5,
        "problem rectify": -1,
        "problem verify": -0.5,
        "problem found team many": -2,
    },
    "progress.measures": {
        "rectify": 3,
        "rectify late": 0.6,
        "problem rectify": 0.5,
        "solved": 0.4,
        "verify": 2,
        "found duration": 2,
        "rectify duration": 0.5,
    },
    "progress.practices": {"practice": 2.6, "spread": 2, "practice spread": 0.5, "optional spread": 1},
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
