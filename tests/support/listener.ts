/** Somebody on this machine who would like to hear from the app: everything that reaches them is written down. */
import dgram from 'node:dgram'
import http from 'node:http'
import net from 'node:net'
import type { AddressInfo } from 'node:net'

export interface Listener {
  /** `host:port` of a server for HTTP, web sockets and anything else that comes over TCP. */
  readonly tcp: string
  /** `host:port` for what comes over UDP. */
  readonly udp: string
  /** One line for each connection and packet so far. */
  readonly heard: () => readonly string[]
  readonly stop: () => Promise<void>
}

export async function startListener(): Promise<Listener> {
  const heard: string[] = []
  const web = http.createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('<script>document.title = "taken"</script>')
  })
  web.on('connection', (socket: net.Socket) => {
    heard.push('a connection')
    socket.on('error', () => socket.destroy())
  })
  const packets = dgram.createSocket('udp4', (message) => void heard.push(`a packet of ${message.length} bytes`))
  await new Promise<void>((resolve) => void web.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => void packets.bind(0, '127.0.0.1', resolve))
  return {
    tcp: `127.0.0.1:${(web.address() as AddressInfo).port}`,
    udp: `127.0.0.1:${packets.address().port}`,
    heard: () => heard,
    stop: async () => {
      packets.close()
      web.closeAllConnections()
      await new Promise((resolve) => web.close(resolve))
    },
  }
}

/** Whether a port of this machine accepts a connection. */
export const isOpen = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = net.connect(port, '127.0.0.1')
  socket.once('connect', () => {
    socket.destroy()
    resolve(true)
  })
  socket.once('error', () => resolve(false))
})
