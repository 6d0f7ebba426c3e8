import path from 'node:path'

type Chain = { resolve: { alias: { set: (name: string, file: string) => unknown } } }

const folderOf = (name: string) => path.dirname(require.resolve(`@tarojs/${name}/package.json`))

/** What Taro imports, each with the file of ours that stands in for it. */
const replaced = {
  'whatwg-fetch': 'nothing.js',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only': 'nothing.js',
  'jsonp-retry': 'nothing.js',
  platform: 'nothing.js',
  [path.join(folderOf('taro-h5'), 'dist/api/ui/interaction/modal.js')]: 'no-dialog.js',
  [path.join(folderOf('taro-h5'), 'dist/api/ui/interaction/actionSheet.js')]: 'no-dialog.js',
  [path.join(folderOf('router'), 'dist/navigationBar.js')]: 'no-bars.js',
  [path.join(folderOf('router'), 'dist/tabbar.js')]: 'no-bars.js',
}

/**
 * Leaves out of H5 what Taro imports and no page of ours reaches: 21 KB of gzip. Taro has no option for it. When Taro renames a
 * file, the size check fails; a page that comes to need one fails in the browser tests.
 *
 * - Every browser of babel.config.cjs has `fetch` and `AbortController`.
 * - Nothing asks for JSONP, or for the brand of a device.
 * - `lib/dialog.ts` draws questions itself, so that they can be read aloud and closed by going back; each page draws its bars.
 */
export function leaveOutOfH5({ resolve }: Chain): void {
  for (const [file, standIn] of Object.entries(replaced))
    resolve.alias.set(file, path.resolve(__dirname, standIn))
}
