"""The doctor: which good parts a person should look at, and what more of them would bring."""

from collections import Counter
from collections.abc import Generator, Iterator, Sequence

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Float64, Int32, Progress
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.coverage import Coverage, coverage, distances_by_part
from inspector_app.core.statistics.outliers import FAR_SPREADS, Spread, distances_to_a_quarter
from inspector_app.core.statistics.two_groups import two_groups
from inspector_app.core.steps import counted
from inspector_app.pipeline.building.every_picture import IN_COLOUR, IS_GREY, MIN_PICTURES, MOST_SHARE, size_words
from inspector_app.pipeline.doctor.evidence import Evidence, gather
from inspector_app.pipeline.doctor.findings import (
    Examination,
    Finding,
    expected_wrong,
    peak_words,
    region_of,
    setter_words,
)
from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.pipeline.steps import scaled
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.store import Project

LEAST_BRIGHTER, LEAST_SHARPER, LEAST_COLOUR, LEAST_FARTHER = 0.05, 0.1, 0.02, 0.3
"""Smaller differences from the usual are never named: shares of the usual, but of a colour the difference of shares."""
MOST_QUERIES, MOST_DISTANCES = 2000, 8_000_000
SESSION_SPREADS = 5.0
"""A session's median score is named if it is so many of its standard errors from that of the others."""
SESSION_LEAST = 5
NAMED = 3
COVERING = Sentence("Comparing good parts")


def examine(project: Project, detector: PatchDetector | None) -> Generator[Progress, None, Examination]:
    """Examine the good parts that a project was learned from; nothing is changed.

    Args:
        project: the project.
        detector: its detector, to read and embed the pictures that are there; None: only what the project keeps is
            looked at, which takes seconds.
    """
    document = project.document
    seen = yield from scaled(gather(project, detector), 0.0, 0.85)
    scores = np.array([image.score_l2 for image in document.training])
    findings = [*_unlike(seen), *_high_scores(project, scores), *_looks(seen), *_sizes(seen), *_copies(document)]
    order = list(Kind)
    findings.sort(key=lambda one: (order.index(one.kind), -abs(one.spreads), one.picture))
    facts = (*_sessions(document, scores), *_groups(seen, document))
    curve = yield from scaled(_coverage(project, seen), 0.9, 1.0)
    return Examination(
        findings=tuple(findings),
        ranked=tuple(int(number) for number in np.argsort(-scores, kind="stable")),
        n_read=len(seen.size),
        n_small=len(seen.small),
        facts=facts,
        coverage=curve,
        expected_wrong=expected_wrong(len(scores)),
        setters=setter_words(document),
    )


def _far(values: Float64, least: float) -> Iterator[tuple[int, float, Spread]]:
    """The places of far values that differ from the median by more than ``least``, with their spreads."""
    spread = Spread.of(values)
    for place, apart in enumerate(spread.spreads(values)):
        if abs(apart) > FAR_SPREADS and abs(values[place] - spread.median) > least:
            yield place, float(apart), spread


# --- single parts ----------------------------------------------------------------------------------------------


def _unlike(seen: Evidence) -> Iterator[Finding]:
    """Parts that are far from most of the others: by their mean features, or if there are none, by a tiny picture."""
    others = {*seen.looked_at.tolist()}
    if seen.pooled is not None:
        embedded = np.flatnonzero(np.isfinite(seen.pooled).all(axis=1)).astype(np.int32)
        others -= {*embedded.tolist()}
        yield from _far_from_others(embedded, seen.pooled[embedded])
    for finding in _far_from_others(seen.looked_at, seen.thumbs[seen.looked_at]) if others else ():
        if finding.picture in others:
            yield finding


def _far_from_others(numbers: Int32, values: Float32) -> Iterator[Finding]:
    """The pictures whose rows, float32 (n, d), are far from most of the others."""
    if len(numbers) < MIN_PICTURES:
        return
    distances = distances_to_a_quarter(values)
    ratios = distances / max(float(np.median(distances)), 1e-6)
    for place, apart, spread in _far(ratios, LEAST_FARTHER):
        if apart > 0:
            words = Sentence(
                "It is {found} times as far from the other parts as the median part is; usual is up to {high}.",
                found=f"{ratios[place]:.1f}",
                high=f"{spread.usual[1]:.1f}",
            )
            yield Finding(Kind.OTHER, int(numbers[place]), (), float(ratios[place]), spread.usual, apart, words)


