"""The command that grades on every save and listens to keys meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.faults import ERROR, HINT, Exit, Fault
from grader.cli.keys import END, Keys
from grader.cli.settings import Settings, command, complete_exercise, find, workspace_here
from grader.text import Text

if TYPE_CHECKING:
    from grader.course.catalog import Entry
    from grader.output.console import Screen
    from grader.sandbox import Sandbox
    from grader.workspace import Progress

LOOK_S = 0.2
KEYS = {
    "n": Text("next", "próximo"),
    "r": Text("run", "avaliar"),
    "h": Text("hint", "dica"),
    "l": Text("list", "lista"),
    "a": Text("all", "todos"),
    "x": Text("reset", "recomeçar"),
    "q": Text("quit", "sair"),
}
HELP = {
    "n": Text(
        "go on to the next exercise that is not passed",
        "vai ao próximo exercício em que você ainda não passou",
    ),
    "r": Text("grade again what is on the screen", "avalia de novo o que está na tela"),
    "h": Text("the next hint for this exercise", "mostra a próxima dica deste exercício"),
    "l": Text("all exercises with their state", "mostra todos os exercícios e o estado de cada um"),
    "a": Text("grade every exercise", "avalia todos os exercícios"),
    "x": Text(
        "put the untouched stub back; your file is kept beside it",
        "repõe o esqueleto intacto; seu arquivo fica guardado ao lado",
    ),
    "q": Text("quit", "sai"),
    "?": Text("this help", "mostra esta ajuda"),
}
WATCHING = Text(
    "Watching {file}: save it, and it is graded.", "De olho em {file}: salve, e ele será avaliado."
)
SAVED = Text("Saved {clock} · {file}", "Salvo às {clock} · {file}")
NOTHING_LEFT = Text("Every exercise is passed.", "Você passou em todos os exercícios.")
SURE = Text(
    "Press x again to put the untouched stub of {file} back (what you wrote is kept); any other "
    "key leaves it.",
    "Pressione x de novo para repor o esqueleto de {file} (o que você escreveu fica guardado); "
    "qualquer outra tecla deixa como está.",
)
LEFT = Text("{file} stays as it is.", "{file} fica como está.")
STOP = Text("Ctrl-C ends this.", "Ctrl-C encerra.")


@command("watch")
@click.argument("exercise", metavar="[N|NAME]", required=False, shell_complete=complete_exercise)
@click.pass_obj
def watch_command(settings: Settings, exercise: str | None) -> int:
    """Grade on every save; without a number, whatever exercise is saved."""
    settings.refuse_json("watch")
    # The child process starts while this one imports all that it needs.
    from grader.sandbox import Sandbox

    with Sandbox() as sandbox:
        with Keys() as keys:
            Watch(sandbox, settings, exercise, keys).until_the_end()
    return Exit.PASSED


class Watch:
    """One sitting: an exercise on the screen, graded whenever a file is saved."""

    def __init__(self, sandbox: Sandbox, settings: Settings, asked: str | None, keys: Keys) -> None:
        from grader.workspace import Progress
        from grader.workspace.changes import Changes

        self.sandbox, self.settings, self.keys = sandbox, settings, keys
        self.screen = settings.screen()
        self.catalog, self.workspace = settings.catalog(), workspace_here()
        self.own = {self.workspace.file_for(entry): entry for entry in self.catalog.entries}
        self.progress: Progress = Progress(self.workspace.state)
        self.stays = asked is not None
        first = find(self.catalog, asked) if asked is not None else self._following()
        self.entry = first or self.catalog.entries[-1]
        self.changes = Changes(self._files)

    def _following(self) -> Entry | None:
        from grader.cli.standing import next_entry

        return next_entry(self.catalog, self.progress)

    def _files(self) -> set[Path]:
        beside = {path for _, path in self.workspace.others(self.entry, self.catalog)}
        return {*self.own, *beside}

    def until_the_end(self) -> None:
        """Grade now and at every save, until the learner quits."""
        self._graded()
        while (key := self.keys.pressed(LOOK_S).lower()) not in {"q", END}:
            try:
                if key in HELP:
                    self._obey(key)
                elif saved := self.changes.since():
                    self._saved(saved)
            except Fault as fault:
                # a file that went away may come back
                self._told(fault)
                self._foot()

    def _told(self, fault: Fault) -> None:
        self.screen.paragraph(ERROR.format(cause=fault.cause), style="red")
        if fault.hint:
            self.screen.paragraph(HINT.format(hint=fault.hint))

    def _obey(self, key: str) -> None:
        does: dict[str, Callable[[], None]] = {
            "n": self._next,
            "r": self._graded,
            "h": self._hint,
            "l": self._list,
            "a": self._all,
            "x": self._reset,
            "?": self._help,
        }
        does[key]()

    def _saved(self, files: set[Path]) -> None:
        own = [path for path in sorted(files) if path in self.own]
        if own and not self.stays and self.entry not in map(self.own.get, own):
            self.entry = self.own[own[0]]
        saved = own[0] if own else min(files)
        clock = time.strftime("%H:%M:%S")
        self._graded(SAVED.format(clock=clock, file=saved.name))

    def _graded(self, headline: Text | None = None, *, everything: bool = False) -> None:
        from grader.cli.run import Run
        from grader.cli.targets import Asked, choose

        if self.screen.console.is_terminal:
            self.screen.console.clear()
        if headline:
            self.screen.paragraph(headline, style="dim")
        asked = Asked(() if everything else (self.entry.name,), everything, None)
        run = Run(self.sandbox, self.settings, self.catalog, self.progress, None, slow=False)
        for target in choose(asked, self.catalog, self.workspace, self.progress):
            run.grade(target)
        run.finish()
        self._foot()

    def _all(self) -> None:
        self._graded(everything=True)

    def _next(self) -> None:
        following = self._following()
        if following is None:
            self.screen.paragraph(NOTHING_LEFT)
            self._foot()
            return
        self.entry = following
        self._graded()

    def _hint(self) -> None:
        from grader.cli.reading import give_hint

        self.screen.line()
        give_hint(self.screen, self.entry, self.progress)
        self._foot()

    def _list(self) -> None:
        from grader.cli.reading import show_list

        self.screen.line()
        show_list(self.screen, self.catalog, self.progress)
        self._foot(progress=False)

    def _reset(self) -> None:
        from grader.cli.folder import put_back

        file = self.workspace.file_for(self.entry).name
        self.screen.paragraph(SURE.format(file=file), style="yellow")
        answer = ""
        while not answer and self.keys.work:
            answer = self.keys.pressed(LOOK_S)
        if answer.lower() == "x":
            put_back(self.screen, self.entry, self.workspace, self.catalog)
            self.changes.since()
        else:
            self.screen.paragraph(LEFT.format(file=file))
        self._foot()

    def _help(self) -> None:
        self.screen.line()
        for key, text in HELP.items():
            self.screen.line("  ", (key, "bold"), "   ", self.screen.words(text))
        self._foot()

    def _foot(self, *, progress: bool = True) -> None:
        """Say how far one has come, what is watched, and which keys there are."""
        from grader.cli.standing import print_notices, rows
        from grader.output.listing import print_progress

        print_notices(self.settings, self.progress)
        self.progress.notices.clear()
        # keys pressed before the bar is there were not meant for what it offers
        self.keys.forget()
        self.screen.line()
        if progress:
            print_progress(self.screen, rows(self.catalog, self.progress))
        file = self.workspace.file_for(self.entry).name
        self.screen.paragraph(WATCHING.format(file=file), style="dim")
        if self.keys.work:
            for line in _bar([f"{k} {self.screen.words(w)}" for k, w in KEYS.items()], self.screen):
                self.screen.line((line, "bold"))
        else:
            self.screen.paragraph(STOP, style="dim")


def _bar(keys: list[str], screen: Screen) -> list[str]:
    """Lay the keys out in lines, each with its word."""
    lines = [""]
    for key in [*keys, "?"]:
        longer = f"{lines[-1]}   {key}".strip()
        lines = [*lines[:-1], longer] if len(longer) < screen.width else [*lines, key]
    return lines
