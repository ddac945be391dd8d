"""What is said where tests build registers."""

BUILDING: dict[str, tuple[str, str]] = {
    "error.not-filled": (
        "không lập được sổ minh chứng đạt điểm tối đa: {count} tiêu chí còn mất điểm ({found})",
        "no register was found that earns everything: {count} criteria still lose points ({found})",
    ),
}
