"""How dates are written and read, where Django's own formats do not suit the office."""
