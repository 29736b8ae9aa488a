"""Which of the program's languages the fonts of this computer can show."""

from PySide6.QtGui import QFontDatabase, QFontMetricsF

from inspector_app.core.sentences import NOTHING, Sentence
from inspector_app.pipeline.selftest.results import Found, Grade, Result
from inspector_app.ui.language.switch import SHIPPED, system_language
from inspector_app.ui.reports.paper import BODY, font_of

LETTERS = {"en": "AZaz09", "de": "ÄÖÜäöüß", "ko": "가나다한국어검사", "zh_CN": "检测缺陷简体中文"}
"""Letters of every language of the program."""


def fonts_result(language: str) -> Result:
    """Look for letters in the fonts; takes a millisecond. For the window's thread.

    Args:
        language: the code of the language in use; "system": that of the system.
    """
    code = language if language in SHIPPED else system_language()
    metrics = QFontMetricsF(font_of(BODY))
    lacking = {
        name: "".join(letter for letter in letters if not metrics.inFontUcs4(ord(letter)))
        for name, letters in LETTERS.items()
    }
    return Result("fonts", Sentence("Fonts"), graded(lacking, code, len(QFontDatabase.families())))


def graded(lacking: dict[str, str], language: str, n_families: int) -> Found:
    """Grade what is missing.

    Args:
        lacking: the letters without a font, by the code of their language.
        language: the code of the language in use; its letters are needed.
        n_families: the number of fonts.
    """
    values = {"families": n_families, **{code: not letters for code, letters in lacking.items()}}
    missing = [code for code, letters in lacking.items() if letters]
    if not missing:
        found = Sentence("All letters of the program's languages can be shown ({n} fonts).", n=n_families)
        return Found(Grade.GREEN, found, NOTHING, values)
    needed = {"en", language} & set(missing)
    found = Sentence(
        "No font has these letters: {letters}", letters=", ".join(f"{code} {lacking[code]}" for code in missing)
    )
    advice = Sentence("Install a font that has them, for Korean and Chinese for example Noto Sans CJK.")
    return Found(Grade.RED if needed else Grade.AMBER, found, advice, values)
