"""What the operating system says of a file, in both languages."""

import errno

from ._values import Text


_REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền mở tệp này",
    errno.EPERM: "không có quyền làm việc này",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOSPC: "đĩa đã đầy",
    errno.ENAMETOOLONG: "tên tệp dài quá",
    errno.EROFS: "thư mục này chỉ đọc được, không ghi được",
    errno.ELOOP: "liên kết đi thành vòng",
}


def say_system(problem: Exception) -> Text:
    """Return why a file cannot be read or written; what is not known here stays as the system says it."""
    if not isinstance(problem, OSError) or not problem.strerror:
        return Text(str(problem), str(problem))
    known = _REASONS.get(problem.errno if problem.errno is not None else 0, problem.strerror)
    return Text(known, problem.strerror)
