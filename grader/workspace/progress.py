"""What a learner has reached: best score, tries and hints, in one small file of the workspace."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from grader.text import Text
from grader.workspace.kept import Kept, Notices

SCHEMA = "grade/progress/v1"
LARGEST_NUMBER = 10**9

NOTICES = Notices(
    damaged=Text(
        "your progress could not be read; it starts anew, and the old file is kept as {file}",
        "não foi possível ler seu progresso; ele recomeça, e o arquivo antigo está guardado em "
        "{file}",
    ),
    damaged_stays=Text(
        "your progress could not be read, and the folder does not let it be set aside",
        "não foi possível ler seu progresso, e a pasta não permite guardá-lo à parte",
    ),
    not_kept=Text(
        "your progress could not be saved here ({reason}); the grading itself is not affected",
        "não foi possível salvar seu progresso aqui ({reason}); a correção em si não muda",
    ),
)


class Standing(NamedTuple):
    """What was reached in one exercise."""

    best: int = 0
    tries: int = 0
    hints: int = 0


class Progress:
    """Standings by exercise name; what cannot be read or kept becomes a notice, not a failure."""

    def __init__(self, folder: Path) -> None:
        self._kept = Kept(folder / "progress.json", dict[str, Standing], _parsed, _form, NOTICES)

    @property
    def notices(self) -> list[Text]:
        """What could not be read or kept."""
        return self._kept.notices

    def of(self, name: str) -> Standing:
        """What was reached in one exercise so far."""
        return self._kept.value.get(name, Standing())

    def add_try(self, name: str, score: int) -> None:
        """Count a graded try and keep the better score."""
        self._change(name, lambda s: s._replace(tries=s.tries + 1, best=max(s.best, score)))

    def add_hint(self, name: str, level: int) -> None:
        """Keep how many hints were seen."""
        self._change(name, lambda s: s._replace(hints=max(s.hints, level)))

    def _change(self, name: str, change: Callable[[Standing], Standing]) -> None:
        self._kept.change(lambda all: {**all, name: change(all.get(name, Standing()))})


def _form(standings: dict[str, Standing]) -> dict[str, Any]:
    exercises = {name: standing._asdict() for name, standing in sorted(standings.items())}
    return {"schema": SCHEMA, "exercises": exercises}


def _parsed(text: bytes) -> dict[str, Standing]:
    whole = json.loads(text)
    if not isinstance(whole, dict) or whole.get("schema") != SCHEMA:
        raise ValueError("not a progress file")
    exercises = whole.get("exercises")
    if not isinstance(exercises, dict):
        raise ValueError("no exercises")
    return {str(name): _standing(fields) for name, fields in exercises.items()}


def _standing(fields: Any) -> Standing:
    if not isinstance(fields, Mapping):
        raise ValueError("not a standing")
    numbers = {key: fields.get(key, 0) for key in ("best", "tries", "hints")}
    if any(type(n) is not int or not 0 <= n <= LARGEST_NUMBER for n in numbers.values()):
        raise ValueError("not a number")
    return Standing(**numbers)
