/**
 * Packages that our packages depend on and nothing here ever runs: by the depending package, with their names and their
 * use. `npm start` installs without them and without what only they need: half of all files. The lock file is complete,
 * so `npm ci` by hand installs them too. Remove a line when its sentence is no longer true.
 */
export const leftOut = {
  '@supabase/lite': {
    '@sentry/node': 'its command line reports its use with it',
    '@supabase/pg-delta': 'its command line compares databases with it',
  },
  '@tarojs/cli': {
    '@tarojs/plugin-doctor': 'looks over a configuration: we build with --no-check',
    '@tarojs/binding': 'taro create',
    axios: 'taro create',
    'download-git-repo': 'taro create',
    inquirer: 'taro create',
    'cli-highlight': 'taro inspect',
    'latest-version': 'taro update',
  },
  '@tarojs/webpack5-runner': {
    'webpack-dev-server': 'taro build --watch for browsers',
    jsdom: 'pages drawn while building',
    'miniprogram-simulate': 'pages drawn while building',
    less: 'styles in another language than CSS',
    stylus: 'styles in another language than CSS',
    sass: 'styles in another language than CSS',
  },
  '@tarojs/runner-utils': { 'scss-bundle': 'styles in another language than CSS' },
  'less-loader': { less: 'styles in another language than CSS' },
  'stylus-loader': { stylus: 'styles in another language than CSS' },
  '@tarojs/router': { 'dingtalk-jsapi': 'the title bar of DingTalk' },
  'babel-preset-taro': {
    'core-js': 'what browsers before 2015 have not',
    '@babel/runtime-corejs3': 'what browsers before 2015 have not',
    'babel-plugin-transform-solid-jsx': 'pages written for Solid',
    '@rnx-kit/babel-preset-metro-react-native': 'apps for React Native',
  },
  'jsonv-ts': { typescript: 'types for the editor' },
}

/** All their names. */
export const leftOutNames = new Set(Object.values(leftOut).flatMap((names) => Object.keys(names)))
