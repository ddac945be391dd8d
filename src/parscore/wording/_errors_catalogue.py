"""What parscore says when its input is wrong, by id: (Vietnamese, English)."""

ERRORS = {
    "error.several": ("đầu vào có {count} lỗi", "the input has {count} problem(s)"),
    # Reading a file.
    "error.unreadable": ("không đọc được tệp: {found}", "the file cannot be read: {found}"),
    "error.too-large": ("tệp lớn hơn {accepted} MB nên không đọc", "the file is larger than {accepted} MB"),
    "error.nul": ("tệp có ký tự NUL; đây có phải tệp văn bản không?", "the file holds a NUL; is it a text file?"),
    "error.not-utf-8": (
        "byte {found} không phải UTF-8; hãy lưu lại tệp theo mã UTF-8",
        "byte {found} is not UTF-8; save the file as UTF-8",
    ),
    "error.toml": ("sai cú pháp TOML: {found}", "not valid TOML: {found}"),
    "error.too-deep": ("các bảng lồng nhau quá sâu", "tables are nested too deep"),
    "error.long-number": ("số này dài quá nên không đọc", "this number is too long to be read"),
    "error.same-key": (
        "hai khóa chỉ khác nhau ở cách mã hóa Unicode; hãy bỏ một khóa",
        "two keys differ in their Unicode form only; take one out",
    ),
    "error.missing-extra": (
        "việc này cần thư viện {found}; hãy chạy: {accepted}",
        "this needs the library {found}; run: {accepted}",
    ),
    # Tables and keys.
    "error.missing-key": ("thiếu khóa “{found}”", "the key “{found}” is missing"),
    "error.unknown-key": ("không có khóa “{found}”{hint}", "there is no key “{found}”{hint}"),
    "error.hint-near": ("; có phải “{suggestion}”?", "; did you mean “{suggestion}”?"),
    "error.hint-accepted": ("; nhận: {accepted}", "; accepted: {accepted}"),
    "error.wrong-choice": ("“{found}” không nằm trong các giá trị được nhận{hint}", "“{found}” is not accepted{hint}"),
    "error.wrong-value": ("gặp {found}, cần {accepted}", "found {found}, wanted {accepted}"),
    "error.unknown-fact": (
        "không có chỉ tiêu “{found}” trong [facts] của bộ tiêu chí{hint}",
        "the set declares no fact “{found}”{hint}",
    ),
    "error.unknown-document-kind": (
        "không có loại minh chứng “{found}” trong [documents] của bộ tiêu chí{hint}",
        "the set declares no document kind “{found}”{hint}",
    ),
    "error.unknown-source": ("không có nguồn “{found}” trong [sources]{hint}", "no source “{found}” is declared{hint}"),
    "error.unknown-criterion": ("không có tiêu chí “{found}”{hint}", "there is no criterion “{found}”{hint}"),
    "error.unknown-answer": (
        "“{found}” không phải một câu trả lời được nhận{hint}",
        "“{found}” is not one of the answers{hint}",
    ),
    "error.unknown-rule-kind": ("không có kiểu quy tắc “{found}”{hint}", "there is no rule kind “{found}”{hint}"),
    "error.unknown-penalty": ("“{found}” không phải điểm trừ nào{hint}", "“{found}” is no penalty{hint}"),
    "error.unknown-set": ("không có bộ tiêu chí “{found}”{hint}", "no criteria set “{found}” is shipped{hint}"),
    "error.no-code": (
        "không có mã lỗi “{found}”{hint}",
        "there is no code “{found}”{hint}",
    ),
    "error.no-criterion": (
        "không có tiêu chí “{found}” trong {accepted}{hint}",
        "there is no criterion “{found}” in {accepted}{hint}",
    ),
    # Rules.
    "error.wrong-sort": (
        "chỉ tiêu “{fact}” thuộc loại {found}, quy tắc này cần {accepted}",
        "the fact “{fact}” is of sort {found}, this rule wants {accepted}",
    ),
    "error.nothing-asked": ("quy tắc chưa yêu cầu gì", "the rule asks for nothing"),
    "error.undated-source": (
        "nguồn “{found}” chưa có ngày nên không tính hạn được",
        "the source “{found}” has no date to count from",
    ),
    "error.points-above-max": (
        "{found} điểm, nhiều hơn mức tối đa {max}",
        "{found} points, more than the maximum {max}",
    ),
    "error.max-not-reached": (
        "quy tắc chỉ cho tối đa {found} điểm, trong khi điểm tối đa là {max}",
        "the rule gives {found} at most, but the maximum is {max}",
    ),
    "error.one-measure": (
        "nêu đúng một trong: {accepted}; gặp: {found}",
        "name exactly one of {accepted}; found: {found}",
    ),
    "error.due-needs-periods": (
        "hạn này tính theo kỳ nên chỉ dùng cho quy tắc periodic; hãy ghi một ngày",
        "this deadline needs periods, which only a periodic rule has; write a date",
    ),
    "error.late-without-due": (
        "có late nhưng không có due nên không văn bản nào trễ; hãy ghi due hoặc bỏ late",
        "late without due: nothing is ever late; write due or leave late out",
    ),
    "error.late-steps": (
        "các bậc của late phải tăng dần cả over lẫn off",
        "the steps of late must rise, over and off alike",
    ),
    "error.late-above-missing": (
        "trễ bị trừ {found}, nhiều hơn thiếu ({missing}): nộp trễ sẽ thiệt hơn không nộp",
        "late takes {found}, more than missing ({missing}): a late document would be worse than none",
    ),
    "error.periods-overlap": (
        "hai kỳ {found} và {other} chồng nhau mà không có due",
        "the periods {found} and {other} overlap and have no due",
    ),
    "error.same-code": (
        "“{found}” trùng mã với “{other}” (chỉ khác chữ hoa, chữ thường)",
        "“{found}” is the same code as “{other}” (but for capitals)",
    ),
    "error.kind-in-penalty": (
        "điểm trừ không dùng kiểu “{found}”; dùng kiểu khác, như deduct, per_item, tiers, choice, document hoặc periodic",
        "a penalty cannot have the kind “{found}”; use another, such as deduct, per_item, tiers, choice, document or periodic",
    ),
    "error.every-or-periods": ("nêu đúng một trong: every, periods", "name exactly one of every and periods"),
    "error.same-period": ("kỳ “{found}” đã có ở trên", "the period “{found}” is already given above"),
    "error.due-months": (
        "due nêu {found} tháng, nhưng có {accepted} kỳ",
        "due names {found} month(s), but there are {accepted} periods",
    ),
    "error.due-order": (
        "hạn {found} đến trước ngày đầu tính văn bản của kỳ; hãy xem lại năm và thứ tự các tháng",
        "{found} is due before documents of its period can come in; look at the year and the order of the months",
    ),
    "error.inside-out": ("“{found}”: ngày kết thúc trước ngày bắt đầu", "“{found}” ends before it starts"),
    "error.all-or-nothing": (
        "all_or_nothing không đi cùng missing, late; hãy giữ lại một bên",
        "all_or_nothing goes with neither missing nor late; keep the one that is meant",
    ),
    "error.bound-not-share": (
        "bậc {tier}: {found} không phải tỷ lệ; có phải “{suggestion}”?",
        "tier {tier}: {found} is no ratio; did you mean “{suggestion}”?",
    ),
    "error.bound-is-share": (
        "bậc {tier}: {found} là tỷ lệ, ở đây cần một số",
        "tier {tier}: {found} is a ratio, a number is wanted",
    ),
    "error.bound-unclear": (
        "bậc {tier}: nêu ít nhất một cận; nhiều nhất một cận dưới (from, above) và một cận trên (to, below), hoặc chỉ exactly",
        "tier {tier}: give a bound; at most one lower (from, above) and one upper (to, below), or exactly alone",
    ),
    "error.tier-empty": ("bậc {tier} không nhận giá trị nào", "tier {tier} holds no number"),
    "error.zero-above-full": (
        "zero_below ({found}) lớn hơn full_from ({full}); hãy đổi lại",
        "zero_below ({found}) is above full_from ({full}); correct one of them",
    ),
    "error.tiers-none": ("chưa có bậc nào", "there are no tiers"),
    "error.tiers-gap": (
        "không bậc nào nhận giá trị {found}; hãy sửa cận hoặc thêm bậc (0 điểm cũng phải ghi)",
        "no tier holds what is {found}; mend a bound or add a tier, be it of 0 points",
    ),
    "error.tiers-printed": (
        "không bậc nào nhận giá trị {found}: {middle} không được điểm nào; hãy viết below = cận dưới của bậc trên",
        "no tier holds what is {found}: {middle} falls nowhere; write below = the lower bound of the tier above",
    ),
    "error.tiers-overlap": (
        "hai bậc cùng nhận giá trị {found}; hãy sửa một cận, ví dụ to thành below",
        "two tiers hold what is {found}; mend a bound, such as to into below",
    ),
    "error.asks-no-document": (
        "“{found}” là yêu cầu đối với văn bản, nhưng quy tắc này chấm theo {other}",
        "“{found}” asks something of documents, but this rule measures its {other}",
    ),
    "error.ratio-of-itself": (
        "tỷ lệ của “{found}” trên chính nó luôn là 100 %; hãy nêu phần trước, tổng sau",
        "the ratio of “{found}” to itself is always 100 %; name the part, then the whole",
    ),
    "error.each-zero": (
        "each bằng 0 nên không cho và không trừ điểm nào; hãy ghi mức điểm",
        "each is 0, so nothing is given or taken; write the points",
    ),
    "error.answer-left-out": ("chưa cho điểm câu trả lời: {found}", "no points for the answer(s): {found}"),
    "error.parts-sum": (
        "các phần cộng lại {found}, điểm tối đa là {max}",
        "the parts sum to {found}, the maximum is {max}",
    ),
    # The tree.
    "error.not-a-code": (
        "“{found}” không phải mã tiêu chí (số không có 0 đứng đầu, chữ số La Mã hoặc một chữ cái){hint}",
        "“{found}” is no code (a number without leading zeros, a Roman numeral or one letter){hint}",
    ),
    "error.no-criteria": ("chưa có tiêu chí nào", "there are no criteria"),
    "error.total": ("total là {found}, các lĩnh vực cộng lại {sum}", "total is {found}, the fields sum to {sum}"),
    "error.children-sum": ("max là {found}, các mục con cộng lại {sum}", "max is {found}, its children sum to {sum}"),
    "error.role-inside": (
        "role “{found}” nằm trong một nhánh có role “{accepted}”",
        "role “{found}” stands inside a branch with role “{accepted}”",
    ),
    "error.when-no-bonus": (
        "when chỉ dùng cho điểm thưởng (role = “bonus”)",
        "when is for a bonus only (role = “bonus”)",
    ),
    "error.max-or-cap": (
        "tiêu chí có role “{role}” dùng “{accepted}”, không dùng “{found}”",
        "a criterion with role “{role}” has “{accepted}”, not “{found}”",
    ),
    "error.limit": ("gặp {found}, cần một số điểm lớn hơn 0", "found {found}, wanted points above 0"),
    "error.branch-with-rule": (
        "tiêu chí có mục con thì không có “{found}”; hãy chuyển xuống mục con",
        "a criterion with children has no “{found}”; move it down to a child",
    ),
    "error.scale-to": (
        "scale_to là số lớn hơn 0, chỉ dùng cho nhánh không có max và không phải điểm thưởng, điểm trừ",
        "scale_to is above 0, for a branch without max that is neither bonus nor penalty",
    ),
    "error.nothing-inside": ("nhánh này không có tiêu chí nào tính điểm", "nothing in this branch earns points"),
    "error.gate-role": (
        "requires không được nêu “{found}” vì tiêu chí ấy có role “{role}”",
        "requires cannot name “{found}”, whose role is “{role}”",
    ),
    "error.gate-circle": ("requires đi thành vòng: {found}", "requires goes in a circle: {found}"),
    "error.gate-penalty": ("điểm trừ không dùng requires; hãy bỏ đi", "a penalty has no requires; take it out"),
    "error.band-unclear": (
        "xếp loại cần đúng một cận dưới (from hoặc above) và nhiều nhất một cận trên (to hoặc below)",
        "a band has exactly one lower bound (from or above) and at most one upper bound (to or below)",
    ),
    "error.band-empty": ("xếp loại này không nhận giá trị nào", "this band holds no index"),
    "error.same-band": ("xếp loại này bắt đầu từ cùng mức với “{found}”", "this band starts where “{found}” does"),
    "error.answers-and-choice": (
        "answers phải có khi sort = “choice”, và chỉ khi ấy (ở đây sort = “{found}”)",
        "answers goes with sort = “choice”, and only there (here sort = “{found}”)",
    ),
    "error.of-circle": ("of đi thành vòng: {found}", "“of” goes in a circle: {found}"),
    "error.same-answer": (
        "“{found}” trùng với một câu trả lời khác (chỉ khác chữ hoa, chữ thường)",
        "“{found}” is the same answer as another (but for capitals)",
    ),
    "error.same-day": ("ngày {found} đã có ở trên", "the day {found} is already given above"),
    "error.of-another-sort": (
        "“{found}” không phải một chỉ tiêu khác, cùng loại count hoặc number",
        "“{found}” is not another fact of the same sort, count or number",
    ),
    # Amendments.
    "error.amends-circle": (
        "các bộ tiêu chí sửa đổi lẫn nhau thành vòng: {found}",
        "the sets amend one another in a circle: {found}",
    ),
    "error.amends-unreadable": (
        "không đọc được bộ tiêu chí gốc {found}: {why}",
        "the set that it amends cannot be read, {found}: {why}",
    ),
    "error.amends-format": (
        "{found} không phải bộ tiêu chí để sửa đổi: tệp ghi format “{other}”, cần “{accepted}”",
        "{found} is no criteria set to amend: it says format “{other}”, “{accepted}” is wanted",
    ),
    "error.amends-nothing": (
        "“{found}” chỉ dùng khi [set] có amends; bộ tiêu chí này không sửa đổi bộ nào",
        "“{found}” goes with amends in [set]; this set amends none",
    ),
    "error.amend-year": (
        "year đổi thành {found} nhưng không ghi lại {key}, nên thời gian tính hồ sơ của năm cũ sẽ bị áp dụng; hãy ghi {key}",
        "year becomes {found} but {key} is not restated, so that last year's would apply; write {key}",
    ),
    "error.amend-unknown": (
        "bộ tiêu chí gốc không có tiêu chí “{found}” để sửa (tiêu chí thêm mới cần title, tiêu chí đổi mã cần was){hint}",
        "the amended set has no criterion “{found}” to change (a new one needs a title, a renumbered one was){hint}",
    ),
    "error.amend-no-base": (
        "bộ tiêu chí gốc không có “{found}”{hint}",
        "the amended set has no “{found}”{hint}",
    ),
    "error.amend-moved-twice": (
        "tiêu chí “{found}” của bộ gốc đã được chuyển sang mã {other}",
        "criterion “{found}” of the amended set already becomes {other}",
    ),
    "error.amend-moved-and-removed": (
        "tiêu chí “{found}” của bộ gốc vừa bị bỏ (removes) vừa được đổi mã (was)",
        "criterion “{found}” of the amended set is both removed and renumbered",
    ),
    "error.amend-taken": (
        "mã “{found}” đang là của một tiêu chí khác trong bộ gốc; hãy đổi mã (was) hoặc bỏ (removes) tiêu chí ấy",
        "the code “{found}” is that of another criterion of the amended set; renumber (was) or remove that one, too",
    ),
    "error.amend-without": (
        "tiêu chí này không thừa kế khóa “{found}”{hint}",
        "this criterion inherits no key “{found}”{hint}",
    ),
    "error.amend-gate-gone": (
        "tiêu chí “{found}” đã bị bỏ tại {removed}; hãy ghi lại khóa này trong bộ sửa đổi",
        "criterion “{found}” is removed at {removed}; restate this key in the amendment",
    ),
    "error.amend-stale": (
        "“{found}” thay đổi nhưng {stale} thừa kế vẫn nói theo quy tắc cũ; hãy ghi lại, hoặc bỏ bằng without = {accepted}",
        "“{found}” changes, but what is inherited as {stale} was written for the old rule; restate it, or drop it: without = {accepted}",
    ),
    "error.amend-old-day": (
        "ngày {found} được {by} thừa kế nhưng nằm ngoài thời gian tính hồ sơ mới ({first} – {last}); hãy ghi lại rule trong tệp ấy",
        "{by} inherits {found}, which is outside its window ({first} – {last}); restate the rule there",
    ),
    # The catalogue of sets.
    "error.several-in-force": (
        "ngày {day} có nhiều bộ tiêu chí cùng có hiệu lực: {found}; hãy nêu thêm cơ quan ban hành, cấp hoặc năm",
        "several sets were in force on {day}: {found}; say more of issuer, level or year",
    ),
    "error.none-in-force": (
        "ngày {found} không có bộ tiêu chí nào có hiệu lực{hint}",
        "no set was in force on {found}{hint}",
    ),
    "error.same-set-id": (
        "id “{found}” đã là của bộ tiêu chí ở {other}",
        "the id “{found}” is already that of the set in {other}",
    ),
    "error.no-folder": ("không có tệp hoặc thư mục này", "there is no such file or folder"),
    # Registers.
    "error.no-format": (
        "thiếu khóa “format”; sổ hồ sơ ghi “{accepted}”",
        "the key “format” is missing; a register says “{accepted}”",
    ),
    "error.no-register": ("không có sổ hồ sơ nào ở đây", "there is no register here"),
    "error.several-units": (
        "có {found} đơn vị ở đây: {units}; hãy nêu tệp hoặc thư mục của một đơn vị",
        "there are {found} units here: {units}; name the file or folder of one",
    ),
    "error.same-unit": ("đơn vị “{found}” đã có ở {other}", "the unit “{found}” is also in {other}"),
    "error.given-twice": ("“{found}” đã có ở {other}", "“{found}” is already given at {other}"),
    "error.not-a-reference": (
        "“{found}” không phải số, ký hiệu văn bản như 05/TB-BĐH",
        "“{found}” is no reference such as 05/TB-BĐH",
    ),
    "error.same-document": ("văn bản {found} đã có ở {other}", "the document {found} is already given at {other}"),
    "error.wrong-year": (
        "sổ hồ sơ của năm {found} nhưng bộ tiêu chí của năm {accepted}",
        "the register is of {found}, but the set is of {accepted}",
    ),
    "error.above-max": (
        "{found} lớn hơn điểm tối đa {max} của tiêu chí {code}",
        "{found} is more than {max}, the maximum of criterion {code}",
    ),
    "error.above-total": (
        "{found} lớn hơn “{total}”, chỉ có {accepted}",
        "{found} is more than “{total}”, which is {accepted}",
    ),
    "error.count-shrinks": (
        "{found} nhỏ hơn số trước đó {older}; số đếm chỉ tăng",
        "{found} is less than {older} before it; a count only grows",
    ),
    "error.after-window": (
        "giá trị của ngày {found} có sau khi hết hạn bổ sung {accepted}",
        "a value of {found} comes after the window closed on {accepted}",
    ),
    "error.unknown-period": ("không có kỳ “{found}”{hint}", "there is no period “{found}”{hint}"),
    "error.unknown-type": (
        "không có loại văn bản viết tắt “{found}”{hint}",
        "there is no document type “{found}”{hint}",
    ),
    "error.wrong-format": (
        "tệp ghi format “{found}”, ở đây cần “{accepted}”",
        "the file says format “{found}”, “{accepted}” is wanted here",
    ),
    "error.criteria-twice": (
        "chỉ tệp có [unit] mới ghi criteria",
        "only the file with [unit] says criteria",
    ),
    "error.terminal": (
        "tệp .{found} không phải văn bản để xem trên màn hình; hãy chuyển đầu ra vào tệp (> TỆP) hoặc đặt -o TỆP",
        "a .{found} file is no text for a terminal; send the output to a file (> FILE) or name one with -o",
    ),
    "error.unwritable": ("không ghi được kết quả: {found}", "the result cannot be written: {found}"),
    "error.after-final": (
        "có giá trị mới sau giá trị đã chốt (final = true)",
        "a value follows one that is final (final = true)",
    ),
    "error.undated-values": (
        "“{found}” cần ít nhất một giá trị; nếu có nhiều, mỗi giá trị cần một ngày (date) riêng",
        "“{found}” needs at least one value; of several, each needs a date of its own",
    ),
    "error.not-applicable-penalty": (
        "không thể khai {found} là không áp dụng, vì {penalty} là điểm trừ; nếu không có vi phạm thì khai số vi phạm là 0",
        "{found} cannot be declared not applicable, since {penalty} is a penalty; where nothing was breached, say 0",
    ),
    "error.not-applicable-refused": (
        "bộ tiêu chí không cho khai tiêu chí {found} là không áp dụng",
        "the set does not let criterion {found} be declared not applicable",
    ),
    "error.claim-outside": (
        "điểm tự chấm {found} nằm ngoài {least} – {most}",
        "the claim {found} is outside {least} to {most}",
    ),
    "error.claim-not-own": (
        "đơn vị không tự chấm tiêu chí {code} ({by} chấm); hãy bỏ điểm này",
        "the unit does not score criterion {code} itself ({by} does); take the claim out",
    ),
    "error.ambiguous-kind": (
        "{found} có thể là nhiều loại minh chứng ({accepted}); hãy ghi kind",
        "{found} could be several kinds ({accepted}); write kind",
    ),
    "error.no-stage": (
        "không có vòng “{found}”; nhận: {accepted}",
        "there is no stage “{found}”; accepted: {accepted}",
    ),
    "error.ranked-twice": ("đơn vị xếp hạng hai lần: {found}", "ranked twice: {found}"),
    "error.same-set": ("không xếp hạng chung được: {found}", "these cannot be ranked together: {found}"),
    # Curves and ledgers.
    "error.curve-empty": ("đường điểm không có đoạn nào", "the curve has no pieces"),
    "error.curve-inside-out": ("đoạn {found} không chứa số nào", "the piece {found} holds no number"),
    "error.curve-endless": ("đoạn {found} dốc mà không có điểm cuối", "the piece {found} slopes without end"),
    "error.curve-gap": ("hở giữa hai đoạn: {found}", "a gap between pieces: {found}"),
    "error.curve-overlap": ("hai đoạn chồng nhau: {found}", "pieces overlap: {found}"),
    "error.curve-outside": ("{found} nằm ngoài {accepted}", "{found} lies outside {accepted}"),
    "error.ledger": (
        "{code} không khớp: tối đa {max}, đạt {earned} (chắc {secured}, tới {reachable}), mất {lost}, còn {open}",
        "{code} does not close: {max} max, {earned} earned ({secured} to {reachable}), {lost} lost, {open} open",
    ),
    "error.ledger-line": (
        "dòng trừ của {code} là {found}, phải lớn hơn 0",
        "a line of {code} takes {found}, which is not above 0",
    ),
}
