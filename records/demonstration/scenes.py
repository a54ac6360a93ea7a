"""The six scenes: symposium, waterworks, town office, award, inquiry, studio."""

from .drawing import (
    CLAY,
    DEEP,
    GOLD,
    INK,
    MIST,
    PAPER,
    PINE,
    RED,
    SAGE,
    SAND,
    SKY,
    SLATE,
    SNOW,
    WATER,
    WINE,
    WOOD,
    Canvas,
)


def symposium(canvas: Canvas) -> None:
    """Draw a hall with rows of seats, a banner and a lectern."""
    canvas.fade(0, 430, "#efe0c6", "#e2cba3")
    canvas.box(0, 430, 1200, 800, "#b98d63")
    for left in (0, 1060):
        for fold in range(5):
            colour = WINE if fold % 2 else RED
            canvas.box(left + fold * 28, 0, left + fold * 28 + 28, 440, colour)
    canvas.box(220, 60, 980, 126, RED, 4)
    canvas.box(234, 72, 966, 114, "#b94440", 2)
    for place in range(14):
        canvas.box(276 + place * 47, 84, 302 + place * 47, 102, GOLD, 4)
    canvas.box(170, 330, 1030, 452, WOOD, 6)
    canvas.box(170, 330, 1030, 350, CLAY, 6)
    for place in range(7):
        x = 250 + place * 116
        canvas.seated(x, 330, 48, place)
        canvas.box(x - 26, 318, x + 26, 334, SNOW, 3)
    canvas.box(150, 350, 1050, 452, WOOD)
    canvas.box(150, 344, 1050, 360, CLAY, 5)
    for row, (bottom, size, step) in enumerate(((560, 30, 92), (660, 38, 112), (790, 48, 138))):
        canvas.box(0, bottom - size * 0.6, 1200, bottom + size, WINE if row % 2 else RED)
        for place in range(-1, 14):
            x = place * step + (step / 2 if row % 2 else 20)
            canvas.from_behind(x, bottom, size, place * 3 + row + 5)


def waterworks(canvas: Canvas) -> None:
    """Draw round tanks between hills, with visitors at the rail."""
    canvas.fade(0, 380, "#f3e7cf", SKY)
    canvas.oval(890, 60, 990, 160, "#f0cf8d")
    for left, top, colour in ((-120, 210, MIST), (260, 170, "#b7c8b8"), (700, 200, MIST)):
        canvas.oval(left, top, left + 700, top + 520, colour)
    for left, top, colour in ((-220, 290, SAGE), (480, 300, "#9db295")):
        canvas.oval(left, top, left + 900, top + 420, colour)
    canvas.box(0, 400, 1200, 800, "#cdbf9f")
    canvas.box(90, 250, 420, 410, SAND, 4)
    canvas.box(80, 236, 430, 256, WOOD, 4)
    for place in range(5):
        canvas.box(116 + place * 60, 286, 152 + place * 60, 330, DEEP, 3)
    for left, top, wide in ((30, 420, 420), (470, 400, 360), (150, 560, 620)):
        _tank(canvas, left, top, wide)
    canvas.shape((800, 800), (900, 430), (1200, 430), (1200, 800), colour="#b9a67f")
    for place in range(7):
        canvas.line(
            (800 - 4 + place * 2 + place * 14, 790 - place * 58),
            (800 + place * 16, 690 - place * 52),
            colour=SLATE,
            width=5,
        )
    canvas.line((800, 690), (902, 370), colour=SLATE, width=7)
    people = ((1120, 560, 190), (1050, 580, 196), (975, 560, 188), (1150, 650, 214),
              (1080, 680, 220), (1000, 690, 222), (930, 700, 224))  # fmt: skip
    for look, (x, ground, height) in enumerate(people):
        canvas.standing(x, ground, height, look)
    canvas.standing(872, 640, 200, 10)
    canvas.line((868, 520), (800, 486), colour="#4f6f5d", width=14)


def _tank(canvas: Canvas, left: float, top: float, wide: float) -> None:
    high = wide * 0.34
    canvas.oval(left, top + 18, left + wide, top + high + 18, "#9a8f78")
    canvas.oval(left, top, left + wide, top + high, "#e9dfc8")
    edge = wide * 0.035
    canvas.oval(left + edge, top + edge * 0.6, left + wide - edge, top + high - edge * 0.6, DEEP)
    canvas.oval(left + edge, top + edge, left + wide - edge, top + high - edge * 0.2, WATER)
    middle, centre = top + high / 2, left + wide / 2
    for reach in (0.62, 0.36):
        half = wide * reach / 2
        canvas.pen.arc(
            [each * canvas.SCALE for each in (centre - half, middle - half * 0.34,
                                              centre + half, middle + half * 0.34)],
            0, 360, fill="#a9cccb", width=5,
        )  # fmt: skip
    canvas.line((left + edge, middle), (left + wide - edge, middle), colour=SNOW, width=7)
    canvas.oval(centre - 16, middle - 12, centre + 16, middle + 12, SLATE)


