"""Handouts on paper: blocks in, PDF out, in any script that a typeface has.

`pieces` makes handouts, `press.printed` prints them; between the two:
bidi and line_breaking -> typefaces -> shaping -> paragraphs -> setting ->
layout -> pdf, and for forms that are cut or folded -> imposed.  Nothing is
loaded before it is used.
"""
