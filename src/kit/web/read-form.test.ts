import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { limitBody, longestBody, longestUpload } from './guards.ts'
import { readUpload } from './read-form.ts'

const site = new Hono()
  .use(
    limitBody(
      (path) => path === '/pictures',
      (c, most) => c.json({ most }, 413),
    ),
  )
  .post('/*', async (c) => {
    const { values, file } = await readUpload(c, 'picture')
    return c.json({ values, size: file?.length ?? null })
  })

async function send(path: string, words: Record<string, string>, file?: Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(words)) body.set(name, value)
  if (file) body.set('picture', new File([file], 'a.png'))
  return await site.request(path, { method: 'POST', body })
}

describe('a form with a picture', () => {
  it('is read with its words', async () => {
    const answer = await send('/pictures', { words: 'one\r\ntwo\0' }, new Uint8Array(300_000))
    expect(await answer.json()).toEqual({ values: { words: 'one\ntwo' }, size: 300_000 })
  })

  it('has none when none was chosen', async () => {
    expect(await (await send('/pictures', {}, new Uint8Array())).json()).toEqual({ values: {}, size: null })
    expect(await (await send('/pictures', { picture: 'words' })).json()).toEqual({
      values: { picture: 'words' },
      size: null,
    })
  })

  it('may be large at its own address only, and nowhere without end', async () => {
    expect(await (await send('/elsewhere', {}, new Uint8Array(300_000))).json()).toEqual({ most: longestBody })
    expect(await (await send('/pictures', {}, new Uint8Array(longestUpload))).json()).toEqual({ most: longestUpload })
  })
})
