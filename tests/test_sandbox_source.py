"""Which files are read as a submission, and what is said of the others."""

from __future__ import annotations

import os
import sys

import pytest

from grader.sandbox import OtherFile, Refused, read
from grader.sandbox.source import MAX_FILE_BYTES, MAX_FILES

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ex01_a.py").write_bytes(b"a = 1\n")
    return tmp_path


def refusal(path, **how):
    with pytest.raises(Refused) as refused:
        read(path, **how)
    message = refused.value.message
    assert message.en != message.pt_br
    assert "{" not in message.en + message.pt_br
    assert path.name in message.en
    return message.en


def test_a_file_is_read_as_bytes_and_shown_as_wished(folder):
    (folder / "ex01_a.py").write_bytes(b"\xff\0 not python (")
    assert read(folder / "ex01_a.py").source == b"\xff\0 not python ("
    assert read(folder / "ex01_a.py").name == "ex01_a.py"
    assert read(folder / "ex01_a.py", shown_as="ana/a.py").name == "ana/a.py"


def test_a_missing_file_or_a_folder_is_refused(folder):
    assert "does not exist" in refusal(folder / "nothing.py")
    assert "does not exist" in refusal(folder / "ex01_a.py" / "x.py")
    assert "does not exist" in refusal(folder / ("x" * 5000 + ".py"))
    (folder / "sub.py").mkdir()
    assert "folder" in refusal(folder / "sub.py")


@posix
def test_links_pipes_and_devices_are_refused(folder):
    (folder / "link.py").symlink_to(folder / "ex01_a.py")
    (folder / "nowhere.py").symlink_to(folder / "none")
    os.mkfifo(folder / "pipe.py")
    assert "link" in refusal(folder / "link.py")
    assert "link" in refusal(folder / "nowhere.py")
    assert "pipe" in refusal(folder / "pipe.py")
    with pytest.raises(Refused):
        read(type(folder)("/dev/zero"))


@posix
def test_a_file_without_permission_is_refused(folder):
    (folder / "ex01_a.py").chmod(0)
    if os.geteuid() == 0:
        pytest.skip("root may read anything")
    assert "permissions" in refusal(folder / "ex01_a.py")


def test_a_file_too_large_is_refused_and_one_just_small_enough_is_not(folder):
    (folder / "big.py").write_bytes(b"#" * (MAX_FILE_BYTES + 1))
    assert "256 KiB" in refusal(folder / "big.py")
    (folder / "big.py").write_bytes(b"#" * MAX_FILE_BYTES)
    assert len(read(folder / "big.py").source) == MAX_FILE_BYTES


def test_other_files_come_under_all_their_names_and_are_read_once(folder):
    (folder / "ex02_b.py").write_bytes(b"b = 2\n")
    pairs = [(name, folder / "ex02_b.py") for name in ("b", "ex02_b")]
    submission = read(folder / "ex01_a.py", pairs)
    assert submission.others == {name: OtherFile("ex02_b.py", b"b = 2\n") for name, _ in pairs}
    assert submission.others["b"] is submission.others["ex02_b"]


def test_the_graded_file_may_come_among_the_others(folder):
    path = folder / "ex01_a.py"
    submission = read(path, [("a", path)], shown_as="mine.py")
    assert submission.others == {"a": OtherFile("mine.py", b"a = 1\n")}


def test_another_file_that_is_refused_is_named_with_its_reason(folder):
    submission = read(folder / "ex01_a.py", [("b", folder / "b.py"), ("ex02_b", folder / "b.py")])
    assert submission.others == {}
    assert set(submission.refused) == {"b", "ex02_b"}
    assert "does not exist" in submission.refused["b"].en


def test_files_of_one_name_in_two_folders_stay_apart(folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "ex01_a.py").write_bytes(b"b = 2\n")
    submission = read(folder / "ex01_a.py", [("b", folder / "sub" / "ex01_a.py")])
    assert submission.others["b"].name == "sub/ex01_a.py"


def test_too_many_files_and_too_many_bytes_are_refused_one_by_one(folder):
    pairs = []
    for index in range(MAX_FILES + 5):
        path = folder / f"m{index}.py"
        path.write_bytes(b"#" * (200 << 10) if index < 12 else b"#")
        pairs.append((f"m{index}", path))
    submission = read(folder / "ex01_a.py", pairs)
    texts = {text.en for text in submission.refused.values()}
    assert len(texts) == 2
    assert len(submission.others) <= MAX_FILES - 1
    assert sum(len(file.source) for file in submission.others.values()) <= 2 << 20


def test_the_hash_covers_everything_that_is_sent(folder):
    (folder / "b.py").write_bytes(b"b = 2\n")
    path, other = folder / "ex01_a.py", folder / "b.py"
    hashes = {
        read(path).sha256,
        read(path, shown_as="c.py").sha256,
        read(path, [("b", other)]).sha256,
        read(path, [("c", other)]).sha256,
        read(path, [("b", other), ("c", other)]).sha256,
        read(path, [("b", folder / "none.py")]).sha256,
    }
    before = read(path, [("b", other)]).sha256
    assert before in hashes
    other.write_bytes(b"b = 3\n")
    hashes.add(read(path, [("b", other)]).sha256)
    path.write_bytes(b"a = 2\n")
    hashes.add(read(path, [("b", other)]).sha256)
    assert len(hashes) == 8
