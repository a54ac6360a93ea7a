"""The site: what every subject needs and none of them knows."""

import tomllib
from pathlib import Path

__version__: str = tomllib.loads(
    (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
)["project"]["version"]
