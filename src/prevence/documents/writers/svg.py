"""A chart as SVG with its title and description inside; Word and Excel draw their own."""

from xml.sax.saxutils import escape

from prevence.documents.writers.model import Chart, ChartKind

# In grey print dark and light take turns, so that neighbours differ even where one is missing.
COLOURS = ("1f4e79", "8fbce6", "4f7326", "f6dc8c", "a23b3b", "d9d9d9", "4b3f72", "b7a98c")
_OUTLINE = "stroke='#444444' stroke-width='0.6'"  # a pale bar must be seen on white too

WIDTH = 640
_LABEL_WIDTH = 120
_RIGHT_MARGIN = 96
_BAR, _GAP, _TOP = 20, 12, 8
_LEGEND_LINE = 20
_FAMILY = "font-family='Libertinus Serif, Georgia, serif' font-size='12'"
_FONT = f"{_FAMILY} fill='#222222'"
_DIGIT_WIDTH = 9


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
            f"fill='#{_colour(index)}' {_OUTLINE}/>"
        )
        if _is_stacked(chart) and not chart.unit:
            parts += _value_inside(x, width, middle, series.values[row], index)
        if not _is_stacked(chart):
            parts.append(_value(x + width, y + _BAR / 2 + 4, series.values[row], chart.unit))
        left += width
    if _is_stacked(chart):
        parts.append(_value(left, middle, total, chart.unit))
    return parts


def _value(x: float, y: float, value: float, unit: str) -> str:
    return f"<text x='{x + 6:.1f}' y='{y:g}' {_FONT}>{printed(value, unit)}</text>"


def _value_inside(x: float, width: float, y: float, value: float, index: int) -> list[str]:
    """A count in its piece of a bar; none where it does not fit or there is nothing."""
    text = printed(value, "")
    if not value or width < _DIGIT_WIDTH * (len(text) + 1):
        return []
    ink = ink_on(_colour(index))
    return [
        (
            f"<text x='{x + width / 2:.1f}' y='{y - 1:g}' text-anchor='middle' {_FAMILY} "
            f"fill='#{ink}'>{text}</text>"
        )
    ]


def ink_on(colour: str) -> str:
    """White or nearly black, whichever is read better on the colour."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (0, 2, 4))
    return "222222" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "ffffff"


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
            f"<rect x='{x:g}' y='{y:g}' width='12' height='12' fill='#{_colour(index)}' "
            f"{_OUTLINE}/>"
            f"<text x='{x + 18:g}' y='{y + 11:g}' {_FONT}>{escape(series.name)}</text>"
        )
    return parts


def _colour(index: int) -> str:
    return COLOURS[index % len(COLOURS)]
