// Bytes as people who look at bytes know them: a few a line, the readable envelope apart from the sealed rest.

/** The part of a stored object that is not sealed (protocol, section 2: the header). */
export const HEADER_BYTES = 107
const BYTES_A_LINE = 8

export interface HexLine {
  offset: string
  envelope: string
  sealed: string
}

export function hexLines(bytes: Uint8Array, header = HEADER_BYTES): HexLine[] {
  const lines: HexLine[] = []
  for (let start = 0; start < bytes.length; start += BYTES_A_LINE) {
    const end = Math.min(start + BYTES_A_LINE, bytes.length)
    const split = Math.min(Math.max(header, start), end)
    lines.push({
      offset: start.toString(16).padStart(4, '0'),
      envelope: hex(bytes.subarray(start, split)),
      sealed: hex(bytes.subarray(split, end)),
    })
  }
  return lines
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `${byte.toString(16).padStart(2, '0')} `).join('')
}
