/**
 * What 工会系统公共服务清单 says about each of its items beside names and legal bases: its number, the words and links of its
 * guide column, and its inconsistencies (`editorNote`, for staff).
 */
export const listed = {
  'child-education-aid': {
    listNumber: 1,
    guide: {
      text: '见安徽职工服务网帮扶救助',
      link: 'https://zgfw.ahghw.org.cn',
      listedLink: 'https://zgfw.ahg.gov.cn',
    },
    editorNote:
      '清单里网址写作 https://zgfw.ahg.gov.cn，与其他事项的 https://zgfw.ahghw.org.cn 是同一个网站（安徽职工服务网），本系统链接后者。',
  },
  'medical-aid': {
    listNumber: 2,
    guide: {
      text: '见安徽职工服务网帮扶救助',
      link: 'https://zgfw.ahghw.org.cn',
      listedLink: 'https://zgfw.ahg.gov.cn',
    },
    editorNote:
      '清单里网址写作 https://zgfw.ahg.gov.cn，与其他事项的 https://zgfw.ahghw.org.cn 是同一个网站（安徽职工服务网），本系统链接后者。',
  },
  'legal-aid': {
    listNumber: 3,
    guide: { text: '见安徽职工服务网法律援助', link: 'https://zgfw.ahghw.org.cn' },
  },
  'living-aid': {
    listNumber: 4,
    guide: { text: '见安徽职工服务网帮扶救助', link: 'https://zgfw.ahghw.org.cn' },
  },
  'skills-contest': {
    listNumber: 5,
    guide: { text: '相关事宜咨询电话：0551-62777071', phone: '0551-62777071' },
  },
  'culture-and-sport': {
    listNumber: 6,
    guide: { text: '相关事宜咨询电话：0551-62777058', phone: '0551-62777058' },
  },
  'model-worker-recuperation': {
    listNumber: 7,
    guide: { text: '相关事宜咨询电话：0551-62777072', phone: '0551-62777072' },
  },
  'join-or-establish-union': {
    listNumber: 8,
    guide: { text: '见安徽职工服务网入会建会', link: 'https://zgfw.ahghw.org.cn' },
  },
  'reading-room': {
    listNumber: 9,
    guide: { text: '相关事宜咨询电话：0551-62777058', phone: '0551-62777058' },
    editorNote:
      '清单依据第 3 条写作《中华人民共和国公共服务保障法》，所引第十四条实为《中华人民共和国公共文化服务保障法》的条文。',
  },
  'model-worker-subsidy': {
    listNumber: 10,
    guide: { text: '见安徽职工服务网劳模服务', link: 'https://zgfw.ahghw.org.cn' },
  },
  'women-workers-home': {
    listNumber: 11,
    guide: {
      text: '见安徽省总工会官网-通知公告-资料中心',
      link: 'https://www.ahghw.org.cn/zlxz/ghwj/11174941.html',
    },
    editorNote:
      '清单依据第 1 条引用《安徽省女职工劳动保护特别规定》第十三条时中间断了（“……怀孕女职工、哺乳用房……”），照清单原样保留。',
  },
  matchmaking: {
    listNumber: 12,
    guide: { text: '相关事宜咨询电话：62777082', phone: '0551-62777082' },
    editorNote: '清单里电话写作 62777082，没有区号；其他事项都带 0551，本系统拨打 0551-62777082。',
  },
  'union-legal-person': {
    listNumber: 13,
    guide: {
      text: '见安徽省总工会官网首页-通知公告-资料中心',
      link: 'https://www.ahghw.org.cn/zlxz/zlxz/10323751.html',
    },
  },
  'model-worker-certification': {
    listNumber: 14,
    guide: { text: '见安徽职工服务网劳模服务', link: 'https://zgfw.ahghw.org.cn' },
  },
}
