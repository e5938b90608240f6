"""Questions as HTML: every text escaped, figures and listings as they stand."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from grader.quiz.exporting.shapes import Essay, Item
from grader.text import Language, Text

KEY_POINTS = Text("Key points", "Pontos-chave")
MODEL = Text("Model answer", "Resposta-modelo")
RUBRIC = Text("Rubric", "Rubrica")
SAMPLES = Text("Sample answers", "Respostas de exemplo")
WORTH = Text("{points}: {text}", "{points}: {text}")


def inline(text: str) -> str:
    """Escape a text for HTML."""
    return escape(text, quote=False)


def paragraph(text: str) -> str:
    """Make a paragraph; nothing of no text."""
    return f"<p>{inline(text)}</p>" if text else ""


def asked(item: Item) -> str:
    """Return what is asked, with its figure and its listing."""
    blocks = (f"<pre>{inline(block)}</pre>" for block in item.blocks)
    return paragraph(item.prompt) + "".join(blocks)


def marking(essay: Essay, language: Language) -> str:
    """Return what helps to mark an essay."""

    def part(title: Text, body: str) -> str:
        return f"<h4>{inline(title.in_language(language))}</h4>{body}" if body else ""

    scales = "".join(paragraph(scale.title) + _graded(scale.levels) for scale in essay.rubric)
    return (
        part(KEY_POINTS, _listed(essay.key_points))
        + part(RUBRIC, scales)
        + part(MODEL, paragraph(essay.model))
        + part(SAMPLES, _graded(essay.samples))
    )


def _graded(levels: Iterable[tuple[int, str]]) -> str:
    return _listed(WORTH.format(points=points, text=Text.same(text)).en for points, text in levels)


def _listed(texts: Iterable[str]) -> str:
    entries = "".join(f"<li>{inline(text)}</li>" for text in texts)
    return f"<ul>{entries}</ul>" if entries else ""
