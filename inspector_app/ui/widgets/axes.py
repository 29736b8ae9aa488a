"""Functions that all plots use."""

from typing import TYPE_CHECKING

from inspector_app.ui.style import theme

if TYPE_CHECKING:
    import pyqtgraph as pg

FONT_PX = 11


def dress_axis(axis: "pg.AxisItem", text: str) -> None:
    """Give an axis its title and the colours of the current theme."""
    of = theme.colours()
    axis.setPen(of.border)
    axis.setTextPen(of.muted)
    axis.setLabel(text, **{"font-size": f"{FONT_PX}px", "color": of.muted})
