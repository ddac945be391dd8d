"""Every sentence parscore says, by id: (Vietnamese, English)."""

from ._auditing_catalogue import AUDITING
from ._authoring_catalogue import AUTHORING
from ._building_catalogue import BUILDING
from ._card_catalogue import CARD
from ._cases_catalogue import CASES
from ._chart_catalogue import CHARTS
from ._check_catalogue import CHECKS
from ._coverage_catalogue import COVERAGE
from ._deadlines_catalogue import DEADLINES
from ._errors_catalogue import ERRORS
from ._integrity_catalogue import INTEGRITY
from ._letter_catalogue import LETTER
from ._mutating_catalogue import MUTATING
from ._office_catalogue import OFFICE
from ._paper_catalogue import PAPER
from ._plots_catalogue import PLOTS
from ._reading_catalogue import READING
from ._report_catalogue import REPORT
from ._review_catalogue import REVIEWS
from ._sets_catalogue import SETS
from ._showing_catalogue import SHOWING
from ._testing_catalogue import TESTING
from ._workbooks_catalogue import WORKBOOKS
from ._worth_catalogue import WORTH


_WANTED = {
    "wanted.each-on": (
        "{marks}; mỗi mục được {each}, tối đa {max} điểm",
        "{marks}; {each} for each, at most {max}",
    ),
    "wanted.each-off": (
        "{marks}; mỗi trường hợp trừ {each}, tối đa {max} điểm",
        "{marks}; −{each} for each, at most {max}",
    ),
    "wanted.off-missing": (
        " (không có: trừ {missing} điểm)",
        " (none: −{missing})",
    ),
    "wanted.off-steps": (
        " (trễ hạn: trừ từ {least} đến {late}; không có: trừ {missing} điểm)",
        " (late: −{least} to −{late}, none: −{missing})",
    ),
    "wanted.off": (
        " (trễ hạn: trừ {late}; không có: trừ {missing} điểm)",
        " (late: −{late}, none: −{missing})",
    ),
    "wanted.after": (
        ", trong {days} ngày{working} kể từ ngày có {document}",
        ", within {days}{working} days of {document}",
    ),
    "wanted.issuer": (
        ", do {issuer} ban hành",
        ", issued by {issuer}",
    ),
    "wanted.cites": (
        ", viện dẫn {cites}",
        ", citing {cites}",
    ),
    "wanted.to": (
        ", gửi {to}",
        ", sent to {to}",
    ),
    "wanted.signer": (
        ", do {signer} ký",
        ", signed by {signer}",
    ),
    "wanted.document": ("có {document}{asks}{off}", "{document}{asks}{off}"),
    "wanted.document-due": (
        "có {document}{asks}, {verb} chậm nhất {due}{moved}{off}",
        "{document}{asks}, {verb} by {due}{moved}{off}",
    ),
    "wanted.period": ("{document} của {period}{asks}{off}", "{document} for {period}{asks}{off}"),
    "wanted.period-due": (
        "{document} của {period}{asks}, {verb} chậm nhất {due}{moved}{off}",
        "{document} for {period}{asks}, {verb} by {due}{moved}{off}",
    ),
    "wanted.issued": ("ban hành", "issued"),
    "wanted.received": ("gửi đến", "received"),
    "wanted.moved": (
        " (ngày {nominal} là ngày nghỉ nên tính đến ngày làm việc kế tiếp)",
        " ({nominal} is a day off, so the next working day counts)",
    ),
    "wanted.number": ("{subject}: {marks}", "{subject}: {marks}"),
    "wanted.ratio": ("tỷ lệ “{part}” trên “{whole}”", "“{part}” out of “{whole}”"),
    "wanted.cliff": ("{marks} (dưới {bound} được 0 điểm)", "{marks} (0 points below {bound})"),
    "wanted.decided": ("đủ {max} điểm", "all {max} points"),
    "wanted.exactly": ("{bound}", "{bound}"),
    "wanted.at-least": ("từ {bound} trở lên", "{bound} or more"),
    "wanted.above": ("trên {bound}", "more than {bound}"),
    "wanted.at-most": ("không quá {bound}", "no more than {bound}"),
    "wanted.below": ("dưới {bound}", "less than {bound}"),
    "wanted.between": ("từ {lo} đến {hi}", "from {lo} to {hi}"),
    "wanted.all": ("đạt đồng thời {count} điều kiện: {conditions}", "all of {count} conditions: {conditions}"),
    "wanted.answer": ("“{subject}”: {answers}", "“{subject}”: {answers}"),
    "wanted.gate": ("tiêu chí {criterion} ({title}) có điểm", "criterion {criterion} ({title}) earns points"),
    "wanted.gate-share": (
        "tiêu chí {criterion} ({title}) đạt ít nhất {share} điểm tối đa",
        "criterion {criterion} ({title}) earns at least {share} of its maximum",
    ),
    "wanted.index": (
        "chỉ số trước điểm thưởng, điểm trừ đạt từ {least} trở lên",
        "the index before bonus and penalty is {least} or more",
    ),
}

