"""The settings page: settings of this computer, for all projects. Every change is saved at once."""

from PySide6.QtCore import QRegularExpression, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from inspector_app.project.app_settings import TOKEN_PATTERN, AppSettings, Port
from inspector_app.ui.language.switch import SHIPPED
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.settings.alarm_card import AlarmCard
from inspector_app.ui.settings.archive_card import ArchiveCard
from inspector_app.ui.settings.challenge_card import ChallengeCard
from inspector_app.ui.settings.old_records import OldRecordsDialog
from inspector_app.ui.settings.people_card import PeopleCard
from inspector_app.ui.settings.shift_card import ShiftCard
from inspector_app.ui.widgets.basics import Card, Combo, button, label, scrolling, stepper
from inspector_app.ui.widgets.fields import FolderLine, TickBox
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.ui.widgets.page import Desk, Page
from inspector_app.workers.sounds import Sounds

WIDTH_PX = 860
CHOICE_PX = 240


class PortLine(QWidget):
    """One port for triggers."""

    def __init__(self, title: Words, meaning: Words) -> None:
        """Start with a closed port."""
        super().__init__()
        self.on = TickBox(title, meaning)
        self.number = NumberBox(1024, 65535)
        keep(self.number.setAccessibleName, lambda: self.tr("Port"))
        self.only_here = TickBox(
            lambda: self.tr("Only this computer"),
            lambda: self.tr("Other computers cannot reach it. Turn this off for a PLC."),
        )
        self.token = QLineEdit()
        self.token.setValidator(QRegularExpressionValidator(QRegularExpression(f"({TOKEN_PATTERN})?"), self))
        keep(self.token.setPlaceholderText, lambda: self.tr("Empty: every program that can reach the port can trigger"))
        keep(self.token.setAccessibleName, lambda: self.tr("Token"))
        port = QHBoxLayout()
        port.addWidget(label(lambda: self.tr("Port"), wrap=False))
        port.addLayout(stepper(self.number), 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.on, 5)
        row.addLayout(port, 3)
        row.addWidget(self.only_here, 4)
        secret = QHBoxLayout()
        secret.setSpacing(12)
        secret.addWidget(label(lambda: self.tr("Token that triggers must send"), wrap=False))
        secret.addWidget(self.token, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(secret)

    def port(self) -> Port:
        """Return the chosen settings of the port."""
        return Port(
            on=self.on.isChecked(),
            port=int(self.number.value()),
            only_this_computer=self.only_here.isChecked(),
            token=self.token.text() or None,
        )

    def show_port(self, port: Port) -> None:
        """Show ``port``, without emitting a signal."""
        with QSignalBlocker(self.number):
            self.number.setValue(port.port)
        for box, value in ((self.on, port.on), (self.only_here, port.only_this_computer)):
            box.show_checked(checked=value)
        self.token.setText(port.token or "")
        for widget in (self.number, self.only_here, self.token):
            widget.setEnabled(port.on)


class SettingsPage(Page):
    """Language and theme, sound, people, trigger ports, and the folder of records."""

    def __init__(self, desk: Desk) -> None:
        """Show and change the preferences."""
        super().__init__(desk.room)
        self._preferences = desk.preferences
        self._session, self._notices = desk.session, desk.notices
        self.languages = Combo(lambda: self.tr("Language"), CHOICE_PX)
        self.themes = Combo(lambda: self.tr("Theme"), CHOICE_PX)
        self.languages.add(lambda: self.tr("As the system"), "system")
        for code, language in SHIPPED.items():
            self.languages.add(language.title, code)
        self.themes.add(lambda: self.tr("As the system"), "system")
        self.themes.add(lambda: self.tr("Dark"), "dark")
        self.themes.add(lambda: self.tr("Light"), "light")
        self.sounds = Sounds(desk.session.paths.cache / "sounds", self)
        self.sounds.unheard.connect(QApplication.beep)
        self.alarm = AlarmCard(desk.preferences, self.sounds)
        self.archive = ArchiveCard(desk.preferences)
        self.shifts = ShiftCard(desk.preferences)
        self.challenge = ChallengeCard(desk.preferences)
        self.run_at_start = TickBox(
            lambda: self.tr("Open and run at start"),
            lambda: self.tr(
                "When the program starts, it opens the last project and judges its last feed after 10 s. "
                "A large button stops this."
            ),
        )
        self.people = PeopleCard(desk)
        self.tcp = PortLine(lambda: self.tr("Trigger by TCP"), lambda: self.tr("A line of text judges one part."))
        self.http = PortLine(lambda: self.tr("Trigger by HTTP"), lambda: self.tr("A POST request judges one part."))
        self.port_warning = label("", "warning")
        self.records = FolderLine(
            lambda: self.tr("Folder of the records"), lambda: self.tr("The program's own data folder")
        )
        self.own_folder_button = button(lambda: self.tr("Use the program's own"))
        self.old_records_button = button(lambda: self.tr("Remove old records…"))
        self._lay_out()
        self._connect()
        self._show(self._preferences.settings)

    def window_closed(self) -> None:
        """End a sound that plays."""
        self.sounds.close()

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        whole = QWidget()
        page.addWidget(scrolling(whole))
        row = QHBoxLayout(whole)
        row.setContentsMargins(24, 20, 24, 16)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH_PX)
        row.addWidget(inner, 1)
        row.addStretch(0)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(label(lambda: self.tr("Settings"), "title"))
        self._add_window_card(column)
        column.addWidget(self.alarm)
        column.addWidget(self.people)
        self._add_station_card(column)
        column.addWidget(self.archive)
        column.addWidget(self.shifts)
        column.addWidget(self.challenge)
        column.addStretch(1)

    def _add_window_card(self, column: QVBoxLayout) -> None:
        card = Card(spacing=10)
        column.addWidget(card)
        card.column.addWidget(label(lambda: self.tr("Window"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(12)
        for text, combo in ((lambda: self.tr("Language"), self.languages), (lambda: self.tr("Theme"), self.themes)):
            row.addWidget(label(text, wrap=False))
            row.addWidget(combo)
            row.addSpacing(16)
        row.addStretch(1)
        card.column.addLayout(row)

    def _add_station_card(self, column: QVBoxLayout) -> None:
        card = Card(spacing=10)
        column.addWidget(card)
        card.column.addWidget(label(lambda: self.tr("Station"), "heading"))
        for widget in (self.run_at_start, self.tcp, self.http, self.port_warning, self.records):
            card.column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.own_folder_button)
        row.addWidget(self.old_records_button)
        row.addStretch(1)
        card.column.addLayout(row)

    def _connect(self) -> None:
        self._preferences.changed.connect(self._show)
        self.languages.currentIndexChanged.connect(self._take_look)
        self.themes.currentIndexChanged.connect(self._take_look)
        self.run_at_start.toggled.connect(self._take_start)
        for line in (self.tcp, self.http):
            line.number.valueChanged.connect(self._take_ports)
            line.token.editingFinished.connect(self._take_ports)
            for box in (line.on, line.only_here):
                box.toggled.connect(self._take_ports)
        self.records.chosen.connect(self._take_folder)
        self.own_folder_button.clicked.connect(self._forget_folder)
        self.old_records_button.clicked.connect(self.ask_old_records)

    # --- user actions ------------------------------------------------------------------------------------------

    def _change(self, **fields: object) -> None:
        self._preferences.change(self._preferences.settings.model_copy(update=fields))

    @Slot()
    def _take_look(self) -> None:
        self._change(language=self.languages.currentData(), theme=self.themes.currentData())

    @Slot()
    def _take_start(self) -> None:
        self._change(run_at_start=self.run_at_start.isChecked())

    @Slot()
    def _take_ports(self) -> None:
        self._change(tcp=self.tcp.port(), http=self.http.port())

    @Slot()
    def _take_folder(self) -> None:
        self._change(records_folder=self.records.folder)

    @Slot()
    def _forget_folder(self) -> None:
        self._change(records_folder=None)

    @Slot()
    def ask_old_records(self) -> None:
        """Ask which old records to remove."""
        path = self._session.paths.records_file(self._preferences.settings.records_folder)
        OldRecordsDialog(self.window(), self._session, self._notices, path).show()

    # --- display -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _show(self, settings: AppSettings) -> None:
        for combo, value in ((self.languages, settings.language), (self.themes, settings.theme)):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(value))
        self.run_at_start.show_checked(checked=settings.run_at_start)
        self.tcp.show_port(settings.tcp)
        self.http.show_port(settings.http)
        keep(self.port_warning.setText, lambda: self._port_words(settings))
        self.port_warning.setVisible(bool(self.port_warning.text()))
        self.records.show_folder(settings.records_folder)
        self.own_folder_button.setEnabled(settings.records_folder is not None)

    def _port_words(self, settings: AppSettings) -> str:
        open_ports = [port for port in (settings.tcp, settings.http) if port.on]
        if len({port.port for port in open_ports}) < len(open_ports):
            return self.tr("Both use the same port; only one of them will work.")
        if any(not port.only_this_computer and port.token is None for port in open_ports):
            return self.tr("Every computer on the network can trigger. Put the station on a separate network.")
        return ""
