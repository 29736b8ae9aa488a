"""The drawing of the verdict banner: shape, word, score, names and reasons, at any height."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.ui.inspect.score_bar import draw_score_bar
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP
from inspector_app.ui.language.words import Words, said_now, told
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.verdicts import draw_verdict, score_text, verdict_word
from inspector_app.workers.record_log import Counts

COMPACT_PX = 98
"""The height of the banner unless it is large: it leaves the room to the picture."""
LETTER_SHARE = 76 / COMPACT_PX
"""The height of letters and shape over that of a compact banner."""
MARGIN_PX = 10
"""Above and below the letters of a large banner."""
GAP_PX = 28
RIGHT_PX = 330
REASON_PX = (30, 26, 22, 18, 15)
"""Font sizes for a reason in a compact banner; the largest that fits is used."""
NARROWEST = 0.55
"""Letters are narrowed to this share of their width, rather than made lower."""
LEAST_RIGHT_PX = 300.0
"""What a long word leaves to the score and the reason."""
PAST_SHAPE = 0.45
"""The opacity of the shape when the verdict is not current."""

translate = QCoreApplication.translate
WORDS = (
    QT_TRANSLATE_NOOP("VerdictBanner", "OK"),
    QT_TRANSLATE_NOOP("VerdictBanner", "REVIEW"),
    QT_TRANSLATE_NOOP("VerdictBanner", "NG"),
    QT_TRANSLATE_NOOP("VerdictBanner", "ERROR"),
)
"""The verdicts, for the translators."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run that is over has found.

    Attributes:
        counts: its verdicts.
        frames: whether frames of a camera were judged instead of parts.
        of: the number of parts of the feed if not all were judged; None otherwise.
    """

    counts: Counts
    frames: bool = False
    of: int | None = None

    @property
    def worst(self) -> Verdict | None:
        """The verdict to look at first; None if everything is OK."""
        counts = self.counts
        numbers = ((Verdict.NG, counts.ng), (Verdict.ERROR, counts.error), (Verdict.REVIEW, counts.review))
        return next((verdict for verdict, number in numbers if number), None)

    def head(self) -> str:
        """Return how many were judged."""
        n = self.counts.judged
        if self.of is not None:
            return translate("VerdictBanner", "Stopped: {n:,} of {count:,} judged").format(n=n, count=self.of)
        if self.frames:
            return translate("VerdictBanner", "{n:,} frames judged").format(n=n)
        return translate("VerdictBanner", "{n:,} judged").format(n=n)

    def pieces(self) -> list[tuple[Verdict, str]]:
        """Return each verdict with its number; REVIEW and ERROR only if there are any."""
        counts = self.counts
        numbers = (
            (Verdict.NG, counts.ng),
            (Verdict.OK, counts.ok),
            (Verdict.REVIEW, counts.review),
            (Verdict.ERROR, counts.error),
        )
        return [
            (verdict, f"{number:,} {verdict_word(verdict)}")
            for verdict, number in numbers
            if number or verdict in {Verdict.NG, Verdict.OK}
        ]

    def words(self) -> str:
        """Return all of it as one line."""
        return f"{self.head()}: {', '.join(text for _, text in self.pieces())}"


@dataclass(frozen=True, slots=True)
class Content:
    """The content of the banner: a record, or why there is none.

    Attributes:
        record: the record of the shown part.
        place: the number of the part in the run, as text.
        fault: why nothing can be judged, and what to do; "" without a fault.
        empty: whether there is no part under the camera.
        text: what the program waits for.
        past: why this is not the part now under the camera; "" if it is.
        back: whether a button leads from this part back to the newest one, or to the summary.
        summary: of a run that is over.
    """

    record: InspectionRecord | None = None
    place: str = ""
    fault: Words = ""
    empty: bool = False
    text: str = ""
    past: str = ""
    back: bool = False
    summary: Summary | None = None

    @property
    def verdict(self) -> Verdict | None:
        """The verdict shown."""
        if self.fault:
            return Verdict.ERROR
        return self.record.verdict if self.record is not None else None

    @property
    def ground(self) -> str:
        """The colour behind it."""
        of = theme.colours()
        if self.empty:
            return of.none_ground
        return of.ground(self.verdict, past=bool(self.past)) if self.verdict is not None else of.surface

    @property
    def ink(self) -> str:
        """The colour of its texts on that ground."""
        return theme.colours().past_text if self.past else "#ffffff"


class BannerDrawing:
    """Draws one content. Sizes are those of a compact banner times :attr:`scale`."""

    def __init__(self, painter: QPainter, area: QRectF, font: QFont, *, large: bool, kept_px: float = 0.0) -> None:
        """Draw into ``area``; at its right, ``kept_px`` are kept free for buttons."""
        self._painter = painter
        self._area = area
        self._font = font
        self._large = large
        self._kept_px = kept_px
        self._content = Content()
        self._part_name = ""
        self.scale = area.height() / COMPACT_PX
        self.letters_px = area.height() - 2 * MARGIN_PX if large else area.height() * LETTER_SHARE

    @property
    def _shape(self) -> QRectF:
        side = min(self.letters_px, 0.13 * self._area.width())
        margin = (self._area.height() - self.letters_px) / 2
        return QRectF(margin, (self._area.height() - side) / 2, side, side)

    @property
    def _left(self) -> float:
        return self._shape.right() + (13 if not self._large else 18)

    @property
    def _end(self) -> float:
        return self._area.width() - 20

    def draw(self, content: Content, part_name: str) -> None:
        """Draw all of it; ``part_name`` is the name of the inspected part."""
        self._content, self._part_name = content, part_name
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(content.ground))
        painter.drawRoundedRect(self._area, 10, 10)
        if content.summary is not None:
            self._draw_summary(content.summary)
        elif content.empty:
            self._draw_empty_station()
            self._write_word(translate("VerdictBanner", "NO PART"))
            self._write(self._at_right(), self._part_name, 18, align=Qt.AlignmentFlag.AlignRight)
        elif content.verdict is None:
            self._draw_waiting()
        else:
            painter.setOpacity(PAST_SHAPE if content.past else 1.0)
            draw_verdict(painter, self._shape, content.verdict)
            painter.setOpacity(1.0)
            self._write_found(self._write_word(verdict_word(content.verdict)) + GAP_PX)

    # --- without a verdict -------------------------------------------------------------------------------------

    def _draw_waiting(self) -> None:
        of = theme.colours()
        draw_verdict(self._painter, self._shape, None)
        text = self._content.text or translate("VerdictBanner", "No part yet")
        wide = QRectF(self._left, 0, self._end - RIGHT_PX - self._left, self._area.height())
        self._write(wide, text, 30, colour=of.muted)
        self._write(self._at_right(), self._part_name, 18, align=Qt.AlignmentFlag.AlignRight, colour=of.text)

    def _draw_empty_station(self) -> None:
        """Draw a dashed outline for an empty station."""
        pen = QPen(QColor("#ffffff"), 6, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.6, 1.4])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(self._shape.adjusted(5, 5, -5, -5))
        self._painter.setPen(Qt.PenStyle.NoPen)

    def _draw_summary(self, summary: Summary) -> None:
        of, high = theme.colours(), self._area.height()
        left, width = 20.0, self._end - self._kept_px - 20.0
        self._write(QRectF(left, 0.06 * high, width, 0.36 * high), summary.head(), 24, colour=of.text)
        pieces = summary.pieces()
        size_px = self._fitting("   ".join(text for _, text in pieces), 40, width)
        gap = 0.9 * size_px * self.scale
        for verdict, text in pieces:
            line = QRectF(left, 0.42 * high, width, 0.52 * high)
            colour = of.muted if text.startswith("0 ") else of.verdict(verdict)
            taken = self._write(line, text, size_px, bold=True, colour=colour)
            left += taken + gap
            width -= taken + gap

    def _width(self, text: str, size_px: float, *, bold: bool = False) -> float:
        """Return the width of one line; ``size_px`` as for :meth:`_write`."""
        font = QFont(self._font)
        font.setBold(bold)
        font.setPixelSize(max(12, round(size_px * self.scale)))
        return QFontMetricsF(font).horizontalAdvance(text)

    def _fitting(self, text: str, size_px: float, width: float) -> float:
        """Return ``size_px``, or the size at which a bold line fits the width."""
        return size_px * min(1.0, width / max(1.0, 1.05 * self._width(text, size_px, bold=True)))

    # --- with a verdict ----------------------------------------------------------------------------------------

    def _write_word(self, word: str) -> float:
        """Write the word as high as the letters may be, narrowed if it is long; return its right end.

        This uses the drawn outline, because Korean letters are higher and Qt moves the baseline for a substitute font.
        """
        font = QFont(self._font)
        font.setBold(True)
        font.setPixelSize(round(self.letters_px))
        font.setPixelSize(int(self.letters_px**2 / QFontMetricsF(font).tightBoundingRect(word).height()))
        metrics = QFontMetricsF(font)
        advance, outline = metrics.horizontalAdvance(word), metrics.tightBoundingRect(word)
        room = self._end - self._left - (LEAST_RIGHT_PX + GAP_PX if self._large else 0)
        narrowed = min(1.0, max(NARROWEST, room / advance))
        painter = self._painter
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._content.ink))
        painter.translate(self._left, self._area.height() / 2 - outline.center().y())
        painter.scale(narrowed, 1.0)
        painter.drawText(QPointF(0, 0), metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, room / narrowed))
        painter.restore()
        return self._left + min(room, narrowed * advance)

    def _write_found(self, left: float) -> None:
        record = self._content.record
        if record is None:
            self._write_reason(QRectF(left, 8, self._end - left, self._area.height() - 16), self._fault())
            return
        high = self._area.height()
        if self._large and self._end - left < RIGHT_PX * self.scale:
            self._write_score_or_reason(record, QRectF(left, 0, self._end - left, 0.56 * high), 0.62)
            self._write_names(record, QRectF(left, 0.56 * high, self._end - left, 0.44 * high), stacked=True)
            return
        right_px = min(RIGHT_PX * self.scale, 0.5 * (self._area.width() - left))
        self._write_score_or_reason(record, QRectF(left, 0, self._end - left - right_px, high), 1.0)
        self._write_names(record, QRectF(self._end - right_px, 0, right_px, high), stacked=False)

    def _fault(self) -> str:
        return said_now(told(self._content.fault))

    def _write_score_or_reason(self, record: InspectionRecord, area: QRectF, share: float) -> None:
        doubtful = record.verdict is Verdict.REVIEW and record.reason  # then the reason says more than the score
        if math.isfinite(record.score_l2) and not doubtful:
            self._write_score(record, area, self.scale * share)
        else:
            self._write_reason(area.adjusted(0, 8, 0, -8), said(record.reason))

    def _write_score(self, record: InspectionRecord, area: QRectF, scale: float) -> None:
        left, width, size_px = area.left(), area.width() - GAP_PX, scale / self.scale
        score = score_text(record.relative_score)
        taken = self._write(QRectF(left, 6 * scale, width, 50 * scale), score, 42 * size_px, bold=True) + 14
        small_px = max(15 * size_px, 14 / self.scale)
        for template in (
            translate("VerdictBanner", "limit 1.00  ·  distance {distance:.2f}"),
            translate("VerdictBanner", "limit 1.00"),
        ):
            line = template.format(distance=record.score_l2)
            if self._width(line, small_px) <= width - taken:
                self._write(QRectF(left + taken, 20 * scale, width - taken, 30 * scale), line, small_px)
                break
        limits = record.limits
        review = limits.review_l2 / limits.ng_l2 if limits.review_l2 is not None else math.nan
        bar = QRectF(left, 60 * scale, width - 12, 26)
        draw_score_bar(self._painter, bar, record.relative_score, review, QColor(self._content.ink))

    def _write_names(self, record: InspectionRecord, area: QRectF, *, stacked: bool) -> None:
        """Write which part this is, or why it is not the present one."""
        content, align = self._content, Qt.AlignmentFlag.AlignRight
        warning, high = theme.colours().warning, area.height()
        where = f"{record.name}  ·  {content.place}"
        if stacked:
            align = Qt.AlignmentFlag.AlignLeft
        if content.back:
            wide, share = area.width() - self._kept_px * stacked, 1.0 if stacked else 0.5
            room = QRectF(area.left(), area.top() + 3, wide, high * share)
            text, colour = (content.past, warning) if content.past else (where, "")
            self._write(room, text, 18 / self.scale, bold=True, wrap=True, align=align, colour=colour)
            return
        if content.past or stacked:
            upper = QRectF(area.left(), area.top() + 0.1 * high, area.width(), 0.5 * high)
            lower = QRectF(area.left(), area.top() + 0.66 * high, area.width(), 0.28 * high)
            text = content.past or self._part_name
            size_px = self._fitting(text, 22 if stacked else 40, area.width()) if content.past else 22
            self._write(upper, text, size_px, bold=True, align=align, colour=warning if content.past else "")
            self._write(lower, where, max(10.0, 14 / self.scale) if stacked else 15, align=align)
            return
        for text, size_px, top in ((self._part_name, 22, 6), (record.name, 16, 38), (content.place, 15, 66)):
            line = QRectF(area.left(), top * self.scale, area.width(), 28 * self.scale)
            self._write(line, text, size_px, align=align)

    def _write_reason(self, area: QRectF, reason: str) -> None:
        """Write the reason as large as possible, because it must be readable from three metres."""
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
        font = QFont(self._font)
        for size_px in REASON_PX:
            font.setPixelSize(round(size_px * self.scale))
            if QFontMetricsF(font).boundingRect(area, flags, reason).height() <= area.height():
                break
        self._write(area, reason, size_px, wrap=True)

    def _at_right(self) -> QRectF:
        return QRectF(self._end - RIGHT_PX, 0, RIGHT_PX, self._area.height())

    def _write(
        self,
        area: QRectF,
        text: str,
        size_px: float,
        *,
        bold: bool = False,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        colour: str = "",
    ) -> float:
        """Write one line, shortened to the area, and return its width; ``size_px`` is that in a compact banner."""
        font = QFont(self._font)
        font.setPixelSize(max(12, round(size_px * self.scale)))
        font.setBold(bold)
        painter = self._painter
        painter.setFont(font)
        painter.setPen(QColor(colour or self._content.ink))
        flags = align | Qt.AlignmentFlag.AlignVCenter
        if wrap:
            painter.drawText(area, int(flags | Qt.TextFlag.TextWordWrap), text)
            return float(area.width())
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(area, int(flags), shown)
        return float(metrics.horizontalAdvance(shown))
