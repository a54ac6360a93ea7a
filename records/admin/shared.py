"""Parts shared by several forms."""

BALLOT = (
    "满意度测评",
    {
        "classes": ["collapse"],
        "fields": (
            ("satisfied", "basically_satisfied"),
            ("dissatisfied", "ballot_abstained"),
        ),
    },
)
