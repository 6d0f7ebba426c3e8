/**
 * WeChat reads `aria-role` and `aria-label`, but Taro's template leaves them out.
 * This writes them into the templates of the elements that people touch or read.
 */
const aria = { 'aria-role': 'i.ariaRole', 'aria-label': 'i.ariaLabel' }

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template?.mergeComponents(ctx, {
        View: aria,
        Text: aria,
        Button: aria,
        Image: aria,
        Input: aria,
        Textarea: aria,
        Picker: aria,
      })
    },
  })
}
