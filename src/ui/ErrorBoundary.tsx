import { Component, type ReactNode } from 'react'

interface Props {
  /** Shown in place of the children once one of them has thrown. */
  fallback: ReactNode
  children: ReactNode
}

/** Keeps a fault in one widget from taking the page away. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
