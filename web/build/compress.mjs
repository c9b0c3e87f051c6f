// Puts a .br and a .gz beside every built file that gets smaller by it, so that the program never compresses anything itself.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const DIST = new URL('../dist/', import.meta.url).pathname
const ENDINGS = /\.(?:html|js|css|json|webmanifest|svg|wasm|ftl|txt)$/
const WORTH_IT_BYTES_MIN = 512

for (const name of readdirSync(DIST, { recursive: true })) {
  const file = join(DIST, String(name))
  if (!ENDINGS.test(file) || !statSync(file).isFile()) continue
  const plain = readFileSync(file)
  if (plain.length < WORTH_IT_BYTES_MIN) continue
  const brotli = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })
  const gzip = gzipSync(plain, { level: constants.Z_BEST_COMPRESSION })
  if (brotli.length < plain.length) writeFileSync(`${file}.br`, brotli)
  if (gzip.length < plain.length) writeFileSync(`${file}.gz`, gzip)
}
