"""What comes back and when: ratings kept, dates by FSRS, and the questions of failed exercises."""

import json
import random
import time
from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizmaking import essay, options, quiz, truth

from grader.quiz.review import (
    MOST_RATINGS,
    Rated,
    Rating,
    Reviews,
    for_concepts,
    rating_of,
    schedule,
)
from grader.records import MarkState
from grader.workspace import kept

quick = settings(database=None, deadline=None, derandomize=True, max_examples=80)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AGAIN, HARD, GOOD = Rating.AGAIN, Rating.HARD, Rating.GOOD
DAY = timedelta(days=1)


def after(*ratings, every=timedelta()):
    """How long after its last rating a question comes back."""
    rated = [Rated("gru/q", rating, NOW + k * every) for k, rating in enumerate(ratings)]
    ((card, at),) = schedule(rated)
    assert card == "gru/q"
    return at - rated[-1].at


def test_an_answer_is_rated_by_whether_it_was_right_and_without_a_hint():
    assert rating_of(MarkState.CORRECT, hint=False) == GOOD
    assert rating_of(MarkState.CORRECT, hint=True) == HARD
    for state in (MarkState.PARTLY, MarkState.WRONG, MarkState.SKIPPED):
        assert rating_of(state, hint=False) == rating_of(state, hint=True) == AGAIN
    assert rating_of(MarkState.AWAITS, hint=False) is None


def test_what_is_missed_comes_back_today_and_what_is_right_in_days():
    for ratings in ([AGAIN], [GOOD, AGAIN], [GOOD, GOOD, AGAIN], [AGAIN, AGAIN]):
        assert timedelta() < after(*ratings) <= timedelta(minutes=10), ratings
    for ratings in ([GOOD], [AGAIN, GOOD], [HARD, GOOD], [AGAIN, AGAIN, AGAIN, GOOD]):
        assert after(*ratings) >= DAY, ratings


def test_what_needed_a_hint_comes_back_before_what_did_not_and_after_what_was_missed():
    assert after(AGAIN) < after(HARD) < after(GOOD)
    assert after(GOOD, HARD, every=3 * DAY) < after(GOOD, GOOD, every=3 * DAY)
    assert after(GOOD, AGAIN, every=3 * DAY) < after(GOOD, HARD, every=3 * DAY)


def test_each_time_it_is_right_it_waits_longer():
    waits = [after(*[GOOD] * count, every=30 * DAY) for count in range(1, 7)]
    assert waits == sorted(set(waits))
    assert waits[-1] > 90 * DAY


def directly(rated):
    """The same, with the package called as its own documentation does."""
    scheduler = fsrs.Scheduler(learning_steps=(timedelta(minutes=1),), enable_fuzzing=False)
    cards = {}
    for card, rating, at in rated:
        before = cards.get(card, fsrs.Card(card_id=1))
        cards[card], _ = scheduler.review_card(before, fsrs.Rating(int(rating)), at)
    return sorted((card.due, name) for name, card in cards.items())


HISTORIES = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(Rating), st.integers(0, 40 * 24 * 60)),
    max_size=25,
)


@quick
@given(HISTORIES)
def test_dates_are_those_of_the_package(history):
    rated, at = [], NOW
    for card, rating, minutes in history:
        at += timedelta(minutes=minutes)
        rated.append(Rated(f"gru/{card}", rating, at))
    found = schedule(rated)
    assert sorted((due.at, due.card) for due in found) == directly(rated)
    assert [due.at for due in found] == sorted(due.at for due in found)


@quick
@given(HISTORIES, st.randoms(use_true_random=False))
def test_the_order_ratings_stand_in_does_not_matter(history, rng):
    minutes = {}
    for k, (card, rating, since) in enumerate(history):
        minutes[since * 100 + k] = Rated(card, rating, NOW + timedelta(minutes=since * 100 + k))
    rated = [minutes[at] for at in sorted(minutes)]
    mixed = rng.sample(rated, len(rated))
    assert schedule(mixed) == schedule(rated)