def _high_scores(project: Project, scores: Float64) -> Iterator[Finding]:
    limit_l2 = project.document.suggested_threshold_l2
    maps = project.maps.training if project.maps is not None else ()
    if len(scores) < MIN_PICTURES:
        return
    for number, apart, spread in _far(np.log(np.maximum(scores, 1e-9)), np.log1p(LEAST_FARTHER)):
        if apart > 0:
            distances = maps[number] if number < len(maps) else None
            low, high = (float(np.exp(end)) / limit_l2 for end in spread.usual)
            yield Finding(
                Kind.SCORE,
                number,
                (),
                float(scores[number] / limit_l2),
                (low, high),
                apart,
                Sentence(
                    "Its most unusual place ({place}) scores {found}; usual are scores up to {high}, and the limit is "
                    "1.00.",
                    place=peak_words(distances),
                    found=f"{scores[number] / limit_l2:.2f}",
                    high=f"{high:.2f}",
                ),
                region_of(distances),
            )


def _looks(seen: Evidence) -> Iterator[Finding]:
    """Light, focus and colour, each beside those of the most similar pictures."""
    numbers, usual_size = seen.looked_at, _usual_size(seen)
    if len(numbers) < MIN_PICTURES:
        return
    for number, apart, found, usual in _ratios(seen.brightness, numbers, seen, LEAST_BRIGHTER):
        words = Sentence(
            "It is {found} as bright as similar pictures; usual is {low} to {high}.",
            found=f"{found:.0%}",
            low=f"{usual[0]:.0%}",
            high=f"{usual[1]:.0%}",
        )
        yield Finding(Kind.DARK if apart < 0 else Kind.BRIGHT, number, (), found, usual, apart, words)
    # A picture of another size shows detail at another scale, and a small one hardly any: they are not compared.
    same = np.array([int(one) in seen.size and usual_size in {None, seen.size[int(one)]} for one in numbers])
    for number, apart, found, usual in _ratios(seen.fine, numbers[same], seen, LEAST_SHARPER):
        if apart < 0:
            words = Sentence(
                "It has {found} of the fine detail of similar pictures; usual is at least {low}.",
                found=f"{found:.0%}",
                low=f"{usual[0]:.0%}",
            )
            yield Finding(Kind.BLURRED, number, (), found, usual, apart, words)
    yield from _colours(seen, numbers)


def _ratios(
    values: Float64, numbers: Int32, seen: Evidence, least: float
) -> Iterator[tuple[int, float, float, tuple[float, float]]]:
    """Pictures with a far ratio to similar ones: number, spreads, the ratio, and the usual range of ratios."""
    if len(numbers) < MIN_PICTURES:
        return
    logs = seen.beside(np.log(values + 1e-3), numbers)
    for place, apart, spread in _far(logs, float(np.log1p(least))):
        low, high = (float(np.exp(end)) for end in spread.usual)
        yield int(numbers[place]), apart, float(np.exp(logs[place])), (low, high)


def _colours(seen: Evidence, numbers: Int32) -> Iterator[Finding]:
    grey = seen.is_grey[numbers]
    share = float(grey.mean())
    if share >= MOST_SHARE or share <= 1 - MOST_SHARE:
        odd = ~grey if share >= MOST_SHARE else grey
        words = IN_COLOUR if share >= MOST_SHARE else IS_GREY
        for number in numbers[odd]:
            yield Finding(Kind.COLOUR, int(number), (), float("nan"), (0.0, 0.0), 0.0, words)
        numbers = numbers[~odd]
    worst: dict[int, Finding] = {}
    for name, values in (("red", seen.red), ("blue", seen.blue)) if len(numbers) >= MIN_PICTURES else ():
        apart_by = seen.beside(values, numbers)
        for place, apart, spread in _far(apart_by, LEAST_COLOUR):
            number = int(numbers[place])
            words = _colour_words(name, float(values[number]), float(apart_by[place]), spread)
            if number not in worst or abs(worst[number].spreads) < abs(apart):
                worst[number] = Finding(Kind.COLOUR, number, (), float(apart_by[place]), spread.usual, apart, words)
    yield from worst.values()


def _colour_words(name: str, found: float, apart: float, spread: Spread) -> Sentence:
    low, high = (f"{found - apart + end:.1%}" for end in spread.usual)
    if name == "red":
        return Sentence(
            "Its share of red is {found}; usual is {low} to {high}.", found=f"{found:.1%}", low=low, high=high
        )
    return Sentence("Its share of blue is {found}; usual is {low} to {high}.", found=f"{found:.1%}", low=low, high=high)


