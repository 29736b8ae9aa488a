"""Decoding and resizing: every format as written by other programs, and everything that must be refused."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pytest
import sklearn.datasets
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from inspector_app.core.errors import UnreadableImageError, UnsuitableImageError
from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.preprocess import DETAIL_PX, decode, fit, input_size, require_suitable, size_of

HEIGHT, WIDTH = 40, 56
RNG = np.random.default_rng(0)
RGB: UInt8 = RNG.integers(0, 256, (HEIGHT, WIDTH, 3)).astype(np.uint8)
GREY: UInt8 = RNG.integers(0, 256, (HEIGHT, WIDTH)).astype(np.uint8)
ALPHA: UInt8 = RNG.integers(0, 256, (HEIGHT, WIDTH)).astype(np.uint8)
RGB16: npt.NDArray[np.uint16] = RNG.integers(0, 65536, (HEIGHT, WIDTH, 3)).astype(np.uint16)
GREY16: npt.NDArray[np.uint16] = RNG.integers(0, 65536, (HEIGHT, WIDTH)).astype(np.uint16)
GREY_AS_RGB: UInt8 = np.dstack([GREY] * 3)


def by_pillow(image: Image.Image, kind: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, format=kind, **options)
    return stream.getvalue()


def by_opencv(array: npt.NDArray[Any], suffix: str) -> bytes:
    done, data = cv2.imencode(suffix, array)
    assert done
    return bytes(data)


def smooth(height: int = 240, width: int = 320) -> UInt8:
    """A picture that JPEG keeps well and that no half of which is grey."""
    rows, columns = np.mgrid[0:height, 0:width]
    return np.dstack([rows % 200 + 20, columns % 200 + 30, (rows + columns) % 150 + 60]).astype(np.uint8)


PALETTE = Image.fromarray(RGB).quantize(32)
PALETTE_RGB = np.asarray(PALETTE.convert("RGB"))
BGR = RGB[:, :, ::-1]
LOSSLESS = {
    "png grey": (by_pillow(Image.fromarray(GREY), "PNG"), GREY_AS_RGB),
    "png rgb": (by_pillow(Image.fromarray(RGB), "PNG"), RGB),
    "png rgba": (by_pillow(Image.fromarray(np.dstack([RGB, ALPHA])), "PNG"), RGB),
    "png grey+alpha": (by_pillow(Image.fromarray(np.dstack([GREY, ALPHA]), "LA"), "PNG"), GREY_AS_RGB),
    "png palette": (by_pillow(PALETTE, "PNG"), PALETTE_RGB),
    "png palette, transparent": (by_pillow(PALETTE, "PNG", transparency=bytes(range(32))), PALETTE_RGB),
    "png black+white": (by_pillow(Image.fromarray(GREY > 127), "PNG"), np.where(GREY_AS_RGB > 127, 255, 0)),
    "png grey 16": (by_opencv(GREY16, ".png"), np.dstack([GREY16 // 256] * 3)),
    "png rgb 16": (by_opencv(RGB16[:, :, ::-1], ".png"), RGB16 // 256),
    "png rgba 16": (by_opencv(np.dstack([RGB16[:, :, ::-1], GREY16]), ".png"), RGB16 // 256),
    "tiff grey": (by_pillow(Image.fromarray(GREY), "TIFF"), GREY_AS_RGB),
    "tiff rgb": (by_pillow(Image.fromarray(RGB), "TIFF"), RGB),
    "tiff rgb lzw": (by_pillow(Image.fromarray(RGB), "TIFF", compression="tiff_lzw"), RGB),
    "tiff rgba": (by_pillow(Image.fromarray(np.dstack([RGB, ALPHA])), "TIFF"), RGB),
    "tiff palette": (by_pillow(PALETTE, "TIFF"), PALETTE_RGB),
    "tiff grey 16": (by_pillow(Image.fromarray(GREY16), "TIFF"), np.dstack([GREY16 // 256] * 3)),
    "tiff grey 16 lzw": (by_opencv(GREY16, ".tiff"), np.dstack([GREY16 // 256] * 3)),
    "tiff grey 16 big-endian": (
        by_pillow(Image.frombytes("I;16B", (WIDTH, HEIGHT), GREY16.astype(">u2").tobytes()), "TIFF"),
        np.dstack([GREY16 // 256] * 3),
    ),
    "tiff rgb 16": (by_opencv(RGB16[:, :, ::-1], ".tiff"), RGB16 // 256),
    "bmp grey": (by_pillow(Image.fromarray(GREY), "BMP"), GREY_AS_RGB),
    "bmp rgb": (by_pillow(Image.fromarray(RGB), "BMP"), RGB),
    "bmp rgb by opencv": (by_opencv(BGR, ".bmp"), RGB),
    "bmp palette": (by_pillow(PALETTE, "BMP"), PALETTE_RGB),
}


@pytest.mark.parametrize("name", LOSSLESS)
def test_lossless_formats_come_back_bit_by_bit(name: str) -> None:
    data, expected = LOSSLESS[name]
    rgb = decode(data)
    np.testing.assert_array_equal(rgb, expected)
    assert rgb.dtype == np.uint8
    assert not rgb.flags.writeable
    assert size_of(io.BytesIO(data)) == (WIDTH, HEIGHT)


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"subsampling": 0}], ids=str)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_jpeg_agrees_with_another_decoder(mode: str, options: dict[str, Any]) -> None:
    data = by_pillow(Image.fromarray(smooth()).convert(mode), "JPEG", quality=95, **options)
    bgr = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert bgr is not None
    expected = bgr[:, :, ::-1]
    assert np.abs(decode(data).astype(int) - expected).max() <= 3


def test_jpeg_in_printers_colours_is_read() -> None:
    data = by_pillow(Image.fromarray(smooth()).convert("CMYK"), "JPEG", quality=95)
    assert np.abs(decode(data).astype(int) - smooth()).mean() < 4


def test_sixteen_bits_are_scaled_the_same_for_every_picture() -> None:
    """A stretch to the picture's own range would make both of these equal, and hide a part that is too dark."""
    for low, high in ((0, 255), (256 * 10, 256 * 20), (0, 65535)):
        pixels = np.full((40, 40), low, dtype=np.uint16)
        pixels[20:] = high
        rgb = decode(by_opencv(pixels, ".png"))
        assert set(rgb[:20].ravel().tolist()) == {low // 256}
        assert set(rgb[20:].ravel().tolist()) == {high // 256}


@pytest.mark.parametrize("mode", ["F", "I"])
def test_thirty_two_bits_have_no_known_range_and_are_refused(mode: str) -> None:
    data = by_pillow(Image.fromarray(GREY).convert(mode), "TIFF")
    with pytest.raises(UnreadableImageError, match="signed or decimal numbers or more than 16 bits"):
        decode(data)


UPRIGHT_FROM_STORED = {
    1: lambda a: a,
    2: lambda a: a[:, ::-1],
    3: lambda a: a[::-1, ::-1],
    4: lambda a: a[::-1],
    5: lambda a: a.swapaxes(0, 1),
    6: lambda a: np.rot90(a, -1),
    7: lambda a: a[::-1, ::-1].swapaxes(0, 1),
    8: lambda a: np.rot90(a, 1),
}


@pytest.mark.parametrize("orientation", UPRIGHT_FROM_STORED)
@pytest.mark.parametrize("stored", [RGB, GREY16], ids=["rgb", "16 bit"])
def test_exif_orientation_is_applied(orientation: int, stored: npt.NDArray[Any]) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = by_pillow(Image.fromarray(stored), "PNG", exif=exif)
    as_rgb = stored if stored.ndim == 3 else np.dstack([stored // 256] * 3)
    expected = UPRIGHT_FROM_STORED[orientation](as_rgb)
    np.testing.assert_array_equal(decode(data), expected)
    assert size_of(io.BytesIO(data)) == (expected.shape[1], expected.shape[0])


LONG = {
    "jpeg": by_pillow(Image.fromarray(smooth()), "JPEG", quality=90),
    "jpeg progressive": by_pillow(Image.fromarray(smooth()), "JPEG", quality=90, progressive=True),
    "png": by_pillow(Image.fromarray(smooth()), "PNG"),
    "png 16": by_opencv(smooth().astype(np.uint16) * 256, ".png"),
    "bmp": by_pillow(Image.fromarray(smooth()), "BMP"),
    "tiff": by_pillow(Image.fromarray(smooth()), "TIFF"),
    "tiff lzw": by_pillow(Image.fromarray(smooth()), "TIFF", compression="tiff_lzw"),
}


@pytest.mark.parametrize("name", LONG)
def test_a_truncated_picture_is_never_half_a_picture(name: str) -> None:
    data = LONG[name]
    whole = decode(data)
    lengths = sorted(
        {0, 1, 8, 30, *np.linspace(0, len(data) - 1, 40).astype(int).tolist(), *range(len(data) - 20, len(data))}
    )
    refused = 0
    for length in lengths:
        try:
            rgb = decode(data[:length])
        except UnreadableImageError:
            refused += 1
        else:  # nothing but the format's closing bytes was missing
            np.testing.assert_array_equal(rgb, whole)
            assert length >= len(data) - 20
    assert refused >= 40


@pytest.mark.parametrize(
    "data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"BM", b"II*\0", b"%PDF-1.7"]
)
def test_what_is_no_picture_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableImageError, match="not a complete PNG, JPEG, BMP or TIFF"):
        decode(data)
    with pytest.raises(UnreadableImageError):
        size_of(io.BytesIO(data))


@pytest.mark.parametrize("name", ["png", "png 16", "jpeg", "jpeg progressive"])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.8])
def test_a_copy_that_broke_off_and_left_noughts_is_refused(name: str, share: float) -> None:
    data = LONG[name]
    length = int(len(data) * share)
    with pytest.raises(UnreadableImageError):
        decode(data[:length] + bytes(len(data) - length))


def photograph(name: str) -> bytes:
    """A real JPEG file of 427 x 640 pixels."""
    return (Path(sklearn.datasets.__file__).parent / "images" / name).read_bytes()


@pytest.mark.parametrize("name", ["china.jpg", "flower.jpg"])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda data, place: data[:place] + bytes(len(data) - place),
        lambda data, place: data[:place] + b"\xff\xd9",
        lambda data, place: data[:place],
        lambda data, place: data[:place] + data[place + 500 :],
    ],
    ids=["noughts to the end", "cut and closed", "cut", "a piece is missing"],
)
def test_a_jpeg_that_decoders_would_fill_in_is_refused(name: str, spoil: Callable[[bytes, int], bytes]) -> None:
    data = photograph(name)
    assert decode(data).shape == (427, 640, 3)
    for place in np.random.default_rng(3).integers(2000, len(data) - 1000, 30).tolist():
        with pytest.raises(UnreadableImageError):
            decode(spoil(data, place))


