"""Several pieces as one file, for one walk to the printer.

pikepdf copies pages without touching their content; `static_id` and no new
metadata keep the bytes the same for the same pieces.  Tags and bookmarks come
along when every file has them; else the whole file claims none.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pikepdf

from facilitator.printing.going_on import GoOn, to_the_end
from facilitator.printing.joined_tags import Joined, untagged


def joined(files: Sequence[bytes], go_on: GoOn = to_the_end) -> bytes:
    """All pages of these PDFs in one; title and language are the first one’s.

    It is read from the right when all of them are: readers turn every line of such a file.
    """
    if len(files) == 1:
        return files[0]
    opened = [pikepdf.open(BytesIO(file)) for file in files]
    whole = opened[0]
    if _from_the_right(whole) and not all(map(_from_the_right, opened)):
        del whole.Root.ViewerPreferences["/Direction"]
    if all("/StructTreeRoot" in pdf.Root for pdf in opened):
        tags = Joined(whole)
        for more in opened[1:]:
            go_on()
            start = len(whole.pages)
            whole.pages.extend(more.pages)
            tags.add(more, start)
        tags.finish()
    else:
        untagged(whole)
        for more in opened[1:]:
            go_on()
            whole.pages.extend(more.pages)
    target = BytesIO()
    modes = pikepdf.ObjectStreamMode
    whole.save(
        target, static_id=True, fix_metadata_version=False, object_stream_mode=modes.generate
    )
    for pdf in opened:
        pdf.close()
    return target.getvalue()


def _from_the_right(pdf: pikepdf.Pdf) -> bool:
    wishes = pdf.Root.get("/ViewerPreferences")
    return wishes is not None and wishes.get("/Direction") == pikepdf.Name.R2L
