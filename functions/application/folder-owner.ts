/** Whose folder a file lies in: the worker who uploaded it, also when that account has become part of another since. */
export const folderOwner = (path: string): string => path.split('/')[0] ?? ''
