"""Units, groups, and who takes part."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.records.organisation import Participation, SupervisionGroup, Unit, UnitKind

UNIT_CODE = ("例-U01", "EXAMPLE-U01")
#: No office has so many groups: an example that nobody's own row equals.
GROUP_NUMBER = "999"


def unit_code(*, required: bool = True) -> Column:
    """The column by which a row names a unit."""
    example = UNIT_CODE if required else ""
    return Column(
        "unit_code",
        "单位编码",
        "Unit code",
        "code",
        required=required,
        field="unit",
        to="units",
        example=example,
    )


def group_number() -> Column:
    return Column(
        "group_number",
        "督导组序号",
        "Group number",
        "integer",
        required=True,
        field="group",
        to="groups",
        example=GROUP_NUMBER,
    )


UNIT_KINDS = Sheet(
    "unit_kinds",
    "单位类别",
    "Unit kinds",
    UnitKind,
    (
        Column(
            "key",
            "编号",
            "Key",
            "code",
            required=True,
            field="uid",
            example=("例-township", "EXAMPLE-township"),
        ),
        Column("title", "名称", "Title", "text", required=True, example=("乡镇", "Township")),
    ),
)
UNITS = Sheet(
    "units",
    "单位",
    "Units",
    Unit,
    (
        Column("code", "单位编码", "Unit code", "code", required=True, field="uid", example=UNIT_CODE),
        Column("name", "单位名称", "Name", "text", required=True, example=("沙溪镇", "Sand Brook")),
        Column(
            "kind",
            "类别",
            "Kind",
            "code",
            required=True,
            to="unit_kinds",
            example=("例-township", "EXAMPLE-township"),
        ),
        Column("area", "区域", "Area", "text", example=("云溪县/沙溪镇", "Cloud County/Sand Brook")),
        Column("head_title", "负责人职务", "Head's title", "text", example=("镇党委书记", "Secretary")),
    ),
)
GROUPS = Sheet(
    "groups",
    "督导组",
    "Supervision groups",
    SupervisionGroup,
    (
        Column("number", "序号", "Number", "integer", required=True, field="uid", example=GROUP_NUMBER),
        Column("name", "名称", "Name", "text", required=True, example=("示例督导组", "Example group")),
    ),
)
PARTICIPATION = Sheet(
    "participation",
    "参加情况",
    "Participation",
    Participation,
    (
        unit_code(),
        group_number(),
        Column("joined_on", "加入日", "Joined on", "day", example="2026-09-01"),
        Column("left_on", "退出日", "Left on", "day"),
    ),
)
