/** The film of the session that is shown, `walkthrough-film://segment/TOKEN/FILE`: read, opened where it is sealed, and held in memory only. */
import type { Session } from 'electron'

const PAGE = 'walkthrough://app'
/** A segment is about a minute; a bundle may claim anything. */
const MOST = 256 * 1024 * 1024

export interface FilmDesk {
  /** From now on these films are served, and no others; returns where a file is found. */
  readonly show: (read: (file: string) => Promise<Buffer | undefined>) => (file: string) => string
}

export function serveFilm(session: Session): FilmDesk {
  let shown: { readonly token: string; readonly read: (file: string) => Promise<Buffer | undefined> } | undefined
  let count = 0
  session.protocol.handle('walkthrough-film', async (request) => {
    const [, token, ...file] = new URL(request.url).pathname.split('/')
    const bytes = request.method === 'GET' && token === shown?.token ? await shown?.read(file.join('/')) : undefined
    if (!bytes || bytes.length > MOST) return new Response(null, { status: 404, headers: { 'access-control-allow-origin': PAGE } })
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'video/webm', 'access-control-allow-origin': PAGE, 'cache-control': 'no-store' } })
  })
  return {
    show: (read) => {
      count += 1
      const token = String(count)
      shown = { token, read }
      return (file) => `walkthrough-film://segment/${token}/${file}`
    },
  }
}
