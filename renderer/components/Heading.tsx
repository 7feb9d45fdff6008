import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** The heading of a new screen takes the focus, so that it is what a screen reader says first. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
