/** The first words to somebody who has not signed in. */
export const helloLines = ['累了有地方歇，', '有事找得到工会。'] as const

/** In the search field of the home page, with words that people look for. */
export const searchHint = '搜服务，如“学费”“欠薪”“工伤”'
