"""Why a part has its verdict: its worst patch beside the nearest good patches, and the words and figures to it."""

import math
from collections.abc import Hashable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.widgets.basics import ShortLabel, button, label, pixmap, scrolling
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, score_text, verdict_word
from inspector_app.workers.job import Jobs, Work
from inspector_app.workers.newest import Newest

if TYPE_CHECKING:  # they would delay the window
    from inspector_app.pipeline.judging.cut_outs import Box, Cut
    from inspector_app.pipeline.judging.explain import Explanation, GoodExample

TILE_PX = 200
SIZE_PX = (5 * (TILE_PX + 14) + 60, 600)
REGION_INK, WORST_INK, GOOD_INK = "#ffb84d", "#ff6b6b", "#4ade80"
"""Lines on pictures, which are the same in both themes."""
TONES = {"OK": "ok", "REVIEW": "review", "NG": "ng", "ERROR": "error"}


class Tile(QWidget):
    """A small picture with a line for what it is and one for its figure."""

    def __init__(self, picture: QPixmap | None, name: Words, figure: Words) -> None:
        """Show them; without a picture, a text says so."""
        super().__init__()
        self.setFixedWidth(TILE_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.picture = QLabel()
        self.picture.setFixedSize(TILE_PX, TILE_PX)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        if picture is not None:
            self.picture.setPixmap(picture)
        else:
            keep(self.picture.setText, lambda: self.tr("no picture"))
        self.name = ShortLabel("small", Qt.TextElideMode.ElideMiddle)
        self.name.say(name)
        self.figure = label(figure, "small", wrap=False)
        for widget in (self.picture, self.name, self.figure):
            column.addWidget(widget)
        column.addStretch(1)


class WhyDialog(Dialog):
    """Not modal; a run goes on meanwhile."""

    keeps_input = False

    def __init__(self, parent: QWidget) -> None:
        """Make it without an explanation."""
        super().__init__(parent, lambda: self.tr("Why this verdict"))
        self.resize(*SIZE_PX)
        self.explanation: Explanation | None = None
        self.verdict = label(kind="title", wrap=False)
        self.said = label(kind="heading")
        self.rule = label()
        self.percent = label()
        self.remedies = label()
        self.notes = label(kind="muted")
        self.tiles: list[Tile] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(14)
        self._row.addStretch(1)
        inside = QWidget()
        area = scrolling(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.close_button = button(lambda: self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(self.verdict)
        whole.addWidget(self.said)
        whole.addWidget(area, 1)
        whole.addLayout(self.foot(self.close_button))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._row)
        for text in (self.rule, self.percent, self.remedies, self.notes):
            column.addWidget(text)
        column.addStretch(1)

    def wait(self) -> None:
        """Say that the reason is being looked for."""
        self.explanation = None
        self._clear()
        keep(self.said.setText, lambda: self.tr("Looking for the reason…"))

    def say(self, text: Words) -> None:
        """Say why there is no explanation."""
        self._clear()
        keep(self.said.setText, text)

    def show_explanation(self, of: "Explanation") -> None:
        """Show an explanation."""
        self._clear()
        self.explanation = of
        score = score_text(of.score_l2 / of.limits.ng_l2) if math.isfinite(of.score_l2) else ""
        keep(
            self.verdict.setText,
            lambda: f"{VERDICT_SYMBOLS[of.verdict]} {verdict_word(of.verdict)}  {score}  {' '.join(of.name.split())}",
        )
        set_property(self.verdict, "tone", TONES[of.verdict.value])
        keep(self.said.setText, told(of.said))
        for text, sentences in (
            (self.rule, (of.rule,)),
            (self.percent, (of.share,)),
            (self.remedies, of.remedies),
            (self.notes, of.notes),
        ):
            keep(text.setText, partial(_together, sentences))
            text.setVisible(any(sentences))
        self._show_tiles(of)

    def _show_tiles(self, of: "Explanation") -> None:
        if of.rgb is not None and of.source_size[0]:
            part = _fitted(pixmap(of.rgb))
            if of.region is not None:
                (left, top, right, bottom), (width, height) = of.region.box_px, of.source_size
                part = _boxed(part, (left / width, top / height, right / width, bottom / height), REGION_INK)
            if of.worst_box is not None:
                part = _boxed(part, of.worst_box, WORST_INK)
            self._add(Tile(part, lambda: self.tr("The part"), self._region_words(of)))
        if of.worst_at is not None:
            distance_l2 = of.distance_l2
            self._add(
                Tile(
                    _picture(of.cut, WORST_INK),
                    lambda: self.tr("Its worst patch"),
                    lambda: self.tr("distance {distance:.3f}").format(distance=distance_l2),
                )
            )
        for one in of.good:
            self._add(self._good_tile(one))

    def _good_tile(self, one: "GoodExample") -> Tile:
        distance_l2, name = one.distance_l2, one.name
        return Tile(
            _picture(one.cut, GOOD_INK),
            lambda: self.tr("Good: {name}").format(name=name),
            lambda: self.tr("distance {distance:.3f}").format(distance=distance_l2),
        )

    def _region_words(self, of: "Explanation") -> Words:
        n_regions = of.n_regions
        return lambda: self.tr("regions above the limit: {n}").format(n=n_regions)

    def _add(self, tile: Tile) -> None:
        self.tiles.append(tile)
        self._row.insertWidget(len(self.tiles) - 1, tile, 0, Qt.AlignmentFlag.AlignTop)

    def _clear(self) -> None:
        for tile in self.tiles:
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles.clear()
        for text in (self.verdict, self.rule, self.percent, self.remedies, self.notes):
            keep(text.setText, "")
            text.setVisible(text is self.verdict)


class Why(QObject):
    """Answers why a part has its verdict, in one dialog; only the newest question counts."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        """Show the dialog over ``parent``."""
        super().__init__(parent)
        self._room = parent
        self.dialog: WhyDialog | None = None
        self._newest = Newest(jobs, self, n_kept=0)
        self._newest.answered.connect(self._take)
        self._newest.failed.connect(self._tell_failed)

    def ask(self, key: Hashable, work: Work) -> None:
        """Show the dialog, and in it the answer of ``work``, an :class:`Explanation`."""
        if self.dialog is None:
            self.dialog = WhyDialog(self._room)
            self.dialog.finished.connect(self._forget)
        self.dialog.wait()
        self.dialog.show()
        self.dialog.raise_()
        self._newest.want(key, work)

    @Slot(object, object)
    def _take(self, _key: object, found: "Explanation") -> None:
        if self.dialog is not None:
            self.dialog.show_explanation(found)

    @Slot(object, object)
    def _tell_failed(self, _key: object, fault: BaseException) -> None:
        if self.dialog is not None:
            self.dialog.say(lambda: self.tr("The reason could not be found: {fault}").format(fault=said(fault)))

    @Slot(int)
    def _forget(self, _result: int) -> None:
        self.dialog = None
        self._newest.forget()


def _together(sentences: Sequence[str]) -> str:
    return "\n".join(said(one) for one in sentences)


def _picture(cut: "Cut | None", colour: str) -> QPixmap | None:
    if cut is None:
        return None
    shown = _fitted(pixmap(cut.rgb))
    return _boxed(shown, cut.box, colour) if cut.box is not None else shown


def _fitted(shown: QPixmap) -> QPixmap:
    smooth = Qt.TransformationMode.SmoothTransformation
    return shown.scaled(TILE_PX, TILE_PX, Qt.AspectRatioMode.KeepAspectRatio, smooth)


def _boxed(shown: QPixmap, box: "Box", colour: str) -> QPixmap:
    """Draw a rectangle, in shares of the picture; a dark edge keeps it visible on any part."""
    left, top, right, bottom = box
    width, height = shown.width(), shown.height()
    at = QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)
    painter = QPainter(shown)
    for ink, width_px in (("#000000", 4), (colour, 2)):
        painter.setPen(QPen(QColor(ink), width_px))
        painter.drawRect(at)
    painter.end()
    return shown
