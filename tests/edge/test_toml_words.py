"""What tomli says, in Vietnamese."""

import pytest
import tomli

from parscore.edge._toml_words import say_toml


#: A text that is no TOML, and a piece of what is said of it.
WRONG = [
    ("a = ", "giá trị không hợp lệ"),
    ("= 1", "không phải khóa"),
    ("[]", "thiếu tên khóa"),
    ("a = 2023-02-30", "không có ngày này"),
    ('a = "\\xzz"', "mã ký tự"),
    ("a", "thiếu dấu ="),
    ("a = 1 b", "thừa ký tự"),
    ("[a", "thiếu dấu ]"),
    ("[[a", "thiếu dấu ]]"),
    ("a = 'x", "thiếu dấu nháy đóng"),
    ('a = """x', "chưa có dấu nháy đóng"),
    ("a = [1", "mảng chưa có"),
    ("a = { b = 1", "bảng chưa có"),
    ('a = "\\y"', "phải viết là"),
    ('a = "\\ud800"', "không phải ký tự Unicode"),
    ("a = 'x\x01'", "ký tự không được dùng"),
    ("a = { b = 1, b = 2 }", "khóa “b” ghi hai lần"),
    ("a = 1\na = 2", "đã có giá trị"),
    ("[a]\n[a]", "bảng 'a' ghi hai lần"),
    ("a = []\n[[a]]", "đã đóng"),
]


class TestWords:
    @pytest.mark.parametrize(("text", "piece"), WRONG)
    def test_say_what_is_wrong(self, text, piece):
        """Each of tomli's sentences has one in Vietnamese; the English one stays."""
        with pytest.raises(tomli.TOMLDecodeError) as caught:
            tomli.loads(text)
        said = say_toml(caught.value.msg)

        assert piece in said.vi
        assert caught.value.msg == said.en

    def test_leave_what_they_do_not_know(self):
        """A sentence of a later tomli is told as it is."""
        assert ("Something new", "Something new") == (say_toml("Something new").vi, say_toml("Something new").en)
