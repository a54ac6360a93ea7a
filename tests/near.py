"""The tests near what changed since a commit (the last one, unless another is given): those of the
same folder in the mirrored tree, the changed tests themselves, and the rules of the house."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
TEMPLATES = {
    "admin": "tests/records/admin",
    "desks": "tests/records/desks",
    "delegates": "tests/records/views",
    "records": "tests/records/views",
}
ALWAYS = ("tests/test_architecture.py", "tests/test_conventions.py", "tests/test_names.py")


def changed_files(since: str) -> list[Path]:
    """What differs from a commit, files that are not added yet included."""
    commands = (
        ("git", "diff", "--name-only", since),
        ("git", "ls-files", "--others", "--exclude-standard"),
    )
    outputs = [
        subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
        for command in commands
    ]
    return [Path(line) for output in outputs for line in output.splitlines()]


def tests_near(path: Path) -> str | None:
    """The folder or file of tests for a file; None where no test mirrors it."""
    if path.parts[0] == "tests":
        is_test = path.name.startswith("test_") and path.suffix == ".py"
        return path.as_posix() if is_test else path.parent.as_posix()
    if path.parts[0] == "templates":
        return TEMPLATES.get(path.parts[1])
    folder = Path("tests", path.parent)
    near = folder / f"test_{path.stem}.py"
    is_app = len(folder.parts) < 3  # its folder mirrors the whole application
    return near.as_posix() if is_app or (PROJECT / near).exists() else folder.as_posix()


def main(since: str = "HEAD") -> None:
    near = {tests_near(path) for path in changed_files(since)} - {None, "tests"}
    there = {each for each in near if (PROJECT / each).exists()}
    print(*sorted({*there, *ALWAYS}))


if __name__ == "__main__":
    main(*sys.argv[1:])
