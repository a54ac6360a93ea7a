"""Numerals as written in Chinese texts: 9, 1,800, 1.2万, 两, 二十三, 一百零二, 三千."""

Number = int | float

DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
PLACES = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10_000, "亿": 100_000_000}
LONGEST = 20  # maximum length in characters


def parse_numeral(text: str) -> Number | None:
    """Return the value of a numeral, or None if it is not one number, as in 一二三四五 or 七八."""
    if len(text) > LONGEST:
        return None
    figures = text.rstrip("".join(PLACES | MYRIADS))
    if figures and figures[0].isdigit() and figures.isascii():
        return _scaled(figures.replace(",", ""), text[len(figures) :])
    whole, point, places = text.partition("点")
    value = _chinese(whole)
    if not point or value is None:
        return value
    return float(f"{value}.{''.join(str(DIGITS[sign]) for sign in places)}")


def _scaled(figures: str, scales: str) -> Number | None:
    try:
        value: Number = float(figures) if "." in figures else int(figures)
    except ValueError:
        return None
    for scale in scales:
        value = round(value * (PLACES | MYRIADS)[scale], 6)
    return int(value) if value == int(value) else value


def _chinese(text: str) -> int | None:
    """Parse a Chinese numeral; two digits in a row are a saying or a year, not a number."""
    total = section = 0
    digit: int | None = None
    for sign in text:
        if sign in DIGITS:
            if digit:
                return None
            digit = DIGITS[sign]
        elif sign in PLACES:
            section += (1 if digit is None else digit) * PLACES[sign]
            digit = None
        elif sign in MYRIADS:
            section += digit or 0
            total = (total + (section or 1)) * MYRIADS[sign]
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0)
