// Written by npm run generate from catalogue.ts. Do not edit.

/** Every service item in the catalogue’s order, as the home page knows it. */
export const serviceCardData = [
  {
    "code": "child-education-aid",
    "name": "困难职工子女助学",
    "group": "hardship",
    "icon": "book",
    "summary": "家庭困难的职工，子女上学有困难，可申请助学补助，或参加工会勤工俭学等项目。",
    "way": "application"
  },
  {
    "code": "medical-aid",
    "name": "困难职工医疗救助",
    "group": "hardship",
    "icon": "heart",
    "summary": "职工本人或家里人生大病，医保和互助保障报销以后负担仍然很重的，可申请医疗救助。",
    "way": "application"
  },
  {
    "code": "legal-aid",
    "name": "工会法律援助",
    "group": "legal",
    "summary": "单位欠薪、不签合同、受了工伤、被辞退……工会免费请律师帮您写材料、调解、仲裁和打官司。",
    "way": "application"
  },
  {
    "code": "living-aid",
    "name": "困难职工生活救助",
    "group": "hardship",
    "icon": "home",
    "summary": "家里收入低、突然失业或遭了灾，日子过不下去的职工，可申请生活救助。",
    "way": "application"
  },
  {
    "code": "skills-contest",
    "name": "组织职工开展劳动和技能竞赛",
    "group": "culture-contest",
    "icon": "edit",
    "summary": "市、县工会组织的劳动竞赛和技能比武，个人或者班组都能报名，获奖有荣誉和奖励。",
    "way": "events",
    "eventKind": "劳动和技能竞赛"
  },
  {
    "code": "culture-and-sport",
    "name": "举办职工文化体育活动",
    "group": "culture-contest",
    "summary": "球赛、健步走、合唱、书画、读书会……市、县工会办的文体活动，职工都能报名。",
    "way": "events",
    "eventKind": "文体活动"
  },
  {
    "code": "model-worker-recuperation",
    "name": "组织劳模参加疗休养",
    "group": "model-worker",
    "icon": "calendar",
    "summary": "全国、省部级和市级劳模，可以报名参加工会组织的疗养和休养。",
    "way": "application"
  },
  {
    "code": "join-or-establish-union",
    "name": "入会建会申请服务",
    "group": "membership",
    "icon": "people",
    "summary": "职工想加入工会，或者单位想成立工会，都在这里申请。司机、快递员、外卖配送员也能入会。",
    "way": "variants"
  },
  {
    "code": "reading-room",
    "name": "职工书屋（吧）、流动书箱建设",
    "group": "facilities",
    "otherNames": [
      "职工书屋（吧）、流动书箱创建"
    ],
    "summary": "单位或工会想给职工建书屋、书吧，或者在工地、车队放流动书箱，可申请支持和配送图书。",
    "way": "application"
  },
  {
    "code": "model-worker-subsidy",
    "name": "劳模专项补助资金发放",
    "group": "model-worker",
    "icon": "hand",
    "otherNames": [
      "全国及省部级劳模专项补助资金发放"
    ],
    "summary": "全国和省部级劳模，收入低或者遇到特殊困难的，可申请专项补助。",
    "way": "application"
  },
  {
    "code": "women-workers-home",
    "name": "工会女工家园建设",
    "group": "facilities",
    "icon": "heart",
    "summary": "单位或工会想建女职工休息哺乳室、母婴室、托管班、托育室或心灵驿站，可申请支持。",
    "way": "application"
  },
  {
    "code": "matchmaking",
    "name": "举办“皖工鹊桥·会聚良缘”单身职工婚恋交友活动",
    "group": "matchmaking",
    "summary": "工会给单身职工办的交友活动：不收费，报名要核实，个人资料不公开。",
    "way": "events",
    "eventKind": "婚恋交友"
  },
  {
    "code": "union-legal-person",
    "name": "基层工会法人登记管理",
    "group": "membership",
    "icon": "shield",
    "summary": "基层工会办理法人资格：新设立的登记、信息变了的变更、不再保留的注销。",
    "way": "variants"
  },
  {
    "code": "model-worker-certification",
    "name": "劳模认证",
    "group": "model-worker",
    "summary": "证书丢了、档案不全，或者办事要证明劳模身份的，可申请省总工会认证。",
    "way": "application"
  },
  {
    "code": "legal-capacity-project",
    "name": "县（区）工会法律能力提升项目申报",
    "group": "legal",
    "icon": "document",
    "summary": "各市总工会推荐一个县（区）总工会，由省总工会补助 5 万元，购买专业法律服务。",
    "closesOn": "2026-05-12",
    "way": "application"
  },
  {
    "code": "rights-complaint",
    "name": "职工权益诉求",
    "group": "legal",
    "icon": "alert",
    "summary": "单位欠薪、不签合同、不交社保、强制加班，向工会反映。不用先交材料，可以要求对单位保密。",
    "way": "application"
  },
  {
    "code": "legal-advice",
    "name": "法律咨询",
    "group": "legal",
    "icon": "chat",
    "summary": "工作上的事想问律师，写几句话就行，不用交材料。要打官司的，可以接着请工会帮忙。",
    "way": "application"
  }
] as const
