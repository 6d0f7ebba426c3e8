// WeChat 8 runs on XWEB (Chromium 100+) and on iOS 13+. H5 has the same minimum, so one list serves both.
const targets = { chrome: '86', ios: '13' }

// iOS supports both since version 10. Babel rewrites them up to 14 and 16 because of rare cases (an iterator that must
// be closed when a destructuring throws, a parameter that hides a variable) that we do not have; that would add a tenth
// to our code.
const exclude = ['transform-destructuring', 'transform-parameters']

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: { allowDeclareFields: true },
        compiler: 'webpack5',
        hot: false,
        targets,
        exclude,
      },
    ],
  ],
}
