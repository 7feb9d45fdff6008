/** A report's page on paper, by the app itself: in a window that nobody sees, that runs no scripts and reaches no network. */
import { BrowserWindow, session } from 'electron'
import { confined } from '../confined.ts'

const ADDRESS = 'https://report.invalid/'
let opened = 0

/** Call once the app is ready. @returns the PDF */
export async function printedPdf(html: string): Promise<Buffer> {
  // A session in memory only, whose every request is answered here.
  const own = session.fromPartition(`report-${(opened += 1)}`, { cache: false })
  const answer = ({ url }: { readonly url: string }): Response =>
    url === ADDRESS ? new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }) : new Response(null, { status: 404 })
  own.protocol.handle('https', answer)
  own.protocol.handle('http', answer)
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  const window = new BrowserWindow({ show: false, webPreferences: { ...confined, session: own, javascript: false } })
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    await window.loadURL(ADDRESS)
    return await window.webContents.printToPDF({
      preferCSSPageSize: true, printBackground: true, displayHeaderFooter: true, headerTemplate: '<span></span>',
      footerTemplate: '<div style="width:100%;padding:0 16mm;font:8px sans-serif;color:#56616e;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
    })
  } finally {
    window.destroy()
  }
}
