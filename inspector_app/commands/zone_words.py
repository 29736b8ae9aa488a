"""What ``train`` and ``info`` say about zones, minimum area and scale."""

from collections import Counter

from inspector_app.core.pictures.zones import ZoneKind, Zoning

KINDS: tuple[ZoneKind, ...] = ("ignore", "normal", "critical", "cosmetic")


def zoning_facts(zoning: Zoning | None) -> tuple[tuple[str, str], ...]:
    """Return the facts to show; empty without zones, minimum area and scale."""
    if zoning is None:
        return ()
    facts = []
    if zoning.zones:
        counts = Counter(zone.kind for zone in zoning.zones)
        told = ", ".join(f"{counts[kind]} {'ignored' if kind == 'ignore' else kind}" for kind in KINDS if counts[kind])
        facts.append(("Zones", told))
    if zoning.section is not None:
        left, top, right, bottom = zoning.section
        facts.append(("Section", f"{left:.1%} to {right:.1%} across, {top:.1%} to {bottom:.1%} down"))
    areas = sorted({zone.least_area_px for zone in zoning.zones if zone.kind == "cosmetic"})
    if zoning.least_area_px or areas:
        told = area(zoning.least_area_px, zoning.mm_per_px) if zoning.least_area_px else "none"
        if areas:
            told += f"; in cosmetic zones {', '.join(area(one, zoning.mm_per_px) for one in areas)}"
        facts.append(("Minimum area", told))
    if zoning.mm_per_px is not None:
        facts.append(("Scale", f"{zoning.mm_per_px:g} mm a pixel"))
    return tuple(facts)


def area(area_px: float, mm_per_px: float | None) -> str:
    """Return an area in pixels of the good parts' pictures, and in square millimetres if the scale is known."""
    return f"{area_px:g} px" + (f" ({area_px * mm_per_px**2:.3g} mm\N{SUPERSCRIPT TWO})" if mm_per_px else "")
