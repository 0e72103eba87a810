from roundtable.facts.fact import OWN_ID, recorded

fact = recorded(
    "records_unit",
    zh="单位",
    en="Units",
    joins="JOIN records_unitkind AS k ON k.id = r.kind_id",
    columns={
        "unit": ("integer", OWN_ID, "单位", "unit"),
        "code": ("text", "r.uid", "代码", "code"),
        "name": ("text", "r.name", "名称", "name"),
        "kind": ("text", "k.uid", "类别", "kind"),
        "area": ("text", "r.area", "区域路径", "area path"),
    },
)
