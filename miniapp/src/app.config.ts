import { routes, subpackages, tabs } from './routes.ts'

export default {
  pages: tabs.map((tab) => routes[tab.name].path),
  subPackages: subpackages(),
  // Drawn by `components/tab-bar.tsx` on both platforms, so that it follows the look of the page.
  tabBar: {
    custom: true,
    color: '#606060',
    selectedColor: '#b01218',
    backgroundColor: '#ffffff',
    list: tabs.map((tab) => ({ pagePath: routes[tab.name].path, text: tab.label })),
  },
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '皖工服务',
    navigationBarBackgroundColor: '@ground',
    navigationBarTextStyle: '@ink',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pull',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
}
