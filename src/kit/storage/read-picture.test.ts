import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { longestPicture, readPicture } from './read-picture.ts'

const plain = { width: 40, height: 20, channels: 3, background: '#1f6b4f' } as const
const place = {
  IFD0: { Make: 'Secret Camera', Copyright: 'Some Body' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 49/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 28/1 2/1' },
}

async function read(bytes: Uint8Array) {
  const outcome = await readPicture(bytes)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.picture
}

describe('a picture that is uploaded', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is taken as %s, whatever it is called, and kept as WebP', async (type) => {
    const picture = await read(await sharp({ create: plain }).toFormat(type).toBuffer())
    expect(picture).toMatchObject({ type: 'image/webp', width: 40, height: 20 })
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: 'webp', width: 40, height: 20 })
  })

  it('loses where it was taken, by which camera, and every other note', async () => {
    const taken = await sharp({ create: plain })
      .withExif(place)
      .withXmp('<x:xmpmeta>Secret Note</x:xmpmeta>')
      .jpeg()
      .toBuffer()
    for (const note of ['Exif', 'Secret Camera', 'Secret Note']) expect(taken.includes(note)).toBe(true)
    const { bytes } = await read(taken)
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata()
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
    for (const note of ['Exif', 'EXIF', 'XMP', 'Secret', 'Some Body', 'GPS']) expect(bytes.includes(note)).toBe(false)
  })

  it('loses also what hangs behind its end', async () => {
    const taken = Buffer.concat([
      await sharp({ create: plain }).jpeg().toBuffer(),
      Buffer.from('<script>secret</script>'),
    ])
    expect((await read(taken)).bytes.includes('secret')).toBe(false)
  })

  it('stands upright without the note that says so', async () => {
    const lying = await sharp({ create: plain }).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await read(lying)).toMatchObject({ width: 20, height: 40 })
  })

  it('is made smaller, and never larger', async () => {
    const large = await sharp({ create: { ...plain, width: 3000, height: 1500 } })
      .png()
      .toBuffer()
    expect(await read(large)).toMatchObject({ width: 1200, height: 600 })
  })
})

describe('not taken is', () => {
  const red = { ...plain, background: '#c00' } as const
  const frames = async () =>
    await Promise.all([plain, red].map(async (create) => await sharp({ create }).png().toBuffer()))

  it('nothing at all', async () => {
    expect(await readPicture(undefined)).toEqual({ ok: false, reason: 'no-picture' })
    expect(await readPicture(new Uint8Array())).toEqual({ ok: false, reason: 'no-picture' })
  })

  it('what is too large', async () => {
    expect(await readPicture(new Uint8Array(longestPicture + 1))).toEqual({ ok: false, reason: 'too-large' })
  })

  it.each([
    ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['PDF', '%PDF-1.7'],
    ['GIF', 'GIF89a'],
    ['words', 'hello'],
  ])('%s', async (_type, content) => {
    expect(await readPicture(Buffer.from(content))).toEqual({ ok: false, reason: 'other-type' })
  })

  it('TIFF, though the library could read it', async () => {
    expect(await readPicture(await sharp({ create: plain }).tiff().toBuffer())).toEqual({
      ok: false,
      reason: 'other-type',
    })
  })

  it('what moves: WebP', async () => {
    const moving = await sharp(await frames(), { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(await readPicture(moving)).toEqual({ ok: false, reason: 'animated' })
  })

  it('what moves: PNG', async () => {
    const [still = Buffer.alloc(0)] = await frames()
    // The chunk that makes a PNG move stands behind the first one, IHDR (8 bytes of signature, 25 of chunk).
    const control = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
    const moving = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
    expect(await readPicture(moving)).toEqual({ ok: false, reason: 'animated' })
  })

  it('what is cut short, or only begins like a picture', async () => {
    const whole = await sharp({ create: { ...plain, width: 400, height: 400 } })
      .png()
      .toBuffer()
    for (const broken of [whole.subarray(0, whole.length / 2), Buffer.from([0xff, 0xd8, 0xff, 0, 0, 0])])
      expect(await readPicture(broken)).toEqual({ ok: false, reason: 'unreadable' })
  })

  it('a small file that unfolds into far too many pixels', async () => {
    const bomb = await sharp({ create: { ...plain, width: 9000, height: 9000 } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(longestPicture)
    expect(await readPicture(bomb)).toEqual({ ok: false, reason: 'unreadable' })
  })
})
