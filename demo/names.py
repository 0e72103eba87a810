"""Who takes part: 109 units of a city that does not exist, in nine groups, with the part each plays."""

from dataclasses import dataclass

from days import END, START

CITY = "云泽市"
AREA = "澜江省/岚川市/云泽市"
PROGRAMME = {
    "key": "yunze-2020",
    "title": f"{CITY}“学用结合”主题实践活动",
    "started_on": START,
    "ends_on": END,
    "timezone": "Asia/Shanghai",
    "visit_every_days": 7,
    "report_every_days": 7,
    "meeting_every_days": 14,
}
KINDS = {"township": "乡镇（街道）", "department": "市直部门", "stationed": "驻市单位"}
NUMBERS = "一二三四五六七八九"

# group: townships / departments (市 is added in front) / stationed units; '*' does well, '!' is slow, '?' has a story of its own
GROUPS = """
柳林镇* 沙溪镇! / 委办公室 人大办公室 政府办公室* 政协办公室 档案馆* 机关事务中心 信访局! 委党校 / 云泽市税务局* 云泽市气象局
竹溪镇* 北岭乡! / 委组织部* 委宣传部 委统战部 委政法委 委编办! 融媒体中心* 总工会* 妇联 / 云泽供电公司* 岚川农商银行云泽支行
双塔镇* 白水镇 / 团市委 科协! 文联 残联* 工商联! 红十字会 图书馆* 博物馆 / 云泽市消防救援大队* 云泽广电网络公司 云泽邮路管理站
城东街道* 枫林镇* / 发展改革局* 财政局 审计局* 统计局 商务局! 科技局 工信局 国资办! / 云泽统计调查队 澜江银行云泽支行
石桥镇* 青屏镇 / 教育局* 文旅局 体育局 第一中学 职教中心! 卫健局* 疾控中心 人民医院* / 岚安人寿云泽支公司 澜信通信云泽分公司!
城西街道 茶园乡* / 中医院* 妇幼保健院 公安局* 司法局 人民法院 人民检察院 退役军人局! 医保局* / 云泽市烟草专卖局 云泽海事所!
滨河街道* 西河镇 / 住建局 城管局! 水利局* 农业农村局* 林业局 交通运输局 园林中心! 供销社! / 云泽航道管理站 澜网通信云泽分公司!
云台镇* 南坪乡! / 政务服务局* 民政局 人社局 就业服务中心! 社保中心* 公积金中心* 大数据中心* / 云泽水文站 云泽燃气公司 沄水银行云泽支行
龙湾镇* 东山乡! / 自然资源局 生态环境局 应急管理局 市场监管局* 公路中心* 投资促进中心! 公共资源中心! / 云泽市地震监测站* 岚安财险云泽支公司 云泽铁路车务站
"""
WINDOWS = [
    "政务服务局",
    "民政局",
    "人社局",
    "就业服务中心",
    "社保中心",
    "公积金中心",
    "医保局",
    "自然资源局",
    "市场监管局",
    "公安局",
    "住建局",
    "交通运输局",
]
EDUCATION = ["教育局", "第一中学", "职教中心", "委党校"]
HEALTH = ["卫健局", "疾控中心", "人民医院", "中医院", "妇幼保健院"]
OFFICES = ["办公室", "人大办公室", "政协办公室", "统战部", "政法委", "编办", "档案馆", "机关事务中心", "党校"]

JOINS_LATER, JOINS_ON = "云泽铁路车务站", "03-18"
MOVES, MOVES_ON, MOVES_TO = "云泽邮路管理站", "04-22", 7
LEAVES, LEAVES_ON = "云泽航道管理站", "05-11"


@dataclass(frozen=True)
class Unit:
    code: str
    name: str
    kind: str
    group: int
    part: str  # good, slow, plain

    @property
    def short(self) -> str:
        """As it is said in the city: 市水利局."""
        if self.name == "共青团云泽市委":
            return "团市委"
        return self.name.replace("云泽市", "市", 1) if self.name.startswith("云泽市") else self.name

    @property
    def fits(self) -> set[str]:
        """Which texts can be said of it."""
        if self.kind == "township":
            return {"any", "town"}
        if self.kind == "stationed":
            return {"any", "corp"}
        own = {"any"}
        for words, fit in ((WINDOWS, "window"), (EDUCATION, "edu"), (HEALTH, "health"), (OFFICES, "office")):
            if any(self.name.endswith(word) for word in words):
                own.add(fit)
        return own if own & {"edu", "health"} else own | {"dept"}

    @property
    def head(self) -> str:
        """The post that leads it; no person is ever named."""
        for ending, post in HEADS:
            if self.name.endswith(ending):
                return post
        return "主任"


HEADS = [
    ("街道", "党工委书记"), ("镇", "党委书记"), ("乡", "党委书记"), ("委办公室", "主任"), ("部", "部长"),
    ("政法委", "书记"), ("编办", "主任"), ("职教中心", "校长"), ("中心", "主任"), ("总工会", "主席"), ("妇联", "主席"), ("科协", "主席"),
    ("文联", "主席"), ("残联", "理事长"), ("工商联", "主席"), ("红十字会", "会长"), ("团云泽市委", "书记"), ("馆", "馆长"),
    ("医院", "院长"), ("保健院", "院长"), ("法院", "院长"), ("检察院", "检察长"), ("中学", "校长"), ("党校", "常务副校长"),
    ("供销社", "理事会主任"), ("支行", "行长"), ("公司", "总经理"), ("站", "站长"), ("所", "所长"), ("大队", "大队长"),
    ("队", "队长"), ("局", "局长"),
]  # fmt: skip


def all_units() -> list[Unit]:
    units: list[Unit] = []
    counts = dict.fromkeys(KINDS, 0)
    letters = {"township": "T", "department": "D", "stationed": "S"}
    for group, line in enumerate(GROUPS.strip().splitlines(), 1):
        for kind, names in zip(KINDS, line.split("/"), strict=True):
            for marked in names.split():
                name, part = marked.rstrip("*!"), {"*": "good", "!": "slow"}.get(marked[-1], "plain")
                if kind == "department":
                    name = "共青团云泽市委" if name == "团市委" else CITY + name
                counts[kind] += 1
                units.append(Unit(f"{letters[kind]}{counts[kind]:02d}", name, kind, group, part))
    assert list(counts.values()) == [18, 70, 21], counts
    return units


UNITS = all_units()
BY_NAME = {unit.name: unit for unit in UNITS} | {"云泽团市委": next(u for u in UNITS if u.short == "团市委")}
GROUP_NAMES = {number: f"第{NUMBERS[number - 1]}督导组" for number in range(1, 10)}
