"""A tiny project made by hand: no network, a few kilobytes."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Label
from inspector_app.project.kept_maps import PartMaps
from inspector_app.project.schema import BuildSeconds, ProjectDocument
from inspector_app.project.schema_learned import Bank, Embedding, Member
from inspector_app.project.schema_limits import ThresholdChange
from inspector_app.project.schema_parts import LabelledPart, Reference, TrainingImage
from inspector_app.project.store import Project
from tests.helpers import bank_bytes

EMBEDDING = Embedding(
    backbone="efficientnet_lite0",
    weights_sha256="ab" * 32,
    layers=("blocks.2", "blocks.4"),
    patch=3,
    input_size=(64, 32),
    source_size=(640, 321),
    runtime="openvino",
)
NOON = datetime(2026, 1, 2, 12, 30, 15, 250_000, tzinfo=UTC)


def digest(data: bytes, embedding: Embedding = EMBEDDING) -> str:
    """What the document must say of a bank's bytes, for its embedding."""
    return hashlib.sha256(data + embedding.model_dump_json(exclude_none=True).encode()).hexdigest()


def sealed(document: dict[str, Any]) -> bytes:
    """A document's JSON, with the hash that vouches for it, as somebody would write it who knows how."""
    said = {key: value for key, value in document.items() if key != "sha256"}
    text = json.dumps(said, sort_keys=True, separators=(",", ":"))
    return json.dumps({**said, "sha256": hashlib.sha256(text.encode()).hexdigest()}).encode()


def tiny_project(n_vectors: int = 20) -> Project:
    rng = np.random.default_rng(n_vectors)
    index = np.arange(n_vectors, dtype=np.int32)
    bank = MemoryBank(rng.normal(size=(n_vectors, 6)).astype(np.float32), index % 3, index % 16)
    references = {
        f"references/{number:03}.png": rng.integers(0, 256, (32, 64, 3)).astype(np.uint8) for number in range(2)
    }
    learned = Learned(bank)
    maps = PartMaps(
        rng.uniform(0, 3, (3, 2, 4)).astype(np.float16),
        rng.uniform(0, 5, (1, 2, 4)).astype(np.float16),
    )
    document = ProjectDocument(
        name="Gehäuse № 3",
        created_at=NOON,
        made_with={"inspector-app": "0.1"},
        options=PatchCoreOptions(),
        bank=Bank(keep=0.01, seed=7, reweighting=True),
        members=(
            Member(
                file="bank.safetensors",
                embedding=EMBEDDING,
                sha256=digest(bank_bytes(learned)),
                rows=n_vectors,
                dims=6,
            ),
        ),
        notes=("Ein Satz.",),
        training=tuple(
            TrainingImage(name=f"part{n}.png", path=f"/parts/part{n}.png", score_l2=1 / 3 + n) for n in range(3)
        ),
        skipped=("odd.png: The file is no complete picture.",),
        promise_asked=0.01,
        promise=0.25,
        suggested_threshold_l2=7 / 3,
        threshold_l2=2.5,
        review_l2=2.25,
        threshold_history=(
            ThresholdChange(at=NOON, by="Ada", old_l2=7 / 3, new_l2=2.5, old_review_l2=None, new_review_l2=2.25),
        ),
        labelled=(LabelledPart(name="scratch.png", path="", label=Label.DEFECT, score_l2=4.5),),
        maps_sha256=maps.sha256,
        references=tuple(Reference(file=name, name="part1.png", score_l2=0.1) for name in references),
        build_seconds=BuildSeconds(features=1, projection=0.25, coreset=2, calibration=3, total=6.5),
    )
    return Project(document, (learned,), references, maps)


@pytest.fixture
def project() -> Project:
    return tiny_project()
