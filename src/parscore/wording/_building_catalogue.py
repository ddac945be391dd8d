"""What is said where tests build registers."""

BUILDING: dict[str, tuple[str, str]] = {
    "error.not-filled": (
        "không lập được sổ minh chứng đạt điểm tối đa; còn mất điểm ở: {found}",
        "no register was found that earns everything; points are still lost at: {found}",
    ),
}
