/** Made at its first use, and kept; a promise likewise, so that who asks meanwhile waits for the same work. */
export function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => (made ??= { it: make() }).it
}
