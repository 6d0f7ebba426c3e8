/** Instead of Taro's bars. Every page of ours draws its own, and `navigationStyle` and `tabBar.custom` say so. */
export function initNavigationBar() {}
export function initTabbar() {}
