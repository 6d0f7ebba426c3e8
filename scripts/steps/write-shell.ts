// node write-shell.ts <folder>: writes into the built page what a browser shows before the first script has arrived. Runs with the
// province's condition, as the build does.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { groupTiles } from '#miniapp/features/service/home/group-tiles.ts'
import { helloLines, searchHint } from '#miniapp/features/service/home/home-words.ts'
import { isOffered } from '#miniapp/features/service/settings/offered.ts'
import { tabs } from '#miniapp/routes.ts'
import { province } from '#province/facts/province.ts'
import { hotline } from '#shared/service/groups.ts'
// @ts-expect-error: a plain script, read by every Node.
import { root } from './paths.mjs'

const source = (name: string) => readFileSync(path.join(root, 'miniapp/shell', name), 'utf8')

/** A tile of components/grid.tsx. */
const tile = (href: string, look: string, name: string) =>
  `<a class="pressable grid__item" href="${href}"><div class="icon-tile ${look}"></div>${name}</a>`

const tiles = [
  ...groupTiles((code) => isOffered([], code)).map(({ group, page, parameters }) =>
    tile(`/${page}?${new URLSearchParams(parameters)}`, `tint-${group.tone} icon-${group.icon}`, group.name),
  ),
  tile(`tel:${hotline.phone}`, `fill-${hotline.tone} icon-${hotline.icon}`, hotline.name),
]

const tab = ({ name, label, icon }: (typeof tabs)[number]) =>
  `<a class="pressable tab-bar__tab${name === 'home' ? ' tab-bar__tab--current' : ''}" href="/${name}"><div class="icon icon-${icon}"></div>${label}</a>`

/** The home page of somebody who has not signed in, with the classes of pages/home: plain links that work without a script. */
const home = `<div class="shell__home page look-system">
<div class="navigation-bar navigation-bar--root"><div class="navigation-bar__title">${province.product}</div></div>
<main class="page__body">
<div class="home-hello">${helloLines.map((line) => `<div>${line}</div>`).join('')}</div>
<a class="pressable search-bar" href="/search"><div class="icon icon-search icon--small"></div><div class="grow search-bar__words">${searchHint}</div></a>
<div class="card"><div class="grid">${tiles.join('')}</div></div>
</main>
<nav class="tab-bar" aria-label="主导航">${tabs.map(tab).join('')}</nav>
</div>`

const late = `<div class="shell__late" role="alert">这一页还没有打开，可能是网络慢或者断了。填过的内容都还在。<a class="shell__again" href="">再试一次</a></div>`

/** The styles that home uses, in the order in which the app loads them. The page itself links the first ones. */
function stylesOfHome(folder: string): string[] {
  const files = readdirSync(path.join(folder, 'css')).filter((name) => name.endsWith('.css'))
  const having = (rule: string) =>
    files.filter((name) => readFileSync(path.join(folder, 'css', name), 'utf8').includes(rule))
  const [components, ...otherComponents] = having('.grid__item{')
  const [page, ...otherPages] = having('.home-hello{')
  if (!components || !page || otherComponents.length + otherPages.length > 0)
    throw new Error('The styles of the home page are no longer in one file each: read write-shell.ts.')
  return [components, page]
}

function writeShell(folder: string): void {
  const file = path.join(folder, 'index.html')
  const script = source('shell.js')
  const hash = createHash('sha256').update(script).digest('base64')
  const links = stylesOfHome(folder).map((name) => `<link href="/css/${name}" rel="stylesheet">`)
  const changes: [string, string][] = [
    [`script-src 'self'`, `script-src 'self' 'sha256-${hash}'`],
    ['<script defer', `<script>${script}</script><script defer`],
    ['</head>', `${links.join('')}<style>${source('shell.css')}</style></head>`],
    ['</body>', `<div class="shell">${home}${late}</div></body>`],
  ]
  const page = changes.reduce(
    (text, [words, instead]) => {
      if (!text.includes(words)) throw new Error(`${file} no longer says: ${words}`)
      return text.replace(words, () => instead)
    },
    readFileSync(file, 'utf8'),
  )
  writeFileSync(file, page)
}

writeShell(process.argv[2] ?? path.join(root, 'dist/h5'))