def test_a_clock_that_was_set_back_or_ahead_stops_nothing(tmp_path):
    times = [NOW, NOW - 9000 * DAY, NOW + 9000 * DAY, NOW - DAY, NOW, NOW + 40 * DAY]
    reviews = Reviews(tmp_path)
    for k, at in enumerate(times):
        reviews.add(f"gru/{'ab'[k % 2]}", (GOOD, AGAIN, HARD)[k % 3], at)
    assert [rated.at for rated in reviews.ratings] == times
    assert reviews.schedule() == Reviews(tmp_path).schedule()
    assert {due.card for due in reviews.schedule()} == {"gru/a", "gru/b"}
    assert not reviews.notices


@pytest.mark.parametrize("year", [1970, 2000, 9000])
def test_the_first_and_the_last_years_have_dates_that_can_be_written_again(tmp_path, year):
    put(tmp_path, [["gru/a", 3, f"{year}-12-31T23:59:59Z"]])
    reviews = Reviews(tmp_path)
    for _ in range(5):
        reviews.add("gru/a", GOOD, reviews.schedule()[0].at.replace(year=year))
    again = Reviews(tmp_path)
    assert (len(again.ratings), again.notices) == (6, [])
    assert again.schedule()[0].at > NOW.replace(year=year)


def put(folder, rows, schema="quiz/review/v1"):
    (folder / "review.json").write_text(json.dumps({"schema": schema, "ratings": rows}))


def test_ratings_are_kept_to_the_second_in_the_order_they_were_given(tmp_path):
    reviews = Reviews(tmp_path)
    reviews.add("gru/a", GOOD, NOW.replace(microsecond=123456))
    reviews.add("lstm/b-2", AGAIN, NOW + DAY)
    expected = [Rated("gru/a", GOOD, NOW), Rated("lstm/b-2", AGAIN, NOW + DAY)]
    assert reviews.ratings == Reviews(tmp_path).ratings == expected
    assert json.loads((tmp_path / "review.json").read_text())["ratings"][0] == [
        "gru/a", 3, "2026-11-22T12:00:00Z"
    ]  # fmt: skip
    assert Reviews(tmp_path / "nowhere").ratings == []
    assert Reviews(tmp_path / "nowhere").schedule() == []


AT = "2026-11-22T12:00:00Z"
BAD_ROWS = [
    *(None, 1, "x", [], ["gru/a", 3], ["gru/a", 3, AT, 1], ["gru/a", 4, AT], ["gru/a", 0, AT]),
    *(["gru/a", True, AT], ["gru/a", "3", AT], ["gru/a", 3.0, AT], ["gru", 3, AT], [1, 3, AT]),
    *(["../a", 3, AT], ["gru/a/b", 3, AT], ["Gru/a", 3, AT], ["gru/" + "a" * 81, 3, AT]),
    *(["gru/a\n", 3, AT], ["gru/a", 3, 5], ["gru/a", 3, "now"], ["a/b", 3, f"{AT}Z"]),
    *(["gru/a", 3, "0001-01-01T00:00:00Z"], ["gru/a", 3, "9999-12-31T23:59:59Z"], ["", 3, AT]),
    *(["gru/a", 3, "1969-12-31T23:59:59Z"], ["gru/a", 3, "2026-11-22T12:00:00+00:00"]),
]  # fmt: skip


@pytest.mark.parametrize("row", BAD_ROWS, ids=ascii)
def test_a_rating_that_is_none_sets_the_file_aside_and_is_told(tmp_path, row):
    put(tmp_path, [["gru/b", 3, AT], row])
    before = (tmp_path / "review.json").read_bytes()
    reviews = Reviews(tmp_path)
    assert (reviews.ratings, reviews.schedule()) == ([], [])
    assert "kept as" in reviews.notices[0].en
    assert (tmp_path / "review.json.damaged-1").read_bytes() == before
    reviews.add("gru/a", GOOD, NOW)
    assert len(Reviews(tmp_path).ratings) == 1


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"schema": 1}'])
def test_a_file_of_something_else_is_set_aside(tmp_path, data):
    (tmp_path / "review.json").write_bytes(data)
    assert len(Reviews(tmp_path).notices) == 1
    for rows, schema in (({}, "quiz/review/v1"), (None, "quiz/review/v1"), ([], "quiz/review/v2")):
        put(tmp_path, rows, schema)
        assert len(Reviews(tmp_path).notices) == 1


