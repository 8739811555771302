"""How long a person has, and whom there is no time for, in the words of one language.

Paper and screens say a share to the half minute: nobody plans by the second,
and an exact number would be a promise that the first long share breaks.
"""

from __future__ import annotations

from facilitator.core.forecast import RoundForecast
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import about, clock_face, duration

HALF_A_MINUTE = 30


def share_length(seconds: int, _: Catalogue) -> str:
    """“30 seconds”, “3 minutes”, “1:30” when it is just that, else “about 2:30”."""
    if seconds < 2 * HALF_A_MINUTE:
        return duration(seconds, _)
    told = (seconds + HALF_A_MINUTE // 2) // HALF_A_MINUTE * HALF_A_MINUTE
    whole, exact = told % 60 == 0, told == seconds
    if whole:
        return duration(told, _) if exact else about(told, _)
    face = clock_face(told, _)
    return face if exact else _("about {time}").format(time=face)


def unheard_words(promise: RoundForecast, _: Catalogue) -> str:
    """That the time is too short for everybody, and for how many; "" when it is not."""
    if promise.unheard == 0:
        return ""
    return _.plural(
        "At {least} each, {n} person will not be heard.",
        "At {least} each, {n} people will not be heard.",
        promise.unheard,
    ).format(least=clock_face(promise.least, _), n=promise.unheard)