def town_office(canvas: Canvas) -> None:
    """Draw display boards, a cabinet of files, and visitors reading."""
    canvas.fade(0, 560, "#f4ead6", "#ecdcbf")
    canvas.box(0, 560, 1200, 800, "#c7a27a")
    for place in range(13):
        canvas.line((place * 110 - 60, 800), (place * 84 + 90, 560), colour="#b8916a", width=2)
    canvas.box(0, 548, 1200, 564, WOOD)
    canvas.box(70, 90, 760, 400, SNOW, 6)
    canvas.box(70, 90, 760, 140, RED, 6)
    for place in range(8):
        canvas.box(250 + place * 42, 104, 276 + place * 42, 126, GOLD, 4)
    for column in range(4):
        left = 96 + column * 166
        canvas.box(left, 160, left + 142, 232, (SAND, MIST, "#edc9b0", SKY)[column], 4)
        for row in range(6):
            width = 142 - (row * 37 + column * 23) % 58
            canvas.box(left, 248 + row * 23, left + width, 257 + row * 23, "#cfc2a8", 3)
    canvas.box(840, 130, 1130, 600, WOOD, 5)
    for shelf in range(4):
        top = 148 + shelf * 112
        canvas.box(856, top, 1114, top + 96, "#6d452e")
        for place in range(9):
            colour = (RED, PINE, GOLD, SLATE, CLAY)[(place * 2 + shelf) % 5]
            canvas.box(862 + place * 28, top + 12, 884 + place * 28, top + 96, colour, 2)
            canvas.box(866 + place * 28, top + 30, 880 + place * 28, top + 52, SNOW)
    for look, (x, ground, height) in enumerate(
        ((210, 726, 330), (340, 748, 346), (520, 740, 338), (690, 752, 344), (800, 730, 330))
    ):
        canvas.standing(x, ground, height, look + 1)
    canvas.box(392, 560, 474, 606, SNOW, 3)
    canvas.line((433, 560), (433, 606), colour="#cfc2a8", width=3)
    canvas.line((372, 590), (400, 588), colour="#7a4b3a", width=14)
    canvas.line((488, 582), (466, 588), colour="#4f6f5d", width=14)


def award(canvas: Canvas) -> None:
    """Draw nine delegates with sashes and certificates on a stage."""
    canvas.box(0, 0, 1200, 800, WINE)
    for fold in range(24):
        canvas.box(fold * 50, 0, fold * 50 + 26, 560, "#7d2628")
    canvas.box(120, 70, 1080, 180, RED, 6)
    canvas.box(134, 84, 1066, 166, "#b94440", 4)
    for place in range(12):
        canvas.box(212 + place * 67, 108, 250 + place * 67, 144, GOLD, 5)
    for x in (150, 1050):
        for ray in range(5):
            canvas.oval(x - 44 + ray * 22 - 14, 220, x - 44 + ray * 22 + 14, 250, GOLD)
    canvas.shape((0, 800), (90, 540), (1110, 540), (1200, 800), colour="#b98458")
    canvas.box(90, 540, 1110, 548, CLAY)
    for place in range(9):
        x = 176 + place * 106
        ground = 690 + (12 if place % 2 else 0)
        canvas.standing(x, ground, 318 + (place * 7) % 20, place * 2 + 1, sash=True)
        canvas.box(x - 27, ground - 172, x + 27, ground - 132, WINE, 3)
        canvas.box(x - 22, ground - 167, x + 22, ground - 137, "#f0dfae", 2)
        for side in (-1, 1):
            canvas.oval(x + side * 27 - 7, ground - 158, x + side * 27 + 7, ground - 144, "#dcae88")
    for place in range(16):
        canvas.oval(place * 82 - 30, 740, place * 82 + 50, 830, (PINE, "#3f5c4c")[place % 2])
        canvas.oval(place * 82 - 2, 742, place * 82 + 18, 762, (RED, GOLD)[place % 2])


