/** The facts of this province, each a word or a number. `npm run generate` writes the database's row from them. */
export const province = {
  /** Administrative division code (GB/T 2260). The code of every region begins with its first two digits. */
  code: '610000',
  name: '陕西省',
  /** Without 省, as people say it. */
  shortName: '陕西',
  /** The character on number plates and in the numbers of documents; `npm run check` looks for it outside this folder. */
  abbreviation: '陕',
  /** The first letters of reference numbers and of the ids of industrial unions. */
  letters: 'SN',
  /** The product's name in this province. */
  product: '陕工服务',
  /** The unions' rights hotline. */
  hotline: '12351',
  /** In degrees (GCJ-02), a little outside of the border. */
  bounds: { west: 105, east: 112, south: 31, north: 40 },
  /** The groups of the home page by code, in order, with their names: 陕工办发〔2022〕28号, 二、2. */
  groups: { hardship: '困难帮扶', employment: '就业创业', legal: '信访法援', counseling: '心理咨询' },
  /** The province's name for events for singles: the group of services, the series of events, and the word to search for. */
  matchmaking: { group: '单身交友', series: '单身职工交友活动', keywords: ['单身交友'] },
  /** Examples in hints and placeholders. */
  examples: { bankBranch: '西安雁塔支行', arbitration: '陕劳人仲案〔2026〕1 号' },
}
