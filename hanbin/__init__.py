"""The site: code that every subject needs and that depends on none of them."""

import tomllib
from pathlib import Path

__version__: str = tomllib.loads(
    (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
)["project"]["version"]
