export type PictureType = 'jpeg' | 'png' | 'webp'

/** What a file is by its first bytes, whatever its name says; undefined for all but the pictures that are taken. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  return wordAt(bytes, 0) === 'RIFF' && wordAt(bytes, 8) === 'WEBP' ? 'webp' : undefined
}

/** Whether a PNG or WebP moves: by its chunks, since a decoder may quietly take the first picture only. */
export function hasAnimation(type: PictureType, bytes: Uint8Array): boolean {
  if (type === 'jpeg') return false
  return type === 'png' ? pngChunks(bytes).includes('acTL') : webpChunks(bytes).some((name) => /^ANI?M/.test(name))
}

/** The names of a PNG's chunks (length, name, content, checksum), as far as they can be read. */
function pngChunks(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = 8; at + 8 <= bytes.length; at += view.getUint32(at) + 12) names.push(wordAt(bytes, at + 4))
  return names
}

/** The names of a WebP's chunks (name, length, content, filled up to an even length). */
function webpChunks(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    names.push(wordAt(bytes, at))
    const length = view.getUint32(at + 4, true)
    at += 8 + length + (length % 2)
  }
  return names
}

function startsWith(bytes: Uint8Array, from: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, place) => bytes[from + place] === byte)
}

function wordAt(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + 4))
}
