// Written by scripts/generate-service-cards.mjs from shared/service/catalogue.ts. Do not edit.
import type { ServiceCard } from './service-card.ts'

/** Every service item in the catalogue's order, as the home page and search know it. */
export const serviceCards: readonly ServiceCard[] = [
  {
    "code": "child-education-aid",
    "listNumber": 1,
    "name": "困难职工子女助学",
    "group": "hardship",
    "levels": {
      "provincial": "困难职工子女助学",
      "municipal": "困难职工子女助学",
      "county": "困难职工子女助学"
    },
    "summary": "家庭困难的职工，子女上学有困难，可申请助学补助，或参加工会勤工俭学等项目。",
    "keywords": [
      "学费",
      "助学",
      "助学金",
      "上学",
      "孩子上学",
      "孩子读书",
      "大学",
      "考大学",
      "高考",
      "开学",
      "住宿费",
      "金秋助学",
      "困难补助"
    ],
    "way": "application",
    "pinyin": [
      "kun nan zhi gong zi nv zhu xue",
      "xue fei",
      "zhu xue",
      "zhu xue jin",
      "shang xue",
      "hai zi shang xue",
      "hai zi du shu",
      "da xue",
      "kao da xue",
      "gao kao",
      "kai xue",
      "zhu su fei",
      "jin qiu zhu xue",
      "kun nan bu zhu"
    ]
  },
  {
    "code": "medical-aid",
    "listNumber": 2,
    "name": "困难职工医疗救助",
    "group": "hardship",
    "levels": {
      "provincial": "困难职工医疗救助",
      "municipal": "困难职工医疗救助",
      "county": "困难职工医疗救助"
    },
    "summary": "职工本人或家里人生大病，医保和互助保障报销以后负担仍然很重的，可申请医疗救助。",
    "keywords": [
      "生病",
      "看病",
      "大病",
      "住院",
      "医疗费",
      "医药费",
      "手术",
      "癌症",
      "报销",
      "大病救助",
      "治病",
      "医院"
    ],
    "way": "application",
    "pinyin": [
      "kun nan zhi gong yi liao jiu zhu",
      "sheng bing",
      "kan bing",
      "da bing",
      "zhu yuan",
      "yi liao fei",
      "yi yao fei",
      "shou shu",
      "ai zheng",
      "bao xiao",
      "da bing jiu zhu",
      "zhi bing",
      "yi yuan"
    ]
  },
  {
    "code": "legal-aid",
    "listNumber": 3,
    "name": "工会法律援助",
    "group": "legal",
    "levels": {
      "provincial": "工会法律援助",
      "municipal": "工会法律援助",
      "county": "工会法律援助"
    },
    "summary": "单位欠薪、不签合同、受了工伤、被辞退……工会免费请律师帮您咨询、写材料、调解、仲裁和打官司。",
    "keywords": [
      "欠薪",
      "讨薪",
      "拖欠工资",
      "工资",
      "辞退",
      "开除",
      "裁员",
      "工伤",
      "受伤",
      "劳动合同",
      "加班费",
      "社保",
      "公积金",
      "养老金",
      "仲裁",
      "打官司",
      "律师",
      "维权",
      "赔偿",
      "投诉",
      "法律咨询",
      "劳动争议"
    ],
    "way": "application",
    "pinyin": [
      "gong hui fa lv yuan zhu",
      "qian xin",
      "tao xin",
      "tuo qian gong zi",
      "gong zi",
      "ci tui",
      "kai chu",
      "cai yuan",
      "gong shang",
      "shou shang",
      "lao dong he tong",
      "jia ban fei",
      "she bao",
      "gong ji jin",
      "yang lao jin",
      "zhong cai",
      "da guan si",
      "lv shi",
      "wei quan",
      "pei chang",
      "tou su",
      "fa lv zi xun",
      "lao dong zheng yi"
    ]
  },
  {
    "code": "living-aid",
    "listNumber": 4,
    "name": "困难职工生活救助",
    "group": "hardship",
    "levels": {
      "provincial": "困难职工生活救助",
      "municipal": "困难职工生活救助",
      "county": "困难职工生活救助"
    },
    "summary": "家里收入低、突然失业或遭了灾，日子过不下去的职工，可申请生活救助。",
    "keywords": [
      "生活困难",
      "没钱",
      "穷",
      "失业",
      "下岗",
      "低保",
      "补助",
      "救济",
      "意外",
      "火灾",
      "水灾",
      "送温暖",
      "困难补助"
    ],
    "way": "application",
    "pinyin": [
      "kun nan zhi gong sheng huo jiu zhu",
      "sheng huo kun nan",
      "mei qian",
      "qiong",
      "shi ye",
      "xia gang",
      "di bao",
      "bu zhu",
      "jiu ji",
      "yi wai",
      "huo zai",
      "shui zai",
      "song wen nuan",
      "kun nan bu zhu"
    ]
  },
  {
    "code": "skills-contest",
    "listNumber": 5,
    "name": "组织职工开展劳动和技能竞赛",
    "group": "culture-contest",
    "levels": {
      "municipal": "组织职工开展劳动和技能竞赛",
      "county": "组织职工开展劳动和技能竞赛"
    },
    "summary": "市、县工会组织的劳动竞赛和技能比武，个人或者班组都能报名，获奖有荣誉和奖励。",
    "keywords": [
      "比赛",
      "竞赛",
      "技能比武",
      "技能大赛",
      "练兵",
      "焊工",
      "工匠",
      "劳动竞赛",
      "报名参赛"
    ],
    "way": "events",
    "eventKind": "劳动和技能竞赛",
    "pinyin": [
      "zu zhi zhi gong kai zhan lao dong he ji neng jing sai",
      "bi sai",
      "jing sai",
      "ji neng bi wu",
      "ji neng da sai",
      "lian bing",
      "han gong",
      "gong jiang",
      "lao dong jing sai",
      "bao ming can sai"
    ]
  },
  {
    "code": "culture-and-sport",
    "listNumber": 6,
    "name": "举办职工文化体育活动",
    "group": "culture-contest",
    "levels": {
      "municipal": "举办职工文化体育活动",
      "county": "举办职工文化体育活动"
    },
    "summary": "球赛、健步走、合唱、书画、读书会……市、县工会办的文体活动，职工都能报名。",
    "keywords": [
      "活动",
      "文体",
      "运动会",
      "羽毛球",
      "乒乓球",
      "篮球",
      "健身",
      "跑步",
      "唱歌",
      "书画",
      "摄影",
      "读书会",
      "工人文化宫"
    ],
    "way": "events",
    "eventKind": "文体活动",
    "pinyin": [
      "ju ban zhi gong wen hua ti yu huo dong",
      "huo dong",
      "wen ti",
      "yun dong hui",
      "yu mao qiu",
      "ping pang qiu",
      "lan qiu",
      "jian shen",
      "pao bu",
      "chang ge",
      "shu hua",
      "she ying",
      "du shu hui",
      "gong ren wen hua gong"
    ]
  },
  {
    "code": "model-worker-recuperation",
    "listNumber": 7,
    "name": "组织劳模参加疗休养",
    "group": "model-worker",
    "levels": {
      "municipal": "组织劳模参加疗休养",
      "county": "组织劳模参加疗休养"
    },
    "summary": "全国、省部级和市级劳模，可以报名参加工会组织的疗养和休养。",
    "keywords": [
      "劳模",
      "疗养",
      "疗休养",
      "休养",
      "旅游",
      "劳动模范",
      "先进工作者",
      "度假"
    ],
    "way": "application",
    "pinyin": [
      "zu zhi lao mo can jia liao xiu yang",
      "lao mo",
      "liao yang",
      "liao xiu yang",
      "xiu yang",
      "lv you",
      "lao dong mo fan",
      "xian jin gong zuo zhe",
      "du jia"
    ]
  },
  {
    "code": "join-or-establish-union",
    "listNumber": 8,
    "name": "入会建会申请服务",
    "group": "membership",
    "levels": {
      "municipal": "入会建会申请服务",
      "county": "入会建会申请服务"
    },
    "summary": "职工想加入工会，或者单位想成立工会，都在这里申请。司机、快递员、外卖配送员也能入会。",
    "keywords": [
      "入会",
      "加入工会",
      "会员",
      "工会卡",
      "会员证",
      "建会",
      "成立工会",
      "建工会",
      "外卖",
      "骑手",
      "快递",
      "货车司机",
      "网约车"
    ],
    "way": "variants",
    "pinyin": [
      "ru hui jian hui shen qing fu wu",
      "ru hui",
      "jia ru gong hui",
      "hui yuan",
      "gong hui ka",
      "hui yuan zheng",
      "jian hui",
      "cheng li gong hui",
      "jian gong hui",
      "wai mai",
      "qi shou",
      "kuai di",
      "huo che si ji",
      "wang yue che"
    ]
  },
  {
    "code": "reading-room",
    "listNumber": 9,
    "name": "职工书屋（吧）、流动书箱建设",
    "group": "facilities",
    "levels": {
      "municipal": "职工书屋（吧）、流动书箱创建",
      "county": "职工书屋（吧）、流动书箱创建"
    },
    "summary": "单位或工会想给职工建书屋、书吧，或者在工地、车队放流动书箱，可申请支持和配送图书。",
    "keywords": [
      "读书",
      "看书",
      "书屋",
      "书吧",
      "书箱",
      "图书",
      "图书室",
      "阅览室",
      "借书",
      "阅读"
    ],
    "way": "application",
    "pinyin": [
      "zhi gong shu wu ba liu dong shu xiang jian she",
      "du shu",
      "kan shu",
      "shu wu",
      "shu ba",
      "shu xiang",
      "tu shu",
      "tu shu shi",
      "yue lan shi",
      "jie shu",
      "yue du"
    ]
  },
  {
    "code": "model-worker-subsidy",
    "listNumber": 10,
    "name": "劳模专项补助资金发放",
    "group": "model-worker",
    "levels": {
      "municipal": "全国及省部级劳模专项补助资金发放",
      "county": "全国及省部级劳模专项补助资金发放"
    },
    "summary": "全国和省部级劳模，收入低或者遇到特殊困难的，可申请专项补助。",
    "keywords": [
      "劳模",
      "劳模补助",
      "津贴",
      "荣誉津贴",
      "劳模困难",
      "劳动模范",
      "补助",
      "慰问金"
    ],
    "way": "application",
    "pinyin": [
      "lao mo zhuan xiang bu zhu zi jin fa fang",
      "lao mo",
      "lao mo bu zhu",
      "jin tie",
      "rong yu jin tie",
      "lao mo kun nan",
      "lao dong mo fan",
      "bu zhu",
      "wei wen jin"
    ]
  },
  {
    "code": "women-workers-home",
    "listNumber": 11,
    "name": "工会女工家园建设",
    "group": "facilities",
    "levels": {
      "provincial": "工会女工家园建设",
      "municipal": "工会女工家园建设",
      "county": "工会女工家园建设"
    },
    "summary": "单位或工会想建女职工休息哺乳室、母婴室、托管班、托育室或心灵驿站，可申请支持。",
    "keywords": [
      "母婴室",
      "哺乳室",
      "喂奶",
      "怀孕",
      "女职工",
      "女工",
      "托管班",
      "托育",
      "带孩子",
      "暑托班",
      "心理",
      "阳光家园"
    ],
    "way": "application",
    "pinyin": [
      "gong hui nv gong jia yuan jian she",
      "mu ying shi",
      "bu ru shi",
      "wei nai",
      "huai yun",
      "nv zhi gong",
      "nv gong",
      "tuo guan ban",
      "tuo yu",
      "dai hai zi",
      "shu tuo ban",
      "xin li",
      "yang guang jia yuan"
    ]
  },
  {
    "code": "matchmaking",
    "listNumber": 12,
    "name": "举办“皖工鹊桥·会聚良缘”单身职工婚恋交友活动",
    "group": "matchmaking",
    "levels": {
      "provincial": "举办“皖工鹊桥·会聚良缘”单身职工婚恋交友活动",
      "municipal": "举办“皖工鹊桥·会聚良缘”单身职工婚恋交友活动",
      "county": "举办“皖工鹊桥·会聚良缘”单身职工婚恋交友活动"
    },
    "summary": "工会给单身职工办的交友活动：不收费，报名要核实，个人资料不公开。",
    "keywords": [
      "相亲",
      "交友",
      "找对象",
      "单身",
      "婚恋",
      "脱单",
      "恋爱",
      "结婚",
      "皖工鹊桥",
      "会聚良缘",
      "联谊"
    ],
    "way": "events",
    "eventKind": "婚恋交友",
    "pinyin": [
      "ju ban wan gong que qiao hui ju liang yuan dan shen zhi gong hun lian jiao you huo dong",
      "xiang qin",
      "jiao you",
      "zhao dui xiang",
      "dan shen",
      "hun lian",
      "tuo dan",
      "lian ai",
      "jie hun",
      "wan gong que qiao",
      "hui ju liang yuan",
      "lian yi"
    ]
  },
  {
    "code": "union-legal-person",
    "listNumber": 13,
    "name": "基层工会法人登记管理",
    "group": "membership",
    "levels": {
      "provincial": "基层工会法人登记管理",
      "municipal": "基层工会法人登记管理",
      "county": "基层工会法人登记管理"
    },
    "summary": "基层工会办理法人资格：新设立的登记、信息变了的变更、不再保留的注销。",
    "keywords": [
      "法人",
      "法人登记",
      "工会法人",
      "法人证书",
      "登记证",
      "换证",
      "变更登记",
      "注销",
      "换届",
      "工会主席变更"
    ],
    "way": "variants",
    "pinyin": [
      "ji ceng gong hui fa ren deng ji guan li",
      "fa ren",
      "fa ren deng ji",
      "gong hui fa ren",
      "fa ren zheng shu",
      "deng ji zheng",
      "huan zheng",
      "bian geng deng ji",
      "zhu xiao",
      "huan jie",
      "gong hui zhu xi bian geng"
    ]
  },
  {
    "code": "model-worker-certification",
    "listNumber": 14,
    "name": "劳模认证",
    "group": "model-worker",
    "levels": {
      "provincial": "劳模认证"
    },
    "summary": "证书丢了、档案不全，或者办事要证明劳模身份的，可申请省总工会认证。",
    "keywords": [
      "劳模",
      "劳模证",
      "劳模证书",
      "证书丢了",
      "认证",
      "劳模身份",
      "劳动模范",
      "荣誉证书",
      "证明"
    ],
    "way": "application",
    "pinyin": [
      "lao mo ren zheng",
      "lao mo",
      "lao mo zheng",
      "lao mo zheng shu",
      "zheng shu diu le",
      "ren zheng",
      "lao mo shen fen",
      "lao dong mo fan",
      "rong yu zheng shu",
      "zheng ming"
    ]
  },
  {
    "code": "legal-capacity-project",
    "name": "县（区）工会法律能力提升项目申报",
    "group": "legal",
    "levels": {
      "provincial": "县（区）工会法律能力提升项目申报"
    },
    "summary": "各市总工会推荐一个县（区）总工会，由省总工会补助 5 万元，购买专业法律服务。",
    "keywords": [
      "项目申报",
      "法律能力",
      "法律服务",
      "购买服务",
      "县区工会",
      "推荐表",
      "社会组织"
    ],
    "closesOn": "2026-05-12",
    "way": "application",
    "pinyin": [
      "xian qu gong hui fa lv neng li ti sheng xiang mu shen bao",
      "xiang mu shen bao",
      "fa lv neng li",
      "fa lv fu wu",
      "gou mai fu wu",
      "xian qu gong hui",
      "tui jian biao",
      "she hui zu zhi"
    ]
  }
]
