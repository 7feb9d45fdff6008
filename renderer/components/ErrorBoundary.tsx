import { Component } from 'react'
import type { ReactNode } from 'react'
import { strings } from '../strings.ts'

interface Props {
  readonly children: ReactNode
  /** Shown instead; without it the boundary explains itself and offers to try again. */
  readonly instead?: ReactNode
}

/** What breaks inside of it leaves the rest of the screen alive, End Call above all. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    if (this.props.instead !== undefined) return this.props.instead
    return (
      <main className="page">
        <div className="sheet" role="alert">
          <h1>{strings.crash.title}</h1>
          <p>{strings.crash.body}</p>
          <button type="button" className="primary" onClick={() => this.setState({ broken: false })}>
            {strings.crash.again}
          </button>
        </div>
      </main>
    )
  }
}
