"""Every failure a person may meet: what happened, and what to do next."""

from inspector_app.core.sentences import NOTHING, Sentence, join


class InspectorError(Exception):
    """A failure with a sentence for the person and a hint for the next step."""

    def __init__(self, message: Sentence, *, hint: Sentence = NOTHING) -> None:
        """Keep ``message`` (what happened, to what) and ``hint`` (what to do next), each with its full stop."""
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def sentence(self) -> Sentence:
        """Both, one after the other."""
        return join(self.message, self.hint)

    def __str__(self) -> Sentence:
        """Both, one after the other: ``str(error)`` can be translated too."""
        return self.sentence


def reason_of(error: BaseException) -> str:
    """What an error that is not ours says, without a full stop: it is put into a sentence."""
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error)).rstrip(".")


class UnreadableImageError(InspectorError):
    """The bytes are no whole picture that can be judged."""


class UnsuitableImageError(InspectorError):
    """A readable picture that this project cannot judge: its size or shape is wrong."""


class TrainingError(InspectorError):
    """A memory bank cannot be built from what was given."""


class BackboneError(InspectorError):
    """A backbone, one of its layers or its weights cannot be had."""


class ProjectError(InspectorError):
    """A project file cannot be read, trusted or written."""


class ProjectChangedError(ProjectError):
    """A project's file holds by now what others wrote and what cannot be merged with what is to be saved."""


class SourceError(InspectorError):
    """A feed of frames cannot be opened or broke off."""


class OutputError(InspectorError):
    """A result cannot be written where it was asked for."""


class PassingOutputError(OutputError):
    """A result cannot be written at this moment; the same may go well a little later."""

    def __init__(self, message: Sentence, *, hint: Sentence = NOTHING, patience_s: float) -> None:
        """As any other; ``patience_s``: for how long it is worth trying again."""
        super().__init__(message, hint=hint)
        self.patience_s = patience_s


class SettingsError(InspectorError):
    """A setting is not possible or cannot be kept."""


class TriggerError(InspectorError):
    """A port that triggers are to come in by cannot be had."""
