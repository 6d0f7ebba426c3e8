const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')

/** The attributes that WeChat's screen reader uses. Taro's templates leave them out. */
const aria = { 'aria-role': 'i.ariaRole', 'aria-label': 'i.ariaLabel' }
exports.added = {
  // What can be pressed looks pressed, without saying so in the data of each element. Only `.pressable` has a rule for it.
  View: { ...aria, 'hover-class': "'pressable--down'", 'hover-stay-time': '80' },
  Text: aria,
  Button: aria,
  Image: aria,
  Input: aria,
  Textarea: aria,
  Picker: aria,
}

const moves = [
  'animation',
  'bindAnimationStart',
  'bindAnimationIteration',
  'bindAnimationEnd',
  'bindTransitionEnd',
]
const touches = ['bindTouchStart', 'bindTouchMove', 'bindTouchEnd', 'bindTouchCancel', 'bindLongTap']

/** Attributes that no page sets. They would be in the templates of eight levels. */
exports.unused = {
  View: [...moves, ...touches, 'hover-stop-propagation', 'hover-start-time'],
  Text: [...touches, 'selectable', 'space', 'decode', 'overflow', 'max-lines'],
}

/** Taro writes templates for these whether a page has them or not. */
exports.unusedTemplates = ['scroll-view', 'catch-view']

const sources = path.resolve(__dirname, '../src')
const imports = /import \{([^}]*)\} from '@tarojs\/components'/g
const forbidden = [...moves, ...touches, ...Object.values(exports.unused).flat(), 'catchMove'].map((name) =>
  name.replace('bind', 'on').replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
)
const unusedAttribute = new RegExp(`\\s(${forbidden.join('|')})=`)

/** The elements that our pages import. Throws when a page sets an attribute that is listed as unused. */
exports.findUsedElements = () => {
  const used = new Set(['View', 'Text', 'Image'])
  for (const file of readdirSync(sources, { recursive: true })) {
    if (!file.endsWith('.tsx')) continue
    const text = readFileSync(path.join(sources, file), 'utf8')
    const [, attribute] = unusedAttribute.exec(text) ?? []
    if (attribute)
      throw new Error(`${file} sets ${attribute}: take it out of the unused ones in config/elements.cjs.`)
    for (const [, names] of text.matchAll(imports))
      for (const name of names.split(',')) used.add(name.trim().split(' ')[0])
  }
  return used
}
