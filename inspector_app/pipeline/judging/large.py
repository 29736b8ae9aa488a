"""Judge one of many pictures with progress inside it, if it is so large that it takes seconds."""

from collections.abc import Generator
from dataclasses import replace

from inspector_app.core.messages import Frame, InspectionRecord, Limits, Progress, UnreadableFrame
from inspector_app.core.ports import Detector, StepwiseDetector
from inspector_app.core.steps import Steps
from inspector_app.pipeline.judging.judge import inspect, inspecting
from inspector_app.pipeline.steps import stepwise


def judged(
    frame: Frame | UnreadableFrame, detector: Detector, limits: Limits, progress: Progress, share: float
) -> Generator[Progress, None, InspectionRecord]:
    """As :func:`inspect`. Closing the generator does not wait until a large picture is judged.

    Args:
        frame: as in :func:`inspect`.
        detector: as in :func:`inspect`.
        limits: as in :func:`inspect`.
        progress: the progress before this picture.
        share: the share of the whole work that one picture is.
    """
    if not isinstance(detector, StepwiseDetector) or detector.n_steps == 1:
        return inspect(frame, detector, limits)
    n_steps = detector.n_steps

    def told() -> Generator[Progress, None, InspectionRecord]:
        for done in (steps := Steps(inspecting(frame, detector, limits))):
            yield replace(progress, fraction=progress.fraction + share * done / n_steps)
        return steps.result

    return (yield from stepwise(told(), progress))
