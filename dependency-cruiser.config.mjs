// Imports point one way: miniapp → shared ← functions → supabase. Every ban says where the code belongs.
import { words } from './scripts/checks/words.mjs'

/** The phone's layers from the top. Each may import those after it and none before it. */
const phoneLayers = ['app', 'pages|packages', 'features|form', 'components', 'lib']

const layerMessages = {
  features:
    'A page may use a feature, a feature no page: move what both need into miniapp/src/features/<domain>.',
  components:
    'A component knows no domain word: pass it what it shows, or move it into miniapp/src/features/<domain>.',
  lib: 'lib talks to the phone and to the server: what draws or knows a service belongs into components or features.',
}

const miniapp = (layers) => `^miniapp/src/(${layers})([/.]|$)`

const layerRules = phoneLayers.slice(2).map((layer, index) => ({
  name: `miniapp-${layer.split('|')[0]}`,
  severity: 'error',
  comment: layerMessages[layer.split('|')[0]],
  from: { path: miniapp(layer) },
  to: { path: miniapp(phoneLayers.slice(0, index + 2).join('|')) },
}))

/**
 * A word may use only the words before it in the glossary. So no two words can need each other, not even through
 * subfolders.
 */
const wordRules = words.slice(0, -1).map((word, index) => ({
  name: `${word}-stands-below`,
  severity: 'error',
  comment:
    'docs/glossary.md has this word before the one it imports: move what both need into the first, or what joins them into the page or endpoint; where nothing points back, change their order there.',
  from: { path: `^(shared|functions|miniapp/src/features)/${word}/` },
  to: { path: `^$1/(${words.slice(index + 1).join('|')})/` },
}))

/** One folder for all of a province, also what only the phone or only the database asks of it. */
const provinces = '^shared/provinces/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one thing, or share a third: move what both need into a file below them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-cycles',
      severity: 'error',
      scope: 'folder',
      comment:
        'Two folders that need each other: move what both need into the one below, or what joins them into the page or the endpoint above.',
      from: { path: '^(shared|functions|miniapp/src/features)/' },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'The imported file or package does not exist: name it with its extension, or install it.',
      from: { pathNot: '^tests/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      comment:
        'shared runs on the phone and on the server and imports neither: what needs one of them belongs into miniapp/ or functions/.',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', 'node_modules/zod/'] },
    },
    {
      name: 'facts-import-nothing',
      severity: 'error',
      comment:
        'Everything may ask for the facts of a province, so they need nothing: what joins them with a word belongs beside facts/, in the folder of the province.',
      from: { path: `${provinces}[^/]+/facts/` },
      to: { pathNot: `${provinces}[^/]+/facts/` },
    },
    {
      name: 'shared-serves-the-phone',
      severity: 'error',
      comment:
        'Nothing of the mini-program needs this file, directly or through another: move it into functions/<word>/ (into tests/ when only tests need it).',
      from: { path: '^miniapp/src/' },
      to: { path: '^shared/', pathNot: provinces, reachable: false },
    },
    {
      name: 'shared-serves-the-server',
      severity: 'error',
      comment:
        'Neither the functions nor the database need this file, directly or through another: move it into miniapp/src/features/<word>/.',
      from: { path: '^(functions|supabase)/' },
      to: { path: '^shared/', pathNot: provinces, reachable: false },
    },
    {
      name: 'zod-comes-through-shared',
      severity: 'error',
      comment:
        "Import * as z from '#shared/zod.ts': it sets the language and keeps zod from probing `new Function`, which WeChat stubs.",
      from: { pathNot: '^shared/zod\\.ts$' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'phone-knows-no-server',
      severity: 'error',
      comment:
        'The phone asks the server over HTTP: the shape of the answer belongs into the contract in shared/<word>/endpoints/.',
      from: { path: '^miniapp/' },
      to: { path: '^(functions|supabase|scripts)/' },
    },
    {
      name: 'server-knows-no-phone',
      severity: 'error',
      comment: 'What phone and server both need belongs into shared/.',
      from: { path: '^(functions|supabase)/' },
      to: { path: '^miniapp/' },
    },
    {
      name: 'deployed-functions-stay-apart-from-local',
      severity: 'error',
      comment:
        'functions/local and supabase/embedded never reach a deployment: what both modes need belongs into functions/ itself.',
      from: { path: '^functions/', pathNot: '^functions/local/' },
      to: { path: '^(functions/local|supabase)/' },
    },
    {
      name: 'supabase-knows-no-functions',
      severity: 'error',
      comment: 'The embedded Supabase stands below the functions: hand it what it needs as an argument.',
      from: { path: '^supabase/' },
      to: { path: '^(functions|scripts)/' },
    },
    {
      name: 'app-needs-no-scripts',
      severity: 'error',
      comment:
        'scripts/ starts and builds the app, so the app cannot need it: move the rule into the part it belongs to.',
      from: { path: '^(functions|shared|miniapp)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'tests/ is not installed where the app runs: move the code into the part that needs it.',
      from: { pathNot: '^tests/' },
      // The entry needs only a type of Vercel's builder, which is gone at run time.
      to: { path: '^tests/', pathNot: '^tests/node_modules/@vercel/node/' },
    },
    ...layerRules,
    ...wordRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tests/tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
