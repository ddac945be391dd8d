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

    @pytest.mark.parametrize(
        ("text", "key"),
        [
            ("điểm = 1", "điểm"),
            ("a = 1\r\n  tổng = 1", "tổng"),
            ("hồ sơ = 1", "hồ sơ"),
            ("a.hồ sơ.b = 1", "hồ sơ"),
            ("[criteria.4.đ]", "đ"),
            ("[facts.hồ sơ]", "hồ sơ"),
            ("[[hồ sơ]]", "hồ sơ"),
            ("a = { họp = 1 }", "họp"),
            ("a = { b = 1, tỷ lệ = 1 }", "tỷ lệ"),
            ("điểm", "điểm"),
        ],
    )
    def test_say_that_a_key_needs_quotes(self, text, key):
        """A bare key with Vietnamese letters is shown as it must be written, wherever it stands."""
        with pytest.raises(tomli.TOMLDecodeError) as caught:
            tomli.loads(text)
        problem = caught.value
        said = say_toml(problem.msg, problem.doc, problem.pos)

        assert said.vi.endswith(f'khóa có chữ tiếng Việt phải đặt trong dấu nháy kép: "{key}"')
        assert said.en.endswith(f'a key with Vietnamese letters needs quotes: "{key}"')

    @pytest.mark.parametrize("text", ["= 1", "a", "[a", "a b = 1", "a = Tốt", "“a” = 1", "a = 1 tốt", "a = 'tốt' b"])
    def test_say_nothing_of_quotes_elsewhere(self, text):
        """Where no bare key has such letters, the sentence is tomli's alone."""
        with pytest.raises(tomli.TOMLDecodeError) as caught:
            tomli.loads(text)
        problem = caught.value

        assert problem.msg == say_toml(problem.msg, problem.doc, problem.pos).en

    def test_of_composed_letters_and_decomposed(self):
        """A letter with its marks apart is one, too."""
        with pytest.raises(tomli.TOMLDecodeError) as caught:
            tomli.loads("to\u0302ng = 1")
        problem = caught.value

        assert '"to\u0302ng"' in say_toml(problem.msg, problem.doc, problem.pos).en
