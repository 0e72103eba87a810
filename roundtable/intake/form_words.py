"""What the first sheet of the form says: (term, what to do), in each language."""

HOW: dict[str, list[tuple[str, str]]] = {
    "zh-hans": [
        ("怎么填", "每张表一类记录，用不到的表留空；红色列名必填；第 2 行（隐藏）供系统识别，请勿改动。"),
        ("示例", "第 3 行的灰色示例可删可留：没有改动的示例不会导入，改过就按正式记录导入。"),
        ("编号", "由填写方自定，一张表内不重复。编号相同则更正原记录，没有则新增；少一行从不删除。"),
        ("日期", "写作 2026-09-08、2026/9/8 或 2026年9月8日均可。"),
        ("选项", "从下拉列表中选。"),
        ("多个专项", "一个工作簿里有几项专项工作时，各表另加一列 programme，写专项工作的编号。"),
        ("登记时刻", "需要带入原登记时刻的，各表另加一列 recorded_at，如 2026-09-08 17:30。"),
        (
            "导入",
            "在网页“导入”上传，或用命令 roundtable import 文件名。有一处不对就整本不导入，并逐条列出位置和应怎样填。",
        ),
    ],
    "en": [
        (
            "How",
            "One sheet per kind of record. Columns in red have to be filled; leave row 2 (hidden) alone.",
        ),
        ("Example", "The grey example in row 3 may stay or go: untouched it is not imported, changed it is."),
        ("Keys", "Your own. A known key corrects its record, a new one adds; a missing row never deletes."),
        ("Days", "2026-09-08, 2026/9/8 or an Excel date."),
        ("Choices", "Take them from the drop-down list."),
        (
            "Programmes",
            "Where a workbook holds several, add a column programme with the key of each row's own.",
        ),
        ("Recorded at", "To carry in when a row was recorded, add a column recorded_at: 2026-09-08 17:30."),
        (
            "Import",
            "Upload it on the page Import, or: roundtable import FILE. One fault and nothing comes in; each is listed.",
        ),
    ],
}
