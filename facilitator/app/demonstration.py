"""A whole evening in the real windows, offscreen, left behind as pictures and pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextEdit, QWidget

from facilitator.app.look import Look
from facilitator.core.evening_script import Script, parse_script, replay
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.core.settings import Appearance, Settings
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.library.shelves import Library, load
from facilitator.places import shipped
from facilitator.printing.pdf import write_pdf
from facilitator.printing.pieces import run_sheet, slips
from facilitator.printing.typefaces import TypefaceBook

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
