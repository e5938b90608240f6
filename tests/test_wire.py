"""Frames and tagged values, there and back, and against bytes that nobody honest wrote."""

from __future__ import annotations

import itertools
import tracemalloc
from collections import OrderedDict, deque
from contextlib import suppress
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.sandbox import in_words
from grader.sandbox.child import wire
from grader.sandbox.child.decoding import decode
from grader.sandbox.child.dtypes import DTYPES
from grader.sandbox.child.encoding import Encoder
from grader.sandbox.child.wire import FROM_CHILD, TO_CHILD, Laid, Opaque, Record, TooBig
from grader.text import Text


class Cache(NamedTuple):
    h: object
    c: object


def written(value, caps=FROM_CHILD, call_backs=None):
    encoder = Encoder(caps, call_backs)
    encoder.value(value)
    return bytes(encoder.out)


def crossed(value, caps=FROM_CHILD):
    return decode(written(value, caps), caps)


def same(left, right):
    if isinstance(left, np.ndarray):
        return (
            type(right) is np.ndarray
            and left.dtype == right.dtype
            and left.shape == right.shape
            and left.tobytes() == right.tobytes()
        )
    if isinstance(left, (list, tuple)):
        return (
            type(left) is type(right)
            and len(left) == len(right)
            and all(same(*pair) for pair in zip(left, right, strict=True))
        )
    if isinstance(left, dict):
        return same(list(left.items()), list(right.items()))
    if isinstance(left, float) and left != left:
        return right != right
    return type(left) is type(right) and left == right


arrays = st.builds(
    lambda shape, dtype, seed: (
        np.random.default_rng(seed).integers(0, 2, shape).astype(DTYPES[dtype])
    ),
    st.lists(st.integers(0, 4), max_size=4),
    st.integers(0, len(DTYPES) - 1),
    st.integers(0, 99),
)
keys = st.one_of(st.text(max_size=9), st.integers(-9, 9), st.booleans(), st.none())
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40), arrays),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(keys, inner, max_size=4),
    ),
    max_leaves=12,
)


@settings(database=None)
@given(values)
def test_what_crosses_arrives_as_it_was(value):
    assert same(value, crossed(value))
    assert same(value, crossed(value, TO_CHILD))


@settings(database=None)
@given(st.binary(max_size=300))
def test_random_bytes_are_a_value_or_an_error(data):
    for caps in (FROM_CHILD, TO_CHILD):
        with suppress(wire.WireError):
            decode(data, caps, call_back=lambda index, takes: None)


@settings(max_examples=200, database=None)
@given(values, st.data())
def test_a_changed_frame_is_a_value_or_an_error(value, data):
    payload = bytearray(written(value))
    for _ in range(data.draw(st.integers(1, 4))):
        payload[data.draw(st.integers(0, len(payload) - 1))] = data.draw(st.integers(0, 255))
    payload = payload[: data.draw(st.integers(0, len(payload)))]
    with suppress(wire.WireError):
        decode(payload, FROM_CHILD)


@pytest.mark.parametrize("strange", [-1, 0, 1])
def test_a_byte_too_many_or_too_few_is_an_error(strange):
    payload = written((1.0, "text", np.ones(3)))
    payload = payload + b"N" if strange > 0 else payload[:-1] if strange < 0 else payload
    if strange:
        with pytest.raises(wire.WireError):
            decode(payload, FROM_CHILD)
    else:
        assert decode(payload, FROM_CHILD)[1] == "text"


def claims():
    huge = wire.U32.pack(0xFFFFFFFF)
    yield "list", b"l" + huge
    yield "dict", b"d" + huge
    yield "record", b"R" + huge
    yield "text", b"s" + huge
    yield "int", b"I" + huge
    yield "bytes", b"y" + wire.U32.pack(1) + b"x"
    yield "array", wire.TAG_ARRAY.pack(b"A", 11, 0, 2) + b"\xff" * 16
    yield "array of few bytes", wire.TAG_ARRAY.pack(b"A", 11, 0, 1) + (9).to_bytes(8, "little")
    yield "empty array", wire.TAG_ARRAY.pack(b"A", 11, 0, 2) + bytes(8) + b"\xff" * 8
    yield "axes", wire.TAG_ARRAY.pack(b"A", 11, 0, 9) + bytes(72)
    yield "dtype", wire.TAG_ARRAY.pack(b"A", 99, 0, 0) + bytes(8)
    yield "layout", wire.TAG_ARRAY.pack(b"A", 11, 3, 0) + bytes(8)
    yield "call back", b"C" + bytes(4)
    yield "depth", (b"l" + wire.U32.pack(1)) * 60 + b"N"
    yield "field twice", b"R" + wire.U32.pack(2) + (wire.U32.pack(1) + b"a") * 3 + b"NN"
    yield "key", b"d" + wire.U32.pack(1) + b"l" + wire.U32.pack(0) + b"N"
    yield "text of no encoding", b"s" + wire.U32.pack(1) + b"\xff"
    one = wire.U32.pack(1) + b"x"
    yield "unknown form", b"O" + one + one
    yield "unknown form of too big", b"B" + one + one + one
    yield "nothing", b""


