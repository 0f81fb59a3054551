"""A chart as SVG with its title and description inside; Word and Excel draw their own."""

from xml.sax.saxutils import escape

from prevence.documents.writers.model import Chart, ChartKind

# Dark to light with enough contrast between neighbours also in grey print.
COLOURS = ("1f4e79", "9dc3e6", "5b7f2b", "c9a227", "a23b3b", "7f7f7f", "4b3f72", "b5b5b5")

WIDTH = 640
_LABEL_WIDTH = 120
_RIGHT_MARGIN = 96
_BAR, _GAP, _TOP = 20, 12, 8
_LEGEND_LINE = 20
_FONT = "font-family='Libertinus Serif, Georgia, serif' font-size='12' fill='#222222'"


def chart_svg(chart: Chart, *, identity: str = "graf") -> str:
    """The chart as one <svg> element; `identity` makes ids unique on a page."""
    names = chart.short or chart.categories
    totals = [sum(series.values[i] for series in chart.series) for i in range(len(names))]
    largest = max([1, *(totals if _is_stacked(chart) else _all_values(chart))])
    bars_per_row = 1 if _is_stacked(chart) else len(chart.series)
    row_height = _BAR * bars_per_row + _GAP
    plot_bottom = _TOP + row_height * len(names)
    height = plot_bottom + _GAP + _LEGEND_LINE * _legend_rows(chart)
    parts = [
        (
            f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' role='img' "
            f"aria-labelledby='{identity}-t {identity}-d'>"
        ),
        f"<title id='{identity}-t'>{escape(chart.title)}</title>",
        f"<desc id='{identity}-d'>{escape(chart.alt)}</desc>",
        (
            f"<line x1='{_LABEL_WIDTH}' y1='{_TOP - 4}' x2='{_LABEL_WIDTH}' y2='{plot_bottom}' "
            "stroke='#888888'/>"
        ),
    ]
    for row, name in enumerate(names):
        parts += _row(chart, row, name, _TOP + row * row_height, totals[row], largest)
    parts += _legend(chart, plot_bottom + _GAP)
    return "".join([*parts, "</svg>"])


def _is_stacked(chart: Chart) -> bool:
    return chart.kind is ChartKind.STACKED_BAR


def _all_values(chart: Chart) -> list[int | float]:
    return [value for series in chart.series for value in series.values]


def _row(chart: Chart, row: int, name: str, top: float, total: float, largest: float) -> list[str]:
    scale = (WIDTH - _LABEL_WIDTH - _RIGHT_MARGIN) / largest
    middle = top + _BAR * (1 if _is_stacked(chart) else len(chart.series)) / 2 + 4
    parts = [
        (
            f"<text x='{_LABEL_WIDTH - 8}' y='{middle:g}' text-anchor='end' {_FONT}>"
            f"{escape(name)}</text>"
        )
    ]
    left = float(_LABEL_WIDTH)
    for index, series in enumerate(chart.series):
        width = max(0.0, series.values[row] * scale)
        y = top if _is_stacked(chart) else top + index * _BAR
        x = left if _is_stacked(chart) else _LABEL_WIDTH
        parts.append(
            f"<rect x='{x:.1f}' y='{y:g}' width='{width:.1f}' height='{_BAR - 2}' "
            f"fill='#{_colour(index)}'/>"
        )
        if not _is_stacked(chart):
            parts.append(_value(x + width, y + _BAR / 2 + 4, series.values[row], chart.unit))
        left += width
    if _is_stacked(chart):
        parts.append(_value(left, middle, total, chart.unit))
    return parts


def _value(x: float, y: float, value: float, unit: str) -> str:
    return f"<text x='{x + 6:.1f}' y='{y:g}' {_FONT}>{printed(value, unit)}</text>"


def printed(value: float, unit: str) -> str:
    """A number over a bar; money in thousands so that it stays short."""
    if unit == "Kč":
        return f"{round(value / 1000):,}".replace(",", "\u00a0") + "\u00a0tis.\u00a0Kč"
    return f"{value:,g}".replace(",", "\u00a0").replace(".", ",")


def _legend_rows(chart: Chart) -> int:
    return 0 if len(chart.series) < 2 else (len(chart.series) + 3) // 4


def _legend(chart: Chart, top: float) -> list[str]:
    if len(chart.series) < 2:
        return []
    parts = []
    column = WIDTH / min(4, len(chart.series))
    for index, series in enumerate(chart.series):
        x, y = (index % 4) * column, top + (index // 4) * _LEGEND_LINE
        parts.append(
            f"<rect x='{x:g}' y='{y:g}' width='12' height='12' fill='#{_colour(index)}'/>"
            f"<text x='{x + 18:g}' y='{y + 11:g}' {_FONT}>{escape(series.name)}</text>"
        )
    return parts


def _colour(index: int) -> str:
    return COLOURS[index % len(COLOURS)]
