const path = require('node:path')
const elements = require('./aria-elements.cjs')

/**
 * WeChat reads `aria-role` and `aria-label`, but Taro's templates leave them out.
 * Taro numbers the attributes of each element (`i.p0`, `i.p1`, …) twice, for the templates when it builds and for
 * the data on the phone: both must know ours, or every number after them means another attribute.
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, elements)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.mjs')].flat()
    },
  })
}