@pytest.mark.parametrize(("what", "payload"), list(claims()), ids=[what for what, _ in claims()])
def test_a_false_claim_is_an_error_and_costs_no_memory(what, payload):
    tracemalloc.start()
    with pytest.raises(wire.WireError):
        decode(payload, FROM_CHILD)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200_000


def test_a_header_out_of_turn_or_too_long_is_an_error():
    good = wire.frame(wire.READY, 3, b"")
    assert wire.header(good, 3, FROM_CHILD) == (wire.READY, 0)
    for bad in (
        wire.frame(wire.READY, 2, b""),
        b"X" + good[1:],
        wire.HEADER.pack(wire.MAGIC, wire.READY, 3, FROM_CHILD.frame + 1),
    ):
        with pytest.raises(wire.WireError):
            wire.header(bad, 3, FROM_CHILD)


def test_a_named_tuple_crosses_as_its_name_and_fields():
    assert crossed(Cache(h=1.0, c="x")) == Record("Cache", {"h": 1.0, "c": "x"})
    assert crossed(Record("Cache", {"h": 1.0}), TO_CHILD) == Record("Cache", {"h": 1.0})
    assert Record("A", {"h": 1.0, "c": 2.0}) != Record("A", {"c": 2.0, "h": 1.0})
    assert "Cache" in repr(crossed(Cache(1, 2)))


def test_arrays_arrive_fresh_writable_and_in_c_order():
    for array in (np.ones((3, 4)).T, np.arange(9.0)[::-2], np.float64(2.0), np.asarray([True])):
        got = crossed(array)
        assert got.flags.c_contiguous
        assert got.flags.writeable
        assert got.flags.aligned
        assert np.array_equal(got, array)


def test_other_byte_orders_and_widths_arrive_as_the_nearest_common_type():
    assert crossed(np.ones(2, ">f8")).dtype == np.float64
    assert crossed(np.ones(2, np.longdouble)).dtype == np.float64
    assert crossed(np.ones(2, np.clongdouble)).dtype == np.complex128
    assert crossed(np.ones(2, np.float16)).dtype == np.float16


def test_a_subclass_of_array_is_read_as_the_array_it_holds():
    class Liar(np.ndarray):
        shape = (9, 9)

        def tobytes(self, order="C"):
            return b"lies"

        def __array_wrap__(self, *arguments):
            raise RuntimeError("never asked")

    liar = np.ndarray.view(np.arange(3.0), Liar)
    assert same(crossed(liar), np.arange(3.0))
    assert same(crossed(np.arange(3.0).view(np.recarray)), np.arange(3.0))


def test_what_is_no_data_crosses_as_the_name_of_its_type():
    class Text(str):
        pass

    class Numbers(float):
        pass

    for value, name in (
        (Text("x"), "Text"),
        (Numbers(1.0), "Numbers"),
        (object(), "object"),
        ({1, 2}, "set"),
        (b"x", "bytes"),
        (len, "builtin_function_or_method"),
        (np.ma.masked_array([1.0]), "MaskedArray"),
        (np.asarray(["x"]), "array of <U1"),
        (np.asarray([None]), "array of object"),
        (np.zeros(1, "f8,f8"), "array of [('f0', '<f8'), ('f1', '<f8')]"),
        ({(1,): 2}, "dict with keys that are neither text nor numbers"),
        (Laid(np.ones(1), "strided"), "Laid"),
        (1 + 2j, "complex"),
    ):
        got = crossed(value)
        assert isinstance(got, Opaque)
        assert got.words()[0] == name


def endless():
    while True:
        yield 0


def test_what_is_too_large_is_named_without_being_made():
    tracemalloc.start()
    itself = []
    itself.append(itself)
    for value, said in (
        (np.broadcast_to(1.0, (10**6, 10**6)), "array of shape (1000000, 1000000), float64"),
        (np.broadcast_to(np.True_, (2**25,)), "array of shape (33554432,), bool"),
        (np.zeros((1,) * 9), "array of shape (1, 1, 1, 1, 1, 1, 1, 1, 1), float64"),
        (np.zeros((0, 2**31)), "array of shape (0, 2147483648), float64"),
        ([0.0] * 40000, "list with 40000 items"),
        (endless(), "generator with too many items"),
        (itertools.count(), "count with too many items"),
        (map(abs, range(40000)), "map with too many items"),
        (deque(range(40000)), "deque with 40000 items"),
        (range(10**12), "range with 1000000000000 items"),
        (range(10**30), "range with too many items"),
        ({i: i for i in range(40000)}, "dict with 40000 items"),
        (itself, "list with too many levels"),
        ("x" * 5000, "str of 5000 characters"),
        ("é" * 4000, "str of 4000 characters"),
        (1 << 10**6, "int of 1000001 bits"),
        ({"x" * 300: 1}, "dict with too long keys"),
        ({1 << 70: 1}, "dict with too long keys"),
    ):
        got = crossed(value)
        assert isinstance(got, TooBig)
        assert got.words()[0].startswith(said)
    assert tracemalloc.get_traced_memory()[1] < 8_000_000
    tracemalloc.stop()