def inquiry(canvas: Canvas) -> None:
    """Draw a hall with two sides facing each other, a raised hand and a screen."""
    canvas.fade(0, 480, "#efe2ca", "#e4d0ad")
    canvas.box(0, 480, 1200, 800, "#a9805c")
    canvas.shape((420, 480), (780, 480), (980, 800), (220, 800), colour="#98302f")
    canvas.box(380, 60, 820, 300, INK, 8)
    canvas.box(394, 74, 806, 286, "#3f6f73", 4)
    for place in range(7):
        canvas.box(444 + place * 46, 120, 476 + place * 46, 148, SNOW, 4)
    for row in range(3):
        canvas.box(500 - row * 16, 186 + row * 28, 700 + row * 16, 198 + row * 28, "#a9cccb", 4)
    for x in (330, 870):
        canvas.box(x - 8, 70, x + 8, 480, CLAY)
    canvas.seated(500, 400, 46, 0)
    canvas.seated(600, 400, 46, 6)
    canvas.seated(700, 400, 46, 4)
    canvas.box(430, 396, 770, 480, WOOD, 5)
    canvas.box(422, 390, 778, 406, CLAY, 5)
    for row, (depth, size) in enumerate(((470, 44), (570, 54), (690, 66))):
        for place in range(3):
            left = 60 + place * (110 + row * 18) - row * 36
            right = 1140 - place * (110 + row * 18) + row * 36
            canvas.seated(left, depth, size, row * 3 + place)
            canvas.seated(right, depth, size, row * 3 + place + 4)
            if row == 1 and place == 2:
                canvas.line(
                    (left + 28, depth - 20), (left + 44, depth - 112), colour="#8a3b3a", width=20
                )
                canvas.oval(left + 30, depth - 142, left + 60, depth - 108, "#e9c3a0")
        reach = 300 + row * 34
        canvas.box(0, depth - 4, reach, depth + 74, WOOD, 4)
        canvas.box(0, depth - 10, reach + 8, depth + 6, CLAY, 4)
        canvas.box(1200 - reach, depth - 4, 1200, depth + 74, WOOD, 4)
        canvas.box(1192 - reach, depth - 10, 1200, depth + 6, CLAY, 4)
        for place in range(3):
            canvas.box(40 + place * 110, depth - 30, 76 + place * 110, depth - 8, SNOW, 2)
            canvas.box(1124 - place * 110, depth - 30, 1160 - place * 110, depth - 8, SNOW, 2)


def studio(canvas: Canvas) -> None:
    """Draw delegates and voters around a table, with rules and portraits on the wall."""
    canvas.fade(0, 560, "#f6eddb", "#eddfc4")
    canvas.box(0, 560, 1200, 800, "#c39c74")
    canvas.box(0, 550, 1200, 566, WOOD)
    _window(canvas)
    canvas.box(420, 90, 790, 400, RED, 5)
    canvas.box(432, 140, 778, 388, SNOW, 3)
    for place in range(6):
        canvas.box(482 + place * 42, 104, 508 + place * 42, 126, GOLD, 4)
    for place in range(8):
        left, top = 452 + place % 4 * 80, 156 + place // 4 * 116
        canvas.box(left, top, left + 66, top + 82, MIST, 3)
        canvas.head(left + 33, top + 36, 17, place + 2)
        canvas.box(left + 10, top + 60, left + 56, top + 82, SLATE, 8)
        canvas.box(left + 8, top + 90, left + 58, top + 98, "#cfc2a8", 3)
    for place in range(2):
        left = 860 + place * 150
        canvas.box(left, 110, left + 126, 390, PAPER, 4)
        canvas.box(left, 110, left + 126, 146, WINE, 4)
        for row in range(8):
            canvas.box(
                left + 14, 166 + row * 27, left + 112 - row * 17 % 40, 174 + row * 27, CLAY, 3
            )
    for look, x in enumerate((330, 480, 640, 800, 940)):
        canvas.seated(x, 560, 66, look + 2)
    canvas.shape((210, 560), (1040, 560), (1140, 690), (110, 690), colour=CLAY)
    canvas.box(110, 688, 1140, 730, WOOD, 4)
    for x, tilt in ((340, 8), (500, -6), (660, 4), (830, -8)):
        canvas.shape(
            (x, 596), (x + 84, 596 + tilt), (x + 92, 644 + tilt), (x - 4, 642), colour=SNOW
        )
    for x in (270, 600, 950):
        canvas.box(x, 580, x + 26, 616, SNOW, 5)
        canvas.oval(x, 574, x + 26, 586, "#b8916a")


def _window(canvas: Canvas) -> None:
    canvas.box(60, 110, 330, 410, SNOW, 4)
    canvas.box(72, 122, 318, 398, SKY)
    canvas.oval(76, 310, 246, 460, SAGE)
    canvas.oval(190, 330, 312, 450, PINE)
    canvas.box(60, 396, 330, 470, "#efe2c9")
    canvas.line((195, 122), (195, 398), colour=SNOW, width=8)
    canvas.line((72, 256), (318, 256), colour=SNOW, width=8)
    canvas.box(50, 406, 340, 420, CLAY, 3)
