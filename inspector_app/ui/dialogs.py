"""The system's own questions for files and folders."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector_app.project.store import SUFFIX
from inspector_app.sources.images import IMAGE_SUFFIXES
from inspector_app.sources.video import VIDEO_SUFFIXES


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


def _patterns(suffixes: frozenset[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in sorted(suffixes))


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder, or None."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def ask_pictures(parent: QWidget) -> list[Path]:
    """Some pictures."""
    pattern = f"{_tr('Pictures')} ({_patterns(IMAGE_SUFFIXES)})"
    chosen, _ = QFileDialog.getOpenFileNames(parent, _tr("Pictures to inspect"), "", pattern)
    return [Path(path) for path in chosen]


def ask_video(parent: QWidget) -> Path | None:
    """A video file, or None."""
    pattern = f"{_tr('Videos')} ({_patterns(VIDEO_SUFFIXES)})"
    chosen, _ = QFileDialog.getOpenFileName(parent, _tr("Video to inspect"), "", pattern)
    return Path(chosen) if chosen else None


def ask_project(parent: QWidget) -> Path | None:
    """A project to open, or None."""
    chosen, _ = QFileDialog.getOpenFileName(parent, _tr("Open project"), "", f"{_tr('Inspector projects')} (*{SUFFIX})")
    return Path(chosen) if chosen else None


def ask_project_target(parent: QWidget, suggested: Path) -> Path | None:
    """Where to save a project, with its suffix; or None."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, _tr("Save project as"), str(suggested), f"{_tr('Inspector projects')} (*{SUFFIX})"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
