"""The one stylesheet, built as text from colours and sizes.

Buttons, ticks and choosers paint themselves (`widgets/`); what stands here is
text by role, cards, fields, lists, tables and scroll bars.
"""

from __future__ import annotations

from facilitator.ui import sizes as size
from facilitator.ui.sizes import BUTTON_RADIUS, CARD_RADIUS, Sizes
from facilitator.ui.theme import Palette

TEXT_ROLES = {
    # role: (factor of the body, strong, token); the label sets size and weight itself
    "body": (size.BODY, False, "ink"),
    "muted": (size.BODY, False, "muted"),
    "small": (size.SMALL, False, "muted"),
    "accent": (size.BODY, True, "accent"),
    "strong": (size.BODY, True, "ink"),
    "heading": (size.HEADING, True, "ink"),
    "big": (size.BIG, True, "ink"),
    "spoken": (size.SPOKEN, False, "ink"),
    "title": (size.TITLE, True, "ink"),
    "clock": (size.CLOCK, True, "ink"),
    "number": (size.NUMBER, True, "ink"),
    "warn": (size.BODY, False, "warn"),
    "over": (size.BODY, False, "over"),
    "warn-small": (size.SMALL, False, "warn"),
}


def stylesheet(palette: Palette, sizes: Sizes) -> str:
    """All rules for these colours and sizes."""
    parts = (_texts, _grounds, _fields, _lists, _bars)
    return "\n".join(part(palette, sizes) for part in parts)


def _width(palette: Palette) -> int:
    return 2 if palette.strong else 1


def _texts(palette: Palette, _sizes: Sizes) -> str:
    rules = [
        f'PlainLabel[role="{role}"] {{ color: {getattr(palette, token)}; }}'
        for role, (_factor, _strong, token) in TEXT_ROLES.items()
    ]
    return "\n".join(["PlainLabel { background: transparent; }", *rules])


def _grounds(palette: Palette, sizes: Sizes) -> str:
    width, line = _width(palette), palette.line
    return f"""
QMainWindow, QDialog, QWidget#page, QWidget#ground {{ background: {palette.surface}; }}
QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; border: none; }}
QFrame#card {{ background: {palette.card}; border: {width}px solid {line};
    border-radius: {CARD_RADIUS}px; }}
QFrame#sidebar {{ background: {palette.card}; border: none; }}
QFrame#bar {{ background: {palette.card}; border: none; }}
QFrame#rule {{ background: {line}; border: none; min-height: {width}px; max-height: {width}px; }}
QFrame#stem {{ background: {line}; border: none; min-width: {width}px; max-width: {width}px; }}
{_tinted(palette, "calm", palette.accent, palette.accent_soft)}
{_tinted(palette, "warn", palette.warn, palette.warn_soft)}
{_tinted(palette, "over", palette.over, palette.over_soft)}
QToolTip {{ background: {palette.card}; color: {palette.ink}; border: {width}px solid {line};
    padding: 6px; font-size: {sizes.px(size.SMALL)}px; }}
"""


def _tinted(palette: Palette, tint: str, colour: str, soft: str) -> str:
    border = f"2px solid {colour}" if palette.strong else "none"
    return (
        f'QFrame#tinted[tint="{tint}"] {{ background: {soft}; border: {border};'
        f" border-radius: {CARD_RADIUS}px; }}\n"
        f'QFrame#tinted[tint="{tint}"] PlainLabel {{ color: {palette.ink}; }}'
    )


