"""Explanations as files: a picture and a JSON for each part; docs/integration.md lists the keys."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import Frame, InspectionRecord, UInt8, UnreadableFrame, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline.judging.cut_outs import Cut
from inspector_app.pipeline.judging.explain import Explanation, explain
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.file_names import file_name
from inspector_app.project.files import write_atomically
from inspector_app.sinks.overlays import VERDICT_RGB, write_png

CUT_PX, GAP_PX, TEXT_PX, LINE_PX = 240, 16, 16, 24
INK, PAPER, MARK = (20, 20, 20), (255, 255, 255), (255, 64, 64)
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
MAX_STEM = 60


class ExplanationFolder:
    """Writes a PNG and a JSON for each part, numbered in the order of the parts."""

    def __init__(self, folder: Path) -> None:
        """Make the folder. Raises OutputError if that is not possible, or it holds explanations already."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            taken = next(folder.glob("*-why.json"), None)
        except OSError as error:
            raise OutputError(
                Sentence("The folder {out} cannot be made: {reason}.", out=folder, reason=reason_of(error)),
                hint=Sentence("Choose another folder."),
            ) from error
        if taken is not None:
            raise OutputError(
                Sentence("There are explanations in {out} already.", out=folder), hint=Sentence("Choose a new folder.")
            )
        self._folder = folder
        self._count = 0

    def add(self, frame: Frame | UnreadableFrame, record: InspectionRecord, opened: OpenedProject) -> None:
        """Explain the next part. Raises OutputError if the files cannot be written."""
        for _ in (steps := Steps(explain(frame, record, opened.project, opened.detector))):
            pass
        self._count += 1
        self._write(steps.result, record.path)

    def _write(self, explanation: Explanation, path: Path | None) -> None:
        stem = f"{self._count:04d}-{file_name(Path(explanation.name).stem, MAX_STEM)}-why"
        write_png(sheet(explanation), self._folder / f"{stem}.png")
        text = json.dumps(as_json(explanation, path), indent=1, ensure_ascii=False, allow_nan=False)

        def write(stream: IO[bytes]) -> None:
            stream.write(text.encode("utf-8", "surrogateescape"))

        try:
            write_atomically(self._folder / f"{stem}.json", write)
        except OSError as error:
            raise OutputError(
                Sentence("{path} cannot be written: {reason}.", path=self._folder / stem, reason=reason_of(error)),
                hint=Sentence("Choose another folder, or make room on the disk."),
            ) from error


def as_json(of: Explanation, path: Path | None) -> dict[str, Any]:
    """Return an explanation as values for JSON."""
    judged = of.worst_at is not None
    return {
        "version": 1,
        "name": of.name,
        "path": str(path) if path is not None else None,
        "verdict": of.verdict.value,
        "reason": str(of.said),
        "rule": str(of.rule),
        "would_be_ok": [str(one) for one in of.remedies],
        "notes": [str(one) for one in of.notes],
        "score": of.score_l2 if judged else None,
        "limit": of.limits.ng_l2,
        "review_limit": of.limits.review_l2,
        "n_regions": of.n_regions,
        "region": asdict(of.region) if of.region is not None else None,
        "worst_patch": {
            "x": of.worst_at[0],
            "y": of.worst_at[1],
            "box": list(of.worst_box or ()),
            "distance": of.distance_l2,
        }
        if of.worst_at is not None
        else None,
        "good_parts_there": {
            "n": of.there.n,
            "n_below": of.there.n_below,
            "distance": of.there.distance_l2,
            "reach": of.there.reach_l2,
            "ratio": of.there.ratio if np.isfinite(of.there.ratio) else None,
        }
        if of.there is not None
        else None,
        "compares_patches": of.compares_patches,
        "good": [
            {
                "name": one.name,
                "path": one.path,
                "distance": one.distance_l2,
                "picture": one.origin,
                "x": one.at[0] if one.at is not None else None,
                "y": one.at[1] if one.at is not None else None,
            }
            for one in of.good
        ],
    }


