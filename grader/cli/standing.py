"""Where a learner stands: rows for the lists, and the next exercise."""

from __future__ import annotations

from grader.cli.settings import Settings
from grader.course.catalog import Catalog, Entry
from grader.output.listing import Row
from grader.text import Text
from grader.workspace import Progress

NOTICE = Text("note: {notice}", "nota: {notice}")


def rows(catalog: Catalog, progress: Progress | None) -> list[Row]:
    """Make one row for every exercise."""
    return [_row(entry, progress) for entry in catalog.entries]


def _row(entry: Entry, progress: Progress | None) -> Row:
    standing = progress.of(entry.name) if progress else None
    return Row(
        number=entry.number,
        name=entry.name,
        title=entry.title,
        best=standing.best if standing else 0,
        max_score=entry.max_score,
        tries=standing.tries if standing else 0,
        hints=standing.hints if standing else 0,
        hints_in_all=len(entry.hints),
    )


def next_entry(catalog: Catalog, progress: Progress | None) -> Entry | None:
    """Return the first exercise that is not passed."""
    for entry in catalog.entries:
        if progress is None or progress.of(entry.name).best < entry.max_score:
            return entry
    return None


def print_notices(settings: Settings, progress: Progress | None) -> None:
    """Say on standard error what could not be read or kept."""
    if progress is None or not progress.notices:
        return
    screen = settings.error_screen()
    for notice in progress.notices:
        screen.paragraph(NOTICE.format(notice=notice))
