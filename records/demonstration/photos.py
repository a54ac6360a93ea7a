"""Photos of 2019, drawn, each attached to the record it shows."""

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import Model

from delegates.models import Workstation
from records.models import Meeting, Photo, Resolution

from .pictures import scene_jpeg
from .register import DemonstrationRegister
from .sheets import Row, day_or_none, read_sheet_csv


def enter(register: DemonstrationRegister) -> dict[str, int]:
    """Create the photos; return the place of each in the year, by its number in the sheets."""
    rows = sorted(read_sheet_csv("photos"), key=lambda row: row["taken_on"])
    subjects = _subjects(register)
    Photo.objects.bulk_create(_photo(register, row, subjects.get(row["number"])) for row in rows)
    return {row["number"]: place for place, row in enumerate(rows, start=1)}


def _photo(register: DemonstrationRegister, row: Row, subject: Model | None) -> Photo:
    return Photo(
        **register.record("RDBGS", day_or_none(row["taken_on"])),
        image=ContentFile(scene_jpeg(row["number"]), "drawn.jpg"),
        caption=row["caption"],
        alt_text=row["alt"],
        summary=f"{row['place']}。{row['scene']}",
        taken_on=day_or_none(row["taken_on"]),
        content_type=ContentType.objects.get_for_model(subject) if subject else None,
        object_id=subject.pk if subject else None,
    )


def _subjects(register: DemonstrationRegister) -> dict[str, Model | None]:
    return {
        "1": Meeting.objects.filter(title__startswith="纪念人民代表大会成立65周年").first(),
        "2": register.activities["城市污水处理工作视察"],
        "3": Workstation.objects.filter(town__code="DZY", kind__code="town_studios").first(),
        "4": Resolution.objects.filter(title="关于表彰助力脱贫攻坚优秀人大代表的决定").first(),
        "5": register.activities["生态环境保护工作专题询问"],
        "6": Workstation.objects.filter(town__code="LS", kind__code="town_studios").first(),
    }
