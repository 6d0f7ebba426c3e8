// Imports point one way: miniapp → shared ← functions → supabase. Every ban says where the code belongs.

/** The phone's layers from the top; each may import those after it, never those before. */
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
      comment: 'The phone asks the server over HTTP: the shape of the answer belongs into shared/api.',
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
      to: { path: '^tests/' },
    },
    ...layerRules,
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
