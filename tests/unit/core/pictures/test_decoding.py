"""Decoding: every kind of picture against reference pixels, damage against strict decoders, and what it may cost."""

import io
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
import tifffile
from PIL import Image

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.pictures.decoding import decode, largest_value, size_of
from inspector_app.core.reading import AS_SAVED, Reading
from tests.damage import MUTATIONS, is_refused_by_libraries
from tests.experiments.picture_matrix import outcome
from tests.sound_pictures import (
    Sound,
    all_kinds,
    by_pillow,
    by_tifffile,
    packed_tiff,
    png_chunks,
    png_of,
    scene,
    stored,
    written_png,
    written_tiff,
)

KINDS = {sound.name: sound for sound in all_kinds()}
RGB = stored(8, 3).astype(np.uint8)
IMAGE = Image.fromarray(RGB)


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_picture_comes_out_right_or_is_refused_by_name(name: str) -> None:
    assert outcome(KINDS[name]) == ("refused" if KINDS[name].refused else "right")


def test_no_damaged_picture_is_judged_that_a_strict_decoder_refuses() -> None:
    """A sample of tests.experiments.mutated_pictures."""
    sound = [each for each in KINDS.values() if not each.refused and not is_refused_by_libraries(each.data, each.page)]
    rng = np.random.default_rng(11)
    n_refused, judged = 0, []
    for number in range(360):
        each = sound[int(rng.integers(len(sound)))]
        how = list(MUTATIONS)[number % len(MUTATIONS)]
        damaged = MUTATIONS[how](each.data, rng)
        try:
            decode(damaged, Reading(bits=each.bits))
        except UnreadableImageError:
            n_refused += 1
        else:
            if is_refused_by_libraries(damaged, each.page):
                judged.append(f"{each.name}, {how} ({number})")
    assert judged == []
    assert n_refused > 200


def refused(data: bytes, reading: Reading = AS_SAVED) -> str:
    with pytest.raises(UnreadableImageError) as caught:
        decode(data, reading)
    return str(caught.value)


# --- JPEG ------------------------------------------------------------------------------------------------------


def large(mode: str, **options: object) -> bytes:
    rgb = (scene(240, 320) * 255).astype(np.uint8)
    return by_pillow(Image.fromarray(rgb).convert(mode), "JPEG", quality=92, **options)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_cut_scan_is_refused_in_every_colour_space(mode: str, *, progressive: bool) -> None:
    data = large(mode, progressive=progressive)
    for share in np.linspace(0.4, 0.99, 12):
        place = int(share * len(data))
        for end in (b"", b"\xff\xd9", bytes(len(data) - place)):
            assert "not a complete" in refused(data[:place] + end)


def test_a_progressive_picture_cut_between_two_scans_is_refused_although_libjpeg_is_content() -> None:
    data = large("RGB", progressive=True)
    scans = [place for place in range(len(data) - 1) if data[place : place + 2] == b"\xff\xda"]
    for place in scans[1:]:
        before = data.rindex(b"\xff\xc4", 0, place)  # the tables of that scan
        shorter = data[: min(place, before)] + b"\xff\xd9"
        assert not is_refused_by_libraries(shorter)
        refused(shorter)
    assert len(scans) == 10


@pytest.mark.parametrize("name", ["cmyk", "ycck"])
def test_printers_colours_come_out_as_pillow_has_them(name: str) -> None:
    data = large("CMYK")
    if name == "ycck":  # what stands for colours is then something else, but both decoders have to agree
        place = data.index(b"Adobe") + 11
        data = data[:place] + b"\x02" + data[place + 1 :]
    expected = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
    assert np.abs(decode(data).astype(int) - expected).max() <= 2


def test_a_transform_of_colours_that_nobody_knows_is_not_guessed() -> None:
    data = large("CMYK")
    place = data.index(b"Adobe") + 11
    assert data[place] == 0
    refused(data[:place] + b"\x01" + data[place + 1 :])


@pytest.mark.parametrize("piece", [0, 1, 2])
def test_jpeg_in_tiff_is_read_as_strictly(piece: int) -> None:
    data = by_tifffile(RGB, photometric="rgb", compression="jpeg", rowsperstrip=16)
    page = tifffile.TiffFile(io.BytesIO(data)).pages[0]
    start, count = page.dataoffsets[piece], page.databytecounts[piece]
    for share in (0.75, 0.9):
        place = start + int(share * count)
        refused(data[:place] + bytes(start + count - place) + data[start + count :])


