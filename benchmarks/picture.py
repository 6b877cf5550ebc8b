"""Cost against size, one line a reader, as an SVG drawn by hand: both axes are logarithmic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10

from benchmarks.rounds import Curve
from benchmarks.table import size

_WIDTH, _HEIGHT, _LEFT, _TOP = 460, 380, 70, 40
_GAP = 190
_COLOURS = [
    "#111",
    "#c0392b",
    "#2980b9",
    "#27ae60",
    "#8e44ad",
    "#d35400",
    "#7f8c8d",
    "#16a085",
    "#b7950b",
]


def svg(panels: Mapping[str, Mapping[str, Curve]]) -> str:
    """A panel a text: CPU seconds over bytes."""
    panels = {
        title: {name: sorted(set(curve)) for name, curve in curves.items()}
        for title, curves in panels.items()
    }
    every = [point for curves in panels.values() for curve in curves.values() for point in curve]
    low = [floor(log10(min(point[axis] for point in every))) for axis in (0, 1)]
    high = [ceil(log10(max(point[axis] for point in every))) for axis in (0, 1)]
    names = list(dict.fromkeys(name for curves in panels.values() for name in curves))
    body = [
        line
        for at, (title, curves) in enumerate(panels.items())
        for line in _panel(at, title, curves, (low, high), names)
    ]
    width = len(panels) * (_WIDTH + _GAP) + _LEFT
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_HEIGHT + 100}">',
            '<g font-family="sans-serif" font-size="12">',
            '<rect width="100%" height="100%" fill="white"/>',
            *body,
            "</g></svg>",
            "",
        ]
    )


def _panel(
    number: int,
    title: str,
    curves: Mapping[str, Curve],
    extent: tuple[Sequence[int], Sequence[int]],
    names: Sequence[str],
) -> Iterator[str]:
    low, high = extent
    left = _LEFT + number * (_WIDTH + _GAP)

    def x(value: float) -> float:
        return left + (log10(value) - low[0]) / (high[0] - low[0]) * _WIDTH

    def y(value: float) -> float:
        return _TOP + _HEIGHT - (log10(value) - low[1]) / (high[1] - low[1]) * _HEIGHT

    yield f'<text x="{left}" y="{_TOP - 16}" font-weight="bold">{escape(title)}: CPU time</text>'
    for power in range(low[0], high[0] + 1):
        at = x(10**power)
        yield _line(at, _TOP, at, _TOP + _HEIGHT)
        below = f'x="{at:.0f}" y="{_TOP + _HEIGHT + 18}" text-anchor="middle"'
        yield f"<text {below}>{size(10**power)}</text>"
    for power in range(low[1], high[1] + 1):
        at = y(10**power)
        yield _line(left, at, left + _WIDTH, at)
        yield f'<text x="{left - 6}" y="{at + 4:.0f}" text-anchor="end">{_seconds(power)}</text>'
    for name, curve in curves.items():
        colour = _COLOURS[names.index(name) % len(_COLOURS)]
        points = " ".join(f"{x(n):.1f},{y(cpu):.1f}" for n, cpu in curve)
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
        yield from (
            f'<circle cx="{x(n):.1f}" cy="{y(cpu):.1f}" r="3" fill="{colour}"/>' for n, cpu in curve
        )
    for place, name in enumerate(sorted(curves, key=lambda name: -curves[name][-1][1])):
        colour = _COLOURS[names.index(name) % len(_COLOURS)]
        at = _TOP + 14 + place * 18
        yield f'<text x="{left + _WIDTH + 12}" y="{at}" fill="{colour}">{escape(name)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>'


def _seconds(power: int) -> str:
    return {-6: "1 us", -5: "10 us", -4: "0.1 ms", -3: "1 ms", -2: "10 ms", -1: "0.1 s"}.get(
        power, f"{10**power} s"
    )
