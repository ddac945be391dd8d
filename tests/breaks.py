"""
Ways to break ``criteria/cho-moi/commune-2023.toml``: data only.

Each is one replacement of a text that stands in the file once. ``code`` is the
problem that must be found, ``at`` a piece of the line of the broken file where
it must be reported. Of some breaks others follow (a fact that is misspelt where
it is used is unused where it is declared); only the one named here is asked for.
"""

import unicodedata

import attrs


@attrs.frozen
class Break:
    """
    One way to break the file.

    Attributes:
        name: What is wrong.
        old: The text that is replaced; it stands in the file once.
        new: What it is replaced with.
        code: The code of the problem.
        at: A piece of the line where it is reported.
    """

    name: str
    old: str
    new: str
    code: str
    at: str


#: What already keeps a set from being loaded.
ERRORS = (
    # ------------------------------------------------------------ the file
    Break("syntax error", "max = 24\n", "max = \n", "toml", "max = "),
    Break("a code given twice", "[criteria.10.1]", "[criteria.9.2]", "toml", "[criteria.9.2]"),
    Break("a day that is none", "date = 2023-02-22", "date = 2023-02-30", "toml", "date = 2023-02-30"),
    Break("wrong format", "parscore.criteria/1", "parscore.criteria/2", "wrong-format", "parscore.criteria/2"),
    # ------------------------------------------------------------ keys
    Break("unknown key in [set]", "without_survey =", "without_surveys =", "unknown-key", "without_surveys"),
    Break("unknown key in rounding", 'mode = "half-up"', 'modes = "half-up"', "unknown-key", "modes"),
    Break("unknown key in a source", 'issuer = "UBND', 'isuer = "UBND', "unknown-key", "isuer"),
    Break("unknown key in a band", "every_field =", "each_field =", "unknown-key", "each_field"),
    Break("unknown key in a document kind", "numbered = false", "number = false", "unknown-key", "number = false"),
    Break(
        "unknown key in a fact",
        'of = "office_survey.received"',
        'off = "office_survey.received"',
        "unknown-key",
        'off = "office_survey.received"',
    ),
    Break(
        "unknown key in a criterion",
        'requires = ["1.6.1"]',
        'require = ["1.6.1"]',
        "unknown-key",
        'require = ["1.6.1"]',
    ),
    Break("unknown key in a rule", 'full_from = "98 %"', 'full_at = "98 %"', "unknown-key", "full_at"),
    Break(
        "unknown key in a part",
        'title = { vi = "Báo cáo kết quả thực hiện",',
        'name = { vi = "Báo cáo kết quả thực hiện",',
        "unknown-key",
        "name = {",
    ),
    Break("unknown key in a due", 'late_in = "working days"', 'late_by = "working days"', "unknown-key", "late_by"),
    Break(
        "a leaf without a rule",
        'rule = { kind = "judged", fact = "leadership.score" }\n',
        "",
        "missing-key",
        "[criteria.1.6.3]",
    ),
    # ------------------------------------------------------------ names
    Break("misspelt kind", 'kind = "survey"', 'kind = "survy"', "unknown-rule-kind", "survy"),
    Break("misspelt fact", 'fact = "leadership.score"', 'fact = "leadership.scor"', "unknown-fact", "leadership.scor"),
    Break(
        "misspelt document kind",
        'document = "annual-plan", due',
        'document = "anual-plan", due',
        "unknown-document-kind",
        "anual-plan",
    ),
    Break(
        "misspelt source in a citation",
        'cite = "plan-341 mục II.9, gạch đầu dòng 1"',
        'cite = "plan-314 mục II.9, gạch đầu dòng 1"',
        "unknown-source",
        "plan-314",
    ),
    Break(
        "misspelt source in a due",
        "working days after plan-341",
        "working days after plan-34",
        "unknown-source",
        "plan-34",
    ),
    Break("unknown criterion in requires", 'requires = ["2.1"]', 'requires = ["2.9"]', "unknown-criterion", '"2.9"'),
    Break("unknown document type", 'types = ["KH", "CV"]', 'types = ["KH", "CVV"]', "unknown-type", '"CVV"'),
    Break(
        "unknown penalty in a band",
        'every_field = "50 %"\nno_penalty = ["4.a.P"]',
        'every_field = "50 %"\nno_penalty = ["4.a.Q"]',
        "unknown-penalty",
        '"4.a.Q"',
    ),
    Break(
        "unknown answer",
        '"không kịp thời" = 0.5, "không triển khai" = 0',
        '"không kịp thời" = 0.5, "chưa triển khai" = 0',
        "unknown-answer",
        "chưa triển khai",
    ),
    Break("an answer left out", ', "chưa hoàn thành" = 0 }', " }", "answer-left-out", '"hoàn thành tốt" = "100 %"'),
    Break("wrong status", 'status = "illustrative"', 'status = "illustrated"', "wrong-choice", "illustrated"),
    Break("wrong role", 'role = "penalty"', 'role = "minus"', "wrong-choice", "minus"),
    Break(
        "a fact of the wrong sort",
        'fact = "budget.allocated"',
        'fact = "papers.issued"',
        "wrong-sort",
        '"papers.issued" }',
    ),
    # ------------------------------------------------------------ sums
    Break("children that do not sum", "max = 24\n", "max = 25\n", "children-sum", "max = 25"),
    Break("a total that is not the sum", "total = 100\n", "total = 101\n", "total", "total = 101"),
    Break(
        "parts that do not sum",
        'en = "Report on the results" }, max = 2,',
        'en = "Report on the results" }, max = 1.5,',
        "parts-sum",
        "parts = [",
    ),
    Break(
        "a negative maximum",
        'en = "Training of officials" }\nmax = 1',
        'en = "Training of officials" }\nmax = -1',
        "wrong-value",
        "max = -1",
    ),
    Break(
        "a maximum of nothing",
        'en = "Administrative discipline" }\nmax = 1',
        'en = "Administrative discipline" }\nmax = 0',
        "limit",
        "max = 0",
    ),
    Break("a cap that is no number", "cap = 3\n", "cap = nan\n", "wrong-value", "cap = nan"),
    Break("a cap that is endless", "cap = 2\n", "cap = inf\n", "wrong-value", "cap = inf"),
    Break("a bonus with max", "cap = 2\n", "max = 2\n", "max-or-cap", "max = 2"),
    # ------------------------------------------------------------ codes
    Break("the same code in another case", "[criteria.8.2]", "[criteria.8.b]", "same-code", "[criteria.8."),
    Break("a code with a leading zero", "[criteria.5.3]", "[criteria.5.03]", "not-a-code", "[criteria.5.03]"),
    # ------------------------------------------------------------ tiers
    Break(
        "tiers with a gap",
        '{ from = "90 %", below = "100 %", points = 0.5 }',
        '{ from = "92 %", below = "100 %", points = 0.5 }',
        "tiers-gap",
        '{ from = "92 %"',
    ),
    Break(
        "tiers that overlap",
        '{ from = "80 %", below = "95 %", points = 0.75 }',
        '{ from = "80 %", below = "96 %", points = 0.75 }',
        "tiers-overlap",
        '{ from = "95 %", points = 1.5 }',
    ),
    Break(
        "tiers that overlap in one number",
        '{ from = "80 %", below = "95 %", points = 0.75 }',
        '{ from = "80 %", to = "95 %", points = 0.75 }',
        "tiers-overlap",
        '{ from = "95 %", points = 1.5 }',
    ),
    Break(
        "tiers printed with two decimals",
        '{ below = "80 %", points = 0 }',
        '{ to = "79,99 %", points = 0 }',
        "tiers-printed",
        '{ from = "80 %", below = "95 %"',
    ),
    Break(
        "tiers that meet nowhere at their bound",
        '{ below = "40 %", points = 0 }',
        '{ below = "39 %", points = 0 }',
        "tiers-printed",
        '{ from = "40 %", below = "60 %"',
    ),
    Break(
        "a bound that is unclear",
        '{ from = "60 %", points = 1 }',
        '{ from = "60 %", above = "60 %", points = 1 }',
        "bound-unclear",
        'above = "60 %"',
    ),
    Break(
        "a bound that is no ratio",
        '{ above = "90 %", points = 2 }',
        "{ above = 90, points = 2 }",
        "bound-not-share",
        "above = 90",
    ),
    # ------------------------------------------------------------ points
    Break(
        "points above the maximum",
        "{ from = 12, points = 1 }",
        "{ from = 12, points = 2 }",
        "points-above-max",
        "points = 2",
    ),
    Break(
        "a maximum that nothing reaches",
        '"hoàn thành tốt" = "100 %"',
        '"hoàn thành tốt" = "90 %"',
        "max-not-reached",
        '"hoàn thành tốt" = "90 %"',
    ),
    Break(
        "a rate of nothing",
        'fact = "misconduct.late_handled", each = 1',
        'fact = "misconduct.late_handled", each = 0',
        "each-zero",
        "each = 0",
    ),
    Break(
        "a ratio of a fact to itself",
        'ratio = ["papers.signed", "papers.issued"]',
        'ratio = ["papers.issued", "papers.issued"]',
        "ratio-of-itself",
        '["papers.issued", "papers.issued"]',
    ),
    Break(
        "a rule about a fact that asks for a signer",
        'fact = "petitions.over_head", each = 0.5',
        'fact = "petitions.over_head", each = 0.5, signer = "Chủ tịch"',
        "asks-no-document",
        'signer = "Chủ tịch"',
    ),
    # ------------------------------------------------------------ days
    Break(
        "late costs more than missing",
        "missing = 0.5, late = 0.25,",
        "missing = 0.25, late = 0.5,",
        "late-above-missing",
        "late = 0.5,",
    ),
    Break(
        "late without due", "due = 2024-01-10, late = 0.5", "late = 0.5", "late-without-due", "delay-meeting-year-end"
    ),
    Break(
        "late steps that fall",
        '{ over = 30, off = "50 %" }',
        "{ over = 30, off = 0.25 }",
        "late-steps",
        "{ over = 30, off = 0.25 }",
    ),
    Break(
        "a day outside the calendar",
        "due = 2023-06-30, late = 0.5 }",
        "due = 1823-06-30, late = 0.5 }",
        "wrong-value",
        "1823-06-30",
    ),
    Break("a day in quotes", "date = 2023-02-22", 'date = "22/02/2023"', "wrong-value", "22/02/2023"),
    Break("a window inside out", "to = 2024-01-31 }", "to = 2022-01-31 }", "inside-out", "to = 2022-01-31"),
    Break(
        "a period twice", '{ id = "2023-03",', '{ id = "2023-02",', "same-period", '{ id = "2023-02", from = 2023-03-01'
    ),
    Break("a month too few", "months 3, 6, 9, 12", "months 3, 6, 9", "due-months", "months 3, 6, 9"),
    Break(
        "a due of periods where there are none",
        'document = "committee-rules", due = 2023-03-31',
        'document = "committee-rules", due = "5 days after the period ends"',
        "due-needs-periods",
        "committee-rules",
    ),
    Break(
        "a deadline after a source without a date",
        "date = 2023-02-22\n",
        "",
        "undated-source",
        "working days after plan-341",
    ),
    # ------------------------------------------------------------ gates, bands, facts
    Break(
        "gates in a circle",
        'note = "Kế hoạch của năm 2023 ban hành từ tháng 12/2022 vẫn được tính."',
        'requires = ["1.6.2"]',
        "gate-circle",
        'requires = ["1.6.',
    ),
    Break("a gate that names a penalty", 'requires = ["4.a.2"]', 'requires = ["4.a.P"]', "gate-role", '["4.a.P"]'),
    Break("two bands with the same start", "from = 60\n", "from = 70\n", "same-band", "from = 70"),
    Break("a band without a start", "from = 50\n", "to = 50\n", "band-unclear", "[bands.average]"),
    Break(
        "a fact that is a part of itself",
        'of = "staff.total"',
        'of = "staff.trained"',
        "of-another-sort",
        'of = "staff.trained"',
    ),
    Break(
        "facts that are parts of one another",
        'en = "Dossiers settled or due" }',
        'en = "Dossiers settled or due" }\nof = "dossiers.on_time"',
        "of-circle",
        'of = "dossiers.',
    ),
)