_FOUND = {
    "found.example": ("ví dụ cho: {given}", "the example gives: {given}"),
    "found.example-none": ("không có", "nothing"),
    "found.example-late": ("trễ {days} ngày", "{days} day(s) late"),
    "found.example-in-time": ("đúng hạn", "in time"),
    "found.example-percent": ("{value} %", "{value} %"),
    "found.no-documents": (
        "chưa có văn bản nào được tính là {document}",
        "no document counts as {document}",
    ),
    "found.received": (
        ", nhận ngày {received}",
        ", received on {received}",
    ),
    "found.late": (
        "{document} ngày {date}{received}, trễ {days} ngày",
        "{document} of {date}{received}, {days} day(s) late",
    ),
    "found.late-working": (
        "{document} ngày {date}{received}, trễ {days} ngày làm việc",
        "{document} of {date}{received}, {days} working day(s) late",
    ),
    "found.in-time": (
        "{document} ngày {date}{received}, đúng hạn",
        "{document} of {date}{received}, in time",
    ),
    "found.missing": ("chưa có {document}", "no {document}"),
    "found.missing-period": ("{period} chưa có {document}", "no {document} for {period}"),
    "found.rejected": (
        "đã xem {rejected} văn bản nhưng không văn bản nào được tính là {document}",
        "{rejected} document(s) looked at, none counts as {document}",
    ),
    "found.rejected-period": (
        "{period}: đã xem {rejected} văn bản nhưng không văn bản nào được tính là {document}",
        "{period}: {rejected} document(s) looked at, none counts as {document}",
    ),
    "found.documents": ("có {count} văn bản được tính là {document}", "{count} document(s) count as {document}"),
    "found.survey": (
        "chưa có kết quả khảo sát {facts}",
        "no survey result yet for {facts}",
    ),
    "found.unstated": (
        "sổ hồ sơ chưa khai {facts}",
        "the register does not state {facts}",
    ),
    "found.value": ("{fact}: {value}", "{fact}: {value}"),
    "found.own": ("{value}", "{value}"),
    "found.zero": (
        "“{fact}” là 0 nên không có gì để tính tỷ lệ",
        "“{fact}” is 0, so there is nothing to take a ratio of",
    ),
    "found.share": ("{part}/{whole} {unit}, đạt {ratio}", "{part}/{whole} {unit}, {ratio}"),
    "found.answer": ("“{fact}”: {answer}", "“{fact}”: {answer}"),
    "found.failures": (
        "{failed}/{count} điều kiện chưa đạt: {failures}",
        "{failed} of {count} conditions are not met: {failures}",
    ),
    "found.gate": (
        "tiêu chí {criterion} mới được {earned}/{max} điểm",
        "criterion {criterion} has earned {earned} of {max}",
    ),
    "found.index": ("chỉ số trước điểm thưởng, điểm trừ là {index}", "the index before bonus and penalty is {index}"),
    "found.no-index": ("chưa có chỉ số vì không tiêu chí nào áp dụng", "there is no index: nothing applies"),
}

