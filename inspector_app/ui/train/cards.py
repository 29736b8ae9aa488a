"""The cards that the train page shows before and during a build."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from inspector_app.core.messages import Progress, UInt8
from inspector_app.core.sentences import Sentence
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.icons import Drawing
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.train.loss_plot import LossView
from inspector_app.ui.train.named_lines import NamedLines
from inspector_app.ui.widgets.basics import Card, button, label
from inspector_app.ui.widgets.figures import Figures, ThumbnailGrid, by, duration

if TYPE_CHECKING:
    from inspector_app.pipeline.building.preflight import Preflight


class EmptyCard(QFrame):
    """The instructions shown before anything was chosen."""

    def __init__(self) -> None:
        """Make the card with its instructions."""
        super().__init__()
        self.setObjectName("card")
        self.folder_button = button(lambda: self.tr("Choose folder…"), "folder", primary=True)
        self.open_button = button(lambda: self.tr("Open project…"))
        self.open_button.setFixedHeight(TOUCH_PX + 2)
        self.demo_button = button(lambda: self.tr("Try with demo parts"))
        self.demo_button.setFixedHeight(TOUCH_PX + 2)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Drawing("train", 64), 0, Qt.AlignmentFlag.AlignHCenter)
        for line, kind in (
            (lambda: self.tr("Start with good parts"), "title"),
            (lambda: self.tr("Drop a folder with pictures of good parts here."), ""),
            (lambda: self.tr("No defects are needed. A hundred pictures or more make a limit you can trust."), "muted"),
        ):
            words = label(line, kind)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.demo_button)
        buttons.addStretch(1)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(1)


class PreflightCard(Card):
    """The pictures found in the folder, and the time and memory that the build needs."""

    def __init__(self) -> None:
        """Start without content."""
        super().__init__()
        column = self.column
        self.heading = label("", "heading")
        self.figures = Figures()
        self.notes = label("", "warning")
        self.skipped_heading = label(lambda: self.tr("These pictures cannot be used and will be left out"))
        self.skipped = NamedLines()
        self.check_line = label("", "muted")
        self.skip_button = button(lambda: self.tr("Stop checking"))
        self._checking = QWidget()
        row = QHBoxLayout(self._checking)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.check_line, 1)
        row.addWidget(self.skip_button)
        self.odd_heading = label("", "warning")
        self.odd_pictures = ThumbnailGrid()
        self.odd = NamedLines()
        self.thumbnails = ThumbnailGrid()
        self._parts = (
            self.figures,
            self._checking,
            self.notes,
            self.skipped_heading,
            self.skipped,
            self.odd_heading,
            self.odd_pictures,
            self.odd,
            self.thumbnails,
        )
        for widget in (self.heading, *self._parts):
            column.addWidget(widget)

    def show_looking(self) -> None:
        """Show that the folder is being read."""
        keep(self.heading.setText, lambda: self.tr("Looking through the folder…"))
        for widget in self._parts:
            widget.hide()

    def show_refused(self, why: Words) -> None:
        """Show that no build is possible, and why."""
        self.show_looking()
        keep(self.heading.setText, lambda: self.tr("Nothing can be built like this"))
        keep(self.notes.setText, why)
        self.notes.setVisible(bool(self.notes.text()))

    def show_preflight(self, preflight: "Preflight") -> None:
        """Show the result of the pre-flight."""
        n = len(preflight.usable)
        keep(self.heading.setText, lambda: self.tr("%n good parts found", "", n))
        self.figures.show_figures(
            (
                (by(preflight.source_size), lambda: self.tr("pixels a picture")),
                (
                    f"{preflight.input_size[0]} \N{MULTIPLICATION SIGN} {preflight.input_size[1]}",
                    lambda: self.tr("pixels inspected"),
                ),
                (
                    lambda: self.tr("about {t}").format(t=duration(preflight.expected_seconds)),
                    lambda: self.tr("to build"),
                ),
                (f"{preflight.expected_bytes / 2**30:.1f} GB", lambda: self.tr("of memory")),
                (f"{100 / (n + 1):.1f} %", lambda: self.tr("false alarms: best promise")),
            )
        )
        skipped, odd = preflight.skipped, preflight.odd
        keep(self.notes.setText, lambda: "\n".join(map(said, preflight.notes)))
        self.skipped.show_lines(lambda: [f"{path.name}: {said(reason)}" for path, reason in skipped])
        keep(
            self.odd_heading.setText,
            lambda: self.tr("%n pictures are unlike the others: look whether they belong here.", "", len(odd)),
        )
        self.odd.show_lines(lambda: [f"{path.name}: {said(reason)}" for path, reason in odd])
        for widget in (self.odd_heading, self.odd):
            widget.setVisible(bool(odd))
        self.figures.show()
        self.notes.setVisible(bool(preflight.notes))
        self.skipped_heading.setVisible(bool(skipped))
        self.skipped.setVisible(bool(skipped))

    @Slot(object)
    def show_checking(self, progress: Progress) -> None:
        """Show how many pictures were checked."""
        keep(
            self.check_line.setText,
            lambda: self.tr("Checking every picture: {done:,} of {total:,}. You can build meanwhile.").format(
                done=progress.done, total=progress.total
            ),
        )
        self.skip_button.show()
        self._checking.show()

    def show_checked(self) -> None:
        """Show that every picture was checked."""
        keep(self.check_line.setText, lambda: self.tr("Every picture was read to its end."))
        self.skip_button.hide()
        self._checking.show()

    def show_unchecked(self) -> None:
        """Show that the check was stopped."""
        keep(self.check_line.setText, lambda: self.tr("Not every picture was checked; the build does it."))
        self.skip_button.hide()
        self._checking.show()

    def show_odd(self, pictures: Sequence[tuple[Path, UInt8]]) -> None:
        """Show some of the pictures that are unlike the others."""
        self.odd_pictures.show_pictures([(rgb, path.name, str(path)) for path, rgb in pictures])
        self.odd_pictures.setVisible(bool(pictures))

    def show_thumbnails(self, pictures: Sequence[tuple[Path, UInt8]]) -> None:
        """Show some of the good parts."""
        self.thumbnails.show_pictures([(rgb, path.name, str(path)) for path, rgb in pictures])
        self.thumbnails.setVisible(bool(pictures))


class ReadyCard(Card):
    """A finished build that waits, because using it without a question would lose something."""

    def __init__(self) -> None:
        """Make the card."""
        super().__init__()
        column = self.column
        self.heading = label("", "heading")
        column.addWidget(self.heading)
        column.addWidget(
            label(
                lambda: self.tr("Using it closes the open project, ends its run and clears the run's results."), "muted"
            )
        )
        self.use_button = button(lambda: self.tr("Use it"), primary=True)
        self.discard_button = button(lambda: self.tr("Discard"))
        row = QHBoxLayout()
        row.addWidget(self.use_button)
        row.addWidget(self.discard_button)
        row.addStretch(1)
        column.addLayout(row)

    def show_name(self, name: str) -> None:
        """Show the name of the built project."""
        keep(self.heading.setText, lambda: self.tr("A build is ready: {name}").format(name=name))


class BuildCard(Card):
    """The progress of a build."""

    def __init__(self) -> None:
        """Start at zero."""
        super().__init__()
        column = self.column
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
        self.cancel_button = button(lambda: self.tr("Cancel"))
        foot.addWidget(self.detail, 1)
        foot.addWidget(self.cancel_button)
        column.addLayout(foot)
        self.loss = LossView()
        column.addWidget(self.loss)
        self._started_s = 0.0
        self._expected_s = 0.0

    def begin(self, expected_s: float) -> None:
        """Begin to show a build."""
        self._started_s, self._expected_s = time.monotonic(), expected_s
        self.bar.setValue(0)
        self.loss.clear()
        self.cancel_button.setEnabled(True)
        self.show_progress(Progress(Sentence("Starting"), 0, 0, 0.0))

    def show_cancelling(self) -> None:
        """Show that the build is being cancelled."""
        self.cancel_button.setEnabled(False)
        keep(self.step.setText, lambda: self.tr("Cancelling…"))
        keep(self.left.setText, "")

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Show the progress."""
        keep(self.step.setText, lambda: said(progress.step))
        self.bar.setValue(round(progress.fraction * 1000))
        self.loss.show_losses(progress.losses)
        known = progress.total > 0
        keep(
            self.detail.setText,
            lambda: self.tr("{done:,} of {total:,}").format(done=progress.done, total=progress.total) if known else "",
        )
        elapsed_s = time.monotonic() - self._started_s
        # The weight of the forecast decreases as the measured fraction grows.
        measured_s = elapsed_s / progress.fraction if progress.fraction > 0.02 else self._expected_s
        total_s = progress.fraction * measured_s + (1 - progress.fraction) * max(self._expected_s, elapsed_s)
        left_s = max(0.0, total_s - elapsed_s)
        keep(self.left.setText, lambda: self.tr("about {t} left").format(t=duration(left_s)))
