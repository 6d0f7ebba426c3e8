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

/**
 * Controls of which a part lies under another one, so that a tap meets the wrong one. What is fixed to an edge of the
 * screen lies over the page, which scrolls.
 */
export function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'a, button, input, textarea, [role=button], [role=link], [role=radio], [role=checkbox]'
    const name = (node: Element) => (node.getAttribute('aria-label') ?? node.textContent ?? '').slice(0, 30)
    const layerOf = (node: Element): Element | null => {
      for (let at: Element | null = node; at; at = at.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at
      return null
    }
    const seen = [...document.querySelectorAll(controls)]
      .map((node) => ({ node, box: node.getBoundingClientRect(), layer: layerOf(node) }))
      .filter(({ node, box }) => box.width > 0 && box.height > 0 && getComputedStyle(node).opacity !== '0')
    return seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .filter((other) => {
          if (one.layer !== other.layer || one.node.contains(other.node) || other.node.contains(one.node))
            return false
          const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
          return wide > 2 && high > 2
        })
        .map((other) => `“${name(one.node)}” lies on “${name(other.node)}”`),
    )
  })
}

/** The longest line of text and the widest control in px. Beyond some 640 an eye loses the line it reads. */
export function findWideParts(page: Page, most: number): Promise<string[]> {
  return page.evaluate((widest) => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.textContent?.trim()) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { width } of range.getClientRects())
        if (width > widest) found.push(`a line of ${Math.round(width)} px: ${node.textContent.slice(0, 30)}`)
    }
    for (const node of document.querySelectorAll('button, input, textarea, [role=button], [role=radio]')) {
      const { width } = node.getBoundingClientRect()
      if (width > widest)
        found.push(`a control of ${Math.round(width)} px: ${node.textContent?.slice(0, 30)}`)
    }
    return found
  }, most)
}

/**
 * The contrast of the arrow that leads back with what is behind it, the worst that any picture could make: on a ground of
 * its own it is seen on every poster. 0 when something lies over it, undefined on a page without one.
 */
export function measureBackArrow(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const button = [...document.querySelectorAll('[aria-label=返回]')].at(-1)
    const arrow = button?.firstElementChild
    if (!button || !arrow) return
    const box = arrow.getBoundingClientRect()
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    if (box.width === 0 || !top || !button.contains(top)) return 0
    const read = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
    const blend = ([r = 0, g = 0, b = 0, alpha = 1]: number[], ground: number[]) =>
      [r, g, b].map((part, index) => part * alpha + (ground[index] ?? 0) * (1 - alpha))
    const light = (color: number[]) => {
      const [r = 0, g = 0, b = 0] = color.map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const grounds = [
      [0, 0, 0],
      [255, 255, 255],
    ].map((behind) => {
      const layers: string[] = []
      for (let at: Element | null = arrow.parentElement; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        layers.unshift(backgroundColor)
        // Behind the bar over a poster is the poster.
        if (at.className.includes('navigation-bar--overlay')) break
      }
      return layers.reduce((ground, layer) => blend(read(layer), ground), behind)
    })
    const ratios = grounds.map((ground) => {
      const pair = [light(blend(read(getComputedStyle(arrow).color), ground)), light(ground)]
      return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
    })
    return Math.min(...ratios)
  })
}
