"""Sound picture files of many kinds, written by other libraries, each with what it shows."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
import tifffile
from PIL import Image

from inspector_app.core.messages import UInt8

HEIGHT, WIDTH = 45, 70
Whole = npt.NDArray[np.unsignedinteger[Any]]

UPRIGHT_FROM_STORED: dict[int, Callable[[Any], Any]] = {
    1: lambda a: a,
    2: lambda a: a[:, ::-1],
    3: lambda a: a[::-1, ::-1],
    4: lambda a: a[::-1],
    5: lambda a: a.swapaxes(0, 1),
    6: lambda a: np.rot90(a, -1),
    7: lambda a: a[::-1, ::-1].swapaxes(0, 1),
    8: lambda a: np.rot90(a, 1),
}


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """A sound file.

    Attributes:
        name: says all that is particular about it.
        data: the file.
        rgb: uint8 (H, W, 3), what it shows, standing upright; None where another decoder has to say it.
        tolerance: how far a value may be from ``rgb``.
        bits: how many bits its project reads 16-bit values with.
        refused: whether it is of a kind that is refused by name.
        page: which page of a TIFF is the picture.
    """

    name: str
    data: bytes
    rgb: UInt8 | None
    tolerance: int = 0
    bits: int = 16
    refused: bool = False
    page: int = 0


@lru_cache
def scene(height: int = HEIGHT, width: int = WIDTH) -> npt.NDArray[np.float64]:
    """Smooth shapes with an edge and a little noise: float64 (H, W, 3), 0 to 1, no two sides alike."""
    rows, columns = np.mgrid[0:height, 0:width]
    noise = np.random.default_rng(7).normal(0, 0.01, (height, width, 3))
    planes = (rows / height, columns / width, (rows + columns) / (height + width))
    values = 0.1 + 0.7 * np.dstack(planes) + noise
    values[(rows - height / 3) ** 2 + (columns - width / 4) ** 2 < (height / 5) ** 2] *= 0.4
    return np.clip(values, 0, 1)


def stored(bits: int, channels: int) -> Whole:
    """The scene in ``bits`` bits: uint8 or uint16 (H, W, channels), or (H, W) of one; a fourth channel is opaque."""
    most = 2**bits - 1
    values = (scene() * most).round()
    if channels == 1:
        values = values[:, :, 1]
    elif channels == 4:
        values = np.dstack([values, np.full((HEIGHT, WIDTH), most)])
    whole: Whole = values.astype(np.uint8 if bits <= 8 else np.uint16)
    return whole


def shown(values: Whole, bits: int, *, white_is_zero: bool = False) -> UInt8:
    """What values of ``bits`` bits show: uint8 (H, W, 3). Whole numbers alone, so that there is nothing to round."""
    wide = values.astype(np.int64)
    if white_is_zero:
        wide = 2**bits - 1 - wide
    eight = wide >> (bits - 8) if bits >= 8 else np.floor(wide * 255 / (2**bits - 1) + 0.5)
    rgb = np.dstack([eight] * 3) if values.ndim == 2 else eight[:, :, :3]
    return rgb.astype(np.uint8)


def by_pillow(image: Image.Image, kind: str, **options: Any) -> bytes:
    """A file as Pillow writes it."""
    stream = io.BytesIO()
    image.save(stream, format=kind, **options)
    return stream.getvalue()


def by_tifffile(values: npt.NDArray[Any], **options: Any) -> bytes:
    """A file as tifffile writes it, with the bits, the layout and the packing asked for."""
    stream = io.BytesIO()
    with tifffile.TiffWriter(
        stream, byteorder=options.pop("byteorder", "<"), bigtiff=options.pop("bigtiff", False)
    ) as to:
        to.write(values, metadata=None, **options)
    return stream.getvalue()


LAYOUTS: dict[str, dict[str, Any]] = {
    "one strip": {},
    "strips of a row": {"rowsperstrip": 1},
    "strips of 16": {"rowsperstrip": 16},
    "tiles": {"tile": (16, 32)},
}
PACKINGS: dict[str, dict[str, Any]] = {
    "plain": {},
    "lzw": {"compression": "lzw"},
    "lzw, differences": {"compression": "lzw", "predictor": True},
    "deflate": {"compression": "zlib"},
    "deflate, differences": {"compression": "zlib", "predictor": True},
    "packbits": {"compression": "packbits"},
}


def tiffs() -> Iterator[Sound]:
    """Depth x samples x planes x layout x packing, and what each may be combined with."""
    for bits in (8, 16):
        for channels in (1, 3, 4):
            for planes in ("contig",) if channels == 1 else ("contig", "separate"):
                for layout, laid in LAYOUTS.items():
                    for packing, packed in PACKINGS.items():
                        values = stored(bits, channels)
                        given = np.moveaxis(values, -1, 0) if planes == "separate" else values
                        data = by_tifffile(
                            given,
                            photometric="minisblack" if channels == 1 else "rgb",
                            planarconfig=None if channels == 1 else planes,
                            extrasamples=["unassalpha"] if channels == 4 else None,
                            **laid,
                            **packed,
                        )
                        name = f"tiff {bits} bits, {channels} samples, {planes}, {layout}, {packing}"
                        yield Sound(name, data, shown(values, bits))
    yield from _odd_depths()
    yield from _photometric()
    yield from _pages()
    yield from _jpeg_in_tiff()
    for kind, photometric in (
        ("signed", np.int16),
        ("float", np.float32),
        ("float 16", np.float16),
        ("32 bits", np.uint32),
    ):
        yield Sound(f"tiff {kind}", by_tifffile(stored(8, 1).astype(photometric)), None, refused=True)
    for packing in ("group3", "group4", "tiff_ccitt"):
        two = Image.fromarray(stored(8, 1) > 128)
        yield Sound(f"tiff {packing}", by_pillow(two, "TIFF", compression=packing), None, refused=True)
    for compression in ("zstd", "webp", "jpeg2000", "lzma"):
        yield Sound(
            f"tiff {compression}",
            by_tifffile(stored(8, 3), photometric="rgb", compression=compression),
            None,
            refused=True,
        )


def _odd_depths() -> Iterator[Sound]:
    """Bits that do not fill bytes; 12 in 16 with a tag that says so and without."""
    for bits in (1, 2, 4):
        for rows_per_strip in (HEIGHT, 1, 16):
            values = stored(bits, 1)
            data = packed_tiff(values, bits, rows_per_strip)
            yield Sound(f"tiff {bits} bits, strips of {rows_per_strip}", data, shown(values, bits))
    for bits in (10, 12, 14):
        for channels in (1, 3):
            values = stored(bits, channels)
            yield Sound(f"tiff {bits} bits, {channels} samples", packed_tiff(values, bits), shown(values, bits))
            photometric = "minisblack" if channels == 1 else "rgb"
            said = by_tifffile(
                values, photometric=photometric, extratags=[(281, 3, channels, [2**bits - 1] * channels, True)]
            )
            yield Sound(f"tiff {bits} in 16 bits, said, {channels} samples", said, shown(values, bits))
            silent = by_tifffile(values, photometric=photometric)
            yield Sound(f"tiff {bits} in 16 bits, chosen, {channels} samples", silent, shown(values, bits), bits=bits)
            yield Sound(f"tiff {bits} in 16 bits, as saved, {channels} samples", silent, shown(values, 16))


def packed_tiff(values: Whole, bits: int, rows_per_strip: int | None = None) -> bytes:
    """A TIFF of values that do not fill bytes, each row beginning at one, written tag by tag."""
    height, width = values.shape[:2]
    channels = 1 if values.ndim == 2 else values.shape[2]
    flat = values.reshape(height, -1).astype(np.uint16)
    each = (flat[:, :, None] >> np.arange(bits - 1, -1, -1, dtype=np.uint16)) & 1
    rows = np.packbits(each.reshape(height, -1).astype(np.uint8), axis=1)
    per_strip = rows_per_strip or height
    strips = [rows[start : start + per_strip].tobytes() for start in range(0, height, per_strip)]
    return written_tiff(
        strips,
        {
            256: [width],
            257: [height],
            258: [bits] * channels,
            259: [1],
            262: [1 if channels == 1 else 2],
            277: [channels],
            278: [per_strip],
        },
    )


def written_tiff(strips: list[bytes], tags: dict[int, list[int]], places: tuple[int, int] = (273, 279)) -> bytes:
    """A little-endian TIFF of these strips and short tags; ``places`` are the tags that say where the strips are."""
    offsets = (8 + np.cumsum([0, *map(len, strips)])).tolist()
    body = b"".join(strips)
    all_tags = {**tags, places[0]: offsets[:-1], places[1]: [len(strip) for strip in strips]}
    start = int(offsets[-1] + offsets[-1] % 2)
    entries, behind = b"", b""
    place = start + 2 + 12 * len(all_tags) + 4
    for tag in sorted(all_tags):
        kind, size = (4, 4) if tag in places else (3, 2)
        value = b"".join(number.to_bytes(size, "little") for number in all_tags[tag])
        if len(value) > 4:
            entries += tag.to_bytes(2, "little") + kind.to_bytes(2, "little") + len(all_tags[tag]).to_bytes(4, "little")
            entries += (place + len(behind)).to_bytes(4, "little")
            behind += value
        else:
            entries += tag.to_bytes(2, "little") + kind.to_bytes(2, "little") + len(all_tags[tag]).to_bytes(4, "little")
            entries += value.ljust(4, b"\0")
    head: bytes = b"II*\0" + start.to_bytes(4, "little") + body.ljust(start - 8, b"\0")
    return head + len(all_tags).to_bytes(2, "little") + entries + bytes(4) + behind


def _photometric() -> Iterator[Sound]:
    for bits in (8, 16):
        values = stored(bits, 1)
        data = by_tifffile(values, photometric="miniswhite")
        yield Sound(f"tiff {bits} bits, white is zero", data, shown(values, bits, white_is_zero=True))
        yield Sound(f"tiff {bits} bits, big-endian", by_tifffile(values, byteorder=">"), shown(values, bits))
        yield Sound(f"tiff {bits} bits, BigTIFF", by_tifffile(values, bigtiff=True), shown(values, bits))
    values = stored(12, 1)
    data = by_tifffile(values, photometric="miniswhite")
    yield Sound("tiff 12 in 16 bits, white is zero", data, shown(values, 12, white_is_zero=True), bits=12)
    for bits in (1, 4):
        values = stored(bits, 1)
        plain = packed_tiff(values, bits)
        white = plain.replace(b"\x06\x01\x03\0\x01\0\0\0\x01", b"\x06\x01\x03\0\x01\0\0\0\0")
        yield Sound(f"tiff {bits} bits, white is zero", white, shown(values, bits, white_is_zero=True))
    rgb = shown(stored(8, 3), 8)
    for colours in (2, 16, 200):
        image = Image.fromarray(rgb).quantize(colours)
        yield Sound(f"tiff palette of {colours}", by_pillow(image, "TIFF"), np.asarray(image.convert("RGB")))
    cmyk = Image.fromarray(rgb).convert("CMYK")
    for compression in ("raw", "tiff_lzw", "tiff_adobe_deflate"):
        data = by_pillow(cmyk, "TIFF", compression=compression)
        yield Sound(f"tiff cmyk {compression}", data, np.asarray(cmyk.convert("RGB")))
    video = Image.fromarray(rgb).convert("YCbCr")
    yield Sound("tiff ycbcr", by_pillow(video, "TIFF"), np.asarray(video.convert("RGB")), tolerance=2)
    premultiplied = np.dstack([rgb // 2, np.full((HEIGHT, WIDTH), 128, np.uint8)])
    data = by_tifffile(premultiplied, photometric="rgb", extrasamples=["assocalpha"])
    yield Sound("tiff, partly transparent", data, None, refused=True)
    data = by_tifffile(np.dstack([rgb, rgb[:, :, :2]]), photometric="rgb", extrasamples=["unspecified"] * 2)
    yield Sound("tiff of five channels", data, None, refused=True)


def _pages() -> Iterator[Sound]:
    rgb = stored(8, 3)
    for orientation, turn in UPRIGHT_FROM_STORED.items():
        for packing, packed in PACKINGS.items():
            for bits, channels in ((8, 3), (16, 1)):
                values = stored(bits, channels)
                data = by_tifffile(
                    values,
                    photometric="minisblack" if channels == 1 else "rgb",
                    extratags=[(274, 3, 1, orientation, True)],
                    **packed,
                )
                name = f"tiff orientation {orientation}, {bits} bits, {packing}"
                yield Sound(name, data, np.ascontiguousarray(turn(shown(values, bits))))
    small = np.ascontiguousarray(rgb[::4, ::4])
    for name, pages, picture in (
        ("a thumbnail that says so first", [(small, 1), (rgb, 0)], rgb),
        ("a thumbnail that says nothing first", [(small, 0), (rgb, 0)], rgb),
        ("a thumbnail behind", [(rgb, 0), (small, 1)], rgb),
        ("a reduced copy not much smaller behind", [(rgb, 0), (rgb[:-5, :-8], 1)], rgb),
        ("two thumbnails", [(small, 1), (rgb, 0), (small[::2], 0)], rgb),
        ("two pictures", [(rgb, 0), (rgb[::-1], 0)], None),
        ("three pages of a document", [(rgb, 2)] * 3, None),
    ):
        stream = io.BytesIO()
        with tifffile.TiffWriter(stream) as to:
            for page, subfile in pages:
                to.write(np.ascontiguousarray(page), photometric="rgb", subfiletype=subfile, metadata=None)
        yield Sound(
            f"tiff, {name}",
            stream.getvalue(),
            picture,
            refused=picture is None,
            page=[len(each) for each, _ in pages].index(HEIGHT),
        )


def _jpeg_in_tiff() -> Iterator[Sound]:
    """JPEG's strips and tiles, of which tifffile says what they show."""
    rgb = stored(8, 3)
    for layout, laid in LAYOUTS.items():
        pieces = laid if layout != "strips of a row" else {"rowsperstrip": 8}  # a JPEG's smallest piece has eight
        kinds: dict[str, dict[str, Any]] = {
            "ycbcr": {"photometric": "rgb", "compression": "jpeg"},
            "rgb": {"photometric": "rgb", "compression": "jpeg", "compressionargs": {"outcolorspace": "rgb"}},
            "grey": {"photometric": "minisblack", "compression": "jpeg"},
        }
        for kind, options in kinds.items():
            data = by_tifffile(rgb if kind != "grey" else rgb[:, :, 1], **options, **pieces)
            read = tifffile.imread(io.BytesIO(data))
            expected = read if read.ndim == 3 else np.dstack([read] * 3)
            yield Sound(f"tiff jpeg {kind}, {layout}", data, expected, tolerance=3)
    yield Sound("tiff jpeg by Pillow", by_pillow(Image.fromarray(rgb), "TIFF", compression="jpeg"), rgb, tolerance=30)


