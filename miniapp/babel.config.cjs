// WeChat 8 runs on XWEB (Chromium 100+) and on iOS 13+; H5 is held to the same floor, so one list serves both.
const targets = { chrome: '86', ios: '13' }

// iOS has both since version 10. Babel rewrites them up to 14 and 16 for corner cases (an iterator that must be closed
// when a destructuring throws, a parameter that hides a variable) which nothing of ours comes near, at a tenth of our code.
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
