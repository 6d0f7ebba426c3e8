import type { Page } from 'playwright-core'

/**
 * What a person with large type and an unsteady hand would miss on a page: a page wider than the screen, cut text, and
 * targets smaller than `least` px. An input with only its caret, and a link inside a sentence, are as large as their
 * line.
 */
export function findCuts(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const faults: string[] = []
    const name = (node: Element) =>
      `${node.className} “${(node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 30)}”`
    const isSeen = (node: Element) => {
      const { width, height } = node.getBoundingClientRect()
      return width > 0 && height > 0 && getComputedStyle(node).visibility !== 'hidden'
    }
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`)
    for (const node of document.querySelectorAll('body *')) {
      // WeChat's own bar cuts a long title too. The page shows all of it.
      if (!isSeen(node) || node.closest('svg, .navigation-bar__title')) continue
      const style = getComputedStyle(node)
      const hasText = [...node.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      )
      const box = node.getBoundingClientRect()
      if (hasText && style.overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 1)
        faults.push(`cut: ${name(node)}`)
      if (hasText && style.overflowY === 'hidden' && node.scrollHeight > node.clientHeight + 2)
        faults.push(`cut below: ${name(node)}`)
      const isOutside = box.right > root.clientWidth + 1 || box.left < -1
      if (hasText && isOutside && !scrollsSideways(node)) faults.push(`off the screen: ${name(node)}`)
      if (node instanceof HTMLInputElement && widthOf(node.placeholder, style.font) > node.clientWidth + 1)
        faults.push(`cut: the placeholder “${node.placeholder}”`)
      // An ID number or a credit code is compared with the paper character by character.
      if (
        node instanceof HTMLInputElement &&
        /^\w{18}$/.test(node.value) &&
        node.scrollWidth > node.clientWidth
      )
        faults.push(`cut: the number “${node.value}”`)
      const isTarget = node.matches(
        'a, button, [role=button], [role=link], [role=radio], [role=checkbox], [role=tab]',
      )
      if (isTarget && (box.height < smallest || box.width < smallest))
        faults.push(`${Math.round(box.width)}×${Math.round(box.height)}: ${name(node)}`)
    }
    return faults

    function widthOf(words: string, font: string): number {
      const pen = document.createElement('canvas').getContext('2d')
      if (pen) pen.font = font
      return pen?.measureText(words).width ?? 0
    }

    function scrollsSideways(node: Element): boolean {
      for (let at: Element | null = node; at; at = at.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
          return true
      return false
    }
  }, least)
}