_REMEDY = {
    "remedy.fill-in": (
        "ghi {what} của {document} vào sổ hồ sơ chậm nhất {until}, được cộng đến {gain} điểm",
        "enter {what} of {document} in the register by {until}; it brings up to {gain} points",
    ),
    "remedy.supply-later": (
        "bổ sung chậm nhất {until}: văn bản đã có đúng hạn ({due}) được cộng {gain} điểm, văn bản trễ hạn được cộng từ {late} xuống còn {last} điểm, càng trễ càng ít",
        "supply it by {until}: one that was in time ({due}) brings {gain} points, a late one from {late} down to {last}, the later the less",
    ),
    "remedy.due-together": (
        "thực hiện đúng hạn, chậm nhất {until}; điểm của tiêu chí chỉ tăng khi thực hiện cả các kỳ sau",
        "do it by {until}; the criterion's points rise only once the later periods are done, too",
    ),
    "remedy.due": (
        "làm xong chậm nhất {until} được cộng {gain} điểm",
        "done by {until} it brings {gain} points",
    ),
    "remedy.supply": (
        "bổ sung chậm nhất {until} được cộng {gain} điểm",
        "supplied by {until} it brings {gain} points",
    ),
    "remedy.supply-late": (
        "bổ sung chậm nhất {until}: văn bản đã có đúng hạn ({due}) được cộng {gain} điểm, văn bản trễ hạn được cộng {late} điểm",
        "supply it by {until}: one that was in time ({due}) brings {gain} points, a late one {late}",
    ),
    "remedy.supply-in-time": (
        "bổ sung chậm nhất {until}: văn bản đã có đúng hạn ({due}) được cộng {gain} điểm, văn bản trễ hạn không được điểm",
        "supply it by {until}: one that was in time ({due}) brings {gain} points, a late one none",
    ),
    "remedy.together": (
        "riêng mục này chưa làm tăng điểm: phải bổ sung cùng các mục còn thiếu khác của tiêu chí, chậm nhất {until}",
        "this alone brings nothing: supply it with what else the criterion lacks, by {until}",
    ),
    "remedy.late": (
        "không lấy lại được trong năm nay; lần sau thực hiện đúng hạn",
        "it cannot be won back this year; next time keep the deadline",
    ),
    "remedy.never": (
        "không lấy lại được trong năm nay; năm sau cần đạt đúng mức nêu trên",
        "it cannot be won back this year; next year do as is wanted above",
    ),
    "remedy.ratio-settled": (
        "số liệu đã chốt nên không lấy lại được; thiếu {more} {unit} ({part}/{whole}) để đạt {bound}, {gain} điểm",
        "the figures are final; {more} more {unit} ({part}/{whole}) would have reached {bound}: {gain} points",
    ),
    "remedy.ratio-above-settled": (
        "số liệu đã chốt nên không lấy lại được; thiếu {more} {unit} ({part}/{whole}) để vượt {bound}, {gain} điểm",
        "the figures are final; {more} more {unit} ({part}/{whole}) would have passed {bound}: {gain} points",
    ),
    "remedy.over": (
        "đã hết hạn bổ sung ({until})",
        "the window for evidence closed on {until}",
    ),
    "remedy.state": (
        "khai {facts} kèm minh chứng chậm nhất {until}, được cộng tối đa {gain} điểm",
        "state {facts} with its proof by {until}; it brings up to {gain} points",
    ),
    "remedy.survey": (
        "chờ kết quả khảo sát (chậm nhất {until}), được cộng tối đa {gain} điểm",
        "wait for the survey (by {until}); it brings up to {gain} points",
    ),
    "remedy.zero": (
        "nếu trong năm không phát sinh, khai “không áp dụng” kèm lý do chậm nhất {until}",
        "if nothing arose in the year, declare it not applicable, with the reason, by {until}",
    ),
    "remedy.ratio": (
        "cần thêm {more} {unit} ({part}/{whole}) để đạt {bound}, được cộng {gain} điểm{most}; cập nhật chậm nhất {until}",
        "{more} more {unit} ({part}/{whole}) reach {bound} and bring {gain} points{most}; update by {until}",
    ),
    "remedy.ratio-above": (
        "cần thêm {more} {unit} ({part}/{whole}) để vượt {bound}, được cộng {gain} điểm{most}; cập nhật chậm nhất {until}",
        "{more} more {unit} ({part}/{whole}) pass {bound} and bring {gain} points{most}; update by {until}",
    ),
    "remedy.answer": (
        "khi “{fact}” là “{answer}” (chậm nhất {until}), được cộng {gain} điểm{most}",
        "once “{fact}” is “{answer}” (by {until}) it brings {gain} points{most}",
    ),
    "remedy.percent": (
        "nâng “{fact}” lên {bound} (chậm nhất {until}), được cộng {gain} điểm{most}",
        "raise “{fact}” to {bound} (by {until}); it brings {gain} points{most}",
    ),
    "remedy.more": (
        "cần thêm {more} {unit} (đủ {target}) chậm nhất {until}, được cộng {gain} điểm{most}",
        "{more} more {unit} (making {target}) by {until} bring {gain} points{most}",
    ),
    "remedy.most": (" (tối đa {most} điểm)", " ({most} points at most)"),
    "remedy.judged": (
        "giải trình với người chấm chậm nhất {until}, được cộng tối đa {gain} điểm",
        "explain it to the reviewer by {until}; it brings up to {gain} points",
    ),
    "remedy.all": (
        "đạt đủ các điều kiện nêu trên chậm nhất {until}, được cộng {gain} điểm",
        "meet all of the conditions above by {until} to gain {gain} points",
    ),
    "remedy.gate": (
        "khi {wanted} (chậm nhất {until}), {criterion} được tính theo hồ sơ hiện có: {earned}/{max} điểm",
        "once {wanted} (by {until}), {criterion} counts with what it has: {earned} of {max}",
    ),
}