@pytest.mark.parametrize("seed", range(5))
def test_whatever_bytes_have_become_there_is_a_schedule(tmp_path, seed):
    rng = random.Random(seed)
    put(
        tmp_path,
        [[f"gru/{k % 7}", 1 + k % 3, f"2026-11-{1 + k % 28:02}T12:00:00Z"] for k in range(20)],
    )
    sound = (tmp_path / "review.json").read_bytes()
    schedules = 0
    for _ in range(60):
        data = bytearray(sound)
        for _ in range(rng.choice((1, 1, 2))):
            data[rng.randrange(len(data))] = rng.choice(b'0123456789abcgru/-"[],: TZ\x00\xff')
        (tmp_path / "review.json").write_bytes(data)
        reviews = Reviews(tmp_path)
        assert bool(reviews.notices) != bool(reviews.schedule())
        schedules += bool(reviews.schedule())
    assert 0 < schedules < 60


def test_five_thousand_ratings_are_read_added_to_and_replayed_in_little_time(tmp_path):
    cards = [f"{'q' * 60}/{'a' * 50}-{k}" for k in range(100)]
    moments = [NOW + timedelta(hours=k) for k in range(MOST_RATINGS)]
    texts = [at.strftime("%Y-%m-%dT%H:%M:%SZ") for at in moments]
    put(tmp_path, [[cards[k % 100], 1 + k % 3, at] for k, at in enumerate(texts)])
    started = time.perf_counter()
    reviews = Reviews(tmp_path)
    assert len(reviews.schedule()) == 100
    reviews.add("gru/new", AGAIN, moments[-1] + DAY)
    assert time.perf_counter() - started < 10
    again = Reviews(tmp_path)
    assert (len(again.ratings), again.notices) == (MOST_RATINGS, [])
    assert again.ratings[0].at == moments[1]
    assert again.ratings[-1].card == "gru/new"


def test_a_rating_that_cannot_be_kept_is_told_and_counted_once(tmp_path, monkeypatch):
    reviews = Reviews(tmp_path)
    reviews.add("gru/a", GOOD, NOW)

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(kept, "write_whole", full)
        reviews.add("gru/b", AGAIN, NOW)
        reviews.add("gru/c", AGAIN, NOW)
    assert [rated.card for rated in reviews.ratings] == ["gru/a", "gru/b", "gru/c"]
    assert len(reviews.notices) == 1
    assert "No space left" in reviews.notices[0].pt_br
    assert [rated.card for rated in Reviews(tmp_path).ratings] == ["gru/a"]


def about(question, *concepts, difficulty=1):
    return question._replace(concepts=concepts, difficulty=difficulty)


def test_questions_on_failed_exercises_are_the_easy_ones_first_and_never_asked_before():
    first = quiz(
        about(options(name="hard"), "C14", difficulty=3),
        about(options(name="easy"), "C14", "C15"),
        about(essay(), "C14"),
        about(truth(), "C20"),
        name="gru",
    )
    second = quiz(about(options(name="easy"), "C15"), about(options(name="none")), name="lstm")
    asked = [first, second]
    assert for_concepts(asked, ["C14", "C15"], []) == ["gru/easy", "lstm/easy", "gru/hard"]
    assert for_concepts(asked, ["C14"], ["gru/easy", "gone/question"]) == ["gru/hard"]
    assert for_concepts(asked, iter(["C20", "C20"]), iter([])) == ["gru/truth"]
    assert for_concepts(asked, [], []) == for_concepts(asked, ["C99"], []) == []
    assert for_concepts([], ["C14"], []) == []
