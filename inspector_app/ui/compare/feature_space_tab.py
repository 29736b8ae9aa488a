"""The feature space of one candidate: the choice of candidate and method, and the progress."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.core.messages import Progress
from inspector_app.ui.compare.feature_space_view import FeatureSpaceView
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep, told
from inspector_app.ui.widgets.basics import Combo, button, label
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.comparison_views import map_space
from inspector_app.workers.job import Job
from inspector_app.workers.session import Session

if TYPE_CHECKING:
    from inspector_app.pipeline.comparing.compare import Outcome
    from inspector_app.pipeline.comparing.feature_space import FeatureSpace

Key = tuple[int, Literal["pca", "umap"]]
PCA, UMAP = range(2)
FLAGS = Qt.ItemDataRole.UserRole - 1
"""The role in which a QStandardItemModel keeps the flags of an item; 0: it cannot be chosen."""


class FeatureSpaceTab(QWidget):
    """Computes a feature space only on request, as it takes seconds; results are kept until the next comparison."""

    def __init__(self, session: Session, notices: Notices) -> None:
        """Work with the session's jobs."""
        super().__init__()
        self._session = session
        self._notices = notices
        self._outcomes: list[Outcome] = []
        self._good: tuple[Path, ...] = ()
        self._spaces: dict[Key, FeatureSpace] = {}
        self._job: Job | None = None
        self._mapping: Key | None = None
        self._umap_known = False
        self.candidates = Combo(lambda: self.tr("Candidate"), 200)
        self.methods = Combo(lambda: self.tr("Method"), 110)
        self.methods.addItems(["PCA", "UMAP"])
        self.map_button = button(lambda: self.tr("Show"), primary=True)
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self.step = label("", "muted", wrap=False)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.view = FeatureSpaceView(session.jobs)
        self.empty = label("", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        self._lay_out()
        self.candidates.currentIndexChanged.connect(self._show_chosen)
        self.methods.currentIndexChanged.connect(self._show_chosen)
        self.map_button.clicked.connect(self.map)
        self.cancel_button.clicked.connect(self.cancel)
        self.setFocusProxy(self.view)
        self._show_chosen()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (self.candidates, self.methods, self.map_button, self.cancel_button):
            head.addWidget(widget)
        head.addWidget(self.step)
        head.addWidget(self.bar, 1)
        head.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    # --- candidates --------------------------------------------------------------------------------------------

    def begin(self, good: Sequence[Path]) -> None:
        """Begin another comparison."""
        self.cancel()
        self._good, self._outcomes = tuple(good), []
        self._spaces.clear()
        self.candidates.clear()
        self._show_chosen()

    def add(self, outcome: "Outcome") -> None:
        """Add a candidate that has judged."""
        if outcome.evaluation is not None:
            self._offer_umap()
            self._outcomes.append(outcome)
            self.candidates.add(told(outcome.candidate.name))
            self._show_chosen()

    def choose(self, outcome: "Outcome") -> None:
        """Choose the candidate that was selected on another tab."""
        if outcome in self._outcomes and not self.mapping:
            self.candidates.setCurrentIndex(self._outcomes.index(outcome))

    @property
    def mapping(self) -> bool:
        """Whether a feature space is being computed."""
        return self._job is not None

    def _offer_umap(self) -> None:
        """Offer UMAP if it is installed. This is checked when first needed, because the check imports slow modules."""
        if self._umap_known:
            return
        from inspector_app.pipeline.comparing.feature_space import umap_is_there

        self._umap_known = True
        if not umap_is_there():
            model = self.methods.model()
            model.setData(model.index(UMAP, 0), 0, FLAGS)  # without its item: see ui/widgets/layouts.py
            keep(self.methods.setToolTip, self._no_umap)
            keep(self.methods.set_item_tip, self._no_umap, UMAP)

    def _no_umap(self) -> str:
        return self.tr('UMAP is not installed. Get it with: pip install "inspector-app[umap]"')

    @property
    def _key(self) -> Key:
        return self.candidates.currentIndex(), self._method

    @property
    def _method(self) -> Literal["pca", "umap"]:
        return "umap" if self.methods.currentIndex() == UMAP else "pca"

    # --- computation -------------------------------------------------------------------------------------------

    @Slot()
    def map(self) -> None:
        """Compute the chosen feature space."""
        index, method = self._key
        if self.mapping or not 0 <= index < len(self._outcomes):
            return
        outcome, good, app_paths = self._outcomes[index], self._good, self._session.paths
        opened, evaluation = outcome.opened, outcome.evaluation
        assert opened is not None
        assert evaluation is not None
        self._mapping = index, method
        self._job = self._session.jobs.make(lambda: map_space(opened, good, evaluation, app_paths, method))
        self._job.progressed.connect(self._show_progress)
        self._job.finished.connect(self._take_space)
        self._job.failed.connect(self._notices.show_fault)
        self._job.ended.connect(self._end)
        keep(self.step.setText, "")
        self.bar.setValue(0)
        self._show_chosen()
        self._job.start()

    @Slot()
    def cancel(self) -> None:
        """Cancel the computation."""
        if self._job is not None:
            self._mapping = None
            self._job.cancel()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        keep(self.step.setText, lambda: said(progress.step))
        self.bar.setValue(round(progress.fraction * 1000))

    @Slot(object)
    def _take_space(self, space: "FeatureSpace") -> None:
        if self._mapping is not None:
            self._spaces[self._mapping] = space

    @Slot()
    def _end(self) -> None:
        self._job = self._mapping = None
        self._show_chosen()

    @Slot()
    def _show_chosen(self, *_index: object) -> None:
        space = self._spaces.get(self._key)
        for widget in (self.cancel_button, self.step, self.bar):
            widget.setVisible(self.mapping)
        self.candidates.setEnabled(not self.mapping)
        self.methods.setEnabled(not self.mapping)
        self.map_button.setVisible(space is None and not self.mapping)
        self.map_button.setEnabled(bool(self._outcomes and self._good))
        if space is not None:
            if space is not self.view.space:  # drawing again would reset the held point and the zoom
                self.view.show_space(space)
            self._stack.setCurrentWidget(self.view)
            return
        self.view.clear()
        self._stack.setCurrentWidget(self.empty)
        if self.mapping:
            keep(self.empty.setText, lambda: self.tr("Arranging the patches…"))
        elif self._outcomes and not self._good:
            keep(
                self.empty.setText,
                lambda: self.tr(
                    "This needs good parts to show beside the test parts. Choose their folder and compare again."
                ),
            )
        elif self._outcomes:
            keep(
                self.empty.setText,
                lambda: self.tr(
                    "To the detector, every patch of a picture is a point: near the remembered ones is "
                    "good, far from them is not.\n\nPress Show to plot them in two dimensions. It "
                    "takes some seconds."
                ),
            )
        else:
            keep(self.empty.setText, lambda: self.tr("There is nothing to show until the first candidate has judged."))
