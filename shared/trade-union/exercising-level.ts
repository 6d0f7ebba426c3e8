/** 行使层级: province, city, county, in the order of the list. */
export const exercisingLevels = ['provincial', 'municipal', 'county'] as const
export type ExercisingLevel = (typeof exercisingLevels)[number]

/** The levels that run a service, with the name that each has in the list. */
export type Levels = Partial<Record<ExercisingLevel, string>>
