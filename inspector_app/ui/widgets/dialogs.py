"""The system's file and folder dialogs."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector_app.core.pictures.decoding import IMAGE_SUFFIXES
from inspector_app.project.file_names import file_name
from inspector_app.project.paths import SUFFIX
from inspector_app.project.zones_file import ZONES_SUFFIX
from inspector_app.sources.shared.folders import VIDEO_SUFFIXES

translate = QCoreApplication.translate


def _patterns(suffixes: frozenset[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in sorted(suffixes))


def is_project(path: Path) -> bool:
    """Return whether the file name is that of a project; capital letters are accepted, as some systems use them."""
    return path.suffix.lower() == SUFFIX


def _projects() -> str:
    name = translate("Dialogs", "Inspector projects")
    return f"{name} (*{SUFFIX} *{SUFFIX.upper()})"


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder; None if cancelled."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def ask_any_file(parent: QWidget, title: str) -> Path | None:
    """Ask for a file of any type; None if cancelled."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title)
    return Path(chosen) if chosen else None


def ask_pictures(parent: QWidget) -> list[Path]:
    """Ask for picture files; empty if cancelled."""
    name = translate("Dialogs", "Pictures")
    pattern = f"{name} ({_patterns(IMAGE_SUFFIXES)})"
    chosen, _ = QFileDialog.getOpenFileNames(parent, translate("Dialogs", "Pictures to inspect"), "", pattern)
    return [Path(path) for path in chosen]


def ask_video(parent: QWidget) -> Path | None:
    """Ask for a video file; None if cancelled."""
    name = translate("Dialogs", "Videos")
    pattern = f"{name} ({_patterns(VIDEO_SUFFIXES)})"
    chosen, _ = QFileDialog.getOpenFileName(parent, translate("Dialogs", "Video to inspect"), "", pattern)
    return Path(chosen) if chosen else None


def ask_project(parent: QWidget) -> Path | None:
    """Ask for a project file to open; None if cancelled."""
    chosen, _ = QFileDialog.getOpenFileName(parent, translate("Dialogs", "Open project"), "", _projects())
    return Path(chosen) if chosen else None


def ask_project_target(parent: QWidget, suggested: Path) -> Path | None:
    """Ask where to save a project; return the path with its suffix, None if cancelled."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, translate("Dialogs", "Save project as"), str(suggested), _projects()
    )
    if not chosen:
        return None
    return _with_suffix(Path(chosen), SUFFIX)


def ask_results_target(parent: QWidget, feed_name: str) -> Path | None:
    """Ask where to save the table of a run; return the path with its suffix, None if cancelled."""
    title = translate("Dialogs", "Save results as")
    kind = translate("Dialogs", "Tables")
    name = file_name(feed_name) if feed_name else translate("Dialogs", "results")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, f"{name}.csv", f"{kind} (*.csv)")
    return _with_suffix(Path(chosen), ".csv") if chosen else None


def ask_trail_target(parent: QWidget) -> Path | None:
    """Ask where to write the audit trail; return a path that ends in .csv or .pdf, None if cancelled."""
    table, paper = f"{translate('Dialogs', 'Tables')} (*.csv)", "PDF (*.pdf)"
    title = translate("Dialogs", "Export audit trail as")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, "audit.csv", f"{table};;{paper}")
    if not chosen:
        return None
    path = Path(chosen)
    if kind == paper:  # the name that was suggested ends in .csv
        return _with_suffix(path.with_suffix("") if path.suffix.lower() == ".csv" else path, ".pdf")
    return path if path.suffix.lower() == ".pdf" else _with_suffix(path, ".csv")


def ask_export_target(parent: QWidget, suffix: str) -> Path | None:
    """Ask where to save a table of records; return the path with its suffix, None if cancelled."""
    title, kind = translate("Dialogs", "Export records as"), translate("Dialogs", "Tables")
    name = translate("Dialogs", "records")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, f"{name}{suffix}", f"{kind} (*{suffix})")
    return _with_suffix(Path(chosen), suffix) if chosen else None


def ask_report_target(parent: QWidget) -> Path | None:
    """Ask where to save a report; return the path with its suffix, None if cancelled."""
    title = translate("Dialogs", "Save report as")
    name = translate("Dialogs", "Shift report")
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, f"{name} {datetime.now().astimezone():%Y-%m-%d}.pdf", "PDF (*.pdf)"
    )
    return _with_suffix(Path(chosen), ".pdf") if chosen else None


def ask_dossier_target(parent: QWidget, project: str) -> Path | None:
    """Ask where to save the dossier of a project; return the path with its suffix, None if cancelled."""
    title = translate("Dialogs", "Save dossier as")
    kind = translate("Dialogs", "Dossier")
    name = f"{kind} {file_name(project)} {datetime.now().astimezone():%Y-%m-%d}.pdf"
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, "PDF (*.pdf)")
    return _with_suffix(Path(chosen), ".pdf") if chosen else None


def ask_selftest_target(parent: QWidget, suffix: str) -> Path | None:
    """Ask where to save the report of a self-test; return the path with its suffix, None if cancelled."""
    title = translate("Dialogs", "Save report as")
    name = translate("Dialogs", "Self-test")
    kind = suffix.removeprefix(".").upper()
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, f"{name} {datetime.now().astimezone():%Y-%m-%d}{suffix}", f"{kind} (*{suffix})"
    )
    return _with_suffix(Path(chosen), suffix) if chosen else None


def ask_zones(parent: QWidget) -> Path | None:
    """Ask for a file of zones to open; None if cancelled."""
    chosen, _ = QFileDialog.getOpenFileName(parent, translate("Dialogs", "Open zones"), "", _zones())
    return Path(chosen) if chosen else None


def ask_zones_target(parent: QWidget) -> Path | None:
    """Ask where to save zones; return the path with its suffix, None if cancelled."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, translate("Dialogs", "Save zones as"), f"zones{ZONES_SUFFIX}", _zones()
    )
    return _with_suffix(Path(chosen), ".json") if chosen else None


def _zones() -> str:
    return translate("Dialogs", "Zones") + f" (*{ZONES_SUFFIX})"


def _with_suffix(path: Path, suffix: str) -> Path:
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
