"""Arrays on their way to the disk: the library's bytes, without its copies."""

import hashlib
import io
import tracemalloc
import zipfile
from dataclasses import replace

import numpy as np
import pytest
import safetensors.numpy

from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.memory.learned import Learned
from inspector_app.project.archive import write_pieces
from inspector_app.project.arrays import packed, sha256_of, unpacked
from inspector_app.project.kept_bank import bank_digest, packed_bank
from inspector_app.project.store import Project, file_bytes, save_project
from tests.unit.project.conftest import EMBEDDING

MB = 2**20


@pytest.mark.parametrize("seed", range(20))
def test_the_bytes_are_those_of_the_library(seed: int) -> None:
    rng = np.random.default_rng(seed)
    arrays = {}
    for name in rng.permutation(["vectors", "cell", "b\u00e4r", 'quo"te', "a", "training", "zz"])[: rng.integers(1, 8)]:
        shape = tuple(rng.integers(0, 5, rng.integers(0, 4)).tolist())
        array = (100 * rng.standard_normal(shape)).astype(rng.choice(["i4", "f2", "f4", "f8", "i8"]))
        arrays[str(name)] = array.T if seed % 2 else array
    expected = safetensors.numpy.save({name: np.ascontiguousarray(array) for name, array in arrays.items()})
    assert b"".join(packed(arrays)) == expected
    assert sha256_of(packed(arrays)) == hashlib.sha256(expected).hexdigest()
    for name, array in unpacked(expected).items():
        np.testing.assert_array_equal(array, arrays[name])


def test_a_kind_of_array_that_no_project_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="c16"):
        packed({"a": np.zeros(3, np.complex128)})


@pytest.fixture
def large() -> Learned:
    """A gallery of 32 MB, as SPADE has."""
    return Learned(Gallery(np.ones((8, 1024, 1024), np.float32)))


def peak_of(act: object) -> int:
    tracemalloc.start()
    try:
        act()  # type: ignore[operator]
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_no_copy_of_a_bank_is_made_to_hash_or_to_write_it(large: Learned) -> None:
    class Nowhere(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            return len(data)

    assert peak_of(lambda: bank_digest(packed_bank(large), EMBEDDING)) < MB
    with zipfile.ZipFile(Nowhere(), "w") as archive:
        assert peak_of(lambda: write_pieces(archive, "bank.safetensors", packed_bank(large))) < MB


def test_how_large_a_project_will_be_is_known_without_a_file(
    project: Project, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path_factory.mktemp("saved") / "part.inspector"
    for one in (project, replace(project, maps=None), replace(project, references={})):
        save_project(one, path)
        with monkeypatch.context() as patched:
            patched.setattr("os.open", None)
            patched.setattr("builtins.open", None)
            assert file_bytes(one) == path.stat().st_size
