"""What the operating system says of a file."""

import errno

import pytest

from parscore.wording import say_system


class TestReasons:
    @pytest.mark.parametrize(
        ("problem", "vi", "en"),
        [
            (FileNotFoundError(errno.ENOENT, "No such file"), "không có tệp hoặc thư mục này", "No such file"),
            (PermissionError(errno.EACCES, "Denied"), "không có quyền mở tệp này", "Denied"),
            (OSError(errno.EIO, "I/O error"), "I/O error", "I/O error"),
            (OSError("odd"), "odd", "odd"),
            (ValueError("embedded null byte"), "embedded null byte", "embedded null byte"),
        ],
    )
    def test_are_said_in_vietnamese_where_they_are_known(self, problem, vi, en):
        """The usual ones have words of their own; others stay as the system says them."""
        assert (vi, en) == (say_system(problem).vi, say_system(problem).en)
