import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'
import { province } from '#province/facts/province.ts'
import { pagePath, routes } from '../src/routes.ts'
import { leaveOutOfH5 } from './left-out-of-h5.ts'
import { withSharedModules } from './shared-modules.ts'

const root = path.resolve(__dirname, '../..')
/** The folder of shared/provinces that the app is built with. */
const provinceFolder = path.resolve(require.resolve('#province/facts/province.ts'), '../..')
const target = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'
/** Another folder than dist/<target>, for builds that must not replace the usual one. */
const otherOutput = process.env.WANGONG_OUTPUT
const constant = (value: string) => JSON.stringify(value)

/** Packages with newer syntax than the phones support. */
const newerSyntax = /\/node_modules\/(zod|qr|@noble\/hashes)\//

/** Files outside of `src` that need the phone's syntax too: our contracts, and those packages. */
const compile = {
  include: [(file: string) => file.startsWith(`${root}/shared/`), (file: string) => newerSyntax.test(file)],
}

/** H5 shows `/service?code=…` instead of the path of the file. */
const customRoutes = Object.fromEntries(
  Object.entries(routes).map(([name, route]) => [`/${pagePath(route)}`, `/${name}`]),
)

/** More inputs of the build: webpack sees neither plugins nor what `app.config.ts` imports. */
const decisive = [
  'elements-plugin.cjs',
  'elements.cjs',
  'left-out-of-h5.ts',
  'no-bars.js',
  'no-dialog.js',
  'nothing.js',
  'replace-loader.cjs',
  'shared-modules.ts',
  '../src/routes.ts',
  '../babel.config.cjs',
  path.join(provinceFolder, 'facts/province.ts'),
]

const cache = {
  enable: true,
  cacheDirectory: path.join(
    root,
    '.cache',
    `webpack-${path.basename(provinceFolder)}${otherOutput ? `-${path.basename(otherOutput)}` : ''}`,
  ),
  buildDependencies: { decisive: decisive.map((file) => path.resolve(__dirname, file)) },
}

/** Styles of components that only a browser draws. WeChat has its own navigation bar, dialogs and announcements. */
const browserStyles =
  /\/(navigation-bar|question-panel|photo-viewer|page-wait|load-failure|announce|opening-sign)\.css$/

/** The syntax that the phones of babel.config.cjs support. */
const modernSyntax = {
  arrowFunction: true,
  const: true,
  destructuring: true,
  forOf: true,
  optionalChaining: true,
}

/**
 * A style is in one file or in a page's own, never in two: a component's style that is read again would override the
 * page's.
 */
const sharedStyles = { type: 'css/mini-extract', minChunks: 2, name: 'shared', priority: 200, enforce: true }

const config: UserConfigExport<'webpack5'> = {
  projectName: 'wangong-service',
  sourceRoot: 'src',
  outputRoot: otherOutput ? path.relative(path.join(root, 'miniapp'), otherOutput) : `../dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache,
  alias: { '#province': provinceFolder },
  // How deep templates are unrolled before a component takes over. Taro's default is 16; few of our pages are deeper
  // than 9.
  baseLevel: 9,
  // A px in our CSS is a px on the phone: sizes follow the 关怀 setting and not the width of the screen.
  designWidth: 750,
  deviceRatio: { 750: 1 },
  plugins: [path.resolve(__dirname, 'elements-plugin.cjs')],
  defineConstants: {
    'process.env.WANGONG_DEVELOPMENT_SIGN_IN': constant(process.env.WANGONG_DEVELOPMENT_SIGN_IN ?? 'false'),
    'process.env.WANGONG_API_BASE': constant(
      target === 'h5' ? '/api' : `${process.env.WANGONG_API_BASE ?? 'http://127.0.0.1:8787'}/api`,
    ),
  },
  logger: { quiet: true, stats: false },
  // Terser removes unused private code of a module (a third of zod, a sixth of what H5 loads before any page). esbuild
  // removes it only when it bundles.
  jsMinimizer: 'terser',
  terser: {
    enable: true,
    config: {
      ecma: 2020,
      compress: { ecma: 2020, passes: 2 },
      ie8: false,
      // Keeps Chinese characters: escaped, each takes twice the bytes. Taro's defaults quote every name.
      output: { comments: false, ascii_only: false, ie8: false, quote_keys: false, keep_quoted_props: false },
    },
  },
  cssMinimizer: 'csso',
  mini: {
    compile,
    // shared-modules.ts says where modules of several pages go: Taro's plugin excludes all of them.
    optimizeMainPackage: { enable: true, exclude: [() => true] },
    // Pages are made of components, so Taro's HTML parser is left out.
    runtime: { enableInnerHTML: false },
    webpackChain(chain, webpack) {
      // webpack's own code between modules in the same syntax as the rest, because a package's size counts.
      chain.output.set('environment', modernSyntax)
      const split = chain.optimization.get('splitChunks')
      chain.optimization.merge({ splitChunks: { cacheGroups: withSharedModules(split.cacheGroups) } })
      chain
        .plugin('browser-styles')
        .use(webpack.NormalModuleReplacementPlugin, [browserStyles, path.resolve(__dirname, 'no-styles.css')])
    },
    postcss: { pxtransform: { enable: false } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile,
    htmlPluginOption: { title: province.product },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser', customRoutes },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true } },
    webpackChain(chain) {
      // One chunk of what several lazy pages share, and one of what the first page needs. By default Taro splits down
      // to single components: forty files for a page, of which a browser loads six at a time over HTTP/1.1.
      chain.optimization.merge({
        splitChunks: { chunks: 'all', minSize: 20_000, cacheGroups: { sharedStyles } },
      })
      leaveOutOfH5(chain)
      chain.performance.hints(false)
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
}

export default config
