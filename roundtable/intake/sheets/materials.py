"""Study materials and to whom they went."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import UNIT_CODE
from roundtable.questions.words import FORM
from roundtable.records.materials import Distribution, Material

MATERIAL_KEY = ("例-1", "EXAMPLE-1")

MATERIALS = Sheet(
    "materials",
    "学习资料",
    "Materials",
    Material,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=MATERIAL_KEY),
        Column("title", "名称", "Title", "text", required=True, example=("学习读本", "Compilation")),
        Column("form", "形式", "Form", "choice", required=True, words=FORM, example="print"),
        Column("copies", "印数", "Copies", "integer", example="4000"),
        Column("parts", "组成", "Parts", "text"),
        Column("issued_on", "印发日", "Issued on", "day", example="2026-09-01"),
    ),
)
DISTRIBUTIONS = Sheet(
    "distributions",
    "资料发放",
    "Distributions",
    Distribution,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        Column(
            "material_key",
            "资料编号",
            "Material key",
            "code",
            required=True,
            field="material",
            to="materials",
            example=MATERIAL_KEY,
        ),
        Column(
            "recipient", "领取方", "Recipient", "text", required=True, example=("沙溪镇党政办", "Town office")
        ),
        Column("delivered_on", "送达日", "Delivered on", "day", required=True, example="2026-09-05"),
        Column("unit_code", "单位编码", "Unit code", "code", field="unit", to="units", example=UNIT_CODE),
        Column("copies", "册数", "Copies", "integer", example="40"),
        Column("receipted_on", "签收日", "Receipted on", "day", example="2026-09-06"),
    ),
)
