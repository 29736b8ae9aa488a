"""The checksums of Matroska files, as FFmpeg writes them."""

from pathlib import Path

import pytest

from inspector_app.sources.shared.checksums import ClusterChecksums
from tests.unit.sources.coded_video import GROUP, RECIPES, moving, packets_of, write


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mkv") / "clip.mkv"
    return write(path, RECIPES["ffv1"], [moving(number) for number in range(2 * GROUP + 1)])


def fitting(path: Path, places: list[int]) -> list[bool]:
    checksums = ClusterChecksums(path)
    return [checksums.fits(place) for place in places]


def test_one_changed_bit_is_told_in_its_cluster_alone(video: Path, tmp_path: Path) -> None:
    data = bytearray(video.read_bytes())
    places = [data.index(packet.data) for packet in packets_of(video)]
    assert all(fitting(video, places))
    last = places[-1] + 5
    data[last] ^= 4
    (tmp_path / "bad.mkv").write_bytes(data)
    fits = fitting(tmp_path / "bad.mkv", places)
    assert fits[0]
    assert not fits[-1]
    assert fits == sorted(fits, reverse=True)


def test_a_cut_cluster_does_not_fit(video: Path, tmp_path: Path) -> None:
    data = video.read_bytes()
    places = [data.index(packet.data) for packet in packets_of(video)]
    (tmp_path / "cut.mkv").write_bytes(data[: places[1] + 9])
    assert fitting(tmp_path / "cut.mkv", places[:2]) == [False, False]


def test_a_place_outside_of_all_clusters_or_nowhere_does_not_fit(video: Path) -> None:
    checksums = ClusterChecksums(video)
    assert checksums.there
    assert not checksums.fits(None)
    assert not checksums.fits(3)
    assert not checksums.fits(video.stat().st_size + 1000)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x1a", b"\x1a\x45\xdf\xa3", b"\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\x01" + b"\xff" * 7,
     b"\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\xff\x1f\x43\xb6\x75\xff", b"\0" * 100, b"RIFF" + b"\0" * 50],
)  # fmt: skip
def test_anything_else_has_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "any.mkv").write_bytes(content)
    checksums = ClusterChecksums(tmp_path / "any.mkv")
    assert not checksums.there
    assert not checksums.fits(10)
