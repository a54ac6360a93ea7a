"""A canvas for flat scenes: walls, tables, people as shapes, in one palette."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONT = Path(__file__).parents[1] / "exports" / "fonts" / "FandolHei-Regular.otf"

PAPER, SAND, CLAY, WOOD = "#f5ecdc", "#e6d3b1", "#c99b6b", "#8c5a3c"
RED, WINE, GOLD, INK = "#a8322f", "#6f1f22", "#d2a647", "#33292a"
SKY, MIST, SAGE, PINE = "#dfe8e4", "#c5d3c8", "#8ea78a", "#4f6f5d"
WATER, DEEP, SLATE, SNOW = "#7fb0b0", "#4d8587", "#5c6670", "#fbf7ee"
SKINS = ("#e9c3a0", "#dcae88", "#c99872")
COATS = ("#3d4a5c", "#5c6670", "#7a4b3a", "#4f6f5d", "#8a3b3a", "#6b5b7b", "#2f3b46", "#a07a45")

Colour = str


class Canvas:
    """A drawing at twice its final size, which smooths the edges when it is scaled down."""

    WIDTH, HEIGHT, SCALE = 1200, 800, 2

    def __init__(self) -> None:
        size = (self.WIDTH * self.SCALE, self.HEIGHT * self.SCALE)
        self.image = Image.new("RGB", size, PAPER)
        self.pen = ImageDraw.Draw(self.image)

    def _scaled(self, *numbers: float) -> list[float]:
        return [number * self.SCALE for number in numbers]

    def box(self, left, top, right, bottom, colour: Colour, round_by: float = 0) -> None:
        shape = self._scaled(left, top, right, bottom)
        if round_by:
            self.pen.rounded_rectangle(shape, round_by * self.SCALE, fill=colour)
        else:
            self.pen.rectangle(shape, fill=colour)

    def oval(self, left, top, right, bottom, colour: Colour) -> None:
        self.pen.ellipse(self._scaled(left, top, right, bottom), fill=colour)

    def shape(self, *corners: tuple[float, float], colour: Colour) -> None:
        self.pen.polygon([tuple(self._scaled(*corner)) for corner in corners], fill=colour)

    def line(self, *points: tuple[float, float], colour: Colour, width: float = 4) -> None:
        scaled = [tuple(self._scaled(*point)) for point in points]
        self.pen.line(scaled, fill=colour, width=round(width * self.SCALE), joint="curve")

    def fade(self, top: float, bottom: float, upper: Colour, lower: Colour) -> None:
        """Draw a vertical gradient between two heights."""
        first, last = (_channels(colour) for colour in (upper, lower))
        start, end = (round(each * self.SCALE) for each in (top, bottom))
        for row in range(start, end):
            share = (row - start) / (end - start)
            mixed = [round(a + (b - a) * share) for a, b in zip(first, last, strict=True)]
            self.pen.line([(0, row), (self.image.width, row)], fill=tuple(mixed))

    def standing(self, x, ground, height, look: int, sash: bool = False) -> None:
        """Draw a standing person from the front."""
        head, wide = height * 0.085, height * 0.15
        top = ground - height
        coat = COATS[look % len(COATS)]
        hips, shoulders = ground - height * 0.46, top + head * 2.3
        for side in (-1, 1):
            leg = x + side * wide * 0.48
            self.box(leg - wide * 0.36, hips - 6, leg + wide * 0.36, ground, INK, wide * 0.2)
        self.box(x - wide, shoulders, x + wide, hips + 8, coat, wide * 0.6)
        for side in (-1, 1):
            arm = x + side * wide * 1.08
            self.box(arm - 7, shoulders + 8, arm + 7, hips - 4, coat, 7)
        if sash:
            self.shape(
                (x - wide * 0.8, shoulders + 4), (x - wide * 0.3, shoulders + 2),
                (x + wide * 0.9, hips - 8), (x + wide * 0.4, hips - 2), colour=RED,
            )  # fmt: skip
        self.head(x, top + head, head, look)

    def seated(self, x, table, size, look: int) -> None:
        """Draw a seated person: head and shoulders above a table."""
        wide = size * 0.62
        coat = COATS[look % len(COATS)]
        self.box(x - wide, table - size * 1.05, x + wide, table + size, coat, wide * 0.7)
        self.shape(
            (x - wide * 0.28, table - size * 1.05), (x + wide * 0.28, table - size * 1.05),
            (x, table - size * 0.55), colour=SNOW,
        )  # fmt: skip
        self.head(x, table - size * 1.42, size * 0.42, look)

    def from_behind(self, x, bottom, size, look: int) -> None:
        """Draw a person in the audience from behind."""
        coat = COATS[look % len(COATS)]
        self.box(x - size, bottom - size * 1.15, x + size, bottom + size, coat, size * 0.6)
        self.oval(x - size * 0.48, bottom - size * 2.05, x + size * 0.48, bottom - size, INK)

    def head(self, x, y, radius, look: int) -> None:
        skin = SKINS[look % len(SKINS)]
        self.box(x - radius * 0.35, y + radius * 0.5, x + radius * 0.35, y + radius * 1.5, skin)
        self.oval(x - radius, y - radius, x + radius, y + radius, skin)
        cap = self._scaled(x - radius * 1.06, y - radius * 1.1, x + radius * 1.06, y + radius)
        if look % 3 == 1:
            self.oval(x - radius * 1.12, y - radius * 0.5, x - radius * 0.62, y + radius, INK)
            self.oval(x + radius * 0.62, y - radius * 0.5, x + radius * 1.12, y + radius, INK)
        self.pen.chord(cap, 185, 355, fill=INK)

    def mark(self) -> None:
        """Draw the mark of the demonstration in the corner."""
        self.box(1074, 744, 1180, 782, SNOW, 6)
        self.box(1082, 751, 1088, 775, RED)
        if FONT.exists():
            font = ImageFont.truetype(str(FONT), 23 * self.SCALE)
            self.pen.text(self._scaled(1098, 749), "演示图", fill=INK, font=font)
        else:
            for place in range(3):
                left = 1098 + place * 24
                self.box(left, 756, left + 16, 770, INK, 3)


def _channels(colour: Colour) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