def pngs() -> Iterator[Sound]:
    """Depth x colours x interlacing x orientation."""
    import cv2

    for bits in (8, 16):
        for channels in (1, 3, 4):
            values = stored(bits, channels)
            given = values if channels == 1 else values[:, :, [2, 1, 0, 3][:channels]]
            done, written = cv2.imencode(".png", given)
            assert done
            yield Sound(f"png {bits} bits, {channels} samples", bytes(written), shown(values, bits))
    rgb = shown(stored(8, 3), 8)
    for bits in (1, 2, 4):
        values = stored(bits, 1)
        yield Sound(f"png {bits} bits", written_png(values, bits), shown(values, bits))
    for colours in (2, 16, 200):
        image = Image.fromarray(rgb).quantize(colours)
        yield Sound(f"png palette of {colours}", by_pillow(image, "PNG"), np.asarray(image.convert("RGB")))
    for bits, channels in ((8, 3), (8, 1), (16, 3), (16, 1), (1, 1)):
        values = stored(bits, channels)
        yield Sound(
            f"png interlaced, {bits} bits, {channels} samples",
            written_png(values, bits, interlaced=True),
            shown(values, bits),
        )
    for bits in (10, 12, 14):
        values = stored(bits, 1)
        data = written_png(values, 16)
        yield Sound(f"png {bits} in 16 bits, chosen", data, shown(values, bits), bits=bits)
    alpha = Image.fromarray(np.dstack([rgb, np.full((HEIGHT, WIDTH), 90, np.uint8)]))
    yield Sound("png, partly transparent", by_pillow(alpha, "PNG"), rgb)
    for orientation, turn in UPRIGHT_FROM_STORED.items():
        exif = Image.Exif()
        exif[0x0112] = orientation
        for place in ("before", "after"):
            data = by_pillow(Image.fromarray(rgb), "PNG", exif=exif)
            if place == "after":
                data = with_exif_last(data)
            upright = np.ascontiguousarray(turn(rgb))
            yield Sound(f"png orientation {orientation} {place} its pixels", data, upright)
    moving = by_pillow(Image.fromarray(rgb), "PNG", save_all=True, append_images=[Image.fromarray(rgb[::-1])])
    yield Sound("png, animated", moving, None, refused=True)


