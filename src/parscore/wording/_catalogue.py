"""Every sentence parscore says, by id: (Vietnamese, English)."""

from ._authoring_catalogue import AUTHORING
from ._check_catalogue import CHECKS
from ._errors_catalogue import ERRORS
from ._integrity_catalogue import INTEGRITY
from ._letter_catalogue import LETTER
from ._reading_catalogue import READING
from ._review_catalogue import REVIEWS
from ._sets_catalogue import SETS
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
        "cần thêm {more} {unit} ({part}/{whole}) để đạt {bound}, được cộng {gain} điểm; cập nhật chậm nhất {until}",
        "{more} more {unit} ({part}/{whole}) reach {bound} and bring {gain} points; update by {until}",
    ),
    "remedy.ratio-above": (
        "cần thêm {more} {unit} ({part}/{whole}) để vượt {bound}, được cộng {gain} điểm; cập nhật chậm nhất {until}",
        "{more} more {unit} ({part}/{whole}) pass {bound} and bring {gain} points; update by {until}",
    ),
    "remedy.answer": (
        "khi “{fact}” là “{answer}” (chậm nhất {until}), được cộng {gain} điểm",
        "once “{fact}” is “{answer}” (by {until}) it brings {gain} points",
    ),
    "remedy.percent": (
        "nâng “{fact}” lên {bound} (chậm nhất {until}), được cộng {gain} điểm",
        "raise “{fact}” to {bound} (by {until}); it brings {gain} points",
    ),
    "remedy.more": (
        "cần thêm {more} {unit} (đủ {target}) chậm nhất {until}, được cộng {gain} điểm",
        "{more} more {unit} (making {target}) by {until} bring {gain} points",
    ),
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

