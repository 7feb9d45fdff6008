import { useEffect, useState } from 'react'

/** Draws the component anew each second, for a time that runs. */
export function useEachSecond(): void {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = window.setInterval(() => tick((count) => count + 1), 1_000)
    return () => window.clearInterval(timer)
  }, [])
}
