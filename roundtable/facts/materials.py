from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_material",
    zh="学习资料",
    en="Study materials",
    columns={
        "material": ("integer", OWN_ID, "资料", "material"),
        "title": ("text", "r.title", "名称", "title"),
        "form": ("text", "r.form", "形式", "form"),
        "copies": ("integer", "r.copies", "印数", "copies printed"),
        "parts": ("text", "r.parts", "组成", "parts"),
        "issued_day": ("integer", day("r.issued_on"), "印发日", "day of issue"),
    },
)
