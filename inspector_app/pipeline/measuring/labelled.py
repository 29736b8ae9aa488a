"""Labelled test pictures: from a labelled folder, or made from good parts."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from inspector_app.core.errors import InspectorError, SourceError
from inspector_app.core.messages import Bool, Frame, Label, UInt8, UnreadableFrame, read_only
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.files import is_folder
from inspector_app.sources.images import read_frame, read_rgb
from inspector_app.sources.shared.folders import Listing, none_found, subfolders, walk
from inspector_app.sources.shared.reading import printable

GOOD_NAMES = frozenset({"good", "ok", "양품"})
DEFECT_NAMES = frozenset({"defect", "defects", "defective", "bad", "ng", "불량"})
_NAMES_NO_PART = """
train training test tests validation val set sets data dataset datasets source sources raw new old image images img
imgs picture pictures pic pics photo photos foto fotos frame frames capture captures png jpg jpeg bmp tif tiff camera
cam part parts normal reference sample samples copy of session day batch shift desktop documents downloads home users
user tmp temp mnt media bilder bild gut gutteile teile daten schlecht neu alt kamera
이미지 사진 학습 훈련 데이터 정상 정상품 시험 카메라 良品 合格 图片 图像 照片 训练 数据 测试 正常 相机
"""
MEANS_NO_PART = GOOD_NAMES | DEFECT_NAMES | frozenset(_NAMES_NO_PART.split())
"""Words in the names of folders that do not say which part is in the pictures."""
_DATE = re.compile(r"(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d")
GOOD = "good"
"""The kind of a good test part, independent of its folder's name."""
MIN_LABELLED = 8
"""Settings are compared on so many labelled defects, and on so many labelled good parts unless some are held out."""
MAX_MASK_SIDE_PX = 1024
"""Pixel figures are computed at the masks' own size, reduced to this longer side if it is larger."""


class Changed(NamedTuple):
    """A changed picture.

    Attributes:
        rgb: uint8 (H, W, 3).
        mask: bool (H, W), the mask of its defect; None for None.
        shown: bool (H, W), the pixels that show the picture and are judged; None: all.
    """

    rgb: UInt8
    mask: Bool | None
    shown: Bool | None = None


Change = Callable[[UInt8, Bool | None], Changed]


@dataclass(frozen=True, slots=True)
class LabelledImage:
    """A test picture.

    Attributes:
        path: the file.
        kind: GOOD, or the name of a defect.
        mask: for a defect, the picture of its mask.
        change: applied after reading to the picture, uint8 (H, W, 3), and to its mask, bool (H, W); for example a
            synthetic defect. It must always give the same result.
    """

    path: Path
    kind: str
    mask: Path | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """A labelled set.

    Attributes:
        images: its pictures.
        remarks: files that were found but not used, one or two sentences each.
    """

    images: tuple[LabelledImage, ...]
    remarks: tuple[str, ...]


def named(folder: Path) -> Label | None:
    """Return the label that a folder's name gives; None if it gives none. All code uses this function."""
    # NFKC makes full-width letters normal ones, and composes Korean syllables, which some systems store in parts.
    name = unicodedata.normalize("NFKC", folder.name).casefold().strip()
    return Label.GOOD if name in GOOD_NAMES else Label.DEFECT if name in DEFECT_NAMES else None


def part_name(folder: Path) -> str:
    """Return the name of the part that a folder shows: its own, or that of the next folder above which names a part.

    Names such as "good", "train", "images 2" and dates name no part. "" if no folder names one.
    """
    return next((each.name for each in (folder, *folder.parents) if _names_part(each.name)), "")


def _names_part(name: str) -> bool:
    plain = _DATE.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    words = [word for word in re.split(r"[\W_]+", plain) if word]
    return any(word.rstrip("0123456789") not in MEANS_NO_PART and not re.fullmatch(r"\d{1,3}", word) for word in words)


def find_test(folder: Path) -> Path | None:
    """Find the test folder of a labelled set: ``test`` in it, or itself if it has that name and contains good parts.

    Upper and lower case are equal.
    """
    if is_folder(folder / "test"):
        return folder / "test"
    inner = subfolders(folder)
    if _is_called(folder, "test") and any(named(each) is Label.GOOD for each in inner):
        return folder
    return next((each for each in inner if _is_called(each, "test")), None)


def find_good(folder: Path) -> Path | None:
    """Find the good parts of a labelled set for learning: ``train/good``, or another name of it."""
    train = next((each for each in subfolders(folder) if _is_called(each, "train")), None)
    return next((each for each in subfolders(train) if named(each) is Label.GOOD), None) if train is not None else None


def find_set_of(good: Path) -> Path | None:
    """Find the labelled set whose good parts for learning this folder contains; None if it belongs to none."""
    if len(good.parents) < 2:
        return None
    folder = good.parents[1]
    return folder if find_good(folder) == good and find_test(folder) is not None else None


def _is_called(folder: Path, name: str) -> bool:
    return folder.name.casefold() == name


def find_good_parts(folder: Path) -> Listing:
    """List the pictures of a folder of good parts; a remark names subfolders of defective parts.

    Raises:
        SourceError: the folder does not exist, may not be read, or contains no picture that can be read.
    """
    listing = walk(folder)
    if listing.unread and not listing.files:
        raise none_found([folder], listing)
    n_below = Counter(path.parent for path in listing.files)
    called = [
        Sentence(
            "The folder {folder} is called defective, and its pictures would be learned as good: {n}.",
            folder=printable(str(below)),
            n=n,
        )
        for below, n in n_below.items()
        if any(named(each) is Label.DEFECT for each in (folder, *map(Path, below.relative_to(folder).parts)))
    ]
    return replace(listing, notes=(*called, *listing.notes))


