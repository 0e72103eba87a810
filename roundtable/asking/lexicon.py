r"""Ideas that people put into words when they ask, Chinese and English: visiting, slowness, not, every week.

Each idea has two patterns of alternatives, read against normalised text. English ones begin where a word does
and may stop before it ends: `slow` also stands for slower and slowly. A word may carry several ideas.
"""

import re
from collections.abc import Mapping

#: A line break inside a pattern stands for nothing.
IDEAS: Mapping[str, tuple[str, str]] = {
    # who, what and how in general
    "who": (
        r"谁|哪[家个些几](?!个?(?:周|星期))|单位|乡镇|街道|大家|各家",
        r"who|which\b(?! weeks?)|units?\b|townships?|anyone|anybody|everyone",
    ),
    "not": (
        r"没|未|无(?!论)|零|从不|为0|空白|尚缺",
        r"""no\b|not\b|never|none|nobody|nothing|without|yet to|lack|zero|\w+n't\b|(?:do|does|did|has|have
        |had|is|are|was|were)nt\b|still to|nowhere|left unsaid|failed to""",
    ),
    "many": (
        r"多少|(?<!哪)几[次篇条家项期场个份人本趟遍回]|数量|总数|统计|合计|一共|总共|总账|汇总",
        r"how (?:many|much|often)|number|count|total|tall(?:y|ies)|totals?\b|sum\b",
    ),
    "late": (
        r"按时|及时|准时|迟|晚|逾期|超期|过期|拖欠|漏|缺|催交",
        r"on time|late\b|overdue|missing|punctual|delay|past due|deadline|in time",
    ),
    "weekly": (
        r"每(?:个?星期|周|礼拜)|周周|一(?:周|星期)(?:一|至少)|逐周|各周|按周|分周|周[环同]比",
        r"every week|each week|weekly|once a week|per week|week (?:by|after|to) week|weekly|a week\b",
    ),
    "which_weeks": (
        r"哪[几些一]?个?(?:周|星期)|日历|周历|断档|断过|间断|(?<!连续)(?<!好)几个?(?:周|星期)",
        r"""which weeks?|calendar|skip(?:ped|ping)? (?:a|any) weeks?|miss(?:ed|ing)? (?:a|any) weeks?
        |weeks? (?:had|have|with(?:out)?|in which)""",
    ),
    "change": (
        r"""趋势|走势|变化|曲线|起伏|升|降|涨|跌|下滑|环比|[大小多少]了|变[大小多少]|[增减]
        |[比较和与跟同](?:起)?上[一个]*(?:周|星期|礼拜)|相比|势头|起色|升温|降温|冷热|走[高低]|波动
        |越来越|比.{0,2}周""",
        r"""trend|grow|shrink|ris(?:e|ing)\b|fall(?:s|ing)? ?(?:off)?\b(?! behind)|increas|decreas|declin
        |drop|more or less|(?:more|less|fewer)\b[\w ]* than|up or down|over time|going (?:up|down)
        |than (?:the )?last|compared|week (?:by|after|to|on) week|develop|momentum|curve|louder|quieter
        |momentum|picking up|dying down|fading|heating|cooling|(?:more|less|fewer)\b(?= (?:attention
        |press|coverage|publicity|media|news|noise|stories|articles|items))|getting|becom(?:e|ing)""",
    ),
    "why": (r"为什么|为何|原因|怎么办|咋办", r"why\b|reason|what will be done"),
    # activity
    "start": (
        r"启动|开动|动员|铺开|起步|动起来|开始|开工|行动起来|开展起来|部署|动了[吗没]|上马",
        r"""launch|(?<!from )(?<!from the )start|kick(?:ed|ing|s)?(?: \w+)?[ -]?off|beg[iau]n|under ?way
        |off the ground|g[eo]t(?:ten)? going|roll(?:ed|ing)? out|set (?:off|out)|in motion|up and running
        |on board|opened|mov(?:ed|ing) off|initiat(?:ed|ing)|commenc""",
    ),
    "required": (
        r"""规定动作|规定的|规定(?:任务|项目)|必做|必须|统一要求|固定动作|走样|折扣|不折不扣|要求的|要求做
        |该做的|应做的|硬任务|指定动作|按规定""",
        r"""required|mandatory|compulsory|prescribed|obligat|must\b|watered down|cutting corners
        |requirements?|set actions|assigned|laid down|to the letter|deviat|properly|as (?:ordered|told
        |demanded)|obliged|supposed to""",
    ),
    "task": (r"动作|任务|阶段", r"actions?\b|tasks?\b|steps?\b|stages?\b|assignments?"),
    "step": (
        r"退回|认可|完成|通过|待审|没交|未交",
        r"""outstanding|accepted|returned|waiting|complet|unfinished|pending|still open|sent back|not yet due
        |carried out""",
    ),
    "optional": (
        r"""自选|特色|创新|亮点|新意|自己[搞想加做办]|自主|额外|规定(?:动作)?[之以]外|别出心裁|独创|自发
        |各显神通|百花齐放|有特点|与众不同|想出来|自由动作|加分|除了?.{0,4}规定|规定.{0,6}(?:之外|以外)
        |额外|加做""",
        r"""optional|initiative|creativ|innovat|distinctive|extra\b|beyond|voluntar|(?:of|on) their own
        |original|special|came up with|unprompted|characterful|self-chosen|self-selected|themselves
        |own ideas?|own activities|flavou?r|out of the ordinary|besides|apart from|on top of|in addition""",
    ),
    "material": (
        r"""资料|(?<!汇报)材料(?!.{0,2}汇报)|汇编|读本|[^证秘文]?书(?!记|面|写)|册|电子书|课本|教材|读物|用书
        |手册|折页""",
        r"""materials?|books?\b|booklets?|compilation|e-?books?|document sets?|handbooks?|readers?\b
        |textbooks?|handouts?|copies|pamphlets?|leaflets?|brochures?|reading matter|literature
        |study packs?""",
    ),
    "deliver": (
        r"发[放到下给了完齐]|下发|分发|领[到取]|收[到齐]|签收|到位|到手|印|送[到达]|几[份本册]|覆盖",
        r"""hand(?:ed|ing)? out|distribut|receiv|deliver|reach|print|receipt|arriv|sign(?:ed)? for|g[eo]t\b
        |in the hands|given out|copies""",
    ),
    "handout": (
        r"(?<!打)印|发放|分发|下发|领[到取]|签收|到手|派发|入户",
        r"hand(?:ed|ing)? out|distribut|print(?!er)|receipt|sign(?:ed)? for|copies|given out|deliver",
    ),
    "reading": (r"查阅|审阅|翻阅", r"review|looked through|inspected"),
    "report": (
        r"""汇报|报送|报告|周报|月报|上报|报表|零报告|交报|[漏迟没晚]报(?!道)|报了(?!道)|按[时期]报
        |[交报]没[交报]|上交|无情况|交了[吗没]|一报|应报|该报|要报""",
        r"""report(?!er|age|s? in the (?:media|press|news)|ed (?:on|about)|s? (?:on tv|about us))
        |hand(?:ed)? in|fil(?:ed|ing)\b|submi|nothing to report|zero report|returns? (?:in|from)\b""",
    ),
    "department": (r"部门|组织部|宣传部|各部", r"departments?\b|departmental"),
    # publicity
    "media": (
        r"""宣传(?!部|委)|报道|刊发|发稿|稿[件子]?|媒体|新闻|报纸|电视|公众号|见报|登报|上报(?=纸)|网站
        |客户端|消息|曝光|露[脸面]|篇|刊登|推送|上过?镜|刊播|播发|头条|[日晚省]报(?!告|送)|电台|微信|渠道
        |平台|app""",
        r"""public(?!ly)|media|press\b|news(?!letter)|coverage(?! gap)|outlets?|articles?|newspapers?|tv\b
        |television|published|papers\b|stor(?:y|ies) (?:in|on|about|ran|were)|wechat|web ?site
        |written about|written up|headlines?|attention|items?\b|reported (?:on|about)|radio|app\b
        |channels?\b|platforms?|posts?\b|pieces?\b|in print|stories|radio""",
    ),
    "outlet": (
        r"媒体|报纸|电视|公众号|网站|客户端|省级|国家级|哪里刊|刊发|渠道|平台|头条|日报|晚报|电台|微信|app",
        r"""outlets?|tv\b|television|newspapers?|papers\b|channels?|web ?site|wechat|provinc|per medium
        |by medium|platforms?|radio|app\b|where .*(?:publish|appear|print|report|run\b)""",
    ),
    "voice": (
        r"声音|声势|热度|动静|响动|关注度",
        r"voices?\b|louder|quieter|loud|noise|attention|heard of|buzz|told\b",
    ),
    "silent": (
        r"""悄无声息|默默无闻|无声|静悄悄|沉默|不声不响|没[有什么]*(?:声音|动静)|没人提|没露|未露|没上过
        |从没被|被遗忘|名不见""",
        r"""silent|unheard|untold|invisible|unmentioned|nobody (?:has )?(?:heard|written|reported)
        |written off|no voice|not (?:been )?(?:mentioned|heard)|never (?:been )?(?:mentioned|heard
        |reported|covered)""",
    ),
    "briefing": (r"简报", r"briefings?|bulletins?|newsletters?|issues? (?:of|no)"),
    "lecture": (
        r"宣讲|讲座|授课|宣传讲|听讲|报告会|讲了几场|巡讲|宣讲员|讲课",
        r"lectur|talks?\b|speeches|preach|presentations?|lecture tour|outreach talks",
    ),
    "audience": (
        r"听众|[人谁]听|听了|听到|受众|几场|多少场|场次|人次|到场|观众",
        r"audience|listen|attendees|attendance|people came|people (?:heard|reached)|turnout|crowd",
    ),
    # supervision
    "supervise": (r"督导|督查|巡查|检查组|指导组", r"supervis|inspect(?:ion|or|ed)|oversight"),
    "team": (r"督导组|各组|小组|每个?组|哪个组|几个组|组里", r"groups?\b|teams?\b"),
    "work": (
        r"工作量|做了|干了|忙|工作|跑得|活儿|力度|履职|干活|成绩单|战报|跑了|力气|都做|情况",
        r"""work(?!ing well)|done\b|did\b|doing\b|do\b|effort|busy|busiest|activit|achiev|accomplish|output
        |hard\b|contribut|performed""",
    ),
    "doings": (
        r"""抽查|访谈|谈话|查阅|列席|参加.{0,4}(?:会议|活动)|提.{0,4}建议|建议数|走访了?(?:多少|几)|工作量
        |发现问题数|查了多少|看了多少(?:材料|资料)|参加.{0,3}(?:会|活动)|会议.{0,3}参加""",
        r"""spot[ -]?checks?|interview|materials? reviewed|reviewed|meetings? (?:\w+ )?attend
        |attend\w* .*meetings|activities joined|suggestions?|workload|how many visits|number of visits
        |joined|conversations|documents? (?:checked|read|reviewed)""",
    ),
    "visit": (
        r"""督导|走访|到访|去过|去了|到过|[没未]去|[没未](?:督导)?到|到一次|去一次|跑[到遍过]|上门|来过|督查
        |去看|下去|到场|露面|进驻|去得|去了|有?人去|去[吗没]|来人""",
        r"""visit|been to|been seen|seen\b|supervis|inspect|come by|came by|call(?:ed)? (?:on|at)|looked at
        |go(?:ne)? to|show(?:ed)? up|went (?:to|out)|go(?:es|ing)? (?:to|out)|look(?:ed)? in on
        |dropp?(?:ed)? (?:in|by)|turn(?:ed)? up|reach""",
    ),
    "rhythm": (
        r"频次|频率|节奏|周周|每周至少|达标|间隔|隔多久|几次.{0,2}(?:每周)|一周一次|坚持|断档|雷打不动|规律",
        r"""cadence|rhythm|frequen|regular|at least once|once a week|every week|how often|intervals?|kept up
        |weeks? (?:kept|missed)|consisten|steady|calendar|like clockwork|keep(?:ing)? up|each week""",
    ),
    "gap": (
        r"""空白|盲区|死角|遗漏|漏[了掉下]|落下的|好久没|多久没|没人(?:去|来|管|督导)|连续.{0,3}周|未覆盖
        |没覆盖|空窗|漏督|遗忘|没轮到|冷落|掉了队""",
        r"""gaps?\b|left out|overlook|neglect|missed|skipped|forgotten|nobody has|no one has|unvisited
        |uncovered|blind spots?|in a row|not covered|uncovered|coverage gap|ignored|passed over|bypassed
        |unseen|out of sight|forg[eo]t""",
    ),
    "depth": (
        r"""深|扎实|实不实|[走]马观花|蜻蜓点水|表面|浮|质量|水平|效果|认真|仔细|有用|走形式|流于形式|过硬
        |镜子|形式|过场|实效|真督|真导|敷衍|火候|含金量|严不严|严格|较真|走心|真的|是真|真在""",
        r"""deep|depth|thorough|superficial|quality|rigor|serious|careful|close(?:ly)? enough|effective
        |how (?:good|well) (?:is|are|do|does|did) (?:the )?(?:supervis|groups?|teams?)|surface|scratch
        |skin[- ]deep|look closely|substance|meaningful|shallow|mirror|formalit|going through the motions
        |tick(?:ing)?[- ]?(?:the )?box|real(?:ly)? (?:look|check|supervis)|genuine|sharp|strict
        |hard enough|worth anything|really|truly|how (?:good|well) (?:is|are|do|does|did) (?:(?:the|our|their) )?(?:supervis|groups?|teams?)""",
    ),
    "unannounced": (r"暗访|不打招呼|四不两直|突击", r"unannounced|surprise|without notice|without warning"),
    "uptake": (
        r"采纳|被?采用|听进去|吸收",
        r"tak(?:en|e) up|adopted|acted (?:up)?on|followed up|heeded|accepted suggestions",
    ),
    "per_visit": (r"每次(?:督导|走访|去)|平均每[次趟]", r"(?:per|each|every) visit"),
    "promptly": (
        r"当天|次日|当日|补录|补登|登记|录入",
        r"same day|within a day|recorded|entered|how soon|filed late|backdated",
    ),
    "by_others": (
        r"别人|他人|另一(?:个)?人|交叉|自己核|自己验|换人",
        r"someone else|somebody else|others? (?:verif|check)|independent|second pair|own work",
    ),
    # progress
    "good": (
        r"""(?:做|干|开展|表现|落实|搞|推进|学|抓)得(?:最|很|比较|特别)?(?:好|出色|突出)|最好
        |(?<=.)好的(?!做法|经验|办法)|好在|优秀|出色|出彩|突出(?!的?问题)|先进|领先|领跑|表扬|点赞|榜样
        |标杆|典型(?!做法|经验|问题)|走在.{0,2}前|前列|最[强快优棒]|冒尖|拔尖|带头|佼佼|表现最?好|前三
        |样板|排头|红旗|做得好|不错|漂亮|给力|最牛|名列前茅|走得快|进度快|成效(?:最|明显)|到位的单位|像样
        |可圈可点|先锋""",
        r"""(?:do(?:es|ing)?|did|perform\w*|going) (?:\w+ )?(?:well|best|great|good|better)
        |best\b(?! practice)|top\b|excel|excellent|leader|leading|lead\b|in the lead|prais|outstanding
        |stand(?:s|ing)? out|strong|role models?|shin(?:e|ing)|commend|good (?:units|ones|performers|job
        |examples|work)|champions?|star\b|stars\b|front[- ]?runner|exemplar|well\b|ahead of the (?:pack
        |rest|others)|credit|shone|first[- ]rate|model units?|succe(?:ed|ss)|proud|impress|admir
        |ahead of (?:the )?(?:rest|others|everyone)|good at""",
    ),
    "slow": (
        r"""慢|落后|滞后|掉队|拖(?:后腿|了后|沓|延|在后)|后腿|垫底|倒数|最差|差的|推进不力|不力|进度差|跟不上
        |催一催|要催|卡[在住壳]|推不动|吃力|最后一?名|磨蹭|后进|磨洋工|不行|缓|拖拉|后面的|约谈|重点盯
        |盯紧|帮一把|帮扶|上不去|没进展|没动静的|落在|欠账|动作慢|没跟上|赶不上|推一把|没动|原地|打转
        |走不动|推动不了""",
        r"""slow|lag|behind|drag|worst|stall|stuck|stagnat|needs? (?:a )?(?:push|chasing|help|pressing)|chase
        |bottom\b|weakest|trail|laggard|struggl|poor(?:est|ly)?\b|not keeping up|badly|underperform|tardy
        |not (?:making|moving|getting)|no progress|need(?:s|ing)? (?:attention|help|watching)|in trouble
        |late(?:st)? of all|sluggish|hold(?:s|ing)? (?:us|things|everyone) (?:back|up)|left behind|idle
        |foot[- ]dragging|catch up|pace|(?:can(?:'t|not)|can not|not|n't|failing to
        |fails? to) keep(?:ing)? up|pushed""",
    ),
    "standing": (
        r"""走到哪|到哪一?步|进度|进展|状态|整体|总体|全局|总的|什么程度|到哪[儿里]了|处[在于]|一览|总览|概况
        |大盘|推进情况|推进得怎|到哪了|全盘|进行到|走了多远|推进到|位置|走到什么|全貌|排布|到什么(?:程度
        |地步|阶段)|(?:大家|各家|各单位|工作|整个|总体)(?:都|现在|目前)?(?:怎么样|怎样|如何|怎么说)
        |进行得|推进得""",
        r"""standing|how far|status|progress|overall|overview|where (?:do|does|is|are|did)\b.* (?:stand|at
        |now)\b|state of|big picture|at a glance|advanc|coming along|getting on|position|what stage
        |which stage|picture of|summary of (?:all|the) units|state\b|dashboard|where .* now|overview
        |how (?:is|are) (?:every|all|the units|things|we|the programme)""",
    ),
    "lights": (
        r"红黄灯|[红黄绿]灯|按期|正常推进|分[了几]?档|灯",
        r"""traffic[- ]lights?|on course|on track|ahead\b(?! of the (?:rest|pack|others))|red\b|green\b
        |off track|on schedule""",
    ),
    "problem": (
        r"问题|毛病|短板|不足|缺陷|薄弱|隐患|弱项|漏洞|通病|哪里不行|症结|堵点|痛点|难点|病根|差错",
        r"""problems?|issues?\b(?! of)|findings?|shortcoming|weakness|deficienc|trouble|going wrong|wrong\b
        |faults?|defects?|flaws?|complaints?|what went wrong|bad points|failings?|gaps found|mistakes?
        |errors?""",
    ),
    "to_go": (
        r"还[要该得][去跑走]|还要走访|该去|待(?:走访|到访|督导)|要跑|还剩哪|轮到谁",
        r"""(?:still|left) (?:to|have to|need to) (?:be )?(?:visit|see|go)|have to go|visits (?:still|remaining)
        |go next|on (?:this|the) \w*'?s? ?round|'s round|left of""",
    ),
    "one_by_one": (
        r"逐[个条项]|每一?[个条项]问题|一[个条项]一[个条项]|认领|待核验|问题(?:清单|明细|一览)",
        r"""one by one|(?:each|every)(?: \w+)? (?:problem|finding)|(?:problem|finding|entry) by (?:problem|finding|entry)
        |register\b|ledger|unclaimed|no measure|list of (?:the |all )?(?:problems|findings)""",
    ),
    "category": (
        r"哪[几些]类|类[型别]?|普遍|常见|最多的|集中在|共性|分布|哪方面|方面|归类|种类|集中",
        r"""categor|common|kinds? of|types? of|most often|frequent|main\b|typical|recurr|open\b|sorts? of
        |group(?:ed)? by|recurring|top five|areas?""",
    ),
    "found": (r"发现|查出|查到|找出|揪出|指出", r"found|find\b|uncover|spotted|discover|turned up|raised"),
    "rectify": (
        r"""整改|销号|措施|改[好完正]|改到位|改得|改了|纠正|整治|改没改|闭环|清零|没改|已改|改掉|整治|改进
        |回头看|改了没""",
        r"""rectif|measures?\b|fix|correct|remed|clos(?:ed|ing) out|close-?out|follow[- ]?ups?|resolved
        |put right|repair|remediat|action items|put(?:ting)? things right|closed the loop|mend
        |follow(?:ed)?[- ]through|repairs?""",
    ),
    "solved": (
        r"解决|整改|处理|落实",
        r"solv|fixed|resolved|dealt with|closed\b|put right|handled|addressed",
    ),
    "verify": (r"核实|核查|验收|复核", r"verif"),
    "duration": (
        r"几天|多少天|多久|天数|多长时间|时长",
        r"""how long|how many days|median|time (?:to|from|it)|days (?:from|to|it|between)|how quickly
        |how fast""",
    ),
    "practice": (
        r"做法|经验|办法|招[数法]?(?!呼)|妙招|高招|窍门|点子|法子|亮点做法|门道|套路",
        r"""practices?\b|lessons?|experiences?|ideas?|tips\b|know-?how|what works|methods?|approach|tricks?
        |good ideas|recipes?|how-to|solutions?|examples? to""",
    ),
    "spread": (
        r"""推广|复制|借鉴|值得学|学一?学|学得到|取经|分享|交流|学习借鉴|拿来用|照着做|值得.{0,3}学|可学|能学
        |铺开推""",
        r"""spread|copy|copied|copying|learn|replicat|shar(?:e|ed|ing)\b(?! of)|adopt|worth|elsewhere
        |transfer|roll out everywhere|imitat|borrow|others (?:can|could|should)|take over
        |take up elsewhere|pass(?:ed|ing)? on|model for|inspire|reuse|follow\b|elsewhere""",
    ),
    "story": (
        r"""走过来|历程|来龙去脉|经过|前前后后|前后|从头|始末|时间线|全部记录|所有记录|故事|发生了?什么|一路
        |档案|说说|讲讲|介绍|足迹|履历|(?<!全)过程|回顾|一步步|一路走|前世今生|全(?<!全)过程|全程|沿革
        |大事记|脉络|走到今天|都经历|经历了|从开始到|什么情况|细说""",
        r"""story|history|timeline|happened|journey|tell me (?:all |everything |more )?about
        |everything (?:about|on|that|we)|chronolog|background|all (?:about|records)|how did .* get here
        |record of|path\b|so far|came to|dossier|profile|in order of time|track record|go(?:ne
        |ing)? through|went through|chronicle|full picture|from (?:the )?(?:start|beginning)
        |start to (?:now|finish|end)|one by one|case file|what do we know""",
    ),
    # at the table
    "at_table": (
        r"上[次回一]*(?:的)?(?:开会|会)|会上|领导小组(?:的)?会|圆桌|会议(?:纪要|议|决定|定)|开会|[下本这]次?会",
        r"""(?:last|next|our|earlier|previous|leading group|tomorrow'?s|this|of) meetings?(?:'?s)?\b
        |in the meeting|meeting (?:decisions?|agenda|agreed)|round table""",
    ),
    "agreed": (
        r"议定|(?:会上?|会议)定(?:的|下|了)|会议(?:的)?决定|哪些决定|承诺|答应|说过的话|兑现",
        r"promis|decisions?\b|pledg|commitment|(?:meeting|we) agreed",
    ),
    "agenda": (
        r"议程|议题|[该要]议|上会|讨论|议什么|[说谈]些?什么",
        r"agenda|discuss|talk about|bring up|items for",
    ),
    "hard": (
        r"疑难|难题|难事|棘手|老大难|硬骨头|会诊|共解",
        r"hard problems?|difficult|tough|thorny|unsolv|nobody can solve|hard (?:ones|issues)",
    ),
    "this_unit": (
        r"这家|这个单位|该单位|这单位|一家单位",
        r"(?:this|that|a single|one) (?:unit|township|one)\b",
    ),
}

#: Questions that end in 没有 or 没, or double a verb around it, deny nothing: 启动了没有, 有没有, 改没改.
ASKING_NOT = re.compile(
    r"有没有|(?<![都也还就])没有?(?=\s*(?:[??!。,.,]|$))|(?<=(.))没(?=\1)|\bor not\b|是不是|没准"
)

_WORDS = {
    idea: re.compile(re.sub(r"\n\s*", "", rf"{chinese}|\b(?:{english})"))
    for idea, (chinese, english) in IDEAS.items()
}


def ideas_in(words: str) -> frozenset[str]:
    """The ideas that a normalised text puts into words."""
    said = ASKING_NOT.sub(" ", words)
    return frozenset(idea for idea, pattern in _WORDS.items() if pattern.search(said))