_CARD = {
    "say.both": ("{one}{two}", "{one}{two}"),
    "say.exactly": ("{lo}", "exactly {lo}"),
    "say.between": ("giữa {lo} và {hi}", "between {lo} and {hi}"),
    "say.from-to": ("từ {lo} đến {hi}", "from {lo} to {hi}"),
    "say.quoted": (
        "“{text}”",
        "“{text}”",
    ),
    "cite.dated": ("{number} ngày {date}", "{number} of {date}"),
    "cite.number": ("{number}", "{number}"),
    "line.unearned": (
        "chưa được cộng {points} điểm ({cause}): {found}.",
        "{points} points not earned ({cause}): {found}.",
    ),
    "line.found": ("{points} điểm ({cause}): {found}.", "{points} points ({cause}): {found}."),
    "line.wanted": ("Cần: {wanted}.", "Wanted: {wanted}."),
    "line.cite": ("Căn cứ: {cite}.", "Source: {cite}."),
    "line.remedy": ("Cách lấy lại: {remedy}.", "How to get it back: {remedy}."),
    "line.cut": (
        "(lẽ ra {uncut} điểm, chỉ còn {points} điểm để trừ)",
        "(it would be {uncut}, only {points} is left to take)",
    ),
    "line.part": ("Phần: {part}.", "Part: {part}."),
    "line.looked": ("Đã xem {document}: không tính, vì {why}.", "Looked at {document}: does not count, {why}."),
    "line.looked-dated": (
        "Đã xem {document} ngày {date}: không tính, vì {why}.",
        "Looked at {document} of {date}: does not count, {why}.",
    ),
    "line.blocks": ("Các tiêu chí bị chặn: {codes}.", "Blocked: {codes}."),
    "line.behind": (
        "Riêng hồ sơ của {code}: {found}; {remedy}.",
        "{code} in its own right: {found}; {remedy}.",
    ),
    "cause.missing": ("thiếu", "missing"),
    "cause.late": ("trễ hạn", "late"),
    "cause.below_threshold": ("chưa đạt mức", "below the threshold"),
    "cause.violation": ("vi phạm", "violation"),
    "cause.rejected": ("văn bản không được tính", "rejected"),
    "cause.unproven": ("chưa chứng minh", "unproven"),
    "cause.gated": (
        "chưa đủ điều kiện để tính",
        "blocked",
    ),
    "cause.judged": ("do người chấm quyết định", "judged"),
    "cause.survey_pending": ("chờ khảo sát", "survey pending"),
    "cause.not_due": ("chưa đến hạn", "not due yet"),
    "status.official": ("bộ tiêu chí chính thức", "official set"),
    "status.excerpt": ("TRÍCH: chỉ một phần bộ tiêu chí", "EXCERPT: a part of a set only"),
    "status.illustrative": (
        "MINH HỌA: điểm do parscore đặt ra, không phải bộ tiêu chí chính thức",
        "ILLUSTRATIVE: the points are parscore's own, not an official set",
    ),
    "card.capped": (
        "Các mục con cộng lại {sum}, giới hạn {cap}",
        "Its children sum to {sum}, held to {cap}",
    ),
    "card.at-risk": (
        " (còn có thể giảm xuống {secured})",
        " (may still fall to {secured})",
    ),
    "card.formula": (
        "Cách tính chỉ số: 100 × {earned}/{max}{outside}",
        "How the index comes about: 100 × {earned}/{max}{outside}",
    ),
    "card.over": (
        "Chấm tại ngày {as_of}, sau khi hết hạn bổ sung {closes}.",
        "Scored on {as_of}, after the window closed on {closes}.",
    ),
    "card.points-open": (
        "Điểm đạt: {earned}/{max}, mất {lost}, còn lấy được {open}",
        "Points: {earned}/{max}, {lost} lost, {open} still open",
    ),
    "card.unit": ("{name}, năm {year}", "{name}, {year}"),
    "card.closed": (
        "Chấm khi hết thời gian bổ sung ({closes}), coi như không bổ sung gì thêm.",
        "Scored at the end of the window ({closes}), as if nothing more were supplied.",
    ),
    "card.as-of": (
        "Chấm tại ngày {as_of}; được bổ sung đến {closes}.",
        "Scored on {as_of}; the window closes on {closes}.",
    ),
    "card.index": ("Chỉ số: {index}", "Index: {index}"),
    "card.index-band": ("Chỉ số: {index} – {band}", "Index: {index} – {band}"),
    "card.no-index": (
        "Chưa có chỉ số: không tiêu chí nào áp dụng cho đơn vị.",
        "There is no index: no criterion applies to the unit.",
    ),
    "card.rounded": ("làm tròn từ {exact}", "rounded from {exact}"),
    "card.points": (
        "Điểm đạt: {earned}/{max}, mất {deducted}",
        "Points: {earned}/{max}, {deducted} lost",
    ),
    "card.shrunk": (
        "Điểm tối đa còn {max}/{total} vì có tiêu chí không áp dụng; chỉ số tính trên {max}.",
        "The maximum is {max} of {total}, as some criteria do not apply; the index is out of {max}.",
    ),
    "card.excerpt": (
        "Bản trích chỉ chấm được {max}/{total} điểm; chỉ số tính trên {max}.",
        "The excerpt can score {max} of {total} points only; the index is out of {max}.",
    ),
    "card.scored-by": ("Do {by} chấm, đơn vị không tự chấm.", "Scored by {by}, not by the unit itself."),
    "card.bonus": ("Điểm thưởng: +{earned} (tối đa {max})", "Bonus: +{earned} (at most {max})"),
    "card.penalty": ("Điểm trừ: {earned}", "Penalty: {earned}"),
    "card.interval": (
        "Đến khi hết hạn: điểm từ {secured} đến {reachable}; chỉ số từ {least} đến {most}",
        "By the end: points from {secured} to {reachable}; index from {least} to {most}",
    ),
    "card.bands": ("xếp loại từ {least} đến {most}", "band from {least} to {most}"),
    "card.claimed": (
        "Đơn vị tự chấm: {claimed}; tính được: {earned}; chênh {difference}",
        "Claimed: {claimed}; computed: {earned}; difference {difference}",
    ),
    "card.full": ("Đủ điểm: {codes}", "Full marks: {codes}"),
    "card.nothing-lost": ("Không bị trừ điểm nào.", "Nothing was deducted."),
    "card.node": ("{code} {title}: {earned}/{max}", "{code} {title}: {earned}/{max}"),
    "card.node-lost": ("{code} {title}: {earned}/{max}, mất {lost}", "{code} {title}: {earned}/{max}, lost {lost}"),
    "card.node-open": (
        "{code} {title}: {earned}/{max}, còn lấy được {open}",
        "{code} {title}: {earned}/{max}, {open} still open",
    ),
    "card.node-both": (
        "{code} {title}: {earned}/{max}, mất {lost}, còn lấy được {open}",
        "{code} {title}: {earned}/{max}, lost {lost}, {open} still open",
    ),
    "card.apart": ("{code} {title}: không áp dụng – {reason}", "{code} {title}: not applicable – {reason}"),
    "card.unread": ("{code} {title}: không tính – {reason}", "{code} {title}: left out – {reason}"),
    "card.granted": (
        "{code} {title}: không áp dụng, được tính đủ {max} điểm – {reason}",
        "{code} {title}: not applicable, {max} granted – {reason}",
    ),
    "card.bonus-node": ("{code} {title}: +{earned} (tối đa {max})", "{code} {title}: +{earned} (at most {max})"),
    "card.penalty-node": ("{code} {title}: {earned}", "{code} {title}: {earned}"),
    "card.scaled": (
        "Quy đổi: {earned}/{max} của các mục con × {scale} = {points}",
        "Scaled: {earned}/{max} of its children × {scale} = {points}",
    ),
    "card.covered": (
        "Chưa có thêm nhưng không còn điểm để trừ (muốn đủ điểm phải có cả): {found}.",
        "Not there either, with nothing left to take (full marks need it, too): {found}.",
    ),
    "card.not-shown": (
        "Chưa khai {facts}: không trừ, nhưng khai ra có thể bị trừ.",
        "{facts} is not stated: nothing is taken, but it may be once it is.",
    ),
    "card.claim-line": (
        "{code}: tự chấm {claimed} (tự trừ {own}), tính được {earned} (trừ {deducted}), chênh {difference}",
        "{code}: claimed {claimed} (less {own}), computed {earned} (less {deducted}), difference {difference}",
    ),
    "card.claims": ("Chênh lệch so với tự chấm", "Differences from the claim"),
    "card.claim-low": (
        "tự chấm thấp hơn {difference} so với hồ sơ chứng minh được",
        "claimed {difference} less than the evidence proves",
    ),
    "card.outside": ("ngoài tổng điểm", "outside the total"),
    "table.rank": ("Hạng", "Rank"),
    "table.unit": ("Đơn vị", "Unit"),
    "table.index": ("Chỉ số", "Index"),
    "table.points": ("Điểm đạt", "Points"),
    "table.max": ("Tối đa", "Max"),
    "table.no-index": ("không tiêu chí nào áp dụng", "nothing applies"),
    "table.deducted": ("Mất điểm", "Lost"),
    "table.bonus": ("Thưởng", "Bonus"),
    "table.penalty": ("Trừ", "Penalty"),
    "table.band": ("Xếp loại", "Band"),
    "table.range": ("Cuối kỳ", "In the end"),
    "table.claimed": ("Tự chấm", "Claimed"),
    "table.more": ("… và {count} dòng nữa, {points} điểm", "… and {count} more, {points} points"),
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
    **_CARD,
    **AUTHORING,
    **SETS,
    **READING,
    **WORKBOOKS,
    **WORTH,
    **LETTER,
    **INTEGRITY,
}