def read_dataset(folder: Path) -> Dataset:
    """List the pictures of a labelled set.

    These are ``test/good`` and ``test/<kind>``; the first may have any name that :func:`named` knows. The masks of
    defects are ``ground_truth/<kind>/<name>_mask.png``, also without ``_mask``, or in another format.

    Raises:
        SourceError: the folder has another layout, contains no picture, or cannot be read.
    """
    test = find_test(folder)
    if test is None:
        raise SourceError(
            Sentence("There is no folder {folder}.", folder=folder / "test"),
            hint=Sentence("A test set holds test/good and test/<kind of defect>."),
        )
    listing = walk(test)
    inside = [path for path in listing.files if len(path.relative_to(test).parts) > 1]
    if not inside and listing.unread:
        raise none_found([test], listing)
    if not inside:
        raise SourceError(
            Sentence("There are no pictures in {folder}.", folder=test),
            hint=Sentence("Put them into test/good and test/<kind of defect>."),
        )
    truths = next((each for each in subfolders(test.parent) if _is_called(each, "ground_truth")), None)
    masks, remarks = _masks_in(truths) if truths is not None else (_Masks(()), ())
    images = []
    for path in inside:
        kind = test / path.relative_to(test).parts[0]
        if named(kind) is Label.GOOD:
            images.append(LabelledImage(path, GOOD))
        else:
            images.append(LabelledImage(path, kind.name, masks.of(path.relative_to(test))))
    n_loose = len(listing.files) - len(inside)
    loose = (
        (
            Sentence(
                "Pictures directly in {folder}, of which no folder says what they are: {n}.", folder=test, n=n_loose
            ),
        )
        if n_loose
        else ()
    )
    return Dataset(tuple(images), (*listing.remarks, *remarks, *loose))


def _masks_in(truths: Path) -> tuple["_Masks", tuple[str, ...]]:
    """The masks in a folder, and remarks on other files; pictures without masks still count."""
    try:
        listing = walk(truths)
    except SourceError as error:
        return _Masks(()), (str(error),)
    return _Masks([(path.relative_to(truths).with_suffix(""), path) for path in listing.files]), listing.remarks


class _Masks:
    """Masks by their picture's path below the test folder."""

    def __init__(self, masks: Sequence[tuple[Path, Path]]) -> None:
        """Take pairs of (path below the mask folder without suffix, file)."""
        self._by_place: dict[str, Path] = {}
        for as_written in (str, lambda place: str(place).casefold()):  # an exact name before one with other case
            for place, path in masks:
                self._by_place.setdefault(as_written(place), path)

    def of(self, picture: Path) -> Path | None:
        """Return the mask of a picture: with its name, or directly in its kind's folder; None if there is none."""
        for place in (picture.with_suffix(""), Path(picture.parts[0], picture.stem)):
            for name in (f"{place}_mask", str(place)):
                mask = self._by_place.get(name) or self._by_place.get(name.casefold())
                if mask is not None:
                    return mask
        return None


def read_labelled(
    image: LabelledImage, reading: Reading = AS_SAVED
) -> tuple[Frame | UnreadableFrame, Bool | None, str]:
    """Read the picture as ``reading`` says, and its defect mask.

    Returns:
        The frame; bool (H, W), no larger than MAX_MASK_SIDE_PX: all False for a good part, None when unknown; and why
        an existing mask cannot be used, one or two sentences, "" when it can.
    """
    frame = read_frame(image.path, reading)
    if isinstance(frame, UnreadableFrame):
        return frame, None, ""
    fault = ""
    try:
        mask = _whole_mask(image, frame)
    except InspectorError as error:
        assert image.mask is not None
        named = join(printable(image.mask.name), error.sentence, by=": ")
        mask, fault = None, join(named, Sentence("Its picture is in no pixel figure."))
    if image.change is not None:
        rgb, mask, shown = image.change(frame.rgb, mask)
        # Without path and stamp, because the picture differs from the file after the change.
        frame = replace(frame, rgb=read_only(rgb), path=None, stamp=None, shown=shown)
    return frame, None if mask is None else _reduced(mask), fault


def _whole_mask(image: LabelledImage, frame: Frame) -> Bool | None:
    shape = frame.rgb.shape[:2]
    if image.mask is None:
        return np.zeros(shape, dtype=np.bool_) if image.kind == GOOD else None
    values = read_rgb(image.mask, AS_SAVED)[:, :, 0]
    if values.shape != shape:
        raise SourceError(
            Sentence(
                "The mask has {width} x {height} pixels, its picture {other_width} x {other_height}.",
                width=values.shape[1],
                height=values.shape[0],
                other_width=shape[1],
                other_height=shape[0],
            ),
            hint=Sentence("A mask needs the size of its picture."),
        )
    mask = np.asarray(values > 127)
    if not mask.any():
        raise SourceError(
            Sentence("The mask marks nothing: its values go up to {n}.", n=values.max()),
            hint=Sentence("What is defective is white, 255."),
        )
    return mask


def _reduced(mask: Bool) -> Bool:
    import cv2

    height, width = mask.shape
    scale = min(1.0, MAX_MASK_SIDE_PX / max(height, width))
    size = (round(width * scale), round(height * scale))
    reduced = np.asarray(cv2.resize(mask.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0)
    if mask.any() and not reduced.any():  # a defect that lies between the pixels taken must not count as good
        reduced = np.asarray(cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0)
    return reduced
