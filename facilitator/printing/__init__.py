"""Handouts on paper: blocks in, PDF out, in any script that a typeface has.

`pieces` makes handouts, `pdf.write_pdf` prints them; between the two:
bidi and line_breaking -> typefaces -> shaping -> paragraphs -> setting ->
layout.  Nothing is loaded before it is used.
"""
