"""Attack: none; imports, when it is called, modules of the standard library written in C.
Expected: passed
"""


def cell_state_update(f, c_prev, i, g):
    import array
    import bz2
    import csv
    import ctypes
    import decimal
    import hashlib
    import io
    import lzma
    import random
    import sqlite3
    import ssl
    import unicodedata
    import xml.etree.ElementTree
    import zlib

    assert zlib.decompress(zlib.compress(b"c")) == lzma.decompress(lzma.compress(b"c"))
    assert bz2.decompress(bz2.compress(b"c")) == b"c"
    assert len(hashlib.sha256(b"c").hexdigest()) == 64
    assert decimal.Decimal("0.1") * 3 == decimal.Decimal("0.3")
    assert sqlite3.connect(":memory:").execute("select 1 + 1").fetchone() == (2,)
    assert ctypes.sizeof(ctypes.c_double) == array.array("d").itemsize == 8
    assert xml.etree.ElementTree.fromstring("<c>1</c>").text == "1"
    assert list(csv.reader(io.StringIO("1,2"))) == [["1", "2"]]
    assert unicodedata.name("\u03c3") == "GREEK SMALL LETTER SIGMA"
    assert random.Random(0).random() < 1
    assert ssl.OPENSSL_VERSION
    return f * c_prev + i * g
