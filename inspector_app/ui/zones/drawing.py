"""The zones that are being drawn: every change is one step to undo."""

from enum import Enum, auto
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.pictures.zones import Zone, ZoneKind, Zoning

DEFAULT_SENSITIVITY = 1.5
DEFAULT_AREA_PX = 100.0


class Fault(Enum):
    """Why a change is not possible."""

    NOTHING_LEFT = auto()
    CROSSES = auto()
    TOO_SMALL = auto()
    TOO_MANY = auto()


class ZoneDrawing(QObject):
    """The zoning with its history; a change that is not possible leaves it as it is and is refused."""

    changed = Signal()
    selection_changed = Signal()
    refused = Signal(object)

    def __init__(self, zoning: Zoning, source_size: tuple[int, int], parent: QObject | None = None) -> None:
        """Begin with ``zoning``, drawn on pictures of (width, height)."""
        super().__init__(parent)
        self._zoning = zoning.model_copy(update={"drawn_on": source_size})
        self._undo: list[Zoning] = []
        self._redo: list[Zoning] = []
        self._selected = -1

    @property
    def zoning(self) -> Zoning:
        """The present zones, minimum area and scale."""
        return self._zoning

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The present zones."""
        return self._zoning.zones

    @property
    def selected(self) -> int:
        """The number of the selected zone; -1 for none."""
        return self._selected

    @property
    def can_undo(self) -> bool:
        """Whether a change can be undone."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether an undone change can be made again."""
        return bool(self._redo)

    def select(self, number: int) -> None:
        """Select a zone; -1 for none."""
        number = number if 0 <= number < len(self.zones) else -1
        if number != self._selected:
            self._selected = number
            self.selection_changed.emit()

    def change(self, **update: Any) -> bool:  # noqa: ANN401 - pydantic checks them
        """Change fields of the zoning; return whether that is possible."""
        try:
            zoning = Zoning.model_validate({**dict(self._zoning), **update})
        except ValidationError as error:
            self.refused.emit(_fault_of(error))
            return False
        if zoning == self._zoning:
            return True
        self._undo.append(self._zoning)
        self._redo.clear()
        self._take(zoning)
        return True

    def add(self, kind: ZoneKind, shape: Any, *, outside: bool = False) -> bool:  # noqa: ANN401 - a shape or its fields
        """Add a zone over the others and select it; return whether that is possible."""
        zone = self._checked({"kind": kind, "area": shape, "outside": outside, **_of_kind(kind)})
        if zone is None or not self.change(zones=(*self.zones, zone)):
            return False
        self.select(len(self.zones) - 1)
        return True

    def alter(self, **update: Any) -> bool:  # noqa: ANN401 - pydantic checks them
        """Change fields of the selected zone; return whether that is possible."""
        if self._selected < 0:
            return False
        before = self.zones[self._selected]
        kind = update.get("kind", before.kind)
        fields = {**dict(before), **(_of_kind(kind) if kind != before.kind else {}), **update}
        zone = self._checked(fields)
        if zone is None:
            return False
        zones = list(self.zones)
        zones[self._selected] = zone
        return self.change(zones=tuple(zones))

    @Slot()
    def remove(self) -> None:
        """Remove the selected zone."""
        if self._selected >= 0:
            zones = [zone for number, zone in enumerate(self.zones) if number != self._selected]
            if self.change(zones=tuple(zones)):
                self.select(-1)

    @Slot()
    def undo(self) -> None:
        """Undo the last change."""
        if self._undo:
            self._redo.append(self._zoning)
            self._take(self._undo.pop())

    @Slot()
    def redo(self) -> None:
        """Make the last undone change again."""
        if self._redo:
            self._undo.append(self._zoning)
            self._take(self._redo.pop())

    def _take(self, zoning: Zoning) -> None:
        self._zoning = zoning
        if self._selected >= len(zoning.zones):
            self.select(-1)
        self.changed.emit()

    def _checked(self, fields: dict[str, Any]) -> Zone | None:
        try:
            return Zone.model_validate(fields)
        except ValidationError as error:
            self.refused.emit(_fault_of(error))
            return None


def _of_kind(kind: ZoneKind) -> dict[str, float]:
    """What a zone of this kind begins with."""
    return {
        "sensitivity": DEFAULT_SENSITIVITY if kind == "critical" else 1.0,
        "least_area_px": DEFAULT_AREA_PX if kind == "cosmetic" else 0.0,
    }


def _fault_of(error: ValidationError) -> Fault:
    told = str(error)
    if "ignore the whole picture" in told:
        return Fault.NOTHING_LEFT
    if "cross" in told:
        return Fault.CROSSES
    return Fault.TOO_MANY if "at most" in told else Fault.TOO_SMALL
