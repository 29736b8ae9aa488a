"""A smaller bundle loads the same: on libraries that the system's compiler makes."""

import ctypes
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, ("cc", "strip", "objdump"))),
    reason="bundles for Linux are made smaller with the tools of a compiler",
)
PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="module")
def slim() -> ModuleType:
    spec = importlib.util.spec_from_file_location("slim", PACKAGING / "slim.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make(path: Path, number: int, *uses: Path, options: tuple[str, ...] = ()) -> Path:
    """A library with a function that returns ``number``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    source = path.with_suffix(".c")
    source.write_text(f"int answer{len(uses)}(void) {{ return {number}; }}\n", "ascii")
    needs = [f"-L{path.parent}", "-Wl,--no-as-needed", *(f"-l:{each.name}" for each in uses)]
    name = f"-Wl,-soname,{path.name}"
    subprocess.run(["cc", "-shared", "-fPIC", *options, name, str(source), *needs, "-o", str(path)], check=True)
    source.unlink()
    return path


def test_a_library_stands_for_an_older_one_of_the_same_interface(slim: ModuleType, tmp_path: Path) -> None:
    make(tmp_path / "one/libcodec-aa.so.62.28.101", 1)
    make(tmp_path / "other/libcodec-bb.so.62.28.102", 2)
    slim.share(tmp_path / "one", "libcodec", tmp_path / "other/libcodec")
    moved = (tmp_path.parent / f"{tmp_path.name}-moved").absolute()
    tmp_path.rename(moved)
    assert ctypes.CDLL(str(moved / "one/libcodec-aa.so.62.28.101")).answer0() == 2


@pytest.mark.parametrize("other", ["62.28.100", "63.0.0"])
def test_an_older_library_or_another_interface_does_not(
    other: str, slim: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = make(tmp_path / "one/libcodec-aa.so.62.28.101", 1)
    make(tmp_path / f"other/libcodec-bb.so.{other}", 2)
    slim.share(tmp_path / "one", "libcodec", tmp_path / "other/libcodec")
    assert not own.is_symlink()
    assert "cannot replace" in capsys.readouterr().out


def test_the_versions_of_openblas_and_ffmpeg_are_read(slim: ModuleType) -> None:
    assert slim.version(Path("libopenblasp-r0-59ffcd50.3.15.so")) == (3, 15)
    assert slim.version(Path("libavcodec-c4204469.so.62.28.101")) == (62, 28, 101)


def test_what_nothing_needs_is_removed_with_what_only_that_needed(slim: ModuleType, tmp_path: Path) -> None:
    libs = tmp_path / "wheel.libs"
    deep = make(libs / "libdeep.so", 1)
    unused = make(libs / "libunused.so", 2, deep)
    used = make(libs / "libused.so", 3)
    make(tmp_path / "wheel" / "module.so", 4, used, options=(f"-L{libs}",))
    (tmp_path / "libdeep.so").symlink_to("wheel.libs/libdeep.so")
    slim.remove_unneeded(libs, tmp_path / "wheel")
    slim.link_from_root(tmp_path)
    assert [path.name for path in sorted(libs.iterdir())] == ["libused.so"]
    assert not unused.exists()
    assert not (tmp_path / "libdeep.so").is_symlink()


def test_what_a_linked_library_needs_is_found_from_the_root(
    slim: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As OpenCV's libgfortran went, and faiss's OpenBLAS, loaded as OpenCV's, looked for it beside OpenCV's files."""
    gone = make(tmp_path / "one.libs/libdeep.so", 0)
    (tmp_path / "libdeep.so").symlink_to("one.libs/libdeep.so")
    make(tmp_path / "one.libs/libblas-aa.so.1", 1)
    deep = make(tmp_path / "other.libs/libdeep.so", 2)
    make(tmp_path / "other.libs/libblas-bb.so.1", 3, deep)
    slim.share(tmp_path / "one.libs", "libblas", tmp_path / "other.libs/libblas")
    gone.unlink()
    slim.link_from_root(tmp_path)
    load = f"import ctypes; print(ctypes.CDLL({str(tmp_path / 'one.libs/libblas-aa.so.1')!r}).answer1())"
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))  # as the start of a bundle sets it
    done = subprocess.run([sys.executable, "-c", load], check=False, capture_output=True, text=True)
    assert done.stdout == "3\n", done.stderr


def test_equal_files_of_one_name_are_there_once(slim: ModuleType, tmp_path: Path) -> None:
    one = make(tmp_path / "a/libsame.so", 1)
    for folder in ("b", "c"):
        (tmp_path / folder).mkdir()
    shutil.copy(one, tmp_path / "b/libsame.so")
    shutil.copy(one, tmp_path / "c/libother.so")
    slim.link_equal(tmp_path)
    assert (tmp_path / "b/libsame.so").readlink() == Path("../a/libsame.so")
    assert not (tmp_path / "c/libother.so").is_symlink()


def test_symbols_for_debuggers_go_and_the_code_stays(slim: ModuleType, tmp_path: Path) -> None:
    library = make(tmp_path / "lib.so", 7, options=("-g3",))
    before = library.stat().st_size
    slim.strip(library)
    assert library.stat().st_size < before
    assert ctypes.CDLL(str(library)).answer0() == 7
    assert list(tmp_path.iterdir()) == [library]


def test_a_file_is_left_alone_if_its_loaded_bytes_would_change(
    slim: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = make(tmp_path / "lib.so", 7, options=("-g3",))
    before, truly = library.read_bytes(), subprocess.run

    def damaging(command: list[str], **named: object) -> object:
        done = truly(command, **named)  # type: ignore[call-overload]
        data = bytearray(Path(command[-1]).read_bytes())
        data[data.index(b"lib.so")] ^= 1  # its name, in the part that is loaded
        Path(command[-1]).write_bytes(data)
        return done

    monkeypatch.setattr(slim.subprocess, "run", damaging)
    slim.strip(library)
    assert library.read_bytes() == before
    assert list(tmp_path.iterdir()) == [library]
