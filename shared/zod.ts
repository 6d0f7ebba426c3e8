/**
 * The only import of zod in the project. zod/mini is a fifth of full zod on the phone, and its schemas check on the
 * server just as well. `jitless` stops zod from probing `new Function`, which WeChat may stub without an error.
 */
import * as z from 'zod/mini'

z.config(z.locales.zhCN())
z.config({ jitless: true })

export { z }