def _fields(palette: Palette, sizes: Sizes) -> str:
    width = _width(palette)
    fields = "QLineEdit, QPlainTextEdit, QAbstractSpinBox"
    focused = ", ".join(f"{name}:focus" for name in fields.split(", "))
    return f"""
{fields} {{ background: {palette.card}; color: {palette.ink};
    border: {width}px solid {palette.edge}; border-radius: {BUTTON_RADIUS}px;
    padding: 0 {11}px; min-height: {sizes.target - 2 * width - 2}px;
    selection-background-color: {palette.accent}; selection-color: {palette.on_accent}; }}
{focused} {{ border: 2px solid {palette.accent}; padding: 0 {12 - 2 + width - 1}px; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0; min-height: 0;
    background: transparent; }}
QPlainTextEdit {{ padding: 8px; }}
QLineEdit:disabled {{ color: {palette.muted}; border-style: dashed; }}
QSlider {{ min-height: {sizes.target}px; }}
QSlider::groove:horizontal {{ height: 6px; border-radius: 3px; background: {palette.line}; }}
QSlider::handle:horizontal {{ width: 24px; height: 24px; margin: -11px 0; border-radius: 14px;
    background: {palette.card}; border: 2px solid {palette.edge}; }}
QSlider::handle:horizontal:focus {{ border: 4px solid {palette.accent}; width: 20px;
    height: 20px; }}
QProgressBar {{ border: none; background: {palette.line}; border-radius: 4px;
    max-height: 8px; min-height: 8px; }}
QProgressBar::chunk {{ background: {palette.accent}; border-radius: 4px; }}
"""


def _lists(palette: Palette, sizes: Sizes) -> str:
    width = _width(palette)
    chosen = f"border: 2px solid {palette.accent};" if palette.strong else "border: none;"
    small = sizes.px(size.SMALL)
    row, on_row = palette.accent_soft, palette.ink
    if palette.strong:  # no soft fills: the chosen row is filled
        row, on_row = palette.accent, palette.on_accent
    return f"""
QAbstractItemView {{ background: {palette.card}; color: {palette.ink};
    border: {width}px solid {palette.line}; border-radius: {BUTTON_RADIUS}px; outline: none;
    selection-background-color: {palette.accent_soft}; selection-color: {palette.ink}; }}
QAbstractItemView:focus {{ border: 2px solid {palette.accent}; }}
QComboBox QAbstractItemView {{ border: {width}px solid {palette.edge}; border-radius: 0; }}
QComboBox QAbstractItemView::item {{ padding: 6px 12px; min-height: 32px; border-radius: 0; }}
QListView::item {{ padding: 10px 12px; border-radius: 8px; {"margin: 1px;"} }}
QListView::item:selected {{ background: {palette.accent_soft}; color: {palette.ink}; {chosen} }}
QTableView {{ gridline-color: {palette.line}; }}
QTableView::item {{ padding: 6px 12px; border: none;
    border-bottom: {width}px solid {palette.line}; }}
QTableView::item:selected {{ background: {row}; color: {on_row}; }}
QHeaderView {{ background: {palette.card}; border: none; }}
QHeaderView::section {{ background: {palette.card}; color: {palette.muted}; border: none;
    border-bottom: {width}px solid {palette.line}; padding: 8px 12px; font-size: {small}px; }}
QTableCornerButton::section {{ background: {palette.card}; border: none; }}
QTextEdit {{ background: transparent;
    border: 2px solid transparent; border-radius: {BUTTON_RADIUS}px; }}
QTextEdit:focus {{ border: 2px solid {palette.accent}; }}
QMenu {{ background: {palette.card}; border: {width}px solid {palette.edge}; padding: 6px; }}
QMenu::item {{ padding: 10px 16px; border-radius: 8px; color: {palette.ink}; }}
QMenu::item:selected {{ background: {palette.accent_soft}; {chosen} }}
QDialog QPushButton {{ background: {palette.card}; color: {palette.ink}; padding: 0 18px;
    border: {width}px solid {palette.edge}; border-radius: {BUTTON_RADIUS}px;
    min-height: {sizes.target - 4}px; }}
QDialog QPushButton:focus {{ border: 2px solid {palette.accent}; }}
"""


def _bars(palette: Palette, _sizes: Sizes) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {palette.edge}; border-radius: 4px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
