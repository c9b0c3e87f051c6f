// A JPEG with a place in its EXIF, made in the browser that will share it: the place must not reach anybody.

/** "GPS secret" stands in the EXIF block where a camera writes what it knows. */
export const PLANTED = 'PLANTED-GPS-52.5200N-13.4050E'

export async function pictureWithPlace(page) {
  const plain = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 400)
    const context = canvas.getContext('2d')
    context.fillStyle = '#7ba7a0'
    context.fillRect(0, 0, 640, 400)
    context.fillStyle = '#f4d9a8'
    context.arc(480, 120, 60, 0, 7)
    context.fill()
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0'), Buffer.from(PLANTED)])
  const segment = Buffer.alloc(4)
  segment.writeUInt16BE(0xffe1, 0)
  segment.writeUInt16BE(exif.length + 2, 2)
  const jpeg = Buffer.from(plain)
  return {
    name: 'IMG_1234.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([jpeg.subarray(0, 2), segment, exif, jpeg.subarray(2)]),
  }
}
