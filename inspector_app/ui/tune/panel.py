"""The limits over known parts: score histograms, the controls, and the resulting rates in plain words."""

import math
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from inspector_app.core.messages import Label, Limits, ScoredPart, Verdict
from inspector_app.pipeline.measuring.limit_facts import LimitFacts, limit_facts
from inspector_app.pipeline.measuring.tuning import Judgeable, Outlook, Rate, outlook, scores_of
from inspector_app.ui.language.words import keep
from inspector_app.ui.limits.histogram_view import Group, HistogramView
from inspector_app.ui.limits.limit_controls import LimitControls
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.tune.limit_source import LimitSource
from inspector_app.ui.widgets.basics import Card, Swatch, label
from inspector_app.ui.widgets.verdicts import verdict_word
from inspector_app.workers.labelling import prepare_intervals
from inspector_app.workers.session import Session

WIDTH_PX = 400
LEARNED, GOOD, DEFECT = "training", "good", "defect"
FARTHEST = 300.0
"""In percent. Without it, defects with very high scores would make the range around the limit very small."""


class TunePanel(Card):
    """Follows the session; it counts only while it is visible."""

    def __init__(self, session: Session) -> None:
        """Follow ``session``."""
        super().__init__(spacing=8)
        self._session = session
        self._learned_l2 = self._good_l2 = self._defect_l2 = np.empty(0)
        self._judged: dict[Label, list[Judgeable]] = {of: [] for of in Label}
        self._ready = self._preparing = False
        self.setFixedWidth(WIDTH_PX)
        self.histogram = HistogramView(
            (Group(LEARNED, "good_parts", 0.94), Group(GOOD, "accent", 0.66), Group(DEFECT, "feed", 0.5))
        )
        self.histogram.setMinimumHeight(116)
        keep(
            self.histogram.setToolTip,
            lambda: self.tr("Drag the line to move the limit. Scores beyond the end are in the last bar."),
        )
        self.controls = LimitControls(session)
        self.controls.take_histogram(self.histogram)
        self.raw_label = label(kind="small", wrap=False)
        self.alarms, self.alarms_apart = label(), label(kind="small")
        self.misses, self.review, self.flips = label(), label(), label()
        set_property(self.flips, "tone", "accent")
        self.brackets = label(lambda: self.tr("In brackets: where the true rate lies with 95 % confidence."), "small")
        self.source = LimitSource(session)
        self._facts: LimitFacts | None = None
        self._lay_out()
        session.limits_changed.connect(self._show_limits)
        session.saved.connect(self._show_saved)

    def _lay_out(self) -> None:
        self.column.setContentsMargins(14, 10, 14, 12)
        head = QHBoxLayout()
        head.addWidget(label(lambda: self.tr("Limit"), "heading"))
        head.addStretch()
        head.addWidget(self.raw_label)
        self.column.addLayout(head)
        self.column.addWidget(self.histogram, 3)
        self.column.addLayout(self._key())
        self.column.addWidget(self.controls)
        self.column.addWidget(self.source)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.flips)
        words = QGridLayout()
        words.setColumnStretch(1, 1)
        words.setHorizontalSpacing(8)
        words.setVerticalSpacing(4)
        lines: Sequence[tuple[str, QLabel]] = (
            ("good_parts", self.alarms),
            ("", self.alarms_apart),
            ("feed", self.misses),
            ("", self.review),
            ("", self.brackets),
        )
        for row, (swatch, line) in enumerate(lines):
            if swatch:
                words.addWidget(Swatch(swatch), row, 0)
            words.addWidget(line, row, 1)
        column.addLayout(words)
        column.addWidget(self.source.one_session)
        column.addWidget(self.source.words)
        column.addStretch(1)
        area = QScrollArea()  # in a low window, or with long words
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(below)
        self.column.addWidget(area, 2)

    def _key(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for swatch, text in (
            ("good_parts", lambda: self.tr("training parts")),
            ("accent", lambda: self.tr("other good parts")),
            ("feed", lambda: self.tr("defects")),
        ):
            row.addWidget(Swatch(swatch))
            row.addWidget(label(text, "small", wrap=False))
            row.addSpacing(8)
        row.addStretch(1)
        return row

    # --- what is shown -----------------------------------------------------------------------------------------

    def show_parts(
        self, learned: Sequence[ScoredPart], labelled: Sequence[ScoredPart], doubtful: Collection[Path] = ()
    ) -> None:
        """Show and count other parts; ``doubtful``: pictures of labelled parts in doubt (REVIEW at least)."""
        self._learned_l2 = scores_of(learned)
        self._good_l2 = scores_of(part for part in labelled if part.label is Label.GOOD)
        self._defect_l2 = scores_of(part for part in labelled if part.label is Label.DEFECT)
        self._judged = {Label.GOOD: [(part.score_l2, False) for part in learned], Label.DEFECT: []}
        for part in labelled:
            self._judged[part.label].append((part.score_l2, part.path in doubtful))
        self._facts = None
        scale = self._session.scale
        every = scale.percent(np.concatenate([self._learned_l2, self._good_l2, self._defect_l2]))
        self.setEnabled(self._session.project is not None)
        for name, scores in ((LEARNED, self._learned_l2), (GOOD, self._good_l2), (DEFECT, self._defect_l2)):
            self.histogram.set_scores(name, scale.percent(scores))
        self.controls.fit_range(min(FARTHEST / 1.15, float(every.max())) if len(every) else 100.0)
        self._show_limits(self._session.limits)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Prepare the confidence intervals when first shown."""
        super().showEvent(event)
        if not self._ready and not self._preparing:
            self._preparing = True
            job = self._session.jobs.make(prepare_intervals)
            job.finished.connect(self._note_ready)
            job.start()
        self._show_limits(self._session.limits)

    @Slot(object)
    def _note_ready(self, _result: object) -> None:
        self._ready = True
        self._show_limits(self._session.limits)

    @Slot(object)
    def _show_saved(self, _path: object) -> None:
        self._show_limits(self._session.limits)

    @Slot(object)
    def _show_limits(self, limits: Limits) -> None:
        project = self._session.project
        if not self.isVisible() or project is None or not self._ready:
            return
        document = project.document
        keep(self.raw_label.setText, lambda: self.tr("distance {limit:.3f}").format(limit=limits.ng_l2))
        self._say(outlook(self._judged[Label.GOOD], self._judged[Label.DEFECT], limits, document.limits), limits)
        if self._facts is None:
            self._facts = limit_facts(document, self._defect_l2.tolist())
        self.source.show_facts(self._facts, document, limits)

    def _say(self, found: Outlook, limits: Limits) -> None:
        keep(
            self.alarms.setText,
            lambda: self._rate(
                self.tr("{k} of %n good parts would be NG: {rate}", "", found.false_alarms.n), found.false_alarms
            ),
        )
        learned, other = (int((scores > limits.ng_l2).sum()) for scores in (self._learned_l2, self._good_l2))
        n_learned, n_good = len(self._learned_l2), len(self._good_l2)
        keep(
            self.alarms_apart.setText,
            lambda: self.tr("Training parts: {a} of {n}; other good parts: {b} of {m}").format(
                a=learned, n=n_learned, b=other, m=n_good
            ),
        )
        self.alarms_apart.setVisible(bool(n_good))
        if found.misses.n:
            keep(
                self.misses.setText,
                lambda: self._rate(
                    self.tr("{k} of %n defects would be missed: {rate}", "", found.misses.n), found.misses
                ),
            )
        else:
            keep(
                self.misses.setText,
                lambda: self.tr(
                    "No defect is labelled yet, so it is not known what this limit misses. Add "
                    "labelled pictures above, or press 2 on the Inspect page when it shows a defect."
                ),
            )
        self._say_review(found, limits)
        self._say_flips(found, limits)

    def _say_review(self, found: Outlook, limits: Limits) -> None:
        n_review = found.good_review.count + found.defect_review.count  # doubtful parts too
        self.review.setVisible(limits.review_l2 is not None or n_review > 0)
        keep(self.review.setText, lambda: self._review_words(found.good_review, found.defect_review))

    def _review_words(self, good: Rate, defect: Rate) -> str:
        lines = [self._rate(self.tr("REVIEW: {k} of %n good parts, {rate}", "", good.n), good)]
        if defect.n:
            lines.append(self._rate(self.tr("REVIEW: {k} of %n defects, {rate}", "", defect.n), defect))
        return "\n".join(lines)

    def _say_flips(self, found: Outlook, limits: Limits) -> None:
        project = self._session.project
        assert project is not None
        self.flips.setVisible(limits != project.document.limits)
        if not found.flips:
            keep(self.flips.setText, lambda: self.tr("No verdict differs from the saved limit."))
            return
        keep(self.flips.setText, lambda: self._flips_words(found))

    def _flips_words(self, found: Outlook) -> str:
        what = ", ".join(
            self.tr("{n} to {verdict}").format(n=found.flips[verdict], verdict=verdict_word(verdict))
            for verdict in Verdict
            if verdict in found.flips
        )
        total = sum(found.flips.values())
        return self.tr("%n verdicts differ from the saved limit: {what}", "", total).format(what=what)

    def _rate(self, sentence: str, rate: Rate) -> str:
        share = self.tr("{share:.1f}\u00a0% ({low:.1f}\u2013{high:.1f}\u00a0%)").format(
            share=100 * rate.share if rate.n else math.nan, low=100 * rate.low, high=100 * rate.high
        )
        return sentence.format(k=rate.count, rate=share)
