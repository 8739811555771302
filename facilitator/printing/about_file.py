"""What a PDF says of itself: its title and its languages, and nothing about anybody.

The same facts stand in the document information and in XMP (ISO 16684-1),
where PDF/UA-1 also asks for its own number.  No author, no date, no program.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from facilitator.printing.characters import printable

NO_TITLE = "—"  # PDF/UA-1 asks for one (7.1)
_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"\
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


class TitleOnly(pdfdoc.PDFInfo):  # type: ignore[misc]
    """Document information with a title and no author, producer or date."""

    def format(self, document: Any) -> bytes:  # noqa: ANN401 (ReportLab has no types)
        """The dictionary."""
        title = {"Title": pdfdoc.PDFString(self.title)}
        return bytes(pdfdoc.PDFDictionary(title).format(document))


def information(title: str) -> TitleOnly:
    """The document information of a file with that title."""
    told = TitleOnly()
    told.title = one_line(title)
    return told


class Metadata(pdfdoc.PDFStream):  # type: ignore[misc]
    """The XMP stream; as it is, so that programs that know no PDF find it.

    ReportLab’s own streams name an empty list of filters, at which readers stumble.
    """

    def format(self, document: Any) -> bytes:  # noqa: ANN401
        """Dictionary and packet."""
        kinds = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
        told = pdfdoc.PDFDictionary({**kinds, "Length": len(self.content)})
        return bytes(told.format(document)) + b"\nstream\n" + bytes(self.content) + b"\nendstream\n"


def metadata(title: str, languages: Sequence[str]) -> Metadata:
    """What the catalog says of the file."""
    return Metadata(content=xmp(title, languages))


def _escaped(text: str) -> str:
    """As XML text; the standard library’s own way loads its web client."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xmp(title: str, languages: Sequence[str]) -> bytes:
    """The packet itself."""
    listed = "".join(f"<rdf:li>{_escaped(tag)}</rdf:li>" for tag in languages)
    return _XMP.format(title=_escaped(one_line(title)), languages=listed).encode("utf-8")


def one_line(title: str) -> str:
    """The title as paper shows it, on one line."""
    return " ".join(printable(title).split())
