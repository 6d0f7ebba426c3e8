// WeChat 8 runs on XWEB (Chromium 100+) and on iOS 13+; H5 is held to the same floor, so one list serves both.
const targets = { chrome: '86', ios: '13' }

module.exports = {
  presets: [
    [
      'taro',
      { framework: 'react', ts: { allowDeclareFields: true }, compiler: 'webpack5', hot: false, targets },
    ],
  ],
}
