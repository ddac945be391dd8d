"""What the sample letters say below their subject: invented, shortened, one text for each document of the registers."""

#: The report that one commune took over from the other: only the name is another.
COPIED = """
Thực hiện Kế hoạch kiểm tra công tác cải cách hành chính, kiểm tra công vụ năm 2023, Ủy ban nhân dân xã {name} báo cáo
kết quả như sau:

I. CÔNG TÁC CHỈ ĐẠO

Ngay từ đầu năm, Chủ tịch Ủy ban nhân dân xã đã chỉ đạo Tổ kiểm tra công vụ bám sát kế hoạch, phân công từng thành
viên phụ trách từng lĩnh vực; các cuộc kiểm tra đều có thông báo trước 03 ngày, có biên bản và có kết luận. Công chức
được kiểm tra chuẩn bị hồ sơ đầy đủ, hợp tác với Tổ kiểm tra trong suốt thời gian làm việc.

II. KẾT QUẢ TỰ KIỂM TRA

1. Đã thực hiện 4 cuộc kiểm tra theo kế hoạch: Bộ phận Tiếp nhận và Trả kết quả, lĩnh vực địa chính - xây dựng, lĩnh
vực tư pháp - hộ tịch, lĩnh vực văn hóa - xã hội. Ngoài ra có 01 cuộc kiểm tra đột xuất vào giờ làm việc buổi chiều.

2. Qua rút ngẫu nhiên 60 hồ sơ, có 57 hồ sơ đúng thành phần, 03 hồ sơ thiếu phiếu kiểm soát quá trình giải quyết. Sổ
theo dõi tiếp nhận được ghi chép thường xuyên; niêm yết thủ tục hành chính tại trụ sở còn 02 thủ tục chưa cập nhật
theo quyết định công bố mới.

3. Công chức chấp hành tốt thời giờ làm việc, đeo thẻ đúng quy định, thái độ phục vụ đúng mực; chưa phát hiện trường
hợp gây phiền hà cho người dân, doanh nghiệp.

III. HẠN CHẾ, NGUYÊN NHÂN VÀ HƯỚNG KHẮC PHỤC

Việc cập nhật kết quả lên Cổng dịch vụ công có lúc còn chậm do đường truyền không ổn định. Ủy ban nhân dân xã yêu cầu
bổ sung phiếu kiểm soát, thay bảng niêm yết trước ngày 15 của tháng sau và đưa kết quả khắc phục vào đánh giá công
chức.

Trên đây là báo cáo kết quả kiểm tra năm 2023 của Ủy ban nhân dân xã {name}./.
"""