def _usual_size(seen: Evidence) -> tuple[int, int] | None:
    """The size of most of the pictures; None if there is no such size."""
    if len(seen.size) < MIN_PICTURES:
        return None
    usual, n_usual = Counter(seen.size.values()).most_common(1)[0]
    return usual if n_usual >= MOST_SHARE * len(seen.size) else None


def _sizes(seen: Evidence) -> Iterator[Finding]:
    usual = _usual_size(seen)
    for number, size in seen.size.items() if usual is not None else ():
        if size != usual and usual is not None:
            yield Finding(Kind.SIZE, number, (), float("nan"), (0.0, 0.0), 0.0, size_words(size, usual))


def _copies(document: ProjectDocument) -> Iterator[Finding]:
    """One finding for each part of which there are several pictures; the build found them."""
    for shots in document.shots:
        if len(shots) > 1:
            others = shots[1:]
            names = ", ".join(document.training[other].name for other in others[:NAMED])
            words = Sentence(
                "{n} more pictures show the same part ({names}): together they count once in the limit.",
                one="1 more picture shows the same part ({names}): together they count once in the limit.",
                n=len(others),
                names=names + (", ..." if len(others) > NAMED else ""),
            )
            yield Finding(Kind.COPY, shots[0], others, float(len(shots)), (1.0, 1.0), 0.0, words)


# --- several parts ---------------------------------------------------------------------------------------------


def _sessions(document: ProjectDocument, scores: Float64) -> Iterator[Sentence]:
    """Sessions whose parts score otherwise than those of the other sessions."""
    of = np.array([image.session if image.session is not None else -1 for image in document.training])
    logs = np.log(np.maximum(scores, 1e-9))
    for number, name in enumerate(document.sessions):
        own, rest = logs[of == number], logs[of != number]
        if min(len(own), len(rest)) < SESSION_LEAST:
            continue
        spread = max(Spread.of(own).below, Spread.of(own).above, 1e-9)
        apart = float(np.median(own) - np.median(rest))
        # 1.2533 sigma / sqrt(n) is the standard error of the median of n normally distributed values.
        if abs(apart) > SESSION_SPREADS * 1.2533 * spread / np.sqrt(len(own)):
            yield Sentence(
                "Session {name}: the {n} parts score {share} of what the others score, in the median. Something was "
                "different then: the light, the position or the parts.",
                name=name,
                n=len(own),
                share=f"{np.exp(apart):.0%}",
            )


def _groups(seen: Evidence, document: ProjectDocument) -> Iterator[Sentence]:
    """Two clear groups of parts by their features."""
    if seen.pooled is None:
        return
    numbers = np.flatnonzero(np.isfinite(seen.pooled).all(axis=1))
    small = two_groups(seen.pooled[numbers], document.bank.seed) if len(numbers) else None
    if small is None:
        return
    group: Sequence[int] = numbers[small].tolist()
    yield Sentence(
        "The parts form two groups: {n} of {total} ({names}) are unlike the others in the same way. Are they another "
        "session, another light or another product? If both will come, keep both.",
        n=len(group),
        total=len(numbers),
        names=", ".join(document.training[number].name for number in group[:NAMED])
        + (", ..." if len(group) > NAMED else ""),
    )


def _coverage(project: Project, seen: Evidence) -> Generator[Progress, None, Coverage | None]:
    """The coverage curve, from patches of the pictures, or from the memory bank's vectors."""
    memory = project.learned[0].memory
    if len(seen.kept) > 1:
        patches, of_picture = seen.patches
    elif isinstance(memory, MemoryBank):
        patches, of_picture = memory.vectors, memory.image_index
    else:
        return None
    shots = project.document.shots
    part_of = np.empty(len(project.document.training), dtype=np.int32)
    for part, pictures in enumerate(shots):
        part_of[list(pictures)] = part
    of = part_of[of_picture]
    rng = np.random.default_rng(project.document.bank.seed)
    count = min(len(patches), MOST_QUERIES, max(1, MOST_DISTANCES // len(shots)))
    asked = np.sort(rng.choice(len(patches), count, replace=False))
    work = distances_by_part(patches[asked], of[asked], patches, of, len(shots))
    distances = yield from counted(work, COVERING, len(patches))
    return coverage(distances, of[asked], project.document.bank.seed)
