import type { Row } from './row.ts'

/** Measures the rows of one family. Quick: fewer rounds and less data, the same rows. */
export type Measure = (options: { isQuick: boolean }) => Promise<Row[]>
