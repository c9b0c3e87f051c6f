// The line between one browser and the server, as a proxy on loopback: it can be cut, mended and slowed, workers and
// WebSockets included, and it remembers whoever else the browser tried to reach.
import http from 'node:http'
import net from 'node:net'
import { Transform } from 'node:stream'

export class Line {
  #server
  #sockets = new Set()
  #host
  #cut = false
  #pace
  /** Hosts other than ours that something asked for: must stay empty. */
  strangers = []
  /** What was asked of the server so far: method, path, length of what went along in bytes. */
  asked = []

  static async open(origin) {
    const line = new Line()
    line.#host = new URL(origin).host
    line.#server = http.createServer((request, response) => line.#pass(request, response))
    line.#server.on('connect', (request, socket, head) => line.#tunnel(request, socket, head))
    line.#server.on('connection', (socket) => {
      if (line.#cut) socket.destroy()
      line.#sockets.add(socket)
      socket.on('close', () => line.#sockets.delete(socket))
      socket.on('error', () => undefined)
    })
    await new Promise((listening) => line.#server.listen(0, '127.0.0.1', listening))
    return line
  }

  get proxy() {
    return { server: `http://127.0.0.1:${this.#server.address().port}` }
  }

  cut() {
    this.#cut = true
    for (const socket of this.#sockets) socket.destroy()
  }

  mend() {
    this.#cut = false
  }

  /** As on "slow 3G": kilobits a second towards the browser, milliseconds before anything arrives. */
  slow({ kilobits, latency }) {
    this.#pace = { bytesPerMs: (kilobits * 1000) / 8 / 1000, latency, free: 0 }
  }

  async close() {
    this.cut()
    await new Promise((closed) => this.#server.close(closed))
  }

  #known(host) {
    if (host === this.#host) return true
    this.strangers.push(host)
    return false
  }

  #pass(request, response) {
    const url = new URL(request.url)
    if (this.#cut || !this.#known(url.host)) return void response.destroy()
    const { port } = url
    const bytes = Number(request.headers['content-length'] ?? 0)
    this.asked.push({ method: request.method, path: url.pathname, bytes })
    const onward = http.request(
      {
        host: '127.0.0.1',
        port,
        method: request.method,
        path: url.pathname + url.search,
        headers: request.headers,
      },
      (answer) => {
        response.writeHead(
          answer.statusCode,
          answer.rawHeaders.length ? pairs(answer.rawHeaders) : answer.headers,
        )
        answer.pipe(this.#paced()).pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    request.on('close', () => request.destroyed && !request.complete && onward.destroy())
    request.pipe(onward)
  }

  #tunnel(request, socket, head) {
    if (this.#cut || !this.#known(request.url)) return void socket.destroy()
    const onward = net.connect(Number(request.url.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      onward.write(head)
      onward.pipe(this.#paced()).pipe(socket)
      socket.pipe(onward)
    })
    this.#sockets.add(onward)
    onward.on('close', () => {
      this.#sockets.delete(onward)
      socket.destroy()
    })
    onward.on('error', () => socket.destroy())
    socket.on('close', () => onward.destroy())
    socket.on('error', () => onward.destroy())
  }

  #paced() {
    const line = this
    let first = true
    return new Transform({
      transform(chunk, _encoding, done) {
        const pace = line.#pace
        if (!pace) return done(null, chunk)
        const now = performance.now()
        pace.free = Math.max(pace.free, now) + chunk.length / pace.bytesPerMs
        const wait = pace.free - now + (first ? pace.latency : 0)
        first = false
        setTimeout(() => done(null, chunk), wait)
      },
    })
  }
}

function pairs(raw) {
  const headers = []
  for (let at = 0; at < raw.length; at += 2) headers.push([raw[at], raw[at + 1]])
  return headers.flat()
}
