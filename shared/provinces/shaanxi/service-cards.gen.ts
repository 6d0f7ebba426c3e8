// Written by npm run generate from catalogue.ts. Do not edit.

/** Every service item in the catalogue’s order, as the home page knows it. */
export const serviceCardData = [
  {
    "code": "living-aid",
    "name": "困难职工生活救助",
    "group": "hardship",
    "icon": "home",
    "summary": "家里收入低、突然失业或遭了灾，日子过不下去的职工，可申请生活救助。",
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
    "code": "child-education-aid",
    "name": "困难职工子女助学",
    "group": "hardship",
    "icon": "book",
    "summary": "家庭困难的职工，子女上学有困难，可申请助学补助，或参加工会勤工俭学等项目。",
    "way": "application"
  },
  {
    "code": "employment-help",
    "name": "就业创业服务",
    "group": "employment",
    "summary": "找工作、学技能、想创业，工会帮您介绍岗位、安排培训、讲清政策，不收费。",
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
  },
  {
    "code": "psychological-counseling",
    "name": "职工心理咨询",
    "group": "counseling",
    "summary": "心里有事、睡不着、压力大，可以约工会的心理咨询师聊一聊，免费，内容保密。",
    "way": "application"
  }
] as const