_REASON = {
    "reason.wrong_kind": (
        "được khai là minh chứng nhưng không phải {wanted}",
        "said to prove it, but it is not {wanted}",
    ),
    "reason.wrong_type": ("là loại {found}, cần loại {accepted}", "it is of type {found}, type {accepted} is wanted"),
    "reason.excluded": ("trích yếu ghi “{found}”", "its subject says “{found}”"),
    "reason.no_number": ("không có số, ký hiệu", "it carries no number"),
    "reason.no_date": ("không có ngày", "it carries no date"),
    "reason.after_received": (
        "ghi ngày {date}, sau ngày nhận {received}",
        "it is dated {date}, after it was received on {received}",
    ),
    "reason.not_yet": ("đến ngày {date} mới có", "it comes on {date} only"),
    "reason.wrong_issuer": ("cơ quan ban hành là {found}, cần {accepted}", "issued by {found}, {accepted} is wanted"),
    "reason.wrong_signer": ("người ký là {found}, cần {accepted}", "signed by {found}, {accepted} is wanted"),
    "reason.wrong_addressee": ("gửi {found}, cần gửi {accepted}", "sent to {found}, {accepted} is wanted"),
    "reason.no_citation": ("viện dẫn {found}, cần viện dẫn {accepted}", "it cites {found}, {accepted} is wanted"),
    "reason.unstated": ("sổ hồ sơ chưa ghi {what}", "the register does not state {what}"),
    "reason.outside_window": (
        "ngày {date} nằm ngoài thời gian tính hồ sơ {first} – {last}",
        "{date} is outside the window {first} – {last}",
    ),
    "reason.not_in_force": ("không có hiệu lực trong năm {year}", "it is not in force in {year}"),
    "reason.outside_period": (
        "kỳ ghi trên văn bản hoặc ngày ban hành không thuộc kỳ nào của tiêu chí",
        "neither the period that it names nor its date is one of those asked",
    ),
    "reason.second": ("đã có văn bản khác được tính cho kỳ này", "another document already serves"),
    "what.issuer": ("cơ quan ban hành", "its issuer"),
    "what.signer": ("người ký", "its signer"),
    "what.to": ("nơi nhận", "its addressees"),
    "what.cites": ("văn bản được viện dẫn", "what it cites"),
    "what.received": ("ngày gửi, nhận", "the day it was received"),
}


#: Every sentence by id.
CATALOGUE: dict[str, tuple[str, str]] = {
    **ERRORS,
    **CHECKS,
    **REVIEWS,
    **_WANTED,
    **_FOUND,
    **_REMEDY,
    **_REASON,
    **CARD,
    **DEADLINES,
    **AUTHORING,
    **SETS,
    **OFFICE,
    **PAPER,
    **READING,
    **WORKBOOKS,
    **WORTH,
    **LETTER,
    **INTEGRITY,
    **TESTING,
    **CASES,
    **COVERAGE,
    **AUDITING,
    **PLOTS,
    **SHOWING,
    **BUILDING,
    **MUTATING,
    **REPORT,
    **CHARTS,
}
