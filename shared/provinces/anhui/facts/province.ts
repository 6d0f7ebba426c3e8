const matchmaking = '皖工鹊桥'

/** The facts of this province, each a word or a number. `npm run generate` writes the database's row from them. */
export const province = {
  /** Administrative division code (GB/T 2260). The code of every region begins with its first two digits. */
  code: '340000',
  name: '安徽省',
  /** Without 省, as people say it. */
  shortName: '安徽',
  /** The character on number plates and in the numbers of documents; `npm run check` looks for it outside this folder. */
  abbreviation: '皖',
  /** The first letters of reference numbers and of the ids of industrial unions. */
  letters: 'AH',
  /** The product's name in this province. */
  product: '皖工服务',
  /** The unions' rights hotline. */
  hotline: '12351',
  /** In degrees (GCJ-02), a little outside of the border. */
  bounds: { west: 114, east: 120, south: 29, north: 35 },
  /** The groups of the home page by code, in order, with their names. */
  groups: {
    hardship: '困难帮扶',
    legal: '法律维权',
    membership: '入会建会',
    'model-worker': '劳模服务',
    'culture-contest': '文体竞赛',
    facilities: '阵地建设',
    matchmaking,
  },
  /** The province's name for events for singles: the group of services, the series of events, and the word to search for. */
  matchmaking: { group: matchmaking, series: '皖工鹊桥·会聚良缘', keywords: ['皖工鹊桥', '会聚良缘'] },
  /** Examples in hints and placeholders. */
  examples: { bankBranch: '合肥包河支行', arbitration: '皖劳人仲案〔2026〕1 号' },
}
