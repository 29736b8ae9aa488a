"""Pictures of the results: a part with its heatmap, and a sheet of many parts."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import Float32, Frame, InspectionRecord, UInt8, Verdict
from inspector_app.core.ports import Judged
from inspector_app.core.scoring.contours import outlines
from inspector_app.core.scoring.heat import blend, heat_rgba
from inspector_app.core.scoring.scoring import to_source
from inspector_app.core.sentences import Sentence
from inspector_app.project.file_names import file_name
from inspector_app.project.own_pictures import note_made
from inspector_app.sinks.kinds import Target

MAX_SIDE_PX = 1600
MAX_STEM = 60
"""Maximum characters of a part's name in a file name; file systems allow 255 bytes."""
OUTLINE_RGB = (255, 255, 255)
MOST_LABELS = 5
TILE_PX = 200
CAPTION_PX = 34
GAP_PX = 8
VERDICT_RGB = {
    Verdict.OK: (46, 160, 67),
    Verdict.REVIEW: (210, 153, 34),
    Verdict.NG: (218, 54, 51),
    Verdict.ERROR: (191, 64, 191),
}


def overlay(rgb: UInt8, distance_l2: Float32, threshold_l2: float, max_side_px: int = MAX_SIDE_PX) -> UInt8:
    """Draw a part with its heatmap: uint8 (h, w, 3), reduced so that no side exceeds ``max_side_px``."""
    height, width = rgb.shape[:2]
    scale = min(1.0, max_side_px / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return blend(small, heat_rgba(to_source(distance_l2, size), threshold_l2))


def with_outlines(picture: UInt8, distance_l2: Float32, record: InspectionRecord) -> UInt8:
    """Draw lines around the regions of a record over its picture, uint8 (h, w, 3), with the area of the largest ones.

    The area is in square millimetres if the scale is known, else in pixels of the part's picture.
    """
    if not record.regions:
        return picture
    height, width = picture.shape[:2]
    level_l2 = record.regions[0].peak_l2 / record.regions[0].relative_peak
    drawing = Image.fromarray(picture)
    draw = ImageDraw.Draw(drawing)
    thickness = max(1, round(max(height, width) / 500))
    for line in outlines(distance_l2, level_l2):
        points = [tuple(point) for point in (line * (width, height)).tolist()]
        draw.line([*points, points[0]], fill=OUTLINE_RGB, width=thickness)
    font = ImageFont.load_default(max(12, round(max(height, width) / 50)))
    for region in record.regions[:MOST_LABELS]:
        left, _, _, bottom = region.box_px
        place = left * width / record.source_size[0], bottom * height / record.source_size[1]
        # Pillow's font has no sign for "squared".
        text = f"{region.area_mm2:.3g} mm2" if region.area_mm2 is not None else f"{region.area_px:.0f} px"
        draw.text(place, text, font=font, fill=OUTLINE_RGB, stroke_width=2, stroke_fill=(0, 0, 0))
    return np.asarray(drawing, dtype=np.uint8)


def write_png(rgb: UInt8, path: Path) -> None:
    """Write a picture to any path that the system allows, and note it so that it is never judged as a part.

    Raises:
        OutputError: it cannot be written.
    """
    png = io.BytesIO()
    Image.fromarray(rgb).save(png, format="PNG")
    try:
        note_made(path)
        path.write_bytes(png.getvalue())
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=path, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error


class OverlaySink:
    """Writes an overlay for each judged record: ``NNNN_NAME.png``, numbered so that equal names do not collide."""

    notice = ""

    def __init__(self, folder: Path) -> None:
        """Write to ``folder``, which exists."""
        self._folder = folder
        self._written = 0

    def write(self, judged: Sequence[Judged]) -> None:
        """See :class:`inspector_app.core.ports.RecordSink`."""
        for one in judged:
            self._written += 1
            if one.distance_l2 is None or not isinstance(one.frame, Frame):
                continue
            stem = file_name(Path(one.record.name).stem, MAX_STEM)
            picture = overlay(one.frame.rgb, one.distance_l2, one.record.threshold_l2)
            picture = with_outlines(picture, one.distance_l2, one.record)
            write_png(picture, self._folder / f"{self._written:04}_{stem}.png")

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.RecordSink`."""


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """One part on a contact sheet: its picture, its record, and its true label."""

    rgb: UInt8
    distance_l2: Float32
    record: InspectionRecord
    truth: str


def contact_sheet(rows: Sequence[tuple[str, Sequence[Tile]]]) -> UInt8:
    """Draw rows of tiles, each row under its title: uint8 (H, W, 3).

    Each tile shows the part without and with its heatmap, the verdict, the relative score and the true label.
    """
    columns = max((len(tiles) for _, tiles in rows), default=0)
    width = GAP_PX + max(columns, 3) * (TILE_PX + GAP_PX)
    row_px = CAPTION_PX + 2 * TILE_PX + CAPTION_PX + GAP_PX
    sheet = Image.new("RGB", (width, GAP_PX + len(rows) * row_px), (24, 26, 30))
    draw = ImageDraw.Draw(sheet)
    title_font, font = ImageFont.load_default(18), ImageFont.load_default(14)
    for number, (title, tiles) in enumerate(rows):
        top = GAP_PX + number * row_px
        draw.text((GAP_PX, top + 4), title, font=title_font, fill=(230, 230, 230))
        for column, tile in enumerate(tiles):
            left = GAP_PX + column * (TILE_PX + GAP_PX)
            _draw_tile(sheet, tile, (left, top + CAPTION_PX), font)
    return np.asarray(sheet, dtype=np.uint8)


def _draw_tile(
    sheet: Image.Image, tile: Tile, corner: tuple[int, int], font: ImageFont.FreeTypeFont | ImageFont.ImageFont
) -> None:
    left, top = corner
    colour = VERDICT_RGB[tile.record.verdict]
    bare = Image.fromarray(tile.rgb)
    heated = Image.fromarray(overlay(tile.rgb, tile.distance_l2, tile.record.threshold_l2))
    for picture, y in ((bare, top), (heated, top + TILE_PX)):
        fitted = picture.copy()
        fitted.thumbnail((TILE_PX, TILE_PX))
        sheet.paste(fitted, (left + (TILE_PX - fitted.width) // 2, y + (TILE_PX - fitted.height) // 2))
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((left, top, left + TILE_PX - 1, top + 2 * TILE_PX - 1), outline=colour, width=2)
    text = f"{tile.record.verdict} {tile.record.relative_score:.2f}  ({tile.truth})"
    draw.text((left + 2, top + 2 * TILE_PX + 4), text, font=font, fill=(230, 230, 230))


def open_target(target: Target) -> OverlaySink:
    """Open the overlays of a folder. Raises OutputError if they cannot be written."""
    return OverlaySink(target.folder)
