import type { Row } from './row.ts'

/** Measures the rows of one family. Quick: the same rows with fewer rounds and less data. */
export type Measure = (options: { isQuick: boolean }) => Promise<Row[]>
