"""All failures that a user may see: each says what happened and what to do next."""

from inspector_app.core.sentences import NOTHING, Sentence, join


class InspectorError(Exception):
    """A failure with a message for the user and a hint for the next step."""

    def __init__(self, message: Sentence, *, hint: Sentence = NOTHING) -> None:
        """Keep ``message`` (what happened) and ``hint`` (what to do next); each ends with a full stop."""
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def sentence(self) -> Sentence:
        """The message followed by the hint."""
        return join(self.message, self.hint)

    def __str__(self) -> Sentence:
        """The message followed by the hint, as a Sentence: ``str(error)`` can be translated too."""
        return self.sentence


def reason_of(error: BaseException) -> str:
    """Return the text of a foreign error without its full stop, for use inside a sentence."""
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error)).rstrip(".")


class UnreadableImageError(InspectorError):
    """The file is not a complete picture that can be judged."""


class UnsuitableImageError(InspectorError):
    """The picture is readable, but this project cannot judge it: its size or shape is wrong."""


class TrainingError(InspectorError):
    """A memory bank cannot be built from the given pictures."""


class ShapesError(TrainingError):
    """The pictures have different shapes, and it was not chosen what to do with them."""


class BackboneError(InspectorError):
    """A backbone, one of its layers or its weights is not available."""


class ProjectError(InspectorError):
    """A project file cannot be read, trusted or written."""


class ProjectChangedError(ProjectError):
    """The project file was changed by another program, and the changes cannot be merged."""


class SourceError(InspectorError):
    """A feed of frames cannot be opened, or it failed."""


class OutputError(InspectorError):
    """A result cannot be written to the chosen place."""


class PassingOutputError(OutputError):
    """A result cannot be written at the moment; a later attempt may succeed."""

    def __init__(self, message: Sentence, *, hint: Sentence = NOTHING, patience_s: float) -> None:
        """Keep message and hint as the base class does. ``patience_s``: how long to repeat the attempt."""
        super().__init__(message, hint=hint)
        self.patience_s = patience_s


class SettingsError(InspectorError):
    """A setting is not possible or cannot be kept."""


class TriggerError(InspectorError):
    """A port for triggers is not available."""