def test_very_many_scans_are_refused_at_once() -> None:
    data = large("RGB", progressive=True)
    last = data.rindex(b"\xff\xda")
    many = data[:last] + 200 * data[last:-2] + b"\xff\xd9"
    begun_s = time.process_time()
    assert "very many scans" in refused(many)
    assert time.process_time() - begun_s < 1


def test_lossless_and_arithmetic_jpegs_are_refused_by_name() -> None:
    data = large("RGB")
    assert "damage cannot be detected" in refused(data.replace(b"\xff\xc0\0\x11", b"\xff\xc9\0\x11"))


# --- PNG -------------------------------------------------------------------------------------------------------

CHUNKS = png_chunks(by_pillow(IMAGE, "PNG"))
PIXELS = zlib.decompress(b"".join(body for kind, body in CHUNKS if kind == b"IDAT"))


def with_pixels(*idat: bytes) -> bytes:
    return png_of([CHUNKS[0], *((b"IDAT", body) for body in idat), (b"IEND", b"")])


def test_a_png_needs_all_its_pixels_and_nothing_more() -> None:
    whole = zlib.compress(PIXELS)
    np.testing.assert_array_equal(decode(with_pixels(whole)), RGB)
    np.testing.assert_array_equal(decode(with_pixels(whole[:50], b"", whole[50:])), RGB)
    for idat in (
        zlib.compress(PIXELS[:-1]),
        zlib.compress(PIXELS[: len(PIXELS) // 2]),
        zlib.compress(PIXELS + b"\0"),
        whole[:-1],  # zlib's own checksum is cut
        whole[:-4] + b"\0\0\0\0",
        whole + b"\0",
        b"",
    ):
        assert "not a complete" in refused(with_pixels(idat))
    refused(with_pixels(whole, b"more"))


@pytest.mark.parametrize("kind", [b"IDAT", b"tEXt", b"IEND"])
def test_a_pngs_checksums_are_compared(kind: bytes) -> None:
    data = png_of([CHUNKS[0], (b"tEXt", b"Comment\0x"), (b"IDAT", zlib.compress(PIXELS)), (b"IEND", b"")])
    assert decode(data).shape == (45, 70, 3)
    end = len(data) if kind == b"IEND" else data.index({b"tEXt": b"IDAT", b"IDAT": b"IEND"}[kind]) - 4
    refused(data[: end - 1] + bytes([data[end - 1] ^ 1]) + data[end:])


def test_a_png_needs_its_parts_in_order() -> None:
    whole = zlib.compress(PIXELS)
    refused(with_pixels(whole)[:-12])  # no IEND
    refused(with_pixels(whole)[:-4])
    text = (b"tEXt", b"Comment\0x")
    refused(png_of([CHUNKS[0], (b"IDAT", whole[:50]), text, (b"IDAT", whole[50:]), (b"IEND", b"")]))
    refused(png_of([CHUNKS[0], (b"ABCD", b""), (b"IDAT", whole), (b"IEND", b"")]))
    np.testing.assert_array_equal(decode(png_of([CHUNKS[0], text, (b"IDAT", whole), text, (b"IEND", b"")])), RGB)


def test_a_colour_that_the_palette_has_not_is_damage() -> None:
    chunks = png_chunks(by_pillow(IMAGE.quantize(16), "PNG", bits=8))
    fewer = png_of([(kind, body[:-3] if kind == b"PLTE" else body) for kind, body in chunks])
    assert "not a complete" in refused(fewer)


def test_a_png_that_unfolds_to_more_than_it_says_takes_no_memory() -> None:
    header = struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)
    bomb = png_of([(b"IHDR", header), (b"IDAT", zlib.compress(bytes(100_000_000), 1)), (b"IEND", b"")])
    tracemalloc.start()
    refused(bomb)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


# --- BMP and TIFF ----------------------------------------------------------------------------------------------


def test_a_bmp_that_is_shorter_than_it_says_is_refused() -> None:
    data = by_pillow(IMAGE, "BMP")
    refused(data[:-1])
    longer = data[:2] + (len(data) + 1).to_bytes(4, "little") + data[6:]
    refused(longer)
    silent = data[:2] + bytes(4) + data[6:]  # some writers leave it out
    np.testing.assert_array_equal(decode(silent), RGB)


ROWS = [row.tobytes() for row in stored(8, 1)]
TAGS = {256: [70], 257: [45], 258: [8], 259: [1], 262: [1], 277: [1], 278: [1]}


def test_a_tiff_needs_every_strip() -> None:
    np.testing.assert_array_equal(decode(written_tiff(ROWS, TAGS))[:, :, 0], stored(8, 1))
    refused(written_tiff(ROWS[:-1], TAGS))
    refused(written_tiff([*ROWS, ROWS[0]], TAGS))
    refused(written_tiff([*ROWS[:-1], ROWS[-1][:-1]], TAGS))
    refused(written_tiff([*ROWS[:-1], b""], TAGS))
    data = written_tiff(ROWS, TAGS)
    refused(data[: len(data) - 4])  # strips' places are written there
    place = data.index((8).to_bytes(4, "little") + (8 + 70).to_bytes(4, "little"))
    refused(data[:place] + bytes(4) + data[place + 4 :])


@pytest.mark.parametrize(("packing", "pack"), [(1, bytes), (8, zlib.compress)])
def test_a_strip_needs_every_row(packing: int, pack: Callable[[bytes], bytes]) -> None:
    tags = {**TAGS, 259: [packing], 278: [45]}
    np.testing.assert_array_equal(decode(written_tiff([pack(b"".join(ROWS))], tags))[:, :, 0], stored(8, 1))
    refused(written_tiff([pack(b"".join(ROWS[:-1]))], tags))


def test_a_jpeg_strip_has_the_size_of_its_rows() -> None:
    tags = {**TAGS, 259: [7], 278: [45]}
    grey = Image.fromarray(stored(8, 1))
    whole, shorter, taller = (by_pillow(grey.crop((0, 0, 70, rows)), "JPEG") for rows in (45, 40, 48))
    assert decode(written_tiff([whole], tags)).shape == (45, 70, 3)
    refused(written_tiff([shorter], tags))
    refused(written_tiff([taller], tags))


def test_tags_out_of_order_are_damage() -> None:
    data = written_tiff(ROWS, TAGS)
    start = int.from_bytes(data[4:8], "little") + 2
    swapped = data[:start] + data[start + 12 : start + 24] + data[start : start + 12] + data[start + 24 :]
    assert "not a complete" in refused(swapped)


@pytest.mark.parametrize(
    ("packing", "pack"),
    [(32773, lambda row: bytes([len(row) - 1]) + row), (8, zlib.compress)],
    ids=["packbits", "deflate"],
)
def test_a_packed_strip_needs_exactly_its_bytes(packing: int, pack: Callable[[bytes], bytes]) -> None:
    tags = {**TAGS, 259: [packing]}
    packed = [pack(row) for row in ROWS]
    np.testing.assert_array_equal(decode(written_tiff(packed, tags))[:, :, 0], stored(8, 1))
    for spoilt in (pack(ROWS[3][:-1]), pack(ROWS[3] + b"a"), packed[3][:-1]):
        refused(written_tiff([*packed[:3], spoilt, *packed[4:]], tags))


@pytest.mark.parametrize(
    "packed",
    [
        bytes([100]) + ROWS[3],  # a run that goes on behind the strip's end, though 70 bytes are there
        bytes([257 - 100, 5]),  # a run longer than the row
        bytes([69]) + ROWS[3] + b"more",
        bytes([59]) + ROWS[3][:60] + bytes([257 - 10]),  # a run without its byte
    ],
    ids=["a cut run", "a long run", "more", "half a run"],
)
def test_packbits_that_decoders_would_make_fit_are_refused(packed: bytes) -> None:
    strips = [bytes([69]) + row for row in ROWS]
    refused(written_tiff([*strips[:3], packed, *strips[4:]], {**TAGS, 259: [32773]}))


def test_lzw_that_is_longer_than_its_rows_or_has_an_impossible_code_is_refused() -> None:
    import imagecodecs

    def lzw(data: bytes) -> bytes:
        return bytes(imagecodecs.lzw_encode(data))

    tags = {**TAGS, 259: [5]}
    packed = [lzw(row) for row in ROWS]
    np.testing.assert_array_equal(decode(written_tiff(packed, tags))[:, :, 0], stored(8, 1))
    longer = lzw(ROWS[3] + b"a")
    codes = "".join(f"{code:09b}" for code in (256, 65, 259, 66, 257))  # 259 was not made yet
    impossible = bytes(int(codes[place : place + 8].ljust(8, "0"), 2) for place in range(0, len(codes), 8))
    for spoilt in (longer, lzw(ROWS[3][:-1]), impossible):
        refused(written_tiff([*packed[:3], spoilt, *packed[4:]], tags))


def test_lzw_agrees_with_libtiff_and_refuses_what_it_refuses() -> None:
    import imagecodecs

    rng = np.random.default_rng(4)
    for repeated in (1, 3, 40):
        grey = np.repeat(rng.integers(0, 256, (300, 400 // repeated + 1)), repeated, axis=1)[:, :400].astype(np.uint8)
        data = by_tifffile(grey, compression="lzw")
        np.testing.assert_array_equal(decode(data)[:, :, 0], imagecodecs.tiff_decode(data))


def test_a_tiff_that_unfolds_to_more_than_it_says_takes_no_memory() -> None:
    bomb = written_tiff([zlib.compress(bytes(100_000_000), 1)], {**TAGS, 259: [8], 278: [45]})
    tracemalloc.start()
    refused(bomb)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_a_tile_larger_than_any_picture_is_refused_before_there_is_room_for_it() -> None:
    tags = {256: [70], 257: [45], 258: [8], 259: [8], 262: [1], 277: [1], 322: [65520], 323: [65520]}
    bomb = zlib.compress(bytes(100_000_000), 1)
    tracemalloc.start()
    refused(written_tiff([bomb], tags, places=(324, 325)))
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
    fitting = {**tags, 322: [80], 323: [48]}
    tile = np.pad(stored(8, 1), ((0, 3), (0, 10))).tobytes()
    np.testing.assert_array_equal(
        decode(written_tiff([zlib.compress(tile)], fitting, places=(324, 325)))[:, :, 0], stored(8, 1)
    )


def test_pages_of_a_tiff_that_follow_one_another_in_a_circle_are_damage() -> None:
    data = bytearray(written_tiff(ROWS, TAGS))
    start = int.from_bytes(data[4:8], "little")
    n_tags = int.from_bytes(data[start : start + 2], "little")
    data[start + 2 + 12 * n_tags : start + 6 + 12 * n_tags] = data[4:8]
    assert "not a complete" in refused(bytes(data))


# --- bits ------------------------------------------------------------------------------------------------------


def test_values_above_the_chosen_bits_are_an_error_not_a_bright_part() -> None:
    values = stored(16, 1)
    for data in (by_tifffile(values), written_png(values, 16)):
        assert "more than 12 bits hold" in refused(data, Reading(bits=12))
        assert decode(data, Reading(bits=16)).max() > 150
    said = by_tifffile(values, extratags=[(281, 3, 1, 4095, True)])
    assert "more than 12 bits hold" in refused(said)


def test_what_a_file_says_itself_goes_before_the_choice() -> None:
    values = stored(12, 1)
    packed, plain = packed_tiff(values, 12), by_tifffile(stored(8, 1))
    for data in (packed, plain):
        np.testing.assert_array_equal(decode(data, Reading(bits=10)), decode(data))


def test_the_largest_value_is_told_only_where_a_file_does_not_say_its_bits() -> None:
    values = stored(12, 1)
    assert largest_value(io.BytesIO(by_tifffile(values))) == values.max()
    assert largest_value(io.BytesIO(written_png(values, 16))) == values.max()
    for data in (
        packed_tiff(values, 12),
        by_tifffile(values, extratags=[(281, 3, 1, 4095, True)]),
        by_pillow(IMAGE, "PNG"),
        by_pillow(IMAGE, "JPEG"),
    ):
        assert largest_value(io.BytesIO(data)) is None


def test_a_pictures_own_largest_value_in_the_tag_says_nothing_of_bits() -> None:
    data = by_tifffile(stored(12, 1), extratags=[(281, 3, 1, 3201, True)])
    assert largest_value(io.BytesIO(data)) is not None


# --- cost ------------------------------------------------------------------------------------------------------


def small_but_huge() -> bytes:
    header = struct.pack(">IIBBBBB", 12_000, 12_300, 8, 0, 0, 0, 0)
    return png_of([(b"IHDR", header), (b"IDAT", zlib.compress(bytes(12_001 * 1000))), (b"IEND", b"")])


def test_a_picture_many_times_the_good_parts_size_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    data = small_but_huge()
    reading = Reading(parts_size=(1200, 900))
    begun_s = time.process_time()
    assert "many times more than the good parts' 1200 x 900" in refused(data, reading)
    with pytest.raises(UnreadableImageError, match="many times"):
        size_of(io.BytesIO(data), reading)
    assert time.process_time() - begun_s < 0.2
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=2**30))
    assert "GB are free" in refused(data)


def test_pictures_somewhat_larger_than_the_good_parts_are_read() -> None:
    data = by_pillow(Image.new("L", (4000, 3000), 90), "PNG")
    assert decode(data, Reading(parts_size=(400, 300))).shape == (3000, 4000, 3)


def test_kinds_differ() -> None:
    """A name says which kind failed."""
    assert len(KINDS) == sum(1 for _ in all_kinds())
    assert {type(each) for each in KINDS.values()} == {Sound}
