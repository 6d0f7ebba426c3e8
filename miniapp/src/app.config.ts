import { pagePath, routes, subpackages, tabs } from './routes.ts'

export default {
  pages: tabs.map((tab) => routes[tab.name].path),
  subPackages: subpackages(),
  // Fetched while a person reads the page before: what they are likely to open next.
  preloadRule: {
    [routes.home.path]: { network: 'all', packages: ['packages/service'] },
    [routes.events.path]: { network: 'all', packages: ['packages/event'] },
    [pagePath(routes.service)]: { network: 'all', packages: ['packages/application'] },
  },
  // WeChat's list covers location only, and no page asks where somebody is: a county is chosen by hand.
  requiredPrivateInfos: [],
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
