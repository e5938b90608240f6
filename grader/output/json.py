"""Reports to JSON and back, under the names other programs read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from grader.output.sanitise import COMMAND, visible_text
from grader.records import (
    QUIZ_SCHEMA,
    RESULT_SCHEMA,
    RUN_SCHEMA,
    CheckResult,
    Counterexample,
    Diagnosis,
    ExerciseName,
    FunctionResult,
    Location,
    Note,
    Outcome,
    Printed,
    QuizResult,
    Report,
    Value,
)
from grader.text import Text

Json = dict[str, Any]


def dumped(whole: Json) -> str:
    """Write an object as one ASCII document, which no terminal and no parser stumbles over."""
    text = json.dumps(whole, indent=2, allow_nan=False)
    # json leaves one control character as it is, and what a build server's log obeys
    return COMMAND.sub(r"\\u0023#", text.replace("\x7f", "\\u007f"))


def run(
    reports: Sequence[Report], *, version: str, course: str, seed: int, sandbox: Mapping[str, Any]
) -> Json:
    """Make the object of one run; a report without a score adds nothing to the sum."""
    return {
        "schema": RUN_SCHEMA,
        "tool": {"name": "portao", "version": version},
        "course": visible_text(course),
        "seed": seed,
        "sandbox": dict(sandbox),
        "reports": [to_json(report) for report in reports],
        "score": sum(report.score or 0 for report in reports),
        "max_score": sum(report.max_score for report in reports),
    }


def to_json(report: Report) -> Json:
    """Make the object of one report."""
    return {
        "schema": RESULT_SCHEMA,
        "exercise": {"number": report.exercise.number, "name": report.exercise.name},
        "outcome": report.outcome.value,
        "score": report.score,
        "max_score": report.max_score,
        "message": _text(report.message),
        "location": _location(report.location),
        "notes": [_note(note) for note in report.notes],
        "functions": [_function(function) for function in report.functions],
        "printed": {
            "text": visible_text(report.printed.text),
            "truncated": report.printed.truncated,
        },
        "seed": report.seed,
        "sandbox": report.sandbox,
        "source": {"sha256": report.source_sha256},
        "duration_s": report.duration_s,
    }


def from_json(whole: Json) -> Report:
    """Read a report back; raises ValueError or KeyError for anything else."""
    if whole.get("schema") != RESULT_SCHEMA:
        raise ValueError(f"not a {RESULT_SCHEMA}: {whole.get('schema')!r}")
    return Report(
        exercise=ExerciseName(**whole["exercise"]),
        outcome=Outcome(whole["outcome"]),
        score=whole["score"],
        max_score=whole["max_score"],
        message=_text_from(whole["message"]),
        location=_location_from(whole["location"]),
        notes=_notes_from(whole["notes"]),
        functions=tuple(_function_from(function) for function in whole["functions"]),
        printed=Printed(**whole["printed"]),
        seed=whole["seed"],
        sandbox=whole["sandbox"],
        source_sha256=whole["source"]["sha256"],
        duration_s=whole["duration_s"],
    )


def text_to_json(text: Text) -> Json:
    """Make the object of one text: both languages."""
    return {"en": visible_text(text.en), "pt-BR": visible_text(text.pt_br)}


def _text(text: Text | None) -> Json | None:
    return None if text is None else text_to_json(text)


def _text_from(text: Json | None) -> Text | None:
    return None if text is None else Text(text["en"], text["pt-BR"])


def _present(text: Json) -> Text:
    return Text(text["en"], text["pt-BR"])


def _location(location: Location | None) -> Json | None:
    if location is None:
        return None
    text = visible_text(location.text)
    return {"file": visible_text(location.file), "line": location.line, "text": text}


def _location_from(location: Json | None) -> Location | None:
    return None if location is None else Location(**location)


def _note(note: Note) -> Json:
    return {"id": note.id, "message": _text(note.message)}


def _notes_from(notes: Sequence[Json]) -> tuple[Note, ...]:
    return tuple(Note(note["id"], _present(note["message"])) for note in notes)


def _function(function: FunctionResult) -> Json:
    return {
        "name": visible_text(function.name),
        "outcome": function.outcome.value,
        "score": function.score,
        "max_score": function.max_score,
        "message": _text(function.message),
        "location": _location(function.location),
        "notes": [_note(note) for note in function.notes],
        "checks": [_check(check) for check in function.checks],
    }


def _function_from(function: Json) -> FunctionResult:
    return FunctionResult(
        name=function["name"],
        outcome=Outcome(function["outcome"]),
        score=function["score"],
        max_score=function["max_score"],
        message=_text_from(function["message"]),
        location=_location_from(function["location"]),
        notes=_notes_from(function["notes"]),
        checks=tuple(_check_from(check) for check in function["checks"]),
    )


def _check(check: CheckResult) -> Json:
    found, cause = check.counterexample, check.diagnosis
    return {
        "id": check.id,
        "outcome": check.outcome.value,
        "examples": check.examples,
        "message": _text(check.message),
        "counterexample": None if found is None else _counterexample(found),
        "diagnosis": cause and {"slug": cause.slug, "message": _text(cause.message)},
        "duration_s": check.duration_s,
    }


def _check_from(check: Json) -> CheckResult:
    found, cause = check["counterexample"], check["diagnosis"]
    return CheckResult(
        id=check["id"],
        outcome=Outcome(check["outcome"]),
        examples=check["examples"],
        message=_text_from(check["message"]),
        counterexample=None if found is None else _counterexample_from(found),
        diagnosis=cause and Diagnosis(cause["slug"], _present(cause["message"])),
        duration_s=check["duration_s"],
    )


def _counterexample(found: Counterexample) -> Json:
    return {
        "inputs": [_value(value) for value in found.inputs],
        "expected": [_value(value) for value in found.expected],
        "got": [_value(value) for value in found.got],
        "where": _text(found.where),
    }


def _counterexample_from(found: Json) -> Counterexample:
    parts = {
        part: tuple(_value_from(value) for value in found[part])
        for part in ("inputs", "expected", "got")
    }
    return Counterexample(**parts, where=_text_from(found["where"]))


def _value(value: Value) -> Json:
    return {
        "name": visible_text(value.name),
        "kind": value.kind,
        "shape": None if value.shape is None else list(value.shape),
        "data": value.data,
        "fields": [_value(field) for field in value.fields],
        "text": _text(value.text),
    }


def _value_from(value: Json) -> Value:
    return Value(
        name=value["name"],
        kind=value["kind"],
        shape=None if value["shape"] is None else tuple(value["shape"]),
        data=value["data"],
        fields=tuple(_value_from(field) for field in value["fields"]),
        text=_text_from(value["text"]),
    )


def quiz(result: QuizResult) -> Json:
    """Make the object of one taking of a quiz; what was answered comes from a learner."""
    questions = [
        {**question._asdict(), "state": str(question.state), "answer": _harmless(question.answer)}
        for question in result.questions
    ]
    return {"schema": QUIZ_SCHEMA, **result._asdict(), "questions": questions}


def _harmless(value: Any) -> Any:
    if isinstance(value, str):
        return visible_text(value)
    if isinstance(value, list | tuple):
        return [_harmless(part) for part in value]
    if isinstance(value, dict):
        return {visible_text(key): _harmless(part) for key, part in value.items()}
    return value
