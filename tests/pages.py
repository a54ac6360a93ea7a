"""One address of every kind of page that the public meets."""

PAGES = (
    "/", "/2019/", "/2019/H1/", "/2019/M05/", "/periods/?from=2019-05-09&to=2019-05-09",
    "/terms/18/", "/compare/", "/2019/?town=DZY", "/2019/suggestions_assigned/",
    "/2019/opinion_report_rate/", "/2019/news_items/", "/meetings/", "/activities/",
    "/activities/?year=abc", "/decisions/", "/opinions/", "/appointments/", "/suggestions/",
    "/publicity/", "/delegates/", "/towns/", "/towns/DZY/", "/workstations/", "/reports/2019/",
    "/nowhere/",
)  # fmt: skip
"""Those whose address is known beforehand."""

TEMPLATES = (
    "/", "/2019/", "/2019/M05/", "/terms/18/", "/compare/", "/2019/?town=DZY",
    "/2019/suggestions_assigned/", "/2019/opinion_report_rate/", "/2019/news_items/", "/meetings/",
    "/activities/?year=abc", "/suggestions/", "/delegates/", "/towns/", "/towns/DZY/",
    "/workstations/", "/reports/2019/", "/nowhere/",
)  # fmt: skip
"""Of these, one address for each template and each state of it."""

RECORDS = (
    "/meetings/", "/activities/", "/decisions/", "/opinions/", "/appointments/", "/suggestions/",
    "/publicity/", "/delegates/", "/workstations/",
)  # fmt: skip
"""Lists whose first row opens a page of a further kind."""
