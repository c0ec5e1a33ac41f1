import { hasAnimation, pictureType } from './picture-type.ts'

/** The largest picture that is taken, in bytes. */
export const longestPicture = 4 * 1024 * 1024
/** The longer side of a kept picture, in pixels. */
export const widestPicture = 1200
// A small file can unfold into very many pixels.
const mostPixels = 30_000_000

/** A picture as it is kept: drawn anew, so that nothing of the uploaded file is in it but what can be seen. */
export interface Picture {
  readonly type: 'image/webp'
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

export type PictureRefusal = 'no-picture' | 'too-large' | 'other-type' | 'animated' | 'unreadable'

export type ReadPicture =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly reason: PictureRefusal }

/**
 * Reads an uploaded JPEG, PNG or WebP, known by its content whatever it is called, and draws it anew as WebP: upright, no longer than
 * `widestPicture`, without place, time, camera or any other note that the file carried. Other types, animations, and files that are
 * too large or broken are refused.
 */
export async function readPicture(bytes: Uint8Array | undefined): Promise<ReadPicture> {
  if (bytes === undefined || bytes.length === 0) return { ok: false, reason: 'no-picture' }
  if (bytes.length > longestPicture) return { ok: false, reason: 'too-large' }
  const type = pictureType(bytes)
  if (type === undefined) return { ok: false, reason: 'other-type' }
  if (hasAnimation(type, bytes)) return { ok: false, reason: 'animated' }
  return await drawAnew(bytes)
}

async function drawAnew(bytes: Uint8Array): Promise<ReadPicture> {
  // The library is large and seldom needed: it is read with the first picture.
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .timeout({ seconds: 15 })
      .autoOrient()
      .resize({ width: widestPicture, height: widestPicture, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true })
    return { ok: true, picture: { type: 'image/webp', bytes: data, width: info.width, height: info.height } }
  } catch {
    // Broken, cut short, or with far too many pixels: its words are the library's, and of no use to whoever uploaded it.
    return { ok: false, reason: 'unreadable' }
  }
}
