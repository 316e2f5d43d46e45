"""The structure tree of a PDF: what is heading, paragraph, table, figure, and in which order to read.

Its objects are written as ready text: reportlab's own dictionaries cost ten times as much, and a page has
some two hundred of them. Import this only where a PDF is being written: it imports reportlab.
"""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFName, PDFObject, PDFString


class _Written(PDFObject):  # type: ignore[misc]
    """An object of the file whose text is ready."""

    __RefOnly__ = 1
    text = ""

    def format(self, document: Any) -> bytes:
        """What reportlab puts into the file."""
        return self.text.encode("latin-1")


class Element:
    """One element of the structure tree, until it is written: its object number, its parent, its kids."""

    def __init__(self, number: int, tag: str, alt: str, parent: int) -> None:
        self.number = number
        self.tag = tag
        self.alt = alt
        self.parent = parent
        self.page = -1
        self.kids: list[str] = []


class Structure:
    """The structure tree, kept beside the pages while they are written."""

    def __init__(self, canvas: Any) -> None:
        self._document = canvas._doc
        self._objects: list[tuple[_Written, Element]] = []
        self._parents: list[list[str]] = []
        self._root = self._written_object()
        self._root_number = self._document.objectcounter
        self._top = self.open("Document", "", None)

    def begin_page(self) -> None:
        """What is written next stands on a new page."""
        self._parents.append([])

    def open(self, tag: str, alt: str, parent: Element | None) -> Element:
        """A new element below `parent`; without one, directly below the document."""
        written = self._written_object()
        above = parent or (self._top if self._objects else None)
        number = self._document.objectcounter
        element = Element(number, tag, alt, above.number if above else self._root_number)
        if above:
            above.kids.append(f"{number} 0 R")
        self._objects.append((written, element))
        return element

    def content(self, element: Element) -> int:
        """The number under which a piece of the page belongs to `element`."""
        parents = self._parents[-1]
        parents.append(f"{element.number} 0 R")
        element.page = len(self._parents) - 1
        number = len(parents) - 1
        element.kids.append(str(number))
        return number

    def finish(self) -> None:
        """Write the elements and hang the tree into the catalogue."""
        document = self._document
        pages = [_text(document.Reference(page), document) for page in document.Pages.pages]
        for written, element in self._objects:
            alt = f"/Alt {_text(PDFString(element.alt), document)}" if element.alt else ""
            page = f"/Pg {pages[element.page]}" if element.page >= 0 else ""
            head = f"/Type/StructElem/S/{element.tag}/P {element.parent} 0 R"
            written.text = f"<<{head}{page}{alt}/K[{' '.join(element.kids)}]>>"
        numbers = " ".join(f"{index} [{' '.join(one)}]" for index, one in enumerate(self._parents))
        self._root.text = (
            f"<</Type/StructTreeRoot/K[{self._top.number} 0 R]"
            f"/ParentTree<</Nums[{numbers}]>>/ParentTreeNextKey {len(self._parents)}>>"
        )
        catalog = document.Catalog
        catalog.StructTreeRoot = self._root
        catalog.MarkInfo = "<</Marked true>>"
        catalog.ViewerPreferences = "<</DisplayDocTitle true>>"
        for index, page in enumerate(document.Pages.pages):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = index
            page.Tabs = PDFName("S")

    def _written_object(self) -> _Written:
        written = _Written()
        self._document.Reference(written)
        return written


def _text(value: Any, document: Any) -> str:
    written: bytes = value.format(document)
    return written.decode("latin-1")
