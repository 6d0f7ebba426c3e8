/** What is true of this province only, in a word or a number each. `npm run generate` writes the database's row from it. */
export const province = {
  /** Administrative division code (GB/T 2260); its first two digits begin the code of every region. */
  code: '340000',
  name: '安徽省',
  /** Without 省, as people say it. */
  shortName: '安徽',
  /** The character on number plates and in the numbers of documents; `npm run check` looks for it outside this folder. */
  abbreviation: '皖',
  /** What reference numbers and the ids of industrial unions begin with. */
  letters: 'AH',
  /** The name of this product here. */
  product: '皖工服务',
  /** The unions' rights hotline. */
  hotline: '12351',
  /** Degrees (GCJ-02), a little outside of the border. */
  bounds: { west: 114, east: 120, south: 29, north: 35 },
  /** What the province calls its events for singles: the group of services, the series of events, what people search. */
  matchmaking: { group: '皖工鹊桥', series: '皖工鹊桥·会聚良缘', keywords: ['皖工鹊桥', '会聚良缘'] },
  /** Examples in hints and placeholders. */
  examples: { bankBranch: '合肥包河支行', arbitration: '皖劳人仲案〔2026〕1 号' },
}