#: What a set can be loaded with, and should not be published with.
LINTS = (
    Break("a gap between bands", "from = 80\n", "from = 80\nbelow = 85\n", "bands-gap", "below = 85"),
    Break(
        "a fact that nothing uses",
        '[facts."camera.installed"]',
        '[facts."camera.broken"]\ntitle = "Camera hỏng"\nsort = "yes_no"\n\n[facts."camera.installed"]',
        "unused-fact",
        "camera.broken",
    ),
    Break(
        "a document kind that nothing uses",
        "[documents.equipment-report]",
        '[documents.photo]\ntitle = "Ảnh chụp"\nsubject = ["ảnh"]\n\n[documents.equipment-report]',
        "unused-document",
        "[documents.photo]",
    ),
    Break(
        "a source that nothing cites",
        "[bands.very-good]",
        '[sources.plan-342]\nnumber = "342/KH-UBND"\n\n[bands.very-good]',
        "unused-source",
        "[sources.plan-342]",
    ),
    Break(
        "citations left out",
        'cite = "plan-341 mục III"\n\n'
        "[criteria.10.1]\n"
        'title = { vi = "Kế hoạch CCHC năm có bố trí kinh phí trong dự toán",'
        ' en = "The annual plan is funded in the year\'s estimate" }\n'
        "max = 1\n"
        'cite = ["plan-341 mục III", "plan-341 mục I.2"]\n',
        "\n"
        "[criteria.10.1]\n"
        'title = { vi = "Kế hoạch CCHC năm có bố trí kinh phí trong dự toán",'
        ' en = "The annual plan is funded in the year\'s estimate" }\n'
        "max = 1\n",
        "no-citation",
        "[criteria.10.1]",
    ),
    Break(
        "text that is not NFC",
        "Trang thiết bị, phương tiện làm việc",
        unicodedata.normalize("NFD", "Trang thiết bị, phương tiện làm việc"),
        "not-nfc",
        'en = "Equipment" }',
    ),
    Break(
        "a dash in a reference", 'number = "341/KH-UBND"', 'number = "341/KH–UBND"', "dash-in-reference", "341/KH–UBND"
    ),
    Break(
        "a worked example that fails",
        '{ given = { ratio = "18/20" }, points = 1 }',
        '{ given = { ratio = "18/20" }, points = 2 }',
        "example-fails",
        '{ ratio = "18/20" }, points = 2',
    ),
    Break(
        "a worked example of a ratio above 1",
        '{ given = { ratio = "3/4" }, points = 2.25 }',
        '{ given = { ratio = "5/4" }, points = 2.25 }',
        "example-unreadable",
        '"5/4"',
    ),
    Break(
        "a worked example that cannot be read",
        '{ given = { ratio = "19/20" }, points = 3.8 }',
        '{ given = { ratio = "gần hết" }, points = 3.8 }',
        "example-unreadable",
        '"gần hết"',
    ),
    Break(
        "a worked example by a key that its rule does not measure",
        "{ given = { count = 6 }, points = 2 }",
        "{ given = { missing = 6 }, points = 2 }",
        "example-unreadable",
        "{ missing = 6 }",
    ),
    Break(
        "a worked example of a fact that is not declared",
        "{ given = { count = 5 }, points = 1 }",
        '{ given = { facts = { "inspections.unplaned" = 5 } }, points = 1 }',
        "example-evidence",
        "inspections.unplaned",
    ),
    Break(
        "two siblings with the same title",
        'title = { vi = "Tự kiểm tra", en = "Self-inspection" }',
        'title = { vi = "Báo cáo, kết luận kiểm tra", en = "Self-inspection" }',
        "same-title",
        '"Báo cáo, kết luận kiểm tra", en = "Self-inspection"',
    ),
    Break("a deadline after the window", "due = 2024-01-10", "due = 2024-02-10", "deduction-never", "due = 2024-02-10"),
    Break(
        "a deduction that can never happen",
        "{ over = 20, off = 6 }",
        "{ over = 400, off = 6 }",
        "deduction-never",
        "{ over = 400, off = 6 }",
    ),
    Break(
        "points that run against the stated direction",
        'kind = "tiers", fact = "propaganda.items",',
        'kind = "tiers", fact = "propaganda.items", better = "lower",',
        "not-monotone",
        'better = "lower"',
    ),
    Break(
        "points that fall where more is better",
        "{ from = 6, below = 12, points = 0.5 },\n        { below = 6, points = 0 },",
        "{ from = 6, below = 12, points = 0 },\n        { below = 6, points = 0.5 },",
        "rises-and-falls",
        "tiers = [",
    ),
    Break("bands that do not reach down to 0", "from = 0\n", "from = 10\n", "bands-bottom", "[bands.below-average]"),
    Break("bands that overlap", "from = 80\n", "from = 80\nto = 90\n", "bands-overlap", "to = 90"),
    Break("a bound that reads two ways", 'exactly = "100 %"', "exactly = 1", "bound-reads-two-ways", "exactly = 1"),
    Break(
        "a character that nobody sees",
        "Trang thiết bị, phương tiện làm việc",
        "Trang thiết bị,\u200b phương tiện làm việc",
        "invisible-character",
        'en = "Equipment" }',
    ),
    Break(
        "two document kinds that cannot be told apart",
        "[documents.initiative-decision]",
        """[documents.commendation-too]
title = "Giấy khen"
types = ["QĐ"]
subject = ["khen thưởng|tặng giấy khen|biểu dương", "cải cách hành chính|CCHC"]

[documents.initiative-decision]""",
        "kinds-alike",
        "[documents.commendation-too]",
    ),
    Break(
        "points for no document at all",
        'document = "people-inspection-report" }',
        'document = "people-inspection-report", missing = 0.5 }',
        "points-for-nothing",
        "missing = 0.5 }",
    ),
    Break(
        "a source without a name",
        "[bands.very-good]",
        '[sources.note]\nissuer = "UBND tỉnh"\n\n[bands.very-good]',
        "source-unnamed",
        "[sources.note]",
    ),
    Break(
        "a deadline before the window opens",
        "due = 2023-06-30, late = 0.5 }",
        "due = 2022-06-30, late = 0.5 }",
        "never-in-time",
        "due = 2022-06-30",
    ),
)

#: All of them.
BREAKS = (*ERRORS, *LINTS)
