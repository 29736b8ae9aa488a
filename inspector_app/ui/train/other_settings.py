"""Settings that have no control in the form."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from inspector_app.core.detectors import kind_of
from inspector_app.core.features.backbones import usual_patch
from inspector_app.core.options import DetectorOptions
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import label

WITH_A_CONTROL = {"detector", "training", "use"}


class AlsoLine(QWidget):
    """One sentence about these settings, with a button to reset them; hidden while all have their defaults."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.words = label("", "small")
        self.reset_button = QToolButton()
        keep(self.reset_button.setText, lambda: self.tr("Reset"))
        keep(self.reset_button.setToolTip, lambda: self.tr("Back to the usual values"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.reset_button)
        self.hide()

    def show_settings(self, settings: TrainSettings) -> None:
        """Show the settings that differ from their defaults and are not shown elsewhere."""
        keep(self.words.setText, lambda: self.tr("Also: {what}").format(what="; ".join(self._said(settings))))
        self.setVisible(bool(self._said(settings)))

    def _said(self, settings: TrainSettings) -> list[str]:
        usual = TrainSettings(name=settings.name)
        said = []
        if settings.size is not None:
            size = settings.size
            pixels = f"{size[0]} \N{MULTIPLICATION SIGN} {size[1]}" if isinstance(size, tuple) else str(size)
            said.append(self.tr("{px} px instead of the detail").format(px=pixels))
        if settings.layers is not None:
            said.append(self.tr("layers {names}").format(names=", ".join(settings.layers)))
        if settings.patch is not None and settings.patch != usual_patch(settings.backbone):
            said.append(self.tr("neighbourhood {n}").format(n=settings.patch))
        if settings.metric == "cosine":
            said.append(self.tr("cosine distance"))
        if settings.runtime != usual.runtime:
            said.append(self.tr("runs on {runtime}").format(runtime=settings.runtime))
        if settings.reweighting:
            said.append(self.tr("reweighted scores"))
        return said + self._options_said(settings.options)

    def _options_said(self, options: DetectorOptions) -> list[str]:
        usual = kind_of(options).options()
        return [
            f"{name.replace('_', ' ')} {', '.join(value) if isinstance(value, tuple) else value}"
            for name, value in options
            if name not in WITH_A_CONTROL and value != getattr(usual, name)
        ]
