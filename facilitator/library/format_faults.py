"""The sentences about a meeting format; `{where}` is the file, or the file and its step."""

from __future__ import annotations

from facilitator.core.errors import N_

MISSING_KEY = N_("{where}: there is no “{key}”. Add a line like {example}.")
UNKNOWN_KEY = N_("{where}: “{key}” means nothing here and is not used. Did you mean “{nearest}”?")
UNKNOWN_VALUE = N_(
    "{where}: {key} cannot be “{value}”. Did you mean “{nearest}”? It can be: {known}."
)
NOT_YES_OR_NO = N_("{where}: {key} must be true or false, without quotation marks.")
NOT_LANGUAGES = N_(
    "{where}: {key} must hold words by language, like {example}, one line each and at most"
    " {limit} characters."
)
NOT_AN_ID = N_(
    "{where}: {key} must be an id between quotation marks: small letters a to z, digits and"
    " hyphens, like {example}."
)
NOT_A_NUMBER = N_("{where}: {key} must be a number from {least} to {most}, like {example}.")
NOT_WHOLE = N_("{where}: {key} must be a whole number from {least} to {most}, like {example}.")
NOT_A_LENGTH = N_(
    "{where}: {key} must be minutes, more than 0 and at most {most}: one number like 3,"
    " or the least and the most like [2, 5]."
)
NOT_A_STEP_LENGTH = N_(
    "{where}: minutes must be more than 0 and at most {most}: one number like 3, the least and"
    ' the most like [2, 5], or "rest".'
)
TURNED_ROUND = N_(
    "{where}: in {key} the least comes first, then the most."
    " Write [{least}, {most}] instead of [{most}, {least}]."
)
NOT_WARNINGS = N_(
    "{where}: warn_seconds must be whole seconds before the end, the largest first and none"
    " twice, like [60, 30]."
)
NOT_A_RANK = N_(
    '{where}: trim must be "never" or a rank 1, 2, 3 … without quotation marks;'
    " 1 gives time back first."
)
CLOSING_KEPT = N_(
    "{where}: the closing always keeps its time, so {key} is not used there. Delete the line."
)
FAIR_NEEDS_RANGE = N_(
    "{where}: with fair = true, minutes_each must be a range, the least and the most a person"
    " has, like [1.5, 4]."
)
HANDS_NEED_MINUTES = N_(
    '{where}: with turns = "hands", minutes say how long hands are taken.'
    " Add a line like minutes = 5."
)
HANDS_ARE_NOT_COUNTED = N_(
    '{where}: with turns = "hands" nobody knows how many will speak, so fair = true has nothing'
    " to divide. Delete that line."
)
NO_TEXT = N_('{where}: a reading needs a text. Add a line like text = "welcome-open".')
NO_LENGTH = N_(
    "{where}: neither minutes nor a text say how long this takes. Add a line like minutes = 2."
)
MISSING_TEXT = N_("{where}: there is no text called “{name}” for {key}. Did you mean “{nearest}”?")

FORMAT_NAME = N_(
    "{where}: the file’s name cannot be the id of a format. Name it with small letters a to z,"
    " digits and hyphens, then .toml."
)
NO_STEPS = N_("{where}: the format has no steps. Add at least one, beginning with [[step]].")
NOT_STEPS = N_("{where}: steps must begin with [[step]], in two pairs of brackets.")
TOO_MANY_STEPS = N_("{where}: the format has {count} steps, more than {most}. Leave some out.")
SAME_ID = N_("{where}: step {other} has the same id. Give every step of a format an id of its own.")
NO_CLOSING = N_(
    '{where}: the format has no closing. Add a last step with kind = "closing", so that its time'
    " is kept."
)
AFTER_CLOSING = N_("{where}: this step comes after the closing. Move it before the closing.")
SECOND_CLOSING = N_(
    '{where}: a format has one closing, and step {other} is one. Give this step the kind "welcome".'
)
RESUMES_NOTHING = N_(
    "{where}: resumes names “{name}”, but no round of shares before this step has that id."
    " Did you mean “{nearest}”?"
)
NO_ROUND_BEFORE = N_(
    "{where}: resumes names “{name}”, but there is no round of shares before this step."
    " Delete the line, or put the round before."
)
RESUMES_LATER = N_(
    "{where}: resumes names “{name}”, which comes later (step {other})."
    " A round must begin before it can go on: change the order of the steps."
)
RESUMES_ITSELF = N_(
    "{where}: this round goes on with itself. Let resumes name a round before it, or delete it."
)
RESUMES_CIRCLE = N_(
    "{where}: this round and step {other} go on with each other."
    " Delete resumes in the one that comes first."
)
RESUMES_NO_ROUND = N_(
    "{where}: resumes names “{name}” (step {other}), which is no round of shares."
    " Did you mean “{nearest}”?"
)
RESUMES_PART = N_(
    "{where}: resumes names “{name}”, which goes on with “{nearest}” itself."
    ' Write resumes = "{nearest}".'
)
WILL_NOT_FIT = N_(
    "{where}: the steps need at least {needed} minutes, but the meeting has {given}."
    " Give it more minutes, or shorten a step."
)