def test_one_array_too_large_leaves_its_neighbours_readable():
    big = np.broadcast_to(0.0, (2**22,))
    left, middle, right = crossed((np.ones(2), big, [1]))
    assert same(left, np.ones(2))
    assert isinstance(middle, TooBig)
    assert right == [1]


class Numbers(list):
    def __iter__(self):
        raise RuntimeError("never asked")

    def copy(self):
        return "never asked"


class Several(tuple):
    __iter__ = __len__ = None


class CountDown:
    def __init__(self):
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left


@pytest.mark.parametrize(
    ("value", "items"),
    [
        (range(3), [0, 1, 2]),
        ((i * i for i in range(3)), [0, 1, 4]),
        (map(abs, [-1, 2]), [1, 2]),
        (filter(None, [0, 1]), [1]),
        (zip("ab", [1, 2], strict=True), [("a", 1), ("b", 2)]),
        (iter([1, 2]), [1, 2]),
        (iter({"a": 1}.values()), [1]),
        (reversed([1, 2]), [2, 1]),
        (itertools.chain([1], [2]), [1, 2]),
        (CountDown(), [2, 1, 0]),
        ({"a": 1}.keys(), ["a"]),
        ({"a": 1}.values(), [1]),
        ({"a": 1}.items(), [("a", 1)]),
        (OrderedDict(a=1).values(), [1]),
        (deque([1, 2], maxlen=2), [1, 2]),
        (Numbers([1, 2]), [1, 2]),
        (Several([1, 2]), (1, 2)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_whatever_lists_items_in_order_arrives_as_a_list_or_a_tuple(value, items):
    assert same(crossed(value), items)


def test_an_iterator_is_read_once_and_says_the_same_to_whoever_reads_again():
    drained = {}
    value = [iter([1, 2]), itertools.count()]
    readings = []
    for _ in range(2):
        encoder = Encoder(FROM_CHILD, drained=drained)
        encoder.value(value[0])
        encoder.value(value[1])
        readings.append(bytes(encoder.out))
    assert readings[0] == readings[1]


def test_what_did_not_cross_is_said_in_both_languages_and_a_given_name_stays():
    class Objeto_com_items:
        pass

    for value, english, portuguese in (
        (Objeto_com_items(), "Objeto_com_items", "Objeto_com_items"),
        (np.asarray([None]), "array of object", "array de object"),
        ([0] * 40000, "list with 40000 items", "list com 40000 itens"),
    ):
        assert in_words(crossed(value)) == Text(english, portuguese)


def test_every_form_of_saying_what_did_not_cross_has_the_same_gaps_in_both_languages():
    for english, portuguese in (*wire.OPAQUE_FORMS.values(), *wire.TOO_BIG_FORMS.values()):
        for gap in ("{name}", "{amount}"):
            assert english.count(gap) == portuguese.count(gap)


def test_a_frame_filled_to_its_cap_can_be_read():
    encoder = Encoder(FROM_CHILD)
    encoder.tuple_of(100)
    for _ in range(100):
        encoder.value((np.zeros(2**18), "x" * 4096, [0] * 4000))
    assert len(encoder.out) <= FROM_CHILD.frame
    assert len(decode(encoder.out, FROM_CHILD)) == 100


def test_the_grader_cannot_send_what_does_not_cross():
    with pytest.raises(TypeError, match="does not cross"):
        written(object(), TO_CHILD)
    with pytest.raises(ValueError, match="too large"):
        written(np.broadcast_to(1.0, (2**26,)), TO_CHILD)


@pytest.mark.parametrize("array", [np.arange(6.0).reshape(2, 3), np.ones((2, 2), bool)])
def test_layouts_arrive_as_asked(array):
    fortran = crossed(Laid(array, "fortran"), TO_CHILD)
    strided = crossed(Laid(array, "strided"), TO_CHILD)
    read_only = crossed(Laid(array, "read_only"), TO_CHILD)
    assert fortran.flags.f_contiguous
    assert not fortran.flags.c_contiguous
    assert not strided.flags.c_contiguous
    assert not strided.flags.f_contiguous
    assert strided.flags.writeable
    assert not read_only.flags.writeable
    for got in (fortran, strided, read_only):
        assert np.array_equal(got, array)


def test_functions_cross_to_the_child_as_call_backs():
    functions = []
    payload = written((len, 1.0, max), TO_CHILD, functions)
    assert functions == [len, max]
    got = decode(payload, TO_CHILD, call_back=lambda index, takes: (index, takes))
    assert got == ((0, 1), 1.0, (1, wire.ANY_NUMBER))


def test_a_forged_bool_is_true_or_false():
    payload = bytearray(written(np.asarray([True, False])))
    payload[-2:] = b"\x02\xff"
    assert decode(payload, FROM_CHILD).tobytes() == b"\x01\x01"
