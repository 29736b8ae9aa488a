"""The detection limit in words."""

import numpy as np

from inspector_app.core.messages import NO_ZONE, Float64
from inspector_app.core.pictures.synthetic_defects import GRADED_GREY
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.statistics.detection_probability import logistic
from inspector_app.project.schema_detection import DetectionCurve, DetectionStudy

CURVE_POINTS = 80


def kind_words(kind: str) -> Sentence:
    """Return the name of a kind of graded defect."""
    return {
        "scratch": Sentence("scratch"),
        "spot": Sentence("spot"),
        "stain": Sentence("stain"),
        "missing": Sentence("missing material"),
    }[kind]


def grade_words(kind: str, grey: float | None) -> Sentence:
    """Return the name of a kind of graded defect with its contrast."""
    if grey is None:
        return kind_words(kind)
    return Sentence("{kind} ({n} grey values)", kind=kind_words(kind), n=f"{grey:g}")


def step_of(curve: DetectionCurve) -> float:
    """Return the contrast of a curve relative to the usual one; 1 if it has none."""
    usual = GRADED_GREY.get(curve.kind)
    return 1.0 if curve.grey is None or usual is None else curve.grey / usual


def usual_of(study: DetectionStudy) -> tuple[DetectionCurve, ...]:
    """Return the curves of the usual contrast."""
    return tuple(curve for curve in study.curves if step_of(curve) == 1.0)


def zone_words(zone: str) -> Sentence:
    """Return the name of a zone as in :attr:`DetectionCurve.zone`."""
    if zone in {"", NO_ZONE}:
        return Sentence("outside all zones") if zone else Sentence("everywhere")
    number, _, kind = zone.partition(" ")
    kinds = {
        "normal": Sentence("normal"),
        "critical": Sentence("critical"),
        "cosmetic": Sentence("cosmetic"),
    }
    return Sentence("zone {number} ({kind})", number=number, kind=kinds.get(kind, kind))


def size_words(size_px: float, mm_per_px: float | None) -> str:
    """Return a size in millimetres, if the scale is known, and in pixels of the good parts' pictures."""
    pixels = f"{size_px:.3g} px"
    return f"{size_px * mm_per_px:.3g} mm ({pixels})" if mm_per_px is not None else pixels


def a90_words(curve: DetectionCurve, mm_per_px: float | None) -> Sentence:
    """Return the size that is found with a probability of 90 %, or why that cannot be said."""
    smallest, largest = curve.sizes[0].size_px, curve.sizes[-1].size_px
    match curve.outcome:
        case "all found":
            return Sentence("cannot be said: all were found, also of {size}", size=size_words(smallest, mm_per_px))
        case "none found":
            return Sentence("cannot be said: none was found, up to {size}", size=size_words(largest, mm_per_px))
        case "no growth":
            return Sentence("cannot be said: larger ones are not found more often")
        case "separated":
            missed = max(tried.size_px for tried in curve.sizes if tried.found < tried.n)
            if curve.a90_px is None:
                return Sentence("more than {size}", size=size_words(missed, mm_per_px))
            low, high = size_words(missed, mm_per_px), size_words(curve.a90_px, mm_per_px)
            return Sentence("between {low} and {high}", low=low, high=high)
        case "fitted":
            return _within(curve.a90_px, smallest, largest, mm_per_px)


def bound_words(curve: DetectionCurve, mm_per_px: float | None) -> Sentence:
    """Return the size that is found with a probability of 90 %, with 95 % confidence, or that it cannot be said."""
    smallest, largest = curve.sizes[0].size_px, curve.sizes[-1].size_px
    if curve.outcome in {"none found", "no growth"}:
        return Sentence("cannot be said")
    return _within(curve.a90_95_px, smallest, largest, mm_per_px)


def is_bounded(curve: DetectionCurve) -> bool:
    """Whether a size that was tried, or a smaller one, is found with a probability of 90 %, with 95 % confidence."""
    return curve.a90_95_px is not None and curve.a90_95_px <= curve.sizes[-1].size_px


def _within(size_px: float | None, smallest: float, largest: float, mm_per_px: float | None) -> Sentence:
    """A size, if it lies among those that were tried: nothing is said about others."""
    if size_px is None or size_px > largest:
        return Sentence("more than {size}", size=size_words(largest, mm_per_px))
    if size_px < smallest:
        return Sentence("at most {size}", size=size_words(smallest, mm_per_px))
    return Sentence("{size}", size=size_words(size_px, mm_per_px))


def curve_of(curve: DetectionCurve) -> tuple[Float64, Float64] | None:
    """Return sizes in pixels and the fitted probability there, float64 (n,) each; None: there is no curve."""
    if curve.outcome != "fitted" or curve.intercept is None or curve.slope is None:
        return None
    sizes = np.geomspace(curve.sizes[0].size_px, curve.sizes[-1].size_px, CURVE_POINTS)
    return sizes, logistic(curve.intercept + curve.slope * np.log(sizes))


def contrast_words(curve: DetectionCurve) -> Sentence:
    """Return how a kind of defect looks."""
    if curve.grey is None:
        return Sentence("shows what is behind the part")
    return Sentence("{n} grey values darker or brighter", n=f"{curve.grey:g}")


def parts_words(study: DetectionStudy) -> Sentence:
    """Return which good parts the defects were painted into."""
    n = study.n_parts
    match study.parts:
        case "folder":
            return Sentence("{n} good parts of a folder that were not learned", n=n)
        case "labelled":
            return Sentence("{n} labelled good parts that were not learned", n=n)
        case "training":
            return Sentence("{n} training parts, each judged as if it had not been learned", n=n)


def notes_of(study: DetectionStudy) -> tuple[Sentence, ...]:
    """Return what is to be said about a study; its own remarks are in English once they were saved."""
    training = Sentence(
        "There are no held-out good parts: the defects are in training parts, each judged without itself. Measure with "
        "good parts that were not learned as soon as there are some."
    )
    said = (training,) if study.parts == "training" else ()
    contrast = Sentence(
        "Each size holds for the contrast beside it: a defect of less contrast must be larger to be found."
    )
    return (_measure_words(), contrast, *said, *(join(remark) for remark in study.remarks))


def _measure_words() -> Sentence:
    """Return what the sizes and a hit are."""
    return Sentence(
        "Size: the length of a scratch (its width is a 25th of it, at least one pixel), for the others the diameter of "
        "a circle of the same area. Found: the part is NG. The defects are synthetic: painted into pictures of good "
        "parts. Real defects may look different."
    )
