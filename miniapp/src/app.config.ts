import { province } from '#province/facts/province.ts'
import { pagePath, routes, subpackages, tabs } from './routes.ts'

export default {
  pages: tabs.map((tab) => routes[tab.name].path),
  subPackages: subpackages(),
  // Downloaded while the person reads the page before: the subpackages that are likely to be opened next.
  preloadRule: {
    [routes.home.path]: { network: 'all', packages: ['packages/service'] },
    [routes.events.path]: { network: 'all', packages: ['packages/event'] },
    [pagePath(routes.service)]: { network: 'all', packages: ['packages/application'] },
  },
  // 身边服务 asks in the tap where the person is, and the answer stays on the page. Organizers choose an event's place.
  requiredPrivateInfos: ['chooseLocation'],
  // `components/tab-bar.tsx` draws it on both platforms, so that it follows the look of the page.
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
    navigationBarTitleText: province.product,
    navigationBarBackgroundColor: '@ground',
    navigationBarTextStyle: '@ink',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pull',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
}
