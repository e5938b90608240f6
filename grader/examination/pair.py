"""Tries a learner's gradient beside the learner's own forward function, without points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from grader.checks.battery import Array, Case, as_blocks
from grader.checks.closeness import Closeness, compare, is_single
from grader.checks.gradients import POINTS, directions, is_slope, moved, slope
from grader.checks.parts import whole
from grader.checks.values import read
from grader.course.catalog import Catalog, Entry
from grader.course.exercise import Composition, Function
from grader.records import Note
from grader.sandbox import Loaded, OtherFile, Returned, Session, Submission
from grader.text import Text

AGREES = Text(
    "Beside your own `{forward}`: central differences of it agree with this gradient.",
    "Com seu próprio código de `{forward}`: as diferenças centrais concordam com este gradiente.",
)
RIGHT_FOR_OWN = Text(
    "This gradient is right for *your* `{forward}`, which gives other values than exercise "
    "{number} asks for: correct `{forward}` first.",
    "Este gradiente está certo para o *seu* `{forward}`, que dá valores diferentes dos pedidos no "
    "exercício {number}: corrija `{forward}` primeiro.",
)
FORWARD_WRONG = Text(
    "This gradient is right, but it does not fit your own `{forward}`, which gives other values "
    "than exercise {number} asks for: correct `{forward}` before you train with both.",
    "Este gradiente está certo, mas não combina com o seu `{forward}`, que dá valores diferentes "
    "dos pedidos no exercício {number}: corrija `{forward}` antes de treinar com os dois.",
)
BOTH_WRONG = Text(
    "Your own `{forward}` gives other values than exercise {number} asks for: begin there.",
    "O seu `{forward}` dá valores diferentes dos pedidos no exercício {number}: comece por ele.",
)
DISAGREES = Text(
    "Given what your own `{forward}` returns, this gradient disagrees with central differences in "
    "{blocks}: does what one stores mean what the other reads?",
    "Com o que o seu `{forward}` devolve, este gradiente discorda das diferenças centrais em "
    "{blocks}: o que um guarda é o que o outro lê?",
)


class Own(NamedTuple):
    """A learner's own forward function: what it must be, and the file to send.

    number: of the exercise that asks for it   apart: whether that is another one than the graded
    """

    function: Function
    number: int
    submission: Submission
    apart: bool


def own_forward(
    function: Function, entry: Entry, catalog: Catalog, submission: Submission
) -> Own | None:
    """Find the forward function of a gradient among a learner's files; None without one."""
    if function.forward is None:
        return None
    name = function.forward.name
    asking = next((other for other in catalog.entries if name in other.points), None)
    if asking is None:
        return None
    sent: Submission | None = submission
    if asking is not entry:
        sent = _as_graded(submission, asking, entry)
    if sent is None:
        return None
    asked = next(one for one in asking.load().functions if one.name == name)
    return Own(asked, asking.number, sent, asking is not entry)


def _as_graded(submission: Submission, asking: Entry, entry: Entry) -> Submission | None:
    """Put another of the learner's files in the graded one's place, and that beside it."""
    file = submission.others.get(asking.name)
    if file is None:
        return None
    graded = OtherFile(submission.name, submission.source)
    stems = dict.fromkeys([entry.name, entry.file_name.removesuffix(".py")], graded)
    others = {name: other for name, other in submission.others.items() if other is not file}
    return submission._replace(name=file.name, source=file.source, others={**others, **stems})


class Pair:
    """A gradient function and the learner's own forward function, each in a child."""

    def __init__(self, function: Function, own: Own, case: Case) -> None:
        assert function.forward is not None
        self.function, self.forward, self.own, self.case = function, own.function, own, case
        self.composition: Composition = function.forward.compose(case.recipe.draw())
        right = self.forward.reference(*self.composition.variables)
        self.expected = as_blocks(self.forward, right)

    def note(self, back: Session, ahead: Session, *, passed: bool) -> Note | None:
        """Say how the two fit; None where there is nothing to say.

        back, ahead: children with the gradient and the forward function
        passed: whether the gradient is what the exercise asks for
        """
        if not _is_written(ahead, self.forward):
            return None
        results = self._results(ahead, [self.composition.variables])
        if results is None or any(map(is_single, results[0])):
            return None
        right = self._is_right(results[0])
        if right and not passed:
            return None
        wrong = self._disagreeing(back, ahead, results[0])
        if wrong is None:
            return None
        text = _text(passed=passed, right=right, agree=not wrong)
        # in one file both have just been judged: that they fit is no news
        if text is None or (text is AGREES and not self.own.apart):
            return None
        blocks = ", ".join(f"`{self.function.blocks[k]}`" for k in wrong)
        message = text.format(forward=self.forward.name, number=self.own.number, blocks=blocks)
        return Note("own-forward", message)

    def _is_right(self, results: tuple[Array, ...]) -> bool:
        return all(
            compare(want, got) is not Closeness.DIFFERENT
            for want, got in zip(self.expected, results, strict=True)
        )

    def _results(
        self, ahead: Session, calls: Sequence[tuple[Any, ...]]
    ) -> list[tuple[Array, ...]] | None:
        """Ask the forward function; None when an answer is missing or has another form."""
        found = []
        replies = ahead.ask(self.forward.name, calls).replies
        for reply in replies:
            if not isinstance(reply, Returned):
                return None
            answer = read(self.forward, reply.value, self.expected)
            if answer.blocks is None or answer.problem is not None:
                return None
            found.append(answer.blocks)
        return found

    def _disagreeing(
        self, back: Session, ahead: Session, results: tuple[Array, ...]
    ) -> list[int] | None:
        """Return the gradients that no central difference agrees with; None without gradients."""
        arguments = self.composition.arguments(*whole(self.forward, results))
        reply = back.ask(self.function.name, [arguments]).replies[0]
        if not isinstance(reply, Returned):
            return None
        answer = read(self.function, reply.value, self.case.expected)
        if answer.blocks is None or answer.problem is not None:
            return None
        # single precision is too coarse for differences
        if any(is_single(block) and block.any() for block in answer.blocks):
            return None
        drawn = directions(answer.blocks, self.case.recipe.seed)
        slopes = self._slopes(ahead, drawn)
        if slopes is None:
            return None
        both = zip(answer.blocks, drawn, slopes, strict=True)
        return [k for k, (block, one, found) in enumerate(both) if not is_slope(block, one, found)]

    def _slopes(self, ahead: Session, drawn: Sequence[Array]) -> list[float] | None:
        variables = self.composition.variables
        calls = [point for k, one in enumerate(drawn) for point in moved(variables, k, one)]
        results = self._results(ahead, calls)
        if results is None or len(results) < len(calls):
            return None
        losses = [float(self.composition.loss(*whole(self.forward, one))) for one in results]
        count = len(POINTS)
        return [slope(losses[k : k + count]) for k in range(0, len(losses), count)]


def _is_written(ahead: Session, forward: Function) -> bool:
    loaded = ahead.loaded()
    declared = loaded.functions.get(forward.name) if isinstance(loaded, Loaded) else None
    return declared is not None and declared.callable and declared.accepts


def _text(*, passed: bool, right: bool, agree: bool) -> Text | None:
    if passed and right:
        return AGREES if agree else DISAGREES
    if passed:
        return None if agree else FORWARD_WRONG
    return RIGHT_FOR_OWN if agree else BOTH_WRONG
