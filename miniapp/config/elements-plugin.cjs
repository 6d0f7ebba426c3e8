const path = require('node:path')
const { added, findUsedElements, unused, unusedTemplates } = require('./elements.cjs')

const replaceLoader = path.join(__dirname, 'replace-loader.cjs')

/**
 * Reduces Taro's elements for WeChat to those that our pages use, with the attributes that they use. Taro numbers
 * elements and attributes (`i.p0`, `i.p1`, …) twice: for the templates in the build, and for the data on the phone.
 * Here the phone gets the table of the build, which is a tenth of Taro's.
 */
module.exports = (ctx) => {
  let elements
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (!template) return
      template.mergeComponents(ctx, added)
      elements = template.internalComponents
      const used = findUsedElements()
      for (const name of Object.keys(elements)) if (!used.has(name)) delete elements[name]
      for (const [name, attributes] of Object.entries(unused))
        for (const attribute of attributes) delete elements[name][attribute]
    },
  })
  ctx.modifyComponentConfig(({ componentConfig }) => {
    for (const name of unusedTemplates) componentConfig.includes.delete(name)
  })
  ctx.modifyWebpackChain(({ chain }) => {
    for (const [index, { file, replacements }] of listReplacements(elements).entries())
      chain.module
        .rule(`taro-part-${index}`)
        .test((resource) => resource.endsWith(file))
        .pre()
        .use('replace')
        .loader(replaceLoader)
        .options({ replacements })
  })
}

const isBrowser = process.env.TARO_ENV === 'h5'
const pageFailure = JSON.stringify(
  path.join(
    __dirname,
    isBrowser ? '../src/lib/page-failure-in-browser.tsx' : '../src/components/page-failure.tsx',
  ),
)

/**
 * For every build: a page that threw while it was drawn says so. Taro leaves it white, and has no option for it. In WeChat it is read
 * when it is needed: read first, it would start Taro before the hooks of pages are there.
 */
const everywhere = [
  {
    file: '@tarojs/plugin-framework-react/dist/runtime.js',
    replacements: [
      ...(isBrowser ? [['let h$1;', `import { PageBoundary } from ${pageFailure};\nlet h$1;`]] : []),
      [
        'h$1(Page, Object.assign(Object.assign({}, this.props), refs))',
        `h$1(${isBrowser ? 'PageBoundary' : `require(${pageFailure}).PageBoundary`}, null, h$1(Page, Object.assign(Object.assign({}, this.props), refs)))`,
      ],
    ],
  },
]

/**
 * The changes in Taro's modules: the file, the words in it, and their replacement. Taro has no option for a smaller
 * table on the phone. Without elements only those for every build. tests/miniapp/foundation/patched-taro.test.ts fails at the first version that differs.
 */
function listReplacements(elements) {
  if (!elements) return everywhere
  return [
    ...everywhere,
    {
      file: '@tarojs/shared/dist/components.js',
      replacements: [
        ['Object.assign(', '/*#__PURE__*/Object.assign('],
        [
          'const internalComponents = {',
          `const internalComponents = ${JSON.stringify(elements)}\nconst everyElement = {`,
        ],
      ],
    },
    {
      file: '@tarojs/plugin-platform-weapp/dist/runtime.js',
      replacements: [['mergeInternalComponents(components);', '']],
    },
    {
      // webpack cannot follow a destructured require, and would keep Taro's HTML parser and browser history.
      file: '@tarojs/taro/index.js',
      replacements: [
        [`const { hooks } = require('@tarojs/runtime')`, `const hooks = require('@tarojs/runtime').hooks`],
      ],
    },
  ]
}

module.exports.listReplacements = listReplacements