def png_chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Name and contents of every chunk."""
    found, place = [], 8
    while place < len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        found.append((data[place + 4 : place + 8], data[place + 8 : place + 8 + length]))
        place += 12 + length
    return found


def png_of(chunks: list[tuple[bytes, bytes]]) -> bytes:
    """A file of these chunks, with right checksums."""
    import zlib

    body = b"".join(
        len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big") for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def with_exif_last(data: bytes) -> bytes:
    """The same file with its EXIF behind its pixels."""
    chunks = png_chunks(data)
    exif = [chunk for chunk in chunks if chunk[0] == b"eXIf"]
    return png_of([*(chunk for chunk in chunks[:-1] if chunk[0] != b"eXIf"), *exif, chunks[-1]])


def written_png(values: Whole, bits: int, *, interlaced: bool = False) -> bytes:
    """A PNG of grey or RGB, written chunk by chunk without filters."""
    import struct
    import zlib

    height, width = values.shape[:2]
    passes = [values]
    if interlaced:
        adam7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
        passes = [values[row::down, column::right] for column, row, right, down in adam7]
    rows = b""
    for each in passes:
        for row in each:
            if bits == 16:
                packed = row.astype(">u2").tobytes()
            elif bits == 8:
                packed = row.tobytes()
            else:
                ones = (row[:, None] >> np.arange(bits - 1, -1, -1, dtype=np.uint8)) & 1
                packed = np.packbits(ones.ravel().astype(np.uint8)).tobytes()
            rows += b"\0" + packed
    head = struct.pack(">IIBBBBB", width, height, bits, 0 if values.ndim == 2 else 2, 0, 0, interlaced)
    packed = zlib.compress(rows)
    half = len(packed) // 2
    return png_of([(b"IHDR", head), (b"IDAT", packed[:half]), (b"IDAT", packed[half:]), (b"IEND", b"")])


def bmps() -> Iterator[Sound]:
    """Every depth; packed ones are refused."""
    rgb = shown(stored(8, 3), 8)
    yield Sound("bmp rgb", by_pillow(Image.fromarray(rgb), "BMP"), rgb)
    yield Sound("bmp grey", by_pillow(Image.fromarray(rgb[:, :, 1]), "BMP"), np.dstack([rgb[:, :, 1]] * 3))
    two = Image.fromarray(rgb[:, :, 1] > 100)
    yield Sound("bmp black and white", by_pillow(two, "BMP"), np.asarray(two.convert("RGB")))
    for colours in (16, 200):
        image = Image.fromarray(rgb).quantize(colours)
        yield Sound(f"bmp palette of {colours}", by_pillow(image, "BMP"), np.asarray(image.convert("RGB")))
    yield Sound("bmp rgba", by_pillow(Image.fromarray(stored(8, 4)), "BMP"), rgb)
    upside_down = bytearray(by_pillow(Image.fromarray(rgb[::-1]), "BMP"))
    upside_down[22:26] = (-HEIGHT).to_bytes(4, "little", signed=True)
    yield Sound("bmp, first row first", bytes(upside_down), rgb)
    packed = bytearray(by_pillow(Image.fromarray(rgb[:, :, 1]), "BMP"))
    packed[30] = 1
    yield Sound("bmp, packed", bytes(packed), None, refused=True)


def jpegs() -> Iterator[Sound]:
    """Kinds of JPEG, of which Pillow or OpenCV say what they show."""
    image = Image.fromarray(shown(stored(8, 3), 8))
    for mode in ("RGB", "L", "CMYK"):
        kinds: dict[str, dict[str, Any]] = {
            "baseline": {},
            "progressive": {"progressive": True},
            "all colours": {"subsampling": 0},
            "restarts": {"restart_marker_rows": 1},
        }
        for name, options in kinds.items():
            data = by_pillow(image.convert(mode), "JPEG", quality=92, **options)
            yield Sound(
                f"jpeg {mode}, {name}", data, np.asarray(Image.open(io.BytesIO(data)).convert("RGB")), tolerance=3
            )
    plain = by_pillow(image, "JPEG", quality=92)
    expected = np.asarray(Image.open(io.BytesIO(plain)))
    for orientation, turn in UPRIGHT_FROM_STORED.items():
        exif = Image.Exif()
        exif[0x0112] = orientation
        data = by_pillow(image, "JPEG", quality=92, exif=exif)
        yield Sound(f"jpeg orientation {orientation}", data, np.ascontiguousarray(turn(expected)), tolerance=3)
    scan = plain.index(b"\xff\xda")
    length = int.from_bytes(plain[scan + 2 : scan + 4], "big")
    for name, data in {
        "JFIF 2.01": plain.replace(b"JFIF\0\x01", b"JFIF\0\x02", 1),
        "odd bytes in its scan header": plain[: scan + 2 + length - 3] + b"\x01\x05\x11" + plain[scan + 2 + length :],
        "an unknown Adobe transform": plain[:2] + b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\x07" + plain[2:],
        "a comment": plain[:2] + b"\xff\xfe\0\x06abcd" + plain[2:],
        "something behind it": plain + b"maker's notes" * 50,
    }.items():
        yield Sound(f"jpeg, {name}", data, expected, tolerance=3)
    for kind in ("WEBP", "GIF", "JPEG2000", "AVIF"):
        yield Sound(f"{kind.lower()}", by_pillow(image, kind), None, refused=True)


def all_kinds() -> Iterator[Sound]:
    """The whole matrix."""
    yield from pngs()
    yield from jpegs()
    yield from bmps()
    yield from tiffs()
