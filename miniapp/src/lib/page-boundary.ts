import { Component, type ComponentType, createElement, type ReactNode } from 'react'

/**
 * Draws its children, or `Failure` once they have thrown. It stands inside of Taro's own element of a page: what stands in its place is
 * new to WeChat, and is never shown.
 */
export function boundaryWith(Failure: ComponentType<{ drawAgain: () => void }>) {
  return class PageBoundary extends Component<{ children?: ReactNode }, { hasThrown: boolean }> {
    override state = { hasThrown: false }

    static getDerivedStateFromError() {
      return { hasThrown: true }
    }

    private readonly drawAgain = () => this.setState({ hasThrown: false })

    override render() {
      return this.state.hasThrown
        ? createElement(Failure, { drawAgain: this.drawAgain })
        : this.props.children
    }
  }
}
