"""The result of a build, in plain words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.detectors import kind_named
from inspector_app.core.scoring.limit_setters import limit_setters
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.limits.promise import promise_sentence, used_sentence
from inspector_app.ui.train.named_lines import NamedLines
from inspector_app.ui.train.trial_card import TrialCard
from inspector_app.ui.widgets.basics import Card, button, label
from inspector_app.ui.widgets.figures import Figures, by, duration

if TYPE_CHECKING:
    from inspector_app.project.schema import ProjectDocument


class ResultCard(QWidget):
    """The built project and its promise."""

    def __init__(self) -> None:
        """Start without a project."""
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(14)
        frame = Card(spacing=10)
        column = frame.column
        self.title = label("", "title")
        self.promise = label("", "heading")
        self.support = label("", "muted")
        self.notes = label("", "warning")
        self.setting_button = button("")
        self.figures = Figures()
        self.more_figures = Figures()
        self.skipped_heading = label(lambda: self.tr("Left out, because they cannot be used"))
        self.skipped = NamedLines()
        self.save_button = button(lambda: self.tr("Save project"))
        self.inspect_button = button(lambda: self.tr("Inspect parts"), "inspect", primary=True)
        self.align_button = button(lambda: self.tr("Align and build again"))
        for widget in (
            self.title,
            self.promise,
            self.support,
            self.notes,
            self.align_button,
            self.figures,
            self.more_figures,
        ):
            column.addWidget(widget)
        column.addWidget(self.skipped_heading)
        column.addWidget(self.skipped)
        buttons = QHBoxLayout()
        buttons.addWidget(self.inspect_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self.setting_button, alignment=Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(frame)
        self.trial = TrialCard()
        outer.addWidget(self.trial)

    def show_document(self, document: "ProjectDocument") -> None:
        """Show a project that was just built or opened."""
        self.title.setText(document.name)
        keep(self.promise.setText, lambda: promise_sentence(document)[0])
        keep(
            self.support.setText,
            lambda: f"{promise_sentence(document)[1]} {used_sentence(document.limits.kind)}",
        )
        n, total = len(limit_setters(document.part_scores_l2, document.promise_asked)), document.n_parts
        keep(
            self.setting_button.setText,
            lambda: self.tr("%n of {total} good parts set the limit", "", n).format(total=total),
        )
        keep(self.setting_button.setToolTip, lambda: self.tr("Look at them on the Tune page"))
        keep(self.notes.setText, lambda: "\n".join(map(said, document.notes)))
        self.notes.setVisible(bool(document.notes))
        self.align_button.setVisible(document.alignment_gain is not None)
        self.figures.show_figures(
            (
                (lambda: said(kind_named(document.detector).words.title), lambda: self.tr("detector")),
                (f"{len(document.training):,}", lambda: self.tr("good parts used")),
                (f"{len(document.skipped):,}", lambda: self.tr("left out")),
            )
        )
        self.more_figures.show_figures(
            (
                (f"{document.rows:,}", lambda: self.tr("patches remembered")),
                (by(document.embedding.input_size), lambda: self.tr("pixels inspected")),
                (lambda: duration(document.build_seconds.total), lambda: self.tr("to build")),
            )
        )
        self.trial.show_trial(document.trial, document.detector)
        self.skipped.show_lines(lambda: [said(line) for line in document.skipped])
        self.skipped_heading.setVisible(bool(document.skipped))
        self.skipped.setVisible(bool(document.skipped))
