"""Checks that judge: the runtime, the time of a part, and whether a project scores as it did where it was built."""

import math
import statistics
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from inspector_app.core.compute.compiled import can_compile
from inspector_app.core.detectors import open_member
from inspector_app.core.detectors.base.kind import Place
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import InspectorError
from inspector_app.core.features.backbones import DEFAULT_BACKBONE
from inspector_app.core.messages import Frame, Limits
from inspector_app.core.pictures.preprocess import DETAIL_PX, input_size
from inspector_app.core.pictures.view import View
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps
from inspector_app.pipeline.building.learning import learn
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, open_embedder
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.pipeline.selftest.results import Found, Grade, Value
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.project.machine_facts import version_of
from inspector_app.project.store import Project, load_project
from inspector_app.project.weights import find_weights
from inspector_app.sources.synthetic import Renderer, SyntheticSettings

PICTURE = (1280, 720)
"""Of the generated parts, pixels."""
N_GOOD = 6
"""The memory bank of these is as large as that of 100 to 200 parts at 1 %: no bank is smaller than 2,000 rows."""
N_WARM_UP, N_TIMED = 4, 15
SLOW_MS = 250.0
"""Four parts a second, as fast as a person can place them."""
TOO_SLOW_MS = 2000.0
"""The picture must come within 2 s of its trigger, and machines that ask by HTTP usually wait 2 s for the verdict."""
NO_LIMIT = Limits(math.inf)
CHOSEN = TrainSettings(name="generated parts")
"""The default settings of a build."""
TITLES = {"openvino": "OpenVINO", "torch": "torch", "cuda": "CUDA"}


def check_runtime(subject: Subject) -> Found:
    """Check which libraries run the network and the search.

    Raises:
        BackboneError: nothing runs the network.
    """
    runtime = _opened("fast", subject).runtime
    package = "openvino" if runtime == "openvino" else "torch"
    compiles = can_compile()
    values: dict[str, Value] = {"network": runtime, "search": "numba" if compiles else "faiss"}
    named = Sentence("The network runs with {runtime} {version}.", runtime=TITLES[runtime], version=version_of(package))
    if compiles:
        search = Sentence("The search runs with numba {version}.", version=version_of("numba"))
        return Found(Grade.GREEN, join(named, search), values=values)
    search = Sentence(
        "The search runs with faiss {version}, because its compiled form cannot be used here.",
        version=version_of("faiss-cpu"),
    )
    advice = Sentence("Verdicts are the same, but take longer. Install the program again, or use another processor.")
    return Found(Grade.AMBER, join(named, search), advice, values)


def check_speed(detail: str, subject: Subject) -> Found:
    """Measure how long a part takes from its picture to its verdict, once all is in memory.

    Args:
        detail: fast, standard or fine.
        subject: this computer.

    Raises:
        InspectorError: the network cannot be opened, or a part cannot be judged.
    """
    frames = _generated(N_GOOD)
    detector = _learned(frames, detail, subject)
    times_ms = []
    for number in range(N_WARM_UP + N_TIMED):
        record = inspect(frames[number % N_GOOD], detector, NO_LIMIT)
        if record.anomaly is None:
            raise InspectorError(Sentence("A generated part could not be judged: {error}", error=record.error))
        times_ms.append(record.latency_ms)
    times_ms = times_ms[N_WARM_UP:]
    median_ms, longest_ms = statistics.median(times_ms), max(times_ms)
    return graded_speed(detail, median_ms, longest_ms)


def graded_speed(detail: str, median_ms: float, longest_ms: float) -> Found:
    """Grade the time of a part, milliseconds. Only the fast detail can be red: it can replace a finer one."""
    values: dict[str, Value] = {"ms_per_part": round(median_ms, 2), "longest_ms": round(longest_ms, 2)}
    found = Sentence(
        "{median} ms a part (the longest took {longest} ms), {n} px.",
        median=f"{median_ms:.1f}",
        longest=f"{longest_ms:.1f}",
        n=DETAIL_PX[detail],
    )
    if median_ms <= SLOW_MS:
        return Found(Grade.GREEN, found, values=values)
    if detail != "fast":
        advice = Sentence("Use a lower detail if parts come faster, or close other programs and test again.")
        return Found(Grade.AMBER, found, advice, values)
    advice = Sentence("Close other programs and test again, or use a faster computer.")
    return Found(Grade.RED if median_ms > TOO_SLOW_MS else Grade.AMBER, found, advice, values)


check_fast, check_standard, check_fine = (partial(check_speed, detail) for detail in DETAIL_PX)


def _generated(count: int) -> list[Frame]:
    """Render good parts, each another one."""
    settings = SyntheticSettings(size=PICTURE, defect_share=0.0)
    renderer = Renderer(settings)
    return [
        Frame(renderer.render(number * settings.cycle_frames).rgb, f"generated part {number + 1}", 0.0)
        for number in range(count)
    ]


def _learned(frames: Sequence[Frame], detail: str, subject: Subject) -> PatchDetector:
    """Learn the parts with the default settings of a build."""
    view = View(_size(detail), PICTURE[0] / PICTURE[1])
    embedder = _opened(detail, subject)
    features = np.stack([embedder.embed(view.see(frame.rgb, embedder.grid).pixels) for frame in frames])
    for _ in (steps := Steps(learn(features, CHOSEN.options, keep=CHOSEN.keep, seed=CHOSEN.seed))):
        pass
    return open_member(CHOSEN.options, embedder, steps.result.learned.memory, Place(view))


def _opened(detail: str, subject: Subject) -> Embedder:
    """Open the network that a build with the default settings uses."""
    patch = CHOSEN.neighbourhood(DEFAULT_BACKBONE)
    request = EmbeddingRequest(DEFAULT_BACKBONE, CHOSEN.layers, patch, _size(detail))
    return open_embedder(request, find_weights(DEFAULT_BACKBONE, subject.paths.weights), subject.paths)


def _size(detail: str) -> tuple[int, int]:
    return input_size(PICTURE, DETAIL_PX[detail])


def check_project(subject: Subject) -> Found:
    """Score the project's reference parts again.

    Raises:
        InspectorError: the project cannot be read, or cannot judge here.
    """
    if subject.project is None:
        return Found(Grade.GREEN, Sentence("No project was opened here yet, so none was checked."))
    project = load_project(subject.project) if isinstance(subject.project, Path) else subject.project
    opened = open_detector(project, subject.paths)
    n = len(project.document.references)
    values: dict[str, Value] = {
        "name": project.document.name,
        "identity": project.document.identity,
        "references": n,
        "drift": opened.drift,
    }
    found = Sentence(
        "{name}: its {n} reference parts have the scores of the build (largest difference {share}).",
        one="{name}: its reference part has the score of the build (difference {share}).",
        name=project.document.name,
        n=n,
        share=f"{opened.drift:.2%}",
    )
    if not n:
        found = Sentence("{name} has no reference parts.", name=project.document.name)
    if opened.drift_notice:
        found = Sentence("{name}: its reference parts have other scores than at the build.", name=project.document.name)
    grade = Grade.AMBER if opened.notices else Grade.GREEN
    return Found(grade, found, join(*opened.notices), values)


def name_of(project: Project | Path | None) -> str:
    """Return a project's name, or that of its file; "" without one."""
    if isinstance(project, Project):
        return project.document.name
    return project.name if project is not None else ""
