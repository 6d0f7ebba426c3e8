import { tabs } from './routes.ts'

export default {
  pages: tabs.map((tab) => tab.path),
  subPackages: [],
  tabBar: {
    custom: true,
    color: '#707070',
    selectedColor: '#c8161d',
    backgroundColor: '#ffffff',
    list: tabs.map((tab) => ({ pagePath: tab.path, text: tab.label })),
  },
  window: {
    navigationBarTitleText: '皖工服务',
    navigationBarBackgroundColor: '#f4f4f5',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f4f5',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
}
