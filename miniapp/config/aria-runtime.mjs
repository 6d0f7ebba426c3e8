import { mergeInternalComponents } from '@tarojs/shared'
import elements from './aria-elements.cjs'

mergeInternalComponents(elements)
