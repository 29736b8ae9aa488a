"""The colours of both themes."""

from dataclasses import dataclass

from inspector_app.core.messages import Verdict


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours, each as ``#rrggbb``.

    Attributes:
        window: the background of the window and of fields.
        surface: cards, tables and plots.
        raised: buttons and menus.
        border: lines around these.
        field_border: lines around fields, which a person must find.
        text: texts and numbers.
        muted: explanations.
        disabled: texts of disabled widgets.
        accent: the selected or focused widget.
        accent_ground: background of white text: the primary button, the menu entry under the pointer.
        accent_hover: the same, under the pointer.
        chosen: background of a chosen option.
        selection: background of selected rows.
        stripe: background of every other row.
        ok: texts and lines about OK, on any surface.
        review: about REVIEW.
        ng: about NG.
        error: about ERROR.
        warning: about warnings.
        good_parts: bars and points of good parts.
        feed: bars and points of inspected or defective parts.
        past_text: texts on the background of an earlier part.
        ok_ground: background of the white word OK.
        review_ground: of REVIEW.
        ng_ground: of NG.
        error_ground: of ERROR.
        none_ground: where there is no part to judge.
        ok_past: background of an earlier part's OK.
        review_past: of an earlier part's REVIEW.
        ng_past: of an earlier part's NG.
        error_past: of an earlier part's ERROR.
    """

    window: str
    surface: str
    raised: str
    border: str
    field_border: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_ground: str
    accent_hover: str
    chosen: str
    selection: str
    stripe: str
    ok: str
    review: str
    ng: str
    error: str
    warning: str
    good_parts: str
    feed: str
    past_text: str
    ok_ground: str
    review_ground: str
    ng_ground: str
    error_ground: str
    none_ground: str
    ok_past: str
    review_past: str
    ng_past: str
    error_past: str

    def verdict(self, verdict: Verdict) -> str:
        """Return the colour of a verdict's word on a surface."""
        return {Verdict.OK: self.ok, Verdict.REVIEW: self.review, Verdict.NG: self.ng, Verdict.ERROR: self.error}[
            verdict
        ]

    def ground(self, verdict: Verdict, *, past: bool = False) -> str:
        """Return the background of a verdict's word; the word is white, or :attr:`past_text` for an earlier part."""
        grounds = {
            Verdict.OK: (self.ok_ground, self.ok_past),
            Verdict.REVIEW: (self.review_ground, self.review_past),
            Verdict.NG: (self.ng_ground, self.ng_past),
            Verdict.ERROR: (self.error_ground, self.error_past),
        }
        return grounds[verdict][past]


DARK = Colours(
    window="#15181d",
    surface="#1d2127",
    raised="#272c34",
    border="#363d48",
    field_border="#616b78",
    text="#eceff3",
    muted="#a3adba",
    disabled="#6c7682",
    accent="#5aa9f5",
    accent_ground="#2b6cb0",
    accent_hover="#2f74bb",
    chosen="#1f2c3b",
    selection="#2f4763",
    stripe="#21262d",
    ok="#35c37d",
    review="#f2b84b",
    ng="#ff6b6b",
    error="#d67be0",
    warning="#f2b84b",
    good_parts="#7d93b2",
    feed="#c39bff",
    past_text="#b4bcc6",
    ok_ground="#17653f",
    review_ground="#8a5a00",
    ng_ground="#a3242b",
    error_ground="#7a3585",
    none_ground="#4a525e",
    ok_past="#25332c",
    review_past="#3a3121",
    ng_past="#3b2829",
    error_past="#342a38",
)

LIGHT = Colours(
    window="#f3f5f8",
    surface="#ffffff",
    raised="#e8ecf1",
    border="#c3cbd5",
    field_border="#808994",
    text="#171b21",
    muted="#4c5663",
    disabled="#8d96a1",
    accent="#1c5ea8",
    accent_ground="#1f62ad",
    accent_hover="#2a6fbd",
    chosen="#deebf9",
    selection="#cfe2f7",
    stripe="#f6f8fa",
    ok="#0f6b41",
    review="#835400",
    ng="#b3202c",
    error="#853392",
    warning="#835400",
    good_parts="#5a7397",
    feed="#7b3fc4",
    past_text="#3f4853",
    ok_ground="#17693f",
    review_ground="#8a5a00",
    ng_ground="#b02a32",
    error_ground="#7a3585",
    none_ground="#5b6470",
    ok_past="#dcebe3",
    review_past="#f3e9d3",
    ng_past="#f5dfe0",
    error_past="#eee1f0",
)
