import path from 'node:path'

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Where results are kept between runs. Deleting it forgets them. */
export const kept = path.join(root, '.cache/mutations')
