// A picture as a phone takes it: a real JPEG with an EXIF block that says where.

export const PLANTED_PLACE = 'PlantedPlace 44.6488N 63.5752W'

export async function pictureWithPlace(page) {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 900)
    const pen = canvas.getContext('2d')
    const sky = pen.createLinearGradient(0, 0, 0, 900)
    sky.addColorStop(0, '#f6c28b')
    sky.addColorStop(1, '#2f6f73')
    pen.fillStyle = sky
    pen.fillRect(0, 0, 1200, 900)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  const jpeg = Buffer.from(drawn)
  return {
    name: 'IMG_2041.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]),
  }
}

/** An APP1 segment: "Exif", a little-endian TIFF head, one entry (0x010e, image description). */
function exif() {
  const text = Buffer.from(`${PLANTED_PLACE}\0`, 'latin1')
  const tiff = Buffer.alloc(26)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x010e, 10)
  tiff.writeUInt16LE(2, 12)
  tiff.writeUInt32LE(text.length, 14)
  tiff.writeUInt32LE(26, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
