"""What the train page says: before, during and after a build."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from inspector_app.core.calibration import parts_needed
from inspector_app.core.messages import Progress, UInt8
from inspector_app.pipeline.preflight import Preflight
from inspector_app.project.schema import ProjectDocument
from inspector_app.ui.widgets import button, card, label, pixmap

THUMBNAIL_PX = 104
MAX_NAMED = 6


def duration(seconds: float) -> str:
    """A time as people say it."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min"


class Figures(QWidget):
    """A row of numbers with what they count."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(28)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show (number, what it is) pairs."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, what in figures:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(label(number, "figure", wrap=False))
            column.addWidget(label(what, "small", wrap=False))
            self._row.addWidget(cell)
        self._row.addStretch(1)


class ThumbnailGrid(QWidget):
    """Small pictures that keep their places; as many columns as fit."""

    def __init__(self, side_px: int = THUMBNAIL_PX) -> None:
        """Start empty."""
        super().__init__()
        self._side_px = side_px
        self._cells: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def __len__(self) -> int:
        """How many pictures are shown."""
        return len(self._cells)

    def show_pictures(self, pictures: Sequence[tuple[UInt8, str, str]], columns: int) -> None:
        """Show (picture, caption, tool tip) triples."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        for index, (rgb, caption, tip) in enumerate(pictures):
            cell = self._cell(rgb, caption, tip)
            self._grid.addWidget(cell, index // columns, index % columns)
            self._cells.append(cell)

    def _cell(self, rgb: UInt8, caption: str, tip: str) -> QWidget:
        cell = QWidget()
        cell.setToolTip(tip)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        photo = QLabel()
        photo.setFixedSize(QSize(self._side_px, self._side_px))
        photo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        photo.setPixmap(
            pixmap(rgb).scaled(
                self._side_px,
                self._side_px,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        column.addWidget(photo)
        if caption:
            words = label("", "small", wrap=False)
            words.setText(words.fontMetrics().elidedText(caption, Qt.TextElideMode.ElideMiddle, self._side_px))
            words.setFixedWidth(self._side_px)
            column.addWidget(words)
        return cell


def named(skipped: Sequence[tuple[str, str]], more: str) -> str:
    """A line for each of the first few, then how many there are more (``more`` holds {n})."""
    lines = [f"{name}: {reason}" for name, reason in skipped[:MAX_NAMED]]
    if len(skipped) > MAX_NAMED:
        lines.append(more.format(n=len(skipped) - MAX_NAMED))
    return "\n".join(lines)


class PreflightCard(QFrame):
    """What was found in the folder and what building will take."""

    def __init__(self) -> None:
        """Start without anything."""
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(12)
        self.heading = label("", "heading")
        self.figures = Figures()
        self.notes = label("", "warning")
        self.skipped_heading = label(self.tr("These pictures cannot be used and will be left out"))
        self.skipped = label("", "small")
        self.thumbnails = ThumbnailGrid()
        for widget in (self.heading, self.figures, self.notes, self.skipped_heading, self.skipped, self.thumbnails):
            column.addWidget(widget)

    def show_looking(self) -> None:
        """Say that the folder is being read."""
        self.heading.setText(self.tr("Looking through the folder…"))
        for widget in (self.figures, self.notes, self.skipped_heading, self.skipped, self.thumbnails):
            widget.hide()

    def show_preflight(self, preflight: Preflight) -> None:
        """Say what was found."""
        n = len(preflight.usable)
        self.heading.setText(self.tr("{n} good parts found").format(n=n))
        width, height = preflight.source_size
        self.figures.show_figures(
            (
                (f"{width} × {height}", self.tr("pixels a picture")),
                (f"{preflight.input_size[0]} × {preflight.input_size[1]}", self.tr("pixels inspected")),
                (self.tr("about {t}").format(t=duration(preflight.expected_seconds)), self.tr("to build")),
                (f"{preflight.expected_bytes / 2**30:.1f} GB", self.tr("of memory")),
                (f"{100 / (n + 1):.1f} %", self.tr("false alarms: best promise")),
            )
        )
        skipped = [(path.name, reason) for path, reason in preflight.skipped]
        self.notes.setText("\n".join(preflight.notes))
        self.skipped.setText(named(skipped, self.tr("and {n} more")))
        self.figures.show()
        self.notes.setVisible(bool(preflight.notes))
        self.skipped_heading.setVisible(bool(skipped))
        self.skipped.setVisible(bool(skipped))

    def show_thumbnails(self, pictures: Sequence[tuple[Path, UInt8]], columns: int) -> None:
        """Show some of the good parts."""
        self.thumbnails.show_pictures([(rgb, path.name, str(path)) for path, rgb in pictures], columns)
        self.thumbnails.setVisible(bool(pictures))


class BuildCard(QFrame):
    """A build going on."""

    def __init__(self) -> None:
        """Start at nothing."""
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(12)
        head = QHBoxLayout()
        self.step = label("", "heading")
        self.left = label("", "muted", wrap=False)
        head.addWidget(self.step, 1)
        head.addWidget(self.left)
        column.addLayout(head)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        column.addWidget(self.bar)
        foot = QHBoxLayout()
        self.detail = label("", "muted")
        self.cancel_button = button(self.tr("Cancel"))
        foot.addWidget(self.detail, 1)
        foot.addWidget(self.cancel_button)
        column.addLayout(foot)
        self._started_s = 0.0
        self._expected_s = 0.0

    def begin(self, expected_s: float) -> None:
        """A build begins."""
        self._started_s, self._expected_s = time.monotonic(), expected_s
        self.bar.setValue(0)
        self.cancel_button.setEnabled(True)
        self.show_progress(Progress(self.tr("Starting"), 0, 0, 0.0))

    def show_cancelling(self) -> None:
        """Cancel was pressed."""
        self.cancel_button.setEnabled(False)
        self.step.setText(self.tr("Cancelling…"))
        self.left.clear()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Say where it is."""
        self.step.setText(progress.step)
        self.bar.setValue(round(progress.fraction * 1000))
        known = progress.total > 0
        self.detail.setText(
            self.tr("{done:,} of {total:,}").format(done=progress.done, total=progress.total) if known else ""
        )
        elapsed_s = time.monotonic() - self._started_s
        # The forecast counts for less the more there is to measure.
        measured_s = elapsed_s / progress.fraction if progress.fraction > 0.02 else self._expected_s
        total_s = progress.fraction * measured_s + (1 - progress.fraction) * max(self._expected_s, elapsed_s)
        left_s = max(0.0, total_s - elapsed_s)
        self.left.setText(self.tr("about {t} left").format(t=duration(left_s)))


def promise_sentence(document: ProjectDocument) -> tuple[str, str]:
    """What is promised, and how much these good parts could promise at best."""
    n = len(document.training)
    best = 100 / (n + 1)
    if document.promise <= document.promise_asked:
        one_in = round(1 / document.promise)
        return (
            f"At most 1 false alarm in {one_in} good parts.",
            f"Your {n} good parts support promises down to {best:.2g} %.",
        )
    return (
        f"At most 1 false alarm in {n + 1} good parts: {document.promise:.1%} instead of {document.promise_asked:.1%}.",
        f"{document.promise_asked:.1%} needs {parts_needed(document.promise_asked)} good parts; there are {n}.",
    )


class ResultCard(QWidget):
    """What was built, what it promises, and what to look at."""

    def __init__(self) -> None:
        """Start without a project."""
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(14)
        frame, column = card(spacing=10)
        self.title = label("", "title")
        self.promise = label("", "heading")
        self.support = label("", "muted")
        self.figures = Figures()
        self.skipped_heading = label(self.tr("Left out, since they cannot be used"))
        self.skipped = label("", "small")
        self.save_button = button(self.tr("Save project"))
        self.inspect_button = button(self.tr("Inspect parts"), "inspect", primary=True)
        for widget in (self.title, self.promise, self.support, self.figures, self.skipped_heading, self.skipped):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.inspect_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        column.addSpacing(4)
        column.addLayout(buttons)
        outer.addWidget(frame)
        self.unusual_frame, unusual = card(spacing=8)
        unusual.addWidget(label(self.tr("The most unusual good parts"), "heading"))
        unusual.addWidget(
            label(
                self.tr("Look at these: a defect among the good parts would be remembered as good."),
                "muted",
            )
        )
        self.unusual = ThumbnailGrid(128)
        self.unusual_names = label("", "small")
        unusual.addWidget(self.unusual)
        unusual.addWidget(self.unusual_names)
        outer.addWidget(self.unusual_frame)

    def show_document(self, document: ProjectDocument) -> None:
        """Show a project, just built or opened."""
        self.title.setText(document.name)
        promise, support = promise_sentence(document)
        self.promise.setText(promise)
        self.support.setText(support)
        self.figures.show_figures(
            (
                (f"{len(document.training):,}", self.tr("good parts used")),
                (f"{len(document.skipped):,}", self.tr("left out")),
                (f"{document.bank.vectors:,}", self.tr("details remembered")),
                ("{} × {}".format(*document.embedding.input_size), self.tr("pixels inspected")),
                (duration(document.build_seconds.total), self.tr("to build")),
            )
        )
        self.skipped.setText("\n".join(document.skipped[:MAX_NAMED]))
        self.skipped_heading.setVisible(bool(document.skipped))
        self.skipped.setVisible(bool(document.skipped))
        worst = sorted(document.training, key=lambda part: -part.score_l2)[:MAX_NAMED]
        limit = document.suggested_threshold_l2
        self.unusual_names.setText(", ".join(f"{part.name} ({part.score_l2 / limit:.2f})" for part in worst))
        self.unusual_names.show()
        self.unusual.hide()

    def show_unusual(self, pictures: Sequence[tuple[UInt8, str, str]]) -> None:
        """Show the pictures instead of the names alone."""
        self.unusual.show_pictures(pictures, MAX_NAMED)
        self.unusual.setVisible(bool(pictures))
        self.unusual_names.setVisible(not pictures)
