"""Whether torch is installed: the small edition of the program comes without it."""

from importlib.util import find_spec

from inspector_app.core.errors import BackboneError
from inspector_app.core.sentences import Sentence


def has_torch() -> bool:
    """Return whether torch and timm can be imported, without importing them."""
    return all(find_spec(package) is not None for package in ("torch", "timm"))


def require_torch() -> None:
    """Say that this installation cannot do what needs torch.

    Raises:
        BackboneError: torch or timm is not installed.
    """
    if not has_torch():
        raise BackboneError(
            Sentence(
                "This edition of Inspector comes without torch. It has the networks EfficientNet-Lite0, 1 and 2 with "
                "their usual layers."
            ),
            hint=Sentence("For trained detectors, other networks, other layers and GPUs, install the full edition."),
        )
