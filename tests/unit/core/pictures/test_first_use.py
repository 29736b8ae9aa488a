"""Decoders are used once in one thread before several may."""

import io
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures import first_use
from inspector_app.core.pictures.decoders import lzw
from inspector_app.core.pictures.decoding import FORMATS, decode
from inspector_app.core.reading import Reading


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """(format, thread) of all that is decoded, in a process that has decoded nothing yet."""
    seen: list[tuple[str, str]] = []

    def noted(data: bytes, reading: Reading) -> UInt8:
        with Image.open(io.BytesIO(data)) as image:
            name = f"{image.format}{' 16' * image.mode.startswith('I')}"
            seen.append((name, threading.current_thread().name))
        return decode(data, reading)

    monkeypatch.setattr(first_use, "decode", noted)
    first_use._use_once.cache_clear()
    return seen


def test_every_format_is_decoded_once_by_one_thread_whoever_asks(decoded: list[tuple[str, str]]) -> None:
    meeting = threading.Barrier(4)

    def ask() -> None:
        meeting.wait()
        first_use.use_decoders_once()

    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(ask) for _ in range(4)]:
            done.result()
    assert sorted(name for name, _ in decoded) == sorted([*FORMATS, "PNG 16"])
    assert len({thread for _, thread in decoded}) == 1


def test_lzw_is_compiled_when_it_is_imported_and_by_no_call() -> None:
    """Else threads that read pictures would compile it. A function without a signature takes what it is given."""
    with pytest.raises(TypeError, match="No matching definition"):
        lzw.unpack(np.zeros(4, dtype=np.int16), np.zeros(4, dtype=np.uint8))
