"""A whole evening in the real windows, offscreen, left behind as pictures and pages."""

from __future__ import annotations

from facilitator.core.settings import Appearance

LANGUAGES = (("en", "es"), ("es", "en"), ("ar", "en"))  # what is read, and shown beside it
LOOKS = (Appearance.LIGHT, Appearance.DARK)
WIDTH, HEIGHT = 1366, 768
PICTURE = "picture"

EVENING = """
4:00   start               | step welcome
4:10   earlier 3:00        # it was forgotten to press Start
4:20   next x 2            # picture welcome
6:00   go silence
7:00   next
7:40   next x 2
9:00   count +9
"""
