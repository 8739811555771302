"""Several pieces as one file, for one walk to the printer.

pikepdf copies pages without touching their content; `static_id` and no new
metadata keep the bytes the same for the same pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pikepdf


def joined(files: Sequence[bytes]) -> bytes:
    """All pages of these PDFs in one; title, language and direction are the first one's."""
    if len(files) == 1:
        return files[0]
    with pikepdf.open(BytesIO(files[0])) as whole:
        for file in files[1:]:
            with pikepdf.open(BytesIO(file)) as more:
                whole.pages.extend(more.pages)
        target = BytesIO()
        whole.save(target, static_id=True, fix_metadata_version=False)
    return target.getvalue()
