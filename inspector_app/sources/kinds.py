"""The kinds of sources: one object each, with the function that opens it; its module is imported when it is needed."""

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
        api_version: the value of :data:`inspector_app.core.plugins.API_VERSION` when the kind was written.
        name: its name in files and on the command line.
        opens: opens a feed, on its own thread since this is slow; or "module:function" of it. Raises SourceError.
        title: its English name in the feed menu; "" for kinds that have their own entry there.
        asks: what the user must choose: a "file" or "folder" (``paths``), a "text" (``address``), or "nothing".
        live: whether frames arrive by themselves, so that only the newest one is judged.
        ongoing: whether parts come one after the other, without an end.
    """

    api_version: int
    name: str
    opens: Opens | str
    title: str = ""
    asks: Literal["file", "folder", "text", "nothing"] = "nothing"
    live: bool = False
    ongoing: bool = False

    def open(self, chosen: Chosen) -> FrameSource:
        """Open a feed. Raises SourceError if it cannot be opened."""
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