#: What follows the subject, by the commune's letter and the document's number, or its subject where it has none.
BODIES = {
    ("a", "49/QĐ-UBND"): """
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

Theo đề nghị của công chức Văn phòng - Thống kê xã.

QUYẾT ĐỊNH:

Điều 1. Kiện toàn Ban điều hành cải cách hành chính xã gồm 11 thành viên, do Chủ tịch Ủy ban nhân dân xã làm Trưởng
Ban.

Điều 2. Giao nhiệm vụ cho từng thành viên theo bảng phân công kèm theo; mỗi thành viên chịu trách nhiệm một lĩnh vực
và báo cáo Trưởng Ban trước ngày 25 hằng tháng.

Điều 3. Công chức Văn phòng - Thống kê và các thành viên có tên chịu trách nhiệm thi hành Quyết định này./.
""",
    ("a", "01/TB-BĐH"): """
Ngày 29 tháng 3 năm 2023, Ban điều hành cải cách hành chính xã họp định kỳ quý I. Sau khi nghe các thành viên phát
biểu, đồng chí Trưởng Ban kết luận như sau:

I. ĐÁNH GIÁ

Quý I đã giải quyết 287 hồ sơ, trễ hạn 04 hồ sơ, đều thuộc lĩnh vực đất đai; 3 trong 14 đầu việc tuyên truyền đã xong.

II. NHIỆM VỤ QUÝ II

1. Công chức Địa chính - Xây dựng rà soát hồ sơ sắp đến hạn vào thứ Sáu hằng tuần, xin lỗi bằng văn bản khi trễ.

2. Đài truyền thanh phát 02 bài về nộp hồ sơ trực tuyến trong tháng 4.

3. Văn phòng theo dõi, báo cáo Trưởng Ban tiến độ thực hiện kết luận này trước ngày 20 tháng 6./.
""",
    ("a", "03/TB-BĐH"): """
Ngày 28 tháng 6 năm 2023, Ban điều hành cải cách hành chính xã họp định kỳ quý II. Đồng chí Trưởng Ban kết luận:

1. Ghi nhận kết quả khắc phục hồ sơ đất đai trễ hạn; quý II chỉ còn 01 hồ sơ trễ.

2. Bộ phận Tiếp nhận và Trả kết quả hướng dẫn người dân nộp hồ sơ trực tuyến ngay tại quầy.

3. Các thành viên hoàn thành phần việc 6 tháng trước ngày 10 tháng 7./.
""",
    ("a", "06/TB-BĐH"): """
Ngày 27 tháng 9 năm 2023, Ban điều hành cải cách hành chính xã họp định kỳ quý III. Đồng chí Trưởng Ban kết luận:

1. Mô hình “Mã QR tra cứu thành phần hồ sơ” chạy thử có kết quả; giao công chức Tư pháp - Hộ tịch hoàn thiện hồ sơ đề
nghị công nhận sáng kiến.

2. Tỷ lệ văn bản đi có chữ ký số đạt 94 %; Văn phòng nhắc các công chức còn phát hành bản giấy.

3. Cuộc họp quý IV tổ chức trước ngày 29 tháng 12, có chấm điểm thử chỉ số cải cách hành chính của xã./.
""",
    ("a", "41/GM-UBND"): """
Ủy ban nhân dân xã trân trọng kính mời các đồng chí thành viên dự cuộc họp định kỳ quý I của Ban điều hành.

1. Thời gian: 14 giờ 00, ngày 29 tháng 3 năm 2023 (thứ Tư).

2. Địa điểm: Phòng họp Ủy ban nhân dân xã.

3. Các thành viên chuẩn bị báo cáo phần việc được phân công, gửi Văn phòng trước ngày 28 tháng 3./.
""",
    ("a", "119/KH-UBND"): """
Căn cứ Kế hoạch số 471/KH-UBND ngày 22 tháng 3 năm 2021 của Ủy ban nhân dân huyện về cải cách hành chính giai đoạn
2021 - 2025;

Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2023 như sau:

I. MỤC TIÊU

Hồ sơ giải quyết đúng hạn đạt từ 98 %; hồ sơ mức độ 3, mức độ 4 nộp trực tuyến đạt từ 50 %; mức độ hài lòng đạt từ 92
%.

II. NHIỆM VỤ

Kế hoạch có 26 nhiệm vụ thuộc 6 lĩnh vực, mỗi nhiệm vụ có người chủ trì, thời hạn và sản phẩm (Phụ lục 1).

III. KINH PHÍ

Bố trí 45.000.000 đồng trong dự toán ngân sách xã năm 2023 cho các nhiệm vụ cải cách hành chính./.
""",
    ("a", "46/KH-UBND"): """
Qua kết quả Chỉ số cải cách hành chính năm 2022, xã mất điểm ở 9 tiêu chí. Ủy ban nhân dân xã đề ra việc khắc phục:

1. Nhóm do chậm báo cáo (3 tiêu chí): Văn phòng lập lịch báo cáo, nhắc trước hạn 05 ngày làm việc.

2. Nhóm do hồ sơ đất đai trễ hạn (2 tiêu chí): chuyển trả kết quả liên thông trong ngày, giao ban hằng tháng.

3. Nhóm do thiếu minh chứng (4 tiêu chí): mỗi đầu việc lưu văn bản ngay khi phát hành, không gom vào cuối năm./.
""",
    ("a", "17/KH-UBND"): """
I. MỤC ĐÍCH

Người dân biết nộp hồ sơ ở đâu, bằng cách nào, bao lâu có kết quả, và gửi phản ánh cho ai.

II. HÌNH THỨC

Truyền thanh xã, pa-nô tại 6 ấp, lồng ghép họp tổ tự quản, hội thi “Công chức với cải cách hành chính”, trang thông
tin xã.

III. ĐẦU VIỆC

Có 14 đầu việc, từ bài phát thanh tháng 3 đến hội thi tháng 10; phân công và thời hạn nêu trong bảng kèm theo./.
""",
    ("a", "383/BC-UBND"): """
I. KẾT QUẢ

Đã thực hiện 14/14 đầu việc của Kế hoạch số 17/KH-UBND ngày 14 tháng 02 năm 2023: 17 tin, bài; 6 pa-nô; 11 buổi lồng
ghép với 640 lượt người dự; 01 hội thi với 8 đội.

II. ĐÁNH GIÁ

Số hồ sơ nộp trực tuyến quý IV tăng gấp rưỡi quý I. Bài phát thanh buổi chiều có ít người nghe, sang năm chuyển sang
buổi sáng sớm./.
""",
    ("a", "26/TB-UBND"): """
Ngày 01 tháng 3 năm 2023, Ủy ban nhân dân xã họp rà soát việc giải quyết hồ sơ tháng 02. Chủ trì cuộc họp kết luận:

1. Trong tháng tiếp nhận 96 hồ sơ, giải quyết 93, trễ hạn 01 hồ sơ tách thửa do chờ kết quả đo đạc.

2. Công chức Địa chính gửi thư xin lỗi và hẹn lại ngày trả trước ngày 06 tháng 3./.
""",
    ("a", "79/QĐ-UBND"): """
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;

Xét đề nghị của công chức Văn phòng - Thống kê xã.

QUYẾT ĐỊNH:

Điều 1. Kiện toàn Tổ kiểm tra công vụ xã năm 2023 gồm 05 người, do Phó Chủ tịch Ủy ban nhân dân xã làm Tổ trưởng.

Điều 2. Tổ kiểm tra làm việc theo Quy chế đã ban hành và theo kế hoạch kiểm tra hằng năm.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký./.
""",
    ("a", "25/KH-UBND"): """
I. NỘI DUNG KIỂM TRA

Việc tiếp nhận, giải quyết, trả kết quả hồ sơ; chấp hành giờ làm việc; niêm yết thủ tục; ứng xử với người dân.

II. LỊCH KIỂM TRA

Có 4 cuộc: tháng 5 tại Bộ phận Tiếp nhận và Trả kết quả; tháng 8 lĩnh vực địa chính - xây dựng; tháng 9 lĩnh vực tư
pháp - hộ tịch; tháng 11 lĩnh vực văn hóa - xã hội.

III. TỔ CHỨC THỰC HIỆN

Kết luận từng cuộc ban hành trong 05 ngày làm việc; báo cáo năm trước ngày 30 tháng 11./.
""",
    ("a", "359/BC-UBND"): COPIED.replace("{name}", "Ví Dụ A"),
    ("a", "01/BC-TTND"): """
Năm 2023, Ban Thanh tra nhân dân giám sát 03 việc: công khai thủ tục hành chính, làm đường ấp 4, bình xét hộ nghèo.
Các tổ hòa giải nhận 12 vụ, hòa giải thành 10 vụ, chuyển 02 vụ.

Kiến nghị Ủy ban nhân dân xã niêm yết thời hạn giải quyết bằng chữ lớn hơn và đặt ở nơi dễ thấy; kiến nghị đã được
thực hiện trong tháng 9./.
""",
    ("a", "Bản giao ước thi đua thực hiện CCHC năm 2023"): """
Ủy ban nhân dân xã và Công đoàn cơ sở xã cùng ký kết giao ước với các nội dung sau:

1. Không để hồ sơ trễ hạn vì lỗi chủ quan; trễ thì xin lỗi bằng văn bản trong ngày.

2. Mỗi công chức có ít nhất một việc làm cụ thể được đưa vào Kế hoạch thi đua.

3. Không hẹn miệng, không bắt người dân đi lại quá một lần để bổ sung hồ sơ./.
""",
    ("a", "69/BC-UBND"): """
Thực hiện Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã Ví Dụ A báo
cáo kết quả thực hiện 3 tháng đầu năm 2023 như sau:

I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH

Đã kiện toàn Ban điều hành (Quyết định số 49/QĐ-UBND) và ban hành kế hoạch cụ thể hóa; lịch họp quý I là ngày 29 tháng
3.

II. KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH

Tiếp nhận 195 hồ sơ, giải quyết đúng hạn 192, trễ hạn 03 hồ sơ đất đai. Nộp trực tuyến 61 hồ sơ.

III. KHÓ KHĂN, KIẾN NGHỊ

Máy quét tại quầy bị hỏng trong tháng 01, đã thay. Không có kiến nghị.

IV. PHƯƠNG HƯỚNG

Kiểm tra Bộ phận Tiếp nhận và Trả kết quả vào tháng 5; mở đợt hướng dẫn nộp hồ sơ trực tuyến ở 2 ấp xa trụ sở./.
""",
    ("a", "164/BC-UBND"): """
Thực hiện Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã báo cáo như
sau:

1. Hồ sơ: tiếp nhận 604, giải quyết đúng hạn 598; hồ sơ đất đai trễ hạn còn 01 trong quý II.

2. Kiểm tra: đã thực hiện 01/4 cuộc, có thông báo kết luận; 01 cuộc kiểm tra đột xuất.

3. Sáu tháng cuối năm: trình công nhận sáng kiến mã QR, kiểm tra lĩnh vực địa chính - xây dựng trong tháng 8./.
""",
    ("a", "366/BC-UBND"): """
Thực hiện Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã báo cáo kết
quả năm 2023 như sau: tiếp nhận và giải quyết 1.176 hồ sơ, đúng hạn 1.165 hồ sơ./.
""",
    ("a", "20/KH-UBND"): """
Căn cứ Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện;

Căn cứ Kế hoạch số 471/KH-UBND ngày 22 tháng 3 năm 2021 của Ủy ban nhân dân huyện;

Ủy ban nhân dân xã ban hành Kế hoạch nâng cao chất lượng, hiệu quả công tác cải cách hành chính với các nội dung sau:

1. Họp Ban điều hành mỗi quý một lần, ra thông báo kết luận trong 05 ngày.

2. Họp rà soát hồ sơ trễ hạn mỗi tháng, chậm nhất ngày 05 của tháng sau.

3. Báo cáo về Phòng Nội vụ trước ngày 05 các tháng 3, 6, 9 và 12; Văn phòng chịu trách nhiệm./.
""",
    ("b", "60/QĐ-UBND"): """
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

Xét đề nghị của Văn phòng Ủy ban nhân dân xã.

QUYẾT ĐỊNH:

Điều 1. Kiện toàn Ban điều hành cải cách hành chính xã Ví Dụ B gồm 09 đồng chí có tên trong danh sách, kèm nhiệm vụ
của từng đồng chí.

Điều 2. Bãi bỏ các quyết định trước đây về thành lập Ban điều hành.

Điều 3. Các đồng chí có tên tại Điều 1 căn cứ Quyết định thi hành./.
""",
    ("b", "01/TB-BĐH"): """
Chiều ngày 30 tháng 3 năm 2023, Ban điều hành họp thường kỳ. Trưởng Ban kết luận:

1. Thủ tục chứng thực làm tốt, trả trong ngày; hồ sơ xây dựng nhà ở còn để dân chờ.

2. Từ tháng 4, công chức một cửa gọi điện báo trước khi hồ sơ đến hạn 01 ngày.

3. Kế hoạch kiểm tra công vụ thực hiện từ quý II./.
""",
    ("b", "75/GM-UBND"): """
Ủy ban nhân dân xã kính mời các đồng chí thành viên Ban điều hành dự họp quý II.

Thời gian: 08 giờ 00, ngày 29 tháng 6 năm 2023. Địa điểm: Hội trường Ủy ban nhân dân xã.

Đề nghị các đồng chí sắp xếp công việc đến dự đầy đủ, đúng giờ./.
""",
    ("b", "02/TB-BĐH"): """
Ngày 29 tháng 9 năm 2023, Ban điều hành họp quý III. Sau thảo luận, Trưởng Ban kết luận:

1. Mới đạt 6/10 đầu việc tuyên truyền; đồng chí phụ trách văn hóa - xã hội làm xong 3 đầu việc trong tháng 11.

2. Một vụ khiếu nại vượt cấp về ranh đất ở ấp 2: mời hai hộ đối thoại trước ngày 15 tháng 10.

3. Số hồ sơ trực tuyến tăng, giữ một công chức trực hướng dẫn mỗi buổi sáng./.
""",
    ("b", "05/KH-UBND"): """
Ủy ban nhân dân xã đề ra nhiệm vụ cải cách hành chính năm 2023:

I. CHỈ TIÊU

Hồ sơ đúng hạn từ 96 %; chữ ký số từ 75 %; 100 % thủ tục được niêm yết.

II. PHÂN CÔNG

22 nhiệm vụ giao cho 7 công chức (Phụ lục phân công), định kỳ tự chấm vào ngày cuối quý.

III. KINH PHÍ

Lấy từ dự toán chi quản lý hành chính năm 2023 đã được Hội đồng nhân dân xã thông qua./.
""",
    ("b", "172/UBND-VX"): """
Kết quả năm 2022 cho thấy xã bị trừ điểm ở tuyên truyền, chữ ký số và báo cáo. Chủ tịch Ủy ban nhân dân xã yêu cầu:

1. Mỗi bộ phận tự nêu nguyên nhân bị trừ điểm và việc sẽ làm, gửi Văn phòng trước ngày 28 tháng 4.

2. Văn bản đi phải ký số, trừ văn bản mật.

3. Văn phòng tổng hợp, báo cáo tại cuộc họp quý II./.
""",
    ("b", "339/BC-UBND"): """
Trong năm, xã thực hiện 9/10 đầu việc tuyên truyền, dùng 4 hình thức, có 12 tin, bài trên truyền thanh và trang thông
tin.

Việc chưa làm được: tờ gấp hướng dẫn thủ tục đất đai, do chưa có kinh phí in; chuyển sang quý I năm 2024./.
""",
    ("b", "26/TB-UBND"): """
Sáng ngày 06 tháng 3 năm 2023, lãnh đạo Ủy ban nhân dân xã giao ban với bộ phận một cửa. Kết luận:

1. Tháng 02 có 48 hồ sơ đến hạn, trễ 02 hồ sơ cấp phép xây dựng.

2. Từ nay hồ sơ xây dựng được kiểm tra thực địa trong 03 ngày đầu./.
""",
    ("b", "80/QĐ-UBND"): """
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;

Xét đề nghị của Văn phòng Ủy ban nhân dân xã.

QUYẾT ĐỊNH:

Điều 1. Tổ kiểm tra công vụ có 04 thành viên do Phó Chủ tịch làm Tổ trưởng.

Điều 2. Tổ kiểm tra mỗi năm ít nhất 03 cuộc và báo cáo Chủ tịch sau mỗi cuộc./.
""",
    ("b", "190/BC-UBND"): """
Từ ngày 26 đến ngày 30 tháng 6, xã tự kiểm tra theo bảng 18 câu hỏi của Phòng Nội vụ.

1. Trả lời “đạt” 15 câu. Chưa đạt: sổ theo dõi phản ánh chưa ghi ngày trả lời; 05 hồ sơ thiếu phiếu hẹn lại; chưa có
camera tại phòng tiếp dân.

2. Đã mua camera, lắp ngày 10 tháng 7. Hai việc còn lại xong trước ngày 31 tháng 7, người làm là công chức một cửa./.
""",
    ("b", "333/BC-UBND"): COPIED.replace("{name}", "Ví Dụ B"),
    ("b", "63/BC-UBND"): """
Thực hiện Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã Ví Dụ B báo
cáo kết quả thực hiện 3 tháng năm 2023 như sau:

I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH

Kế hoạch số 05/KH-UBND giao 22 nhiệm vụ, đã xong 4. Chủ tịch trực tiếp tiếp dân ngày 15 hằng tháng.

II. KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH

Có 118 hồ sơ đến hạn, 113 hồ sơ trả đúng hẹn; 05 hồ sơ chậm là cấp phép xây dựng và tách thửa.

III. KHÓ KHĂN, KIẾN NGHỊ

Thiếu một công chức Địa chính từ tháng 02. Đề nghị huyện cho hợp đồng hỗ trợ trong quý II.

IV. PHƯƠNG HƯỚNG

Trong quý II: họp dân 3 ấp về quy hoạch, tập huấn ký số cho 12 công chức./.
""",
    ("b", "154/BC-UBND"): """
Thực hiện Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã báo cáo như
sau:

1. Sáu tháng có 301 hồ sơ đến hạn, đúng hạn 289.

2. Đã có công chức Địa chính mới từ ngày 15 tháng 5; hồ sơ tách thửa tồn đọng còn 02.

3. Cuộc họp Ban điều hành quý II dự kiến ngày 29 tháng 6./.
""",
    ("b", "381/QĐ-UBND"): """
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;

QUYẾT ĐỊNH:

Điều 1. Khen thưởng 03 cá nhân có tên trong danh sách kèm theo, mức thưởng theo quy định.

Điều 2. Văn phòng và các cá nhân có tên thi hành Quyết định này./.
""",
    ("b", "22/KH-UBND"): """
Căn cứ Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện;

Ủy ban nhân dân xã triển khai thực hiện như sau:

1. Việc có hạn trong quý I: kiện toàn Ban điều hành, Tổ kiểm tra, phát động thi đua. Văn phòng làm.

2. Việc hằng tháng: giao ban về hồ sơ trễ hạn, ngày làm việc đầu tháng.

3. Việc hằng quý: họp Ban điều hành, báo cáo Phòng Nội vụ./.
""",
}
