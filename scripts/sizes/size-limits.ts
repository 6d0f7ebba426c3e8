/** The allowed size in kilobytes: more than `most` fails the check; `goal` is the size to reach, when that is less. */
export type SizeLimit = { most: number; goal?: number }

/**
 * WeChat refuses a package of 2 MB. Ours must be far smaller, because every worker downloads them on a phone network.
 * Scripts of H5 and of the functions are counted as gzip.
 */
export const sizeLimits = {
  weappMain: { most: 400 },
  weappSubpackage: { most: 200 },
  weappAll: { most: 2_000 },
  h5BeforeAnyPage: { most: 110 },
  h5Form: { most: 208, goal: 200 },
  functionsEntry: { most: 200 },
} as const satisfies Record<string, SizeLimit>