def test_what_a_camera_appends_to_a_jpeg_does_no_harm() -> None:
    data = photograph("china.jpg")
    np.testing.assert_array_equal(decode(data + b"maker's notes" * 100), decode(data))


@pytest.mark.parametrize("name", ["png", "png 16"])
def test_a_damaged_png_is_refused_wherever_the_damage_is(name: str) -> None:
    """PNG carries checksums. (JPEG, BMP and TIFF do not: damage inside their data can pass for a picture.)"""
    data = LONG[name]
    for place in np.random.default_rng(2).integers(0, len(data) * 8, 100).tolist():
        damaged = bytearray(data)
        damaged[place // 8] ^= 1 << place % 8
        with pytest.raises(UnreadableImageError):
            decode(bytes(damaged))


@pytest.mark.parametrize("name", [name for name in LONG if not name.startswith("tiff")])
def test_the_size_is_read_from_the_header_alone(name: str) -> None:
    """A folder of large pictures must be looked through in seconds. (A TIFF has its header where its writer put it.)"""
    assert size_of(io.BytesIO(LONG[name][:1000])) == (320, 240)


def test_formats_that_were_not_asked_for_are_not_opened() -> None:
    with pytest.raises(UnreadableImageError):
        decode(by_pillow(Image.fromarray(RGB), "GIF"))


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def test_a_png_that_claims_a_huge_size_is_refused_by_its_header() -> None:
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    data = (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", zlib.compress(bytes(100)))
        + png_chunk(b"IEND", b"")
    )
    for read in (decode, lambda d: size_of(io.BytesIO(d))):
        with pytest.raises(UnreadableImageError, match="says that its picture has 100000 x 100000 pixels"):
            read(data)


def test_a_hundred_megapixels_are_read_and_fitted() -> None:
    image = Image.new("L", (10_000, 10_000), 200)
    rgb = decode(by_pillow(image, "JPEG"))
    assert rgb.shape == (10_000, 10_000, 3)
    small = fit(rgb, input_size((10_000, 10_000), DETAIL_PX["standard"]), 1.0)
    assert small.shape == (384, 384, 3)
    assert np.abs(small.astype(int) - 200).max() <= 1


def test_a_tiny_picture_is_refused_with_its_size() -> None:
    with pytest.raises(UnsuitableImageError, match=r"only 8 x 8 pixels.*at least 32"):
        fit(np.zeros((8, 8, 3), np.uint8), (64, 64), 1.0)


@pytest.mark.parametrize(
    ("size", "suits"), [((100, 100), True), ((104, 100), True), ((106, 100), False), ((94, 100), False)]
)
def test_another_shape_than_the_good_parts_is_refused(size: tuple[int, int], *, suits: bool) -> None:
    if suits:
        require_suitable(size, 1.0)
        assert fit(np.zeros((size[1], size[0], 3), np.uint8), (64, 64), 1.0).shape == (64, 64, 3)
    else:
        with pytest.raises(UnsuitableImageError, match="another shape"):
            fit(np.zeros((size[1], size[0], 3), np.uint8), (64, 64), 1.0)


@settings(max_examples=300, deadline=None)
@given(width=st.integers(32, 12_000), height=st.integers(32, 12_000), longer=st.integers(64, 2048))
def test_input_sizes_are_multiples_of_32_and_keep_the_shape(width: int, height: int, longer: int) -> None:
    size = input_size((width, height), longer)
    scale = longer / max(width, height)
    for side, source in zip(size, (width, height), strict=True):
        assert side % 32 == 0
        assert side >= 32
        assert abs(side - source * scale) <= 16 or side == 32
    assert input_size((height, width), longer) == size[::-1]


@pytest.mark.parametrize(("detail", "expected"), [("fast", (256, 192)), ("standard", (384, 288)), ("fine", (512, 384))])
def test_detail_is_the_longer_side(detail: str, expected: tuple[int, int]) -> None:
    assert input_size((1600, 1200), DETAIL_PX[detail]) == expected


def test_shrinking_averages_areas() -> None:
    rgb = np.random.default_rng(3).integers(0, 256, (128, 192, 3)).astype(np.uint8)
    blocks = rgb.reshape(32, 4, 48, 4, 3).mean(axis=(1, 3))
    assert np.abs(fit(rgb, (48, 32), 1.5) - blocks).max() <= 0.5 + 1e-6


@settings(max_examples=60, deadline=None)
@given(source=st.tuples(st.integers(32, 300), st.integers(32, 300)), data=st.data())
def test_shrinking_agrees_with_another_library(source: tuple[int, int], data: st.DataObject) -> None:
    size = data.draw(st.tuples(st.integers(1, source[0]), st.integers(1, source[1])))
    rgb = np.random.default_rng(source).integers(0, 256, (source[1], source[0], 3)).astype(np.uint8)
    theirs = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    assert np.abs(fit(rgb, size, source[0] / source[1]).astype(int) - theirs).max() <= 1


@pytest.mark.parametrize("channels", [1, 4])
def test_a_picture_of_other_channels_is_not_taken_for_another_one(channels: int) -> None:
    with pytest.raises(ValueError, match="reshape"):
        fit(np.zeros((64, 64, channels), np.uint8), (32, 32), 1.0)


def test_a_part_of_a_picture_is_shrunk_as_a_copy_of_it_would_be() -> None:
    whole = np.random.default_rng(5).integers(0, 256, (100, 140, 3)).astype(np.uint8)
    part = whole[10:90, 20:120, ::-1]
    np.testing.assert_array_equal(fit(part, (40, 32), 1.25), fit(part.copy(), (40, 32), 1.25))


def test_enlarging_interpolates_within_the_range() -> None:
    rgb = np.random.default_rng(3).integers(50, 90, (40, 40, 3)).astype(np.uint8)
    large = fit(rgb, (96, 96), 1.0)
    assert 50 <= large.min() < large.max() <= 89
    assert not large.flags.writeable
