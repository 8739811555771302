"""Letters with their dots and marks as single glyphs of a cut TrueType font.

Many faces draw one letter by several glyphs (Arabic dots, Devanagari vowel
signs).  Readers of a PDF copy glyph by glyph and would tear such words apart;
so each combination in use becomes a composite glyph.  Table layouts are those
of the OpenType specification (glyf, loca, hmtx, maxp, head, hhea).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_WORDS, _OFFSETS, _MORE = 0x0001, 0x0002, 0x0020  # flags of a component
WIDEST, _FARTHEST = 0xFFFF, 0x7FFF  # font units
_CHECKSUM = 0xB1B0AFBA  # head.checkSumAdjustment is this minus the sum of the file


class Component(NamedTuple):
    """A glyph of the font and where it stands, in font units."""

    number: int
    x: int
    y: int


class Composite(NamedTuple):
    """A new glyph: its components and advance, in font units."""

    components: tuple[Component, ...]
    advance: int


def with_composites(program: bytes, composites: Sequence[Composite]) -> bytes:
    """The font with one more glyph for each composite, numbered on from its last glyph."""
    tables = _tables(program)
    offsets = _glyph_offsets(tables)
    glyphs, metrics = bytearray(tables["glyf"]), _metrics(tables, len(offsets) - 1)
    for composite in composites:
        box = _box(composite, tables["glyf"], offsets)
        glyphs += _record(composite, box)
        offsets.append(len(glyphs))
        metrics.append((min(composite.advance, WIDEST), box[0]))
    most = max((len(composite.components) for composite in composites), default=0)
    tables["glyf"] = bytes(glyphs)
    tables["loca"] = struct.pack(f">{len(offsets)}I", *offsets)
    tables["hmtx"] = b"".join(struct.pack(">Hh", *metric) for metric in metrics)
    tables["head"] = _put(tables["head"], 50, 1)  # long offsets in loca
    tables["hhea"] = _put(tables["hhea"], 34, len(metrics))
    tables["maxp"] = _limits(tables["maxp"], len(metrics), most)
    return _assembled(tables)


def glyph_count(program: bytes) -> int:
    """How many glyphs a TrueType font has."""
    return _number(_tables(program)["maxp"], 4)


def _tables(program: bytes) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for place in range(_number(program, 4)):
        tag, _, offset, length = struct.unpack_from(">4sIII", program, 12 + 16 * place)
        found[tag.decode("latin-1")] = program[offset : offset + length]
    return found


def _number(data: bytes, offset: int) -> int:
    return int.from_bytes(data[offset : offset + 2], "big")


def _put(data: bytes, offset: int, value: int) -> bytes:
    return data[:offset] + min(value, 0xFFFF).to_bytes(2, "big") + data[offset + 2 :]


def _short(value: int) -> int:
    """What a font can say; a thousand marks on one letter leave the paper anyway."""
    return max(-_FARTHEST, min(_FARTHEST, value))


def _glyph_offsets(tables: Mapping[str, bytes]) -> list[int]:
    count = _number(tables["maxp"], 4) + 1
    if _number(tables["head"], 50):
        return list(struct.unpack_from(f">{count}I", tables["loca"]))
    return [2 * half for half in struct.unpack_from(f">{count}H", tables["loca"])]


def _metrics(tables: Mapping[str, bytes], count: int) -> list[tuple[int, int]]:
    """(advance, left side bearing) of every glyph, the short form written out."""
    data, full = tables["hmtx"], _number(tables["hhea"], 34)
    metrics = [struct.unpack_from(">Hh", data, 4 * place) for place in range(full)]
    for place in range(count - full):
        (bearing,) = struct.unpack_from(">h", data, 4 * full + 2 * place)
        metrics.append((metrics[full - 1][0], bearing))
    return [(int(advance), int(bearing)) for advance, bearing in metrics]


def _box(composite: Composite, glyf: bytes, offsets: Sequence[int]) -> tuple[int, int, int, int]:
    """Bounding box around all components; empty ones (spaces) have none."""
    boxes = []
    for number, x, y in composite.components:
        if offsets[number] < offsets[number + 1]:
            x1, y1, x2, y2 = struct.unpack_from(">hhhh", glyf, offsets[number] + 2)
            boxes.append(tuple(map(_short, (x1 + x, y1 + y, x2 + x, y2 + y))))
    if not boxes:
        return (0, 0, 0, 0)
    left, bottom, right, top = zip(*boxes, strict=True)
    return (min(left), min(bottom), max(right), max(top))


def _record(composite: Composite, box: tuple[int, int, int, int]) -> bytes:
    record = struct.pack(">hhhhh", -1, *box)
    last = len(composite.components) - 1
    for place, (number, x, y) in enumerate(composite.components):
        flags = _WORDS | _OFFSETS | (_MORE if place < last else 0)
        record += struct.pack(">HHhh", flags, number, _short(x), _short(y))
    return record + b"\0" * (-len(record) % 4)


def _limits(maxp: bytes, count: int, most: int) -> bytes:
    """Maxp for the new glyphs: bounds on points, contours, components and depth."""
    points = most * max(_number(maxp, 6), _number(maxp, 10))
    contours = most * max(_number(maxp, 8), _number(maxp, 12))
    for offset, value in ((10, points), (12, contours), (28, most)):
        maxp = _put(maxp, offset, max(value, _number(maxp, offset)))
    return _put(_put(maxp, 30, _number(maxp, 30) + 1), 4, count)


def _assembled(tables: Mapping[str, bytes]) -> bytes:
    """A font file of these tables, with its checksums."""
    head = tables["head"]
    whole = {**tables, "head": head[:8] + b"\0\0\0\0" + head[12:]}
    power = len(whole).bit_length() - 1
    span = 16 << power
    header = struct.pack(">IHHHH", 0x10000, len(whole), span, power, 16 * len(whole) - span)
    directory, body = b"", b""
    for tag, data in sorted(whole.items()):
        offset = 12 + 16 * len(whole) + len(body)
        directory += struct.pack(">4sIII", tag.encode("latin-1"), _sum(data), offset, len(data))
        body += data + b"\0" * (-len(data) % 4)
    font = header + directory + body
    adjustment_at = font.index(struct.pack(">4sI", b"head", _sum(whole["head"])))
    adjustment_at = int.from_bytes(font[adjustment_at + 8 : adjustment_at + 12], "big") + 8
    adjustment = (_CHECKSUM - _sum(font)) & 0xFFFFFFFF
    return font[:adjustment_at] + adjustment.to_bytes(4, "big") + font[adjustment_at + 4 :]


def _sum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
