"""The choice what happens to pictures of other shapes."""

from inspector_app.core.pictures.view import Shapes
from inspector_app.ui.widgets.basics import Combo


class ShapesCombo(Combo):
    """Leave them out, letterbox, or stretch."""

    def __init__(self) -> None:
        """Start with leaving them out."""
        super().__init__(lambda: self.tr("Pictures of other shapes"))
        self.add(lambda: self.tr("Leave them out"), "refuse")
        self.add(lambda: self.tr("Letterbox: whole, border not judged"), "letterbox")
        self.add(lambda: self.tr("Stretch to one shape"), "stretch")

    @property
    def shapes(self) -> Shapes:
        """The choice."""
        shapes: Shapes = self.currentData()
        return shapes

    def choose(self, shapes: Shapes) -> None:
        """Make another choice."""
        self.setCurrentIndex(self.findData(shapes))