def sheet(of: Explanation) -> UInt8:
    """Draw an explanation: uint8 (H, W, 3). The part, its worst patch, good patches, and the words below."""
    font = ImageFont.load_default(TEXT_PX)
    tiles: list[tuple[Image.Image, tuple[str, ...]]] = []
    if of.rgb is not None:
        tiles.append((_part(of), (of.name, f"score {of.score_l2 / of.limits.ng_l2:.2f}" if of.worst_at else "")))
    if of.cut is not None:
        tiles.append((_cut(of.cut, MARK), ("worst patch", f"distance {of.distance_l2:.3f}")))
    for one in of.good:
        picture = _cut(one.cut, VERDICT_RGB[Verdict.OK]) if one.cut is not None else _missing(font)
        tiles.append((picture, (one.name, f"distance {one.distance_l2:.3f}")))
    width = max(3 * (CUT_PX + GAP_PX), len(tiles) * (CUT_PX + GAP_PX)) + GAP_PX
    texts = [of.said, of.rule, of.share, *of.remedies, *of.notes]
    lines = [line for text in filter(None, texts) for line in _wrapped(str(text), font, width - 2 * GAP_PX)]
    top = 2 * GAP_PX + LINE_PX
    below = top + (CUT_PX + 2 * LINE_PX + GAP_PX if tiles else 0)
    paper = Image.new("RGB", (width, below + len(lines) * LINE_PX + GAP_PX), PAPER)
    draw = ImageDraw.Draw(paper)
    draw.rectangle((0, 0, width, GAP_PX + LINE_PX), fill=VERDICT_RGB[of.verdict])
    draw.text((GAP_PX, GAP_PX // 2), f"{of.verdict.value}   {of.name}", font=ImageFont.load_default(20), fill=PAPER)
    for place, (picture, captions) in enumerate(tiles):
        left = GAP_PX + place * (CUT_PX + GAP_PX)
        paper.paste(picture, (left, top))
        for line, text in enumerate(captions):
            at = left, top + CUT_PX + 2 + line * (LINE_PX - 4)
            draw.text(at, _shortened(_signs(text), font, CUT_PX), font=font, fill=INK)
    for line, text in enumerate(lines):
        draw.text((GAP_PX, below + line * LINE_PX), text, font=font, fill=INK)
    return np.asarray(paper, dtype=np.uint8)


def _part(of: Explanation) -> Image.Image:
    """The whole part in a tile, with the region's and the worst patch's rectangle."""
    assert of.rgb is not None
    picture = Image.fromarray(of.rgb)
    picture.thumbnail((CUT_PX, CUT_PX))
    draw = ImageDraw.Draw(picture)
    width, height = picture.size
    if of.region is not None:
        left, top, right, bottom = of.region.box_px
        across, down = width / of.source_size[0], height / of.source_size[1]
        draw.rectangle((left * across, top * down, right * across, bottom * down), outline=(255, 210, 0), width=2)
    if of.worst_box is not None:
        left, top, right, bottom = of.worst_box
        draw.rectangle((left * width, top * height, right * width, bottom * height), outline=MARK, width=2)
    tile = Image.new("RGB", (CUT_PX, CUT_PX), (230, 230, 230))
    tile.paste(picture, ((CUT_PX - width) // 2, (CUT_PX - height) // 2))
    return tile


def _cut(cut: Cut, ink: tuple[int, int, int]) -> Image.Image:
    picture = Image.fromarray(cut.rgb)
    if cut.box is not None:
        corners = [at * CUT_PX for at in cut.box]
        ImageDraw.Draw(picture).rectangle(corners, outline=ink, width=2)
    return picture


def _missing(font: Font) -> Image.Image:
    tile = Image.new("RGB", (CUT_PX, CUT_PX), (230, 230, 230))
    ImageDraw.Draw(tile).text((GAP_PX, CUT_PX // 2), "no picture", font=font, fill=INK)
    return tile


def _wrapped(text: str, font: Font, width_px: int) -> list[str]:
    """Break a text into lines."""
    lines: list[str] = [""]
    for word in _signs(text).split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) > width_px and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _shortened(text: str, font: Font, width_px: int) -> str:
    if font.getlength(text) <= width_px:
        return text
    while text and font.getlength(f"...{text}") > width_px:
        text = text[1:]
    return f"...{text}"


def _signs(text: str) -> str:
    """The text in signs that Pillow's own font has: it has none for "squared"."""
    return text.replace("\N{SUPERSCRIPT TWO}", "2")
