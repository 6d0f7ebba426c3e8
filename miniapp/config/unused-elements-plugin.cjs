/**
 * Taro writes templates for scrolling views into every app, nine kilobytes of the main package, whether a page has one
 * or not. Whoever imports `ScrollView` gets them back: Taro adds what it finds imported.
 */
module.exports = (ctx) => {
  ctx.modifyComponentConfig(({ componentConfig }) => {
    componentConfig.includes.delete('scroll-view')
  })
}
