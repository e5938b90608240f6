"""The taking of a quiz: which question is next, what was answered, and what it adds up to.

A state machine that neither asks nor prints; each answer is saved before the next question.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from grader.quiz.answers import Answer, Essay
from grader.quiz.drawing import Drawn, draw
from grader.quiz.formulas import Formula
from grader.quiz.handed import Attempt, Given, fingerprint
from grader.quiz.marking import Mark, mark
from grader.quiz.model import Open, Question, Quiz
from grader.quiz.stored import form, restored
from grader.records import MarkState, QuestionResult, QuizResult


class Taking:
    """One attempt at one quiz, from its first question or from where it stopped."""

    def __init__(
        self,
        quiz: Quiz,
        attempt: Attempt,
        formulas: Mapping[str, Formula] | None,
        save: Callable[[Attempt], None] | None = None,
    ) -> None:
        self.quiz, self.attempt = quiz, attempt
        self._formulas, self._save = formulas, save
        self.changed = tuple(q.id for q in quiz.questions if self._has_changed(q))
        if self.changed and not attempt.finished:
            # what was answered then is no answer to what is asked now
            kept = {key: one for key, one in attempt.answers.items() if key not in self.changed}
            self.attempt = attempt._replace(answers=kept)
        if not attempt.finished and self.place == len(quiz.questions):
            # what was left to answer is no longer asked
            self._keep(self.attempt._replace(finished=True))

    def _has_changed(self, question: Question) -> bool:
        given = self.attempt.answers.get(question.id)
        if given is None or given.value is None:
            return False
        if self.was_asked_otherwise(question, given):
            return True
        try:
            restored(question, given.value)
        except ValueError:
            return True
        return False

    def was_asked_otherwise(self, question: Question, given: Given) -> bool:
        """Tell whether an answer was given to another version of its question."""
        return bool(given.asked) and given.asked != fingerprint(self.drawn(question))

    @property
    def place(self) -> int:
        """How many questions stand before the current one."""
        questions = enumerate(self.quiz.questions)
        left = (k for k, question in questions if self._is_left(question, self.attempt))
        return next(left, len(self.quiz.questions))

    def _is_left(self, question: Question, attempt: Attempt) -> bool:
        """Tell whether a question is to be answered, or its text still to be scored."""
        given = attempt.answers.get(question.id)
        return given is None or (self.unscored(question, given) is not None)

    def unscored(self, question: Question, given: Given | None = None) -> str | None:
        """Return the text that a learner wrote and did not score yet, if there is one."""
        given = given or self.attempt.answers.get(question.id)
        if given is None or not isinstance(question.body, Open) or not question.body.rubric:
            return None
        if self.quiz.withheld or given.value is None:
            return None
        answer = restored(question, given.value)
        return answer.text if isinstance(answer, Essay) and answer.scores is None else None

    @property
    def is_new(self) -> bool:
        """Whether nothing has been answered yet."""
        return not self.attempt.answers and not self.attempt.drafts

    def current(self) -> Drawn | None:
        """The question to answer now; None when all are."""
        left = self.quiz.questions[self.place :]
        return self.drawn(left[0]) if left else None

    def drawn(self, question: Question) -> Drawn:
        """A question as this attempt's seed asks it."""
        as_learner = self.attempt.withheld and not self.quiz.withheld
        return draw(self.quiz.id, question, self.attempt.seed, self._formulas, withheld=as_learner)

    def give(self, drawn: Drawn, answer: Answer, *, hint: bool) -> Mark:
        """Keep an answer and mark it."""
        self._put(drawn, form(answer), hint=hint)
        return mark(drawn, answer, withheld=self.quiz.withheld)

    def skip(self, drawn: Drawn, *, hint: bool) -> None:
        """Leave a question out."""
        self._put(drawn, None, hint=hint)

    def draft(self, question: Question, text: str) -> None:
        """Keep a text that is not finished."""
        drafts = {**self.attempt.drafts, question.id: text}
        self._keep(self.attempt._replace(drafts=drafts))

    def _put(self, drawn: Drawn, value: object, *, hint: bool) -> None:
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        answered = drawn.question.id
        answers = {**self.attempt.answers, answered: Given(value, hint, now, fingerprint(drawn))}
        drafts = {key: text for key, text in self.attempt.drafts.items() if key != answered}
        attempt = self.attempt._replace(answers=answers, drafts=drafts)
        finished = not any(self._is_left(other, attempt) for other in self.quiz.questions)
        self._keep(attempt._replace(finished=finished))

    def _keep(self, attempt: Attempt) -> None:
        self.attempt = attempt
        if self._save:
            self._save(attempt)

    def result(self) -> QuizResult:
        """Mark everything that was answered; what is not answered yet counts nowhere."""
        answered = [q for q in self.quiz.questions if q.id in self.attempt.answers]
        results = tuple(self._question_result(question) for question in answered)
        marked = [result for result in results if result.points is not None]
        return QuizResult(
            quiz=self.quiz.id,
            attempt=self.attempt.number,
            seed=self.attempt.seed,
            questions=results,
            score=sum(result.points or 0.0 for result in marked),
            max_score=sum(result.max_points for result in marked),
            awaiting=sum(result.max_points for result in results if result.points is None),
            left=len(self.quiz.questions) - len(answered),
        )

    def _question_result(self, question: Question) -> QuestionResult:
        given = self.attempt.answers[question.id]
        result = QuestionResult(
            question.id, MarkState.SKIPPED, 0.0, question.points, given.value, given.hint
        )
        if given.value is None:
            return result
        if question.id in self.changed:
            return result._replace(state=MarkState.AWAITS, points=None)
        answer = restored(question, given.value)
        marked = mark(self.drawn(question), answer, withheld=self.quiz.withheld)
        own = sum(answer.scores.values()) if isinstance(answer, Essay) and answer.scores else None
        return result._replace(
            state=marked.state,
            points=marked.points,
            own_points=own,
            misconceptions=marked.misconceptions,
        )
