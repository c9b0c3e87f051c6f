// A member's device that lies: in reports alone, it puts other words into somebody's mouth, and signs and seals the letter itself.

/** Both as long as each other in bytes, so that everything around them stays well formed. */
export async function liesInReports(page, said, forged) {
  if (Buffer.byteLength(said) !== Buffer.byteLength(forged)) throw new Error('They are not equally long.')
  await page.route(/\/assets\/vault-worker-/, async (route) => {
    const response = await route.fetch()
    const lie = `(${swapWords})(${JSON.stringify(said)}, ${JSON.stringify(forged)})\n`
    await route.fulfill({ response, body: lie + (await response.text()) })
  })
}

/** Runs in the worker, before its own script. */
function swapWords(said, forged) {
  const { subtle } = crypto
  const [from, to, label] = [said, forged, 'hf1/letter-body'].map((it) => new TextEncoder().encode(it))
  const bytesOf = (it) =>
    ArrayBuffer.isView(it) ? new Uint8Array(it.buffer, it.byteOffset, it.byteLength) : new Uint8Array(it)
  const isAt = (bytes, at, part) => part.every((byte, i) => bytes[at + i] === byte)
  const lied = (it) => {
    const bytes = bytesOf(it).slice()
    for (let at = 0; at + from.length <= bytes.length; at += 1) if (isAt(bytes, at, from)) bytes.set(to, at)
    return bytes
  }
  const signatures = []
  const { sign, encrypt } = subtle
  const change = (name, value) => Object.defineProperty(subtle, name, { value })
  change('sign', async (how, key, data) => {
    if (!isAt(bytesOf(data), 0, label)) return sign.call(subtle, how, key, data)
    const signature = await sign.call(subtle, how, key, lied(data))
    signatures.push(new Uint8Array(signature))
    return signature
  })
  change('encrypt', (how, key, data) => {
    const isLetter = signatures.some((it) => isAt(bytesOf(data), 0, it))
    return encrypt.call(subtle, how, key, isLetter ? lied(data) : data)
  })
}
