"""What the card says of a build from several shots of one part."""

from pytestqt.qtbot import QtBot

from inspector_app.ui.limits.promise import promise_sentence
from inspector_app.ui.train.result_card import ResultCard
from tests.unit.project.conftest import tiny_project


def test_a_promise_counts_parts_and_the_note_says_why(qtbot: QtBot) -> None:
    document = tiny_project().document
    shots = tuple(image.model_copy(update={"first": 0}) for image in document.training[:2])
    note = "3 pictures show 2 parts: some are shots of one part, such as a.png and b.png, and count once in the limit."
    document = document.model_copy(
        update={"training": (*shots, document.training[2]), "promise": 1 / 3, "notes": (note,)}
    )
    assert "2" in promise_sentence(document)[1]
    assert "3" not in promise_sentence(document)[1]
    card = ResultCard()
    qtbot.addWidget(card)
    card.show_document(document)
    assert card.notes.text() == note
    assert not card.notes.isHidden()
    assert "3 good parts" in card.promise.text()
