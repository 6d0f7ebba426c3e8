/** 行使层级: province, city, county, in the list's order. */
export const exercisingLevels = ['provincial', 'municipal', 'county'] as const
export type ExercisingLevel = (typeof exercisingLevels)[number]

/** Levels that run a service, with the specific name each uses in the list. */
export type Levels = Partial<Record<ExercisingLevel, string>>
