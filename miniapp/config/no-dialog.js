/** Instead of Taro's dialogs, which H5 never opens. */
export default class NoDialog {}
