import { routes } from '../src/routes.ts'

type Chunk = { name?: string }
type Module = { resource?: string }
type ChunkGraph = { getModuleChunksIterable: (module: Module) => Iterable<Chunk> }
type CacheGroups = { [name: string]: object | false }

/** Taro makes each page of a subpackage require the file with this name. */
const sharedFile = 'sub-vendors'
const subpackages = [
  ...new Set(Object.values(routes).flatMap((route) => ('root' in route ? [route.root] : []))),
]
const isIn = (subpackage: string, { name }: Chunk) => name?.startsWith(`${subpackage}/`) ?? false
const isSharedFile = ({ name }: Chunk) => name?.endsWith(`/${sharedFile}`) ?? false

/**
 * Every form needs zod and the rules of forms, so they are in the main package once and not in each subpackage with forms. What
 * reads pictures is where photos are chosen.
 */
const isOfEveryForm = ({ resource }: Module) =>
  /\/node_modules\/zod\/|\/shared\/form\/(?!files\/)/.test(resource ?? '')

/** Whether several pages have a module, and only pages of subpackages. */
function isShared(module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean {
  const chunks = [...chunkGraph.getModuleChunksIterable(module)]
  const isInSubpackage = (chunk: Chunk) => subpackages.some((subpackage) => isIn(subpackage, chunk))
  return !isOfEveryForm(module) && chunks.length > 1 && chunks.every(isInSubpackage)
}

/**
 * The given cache groups of webpack's splitChunks, with one for each subpackage: the modules that its pages share become one file
 * of it, also when other subpackages have them too. By default Taro writes each of those into its own file, and each page requires
 * all of them.
 */
export function withSharedModules(groups: CacheGroups): CacheGroups {
  // webpack splits twice, by itself and in Taro's plugin. The second time these groups must not take the shared modules.
  const chunks = (chunk: Chunk) => !isSharedFile(chunk)
  return {
    ...Object.fromEntries(
      Object.entries(groups).map(([name, group]) => [name, group && { ...group, chunks }]),
    ),
    ...Object.fromEntries(
      subpackages.map((subpackage) => [
        `shared by ${subpackage}`,
        {
          name: `${subpackage}/${sharedFile}`,
          chunks: (chunk: Chunk) => isIn(subpackage, chunk),
          test: isShared,
          minChunks: 1,
          priority: 20_000,
          enforce: true,
        },
      ]),
    ),
  }
}
