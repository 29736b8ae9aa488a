"""What can be a feed: one object a source, with the name of the function that opens it, which is read only then."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, TypeAlias

from inspector_app.core.plugins import API_VERSION, Registry
from inspector_app.core.ports import FrameSource
from inspector_app.sources.shared.chosen import Chosen

Opens: TypeAlias = Callable[[Chosen], FrameSource]


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One kind of source.

    Attributes:
        api_version: :data:`inspector_app.core.plugins.API_VERSION` as it was when the kind was written.
        name: how files and the command line call it.
        opens: opens a feed, slowly, on a thread of its own; or "module:function" where that is. Raises SourceError.
        title: how the feed menu calls it, in English; "" for kinds that have an entry of their own there.
        asks: what has to be chosen: a "file" or "folder" (``paths``), a "text" (``address``), or "nothing".
        live: whether frames arrive by themselves, so that only the newest is worth judging.
        ongoing: whether parts come to it one after the other, with no end of its own.
    """

    api_version: int
    name: str
    opens: Opens | str
    title: str = ""
    asks: Literal["file", "folder", "text", "nothing"] = "nothing"
    live: bool = False
    ongoing: bool = False

    def open(self, chosen: Chosen) -> FrameSource:
        """Open a feed. Raises SourceError when it cannot be opened."""
        if isinstance(self.opens, str):
            module, _, function = self.opens.partition(":")
            source: FrameSource = getattr(import_module(module), function)(chosen)
            return source
        return self.opens(chosen)


def _built_in(name: str, module: str, *, live: bool = False, ongoing: bool = False) -> SourceKind:
    return SourceKind(API_VERSION, name, f"inspector_app.sources{module}:open_chosen", live=live, ongoing=ongoing)


SOURCES: Registry[SourceKind] = Registry(
    "inspector_app.sources",
    SourceKind,
    [
        _built_in("pictures", ""),
        _built_in("video", ".video"),
        _built_in("watched", ".watched", ongoing=True),
        _built_in("camera", ".camera", live=True, ongoing=True),
        _built_in("address", ".address", live=True, ongoing=True),
        _built_in("vendor", ".vendor", live=True, ongoing=True),
        _built_in("synthetic", ".synthetic", live=True, ongoing=True),
    ],
)
