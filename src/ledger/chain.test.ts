import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../kit/time/time.ts'
import type { KeptEntry } from './chain.ts'
import { genesis, hashBody, type NewEntry, sealEntry } from './entry.ts'
import { type Verdict, verifyChain } from './verify-ledger.ts'

const community = '7b1c0e0a-5a55-4c58-9d33-6f1f4a0f7a01'
const noon = Temporal.Instant.from('2026-11-05T04:00:00Z')

const word = fc.stringMatching(/^[a-z][a-z-]{0,11}$/)
const words = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((text) => text.isWellFormed() && !text.includes('\0'))
const facts = fc.dictionary(
  word,
  fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), word),
)
const texts = fc.uniqueArray(
  fc.record({ name: word, words, visibility: fc.constantFrom('public' as const, 'deciders' as const) }),
  { selector: (text) => text.name, maxLength: 3 },
)
const newEntry: fc.Arbitrary<NewEntry> = fc.record({
  kind: word,
  subject: word,
  outcome: word,
  clauses: fc.array(word, { maxLength: 3 }),
  by: fc.array(fc.record({ role: word, person: fc.uuid() }), { maxLength: 3 }),
  facts,
  texts,
})
const chain = (minLength = 1) => fc.array(newEntry, { minLength, maxLength: 6 }).map(keep)

describe('a chain that nobody touched', () => {
  test('is proved whole, whatever was decided in it', async () => {
    await fc.assert(
      fc.asyncProperty(chain(0), async (kept) => {
        const head = kept.at(-1)?.hash ?? genesis
        expect(await verifyChain(community, kept)).toMatchObject({ ok: true, entries: kept.length, head, erased: 0 })
      }),
    )
  })

  test('is still whole when any of its texts are erased, and says how many were', async () => {
    await fc.assert(
      fc.asyncProperty(chain(), fc.func(fc.boolean()), async (kept, isErased) => {
        let erased = 0
        const after = kept.map((entry) => ({
          ...entry,
          texts: entry.texts.map((text) => {
            if (!isErased(entry.seq, text.name)) return text
            erased += 1
            return { ...text, salt: null, words: null }
          }),
        }))
        expect(await verifyChain(community, after)).toMatchObject({ ok: true, erased })
      }),
    )
  })

  test('still holds every head that was ever noted', async () => {
    await fc.assert(
      fc.asyncProperty(chain(), fc.nat(), async (kept, pick) => {
        const noted = kept[pick % kept.length]?.hash
        expect(await verifyChain(community, kept, noted)).toMatchObject({ ok: true })
      }),
    )
  })
})

describe('a chain that somebody touched', () => {
  test('names the entry of which a single character was altered', async () => {
    await fc.assert(
      fc.asyncProperty(
        chain(),
        fc.nat(),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (kept, pick, place, other) => {
          const index = pick % kept.length
          const found = await verifyChain(
            community,
            change(kept, index, (entry) => {
              const at = place % entry.body.length
              fc.pre(entry.body[at] !== other)
              return { ...entry, body: entry.body.slice(0, at) + other + entry.body.slice(at + 1) }
            }),
          )
          expect(found).toMatchObject({ ok: false, seq: index + 1, fault: { kind: 'altered' } })
        },
      ),
    )
  })

  test('names the entry after one that was altered and hashed anew', async () => {
    await fc.assert(
      fc.asyncProperty(chain(2), fc.nat(), async (kept, pick) => {
        const index = pick % (kept.length - 1)
        const found = await verifyChain(
          community,
          change(kept, index, (entry) => {
            const body = entry.body.replace(/"outcome":"/, '"outcome":"not-')
            return { ...entry, body, hash: hashBody(body) }
          }),
        )
        expect(found).toMatchObject({ ok: false, seq: index + 2, fault: { kind: 'unchained' } })
      }),
    )
  })

  test('names the entry of which a column tells another story than its body', async () => {
    const columns = {
      kind: { kind: 'other' },
      subject: { subject: 'station:other' },
      at: { at: noon.add({ minutes: 1 }) },
      previous_hash: { previousHash: 'f'.repeat(64) },
    }
    const kept = keep([entryOf('found-station'), entryOf('join-station')])
    for (const [column, other] of Object.entries(columns)) {
      const found = await verifyChain(
        community,
        change(kept, 1, (entry) => ({ ...entry, ...other })),
      )
      expect(found).toMatchObject({ ok: false, seq: 2, fault: { kind: 'column', column } })
    }
  })

  test('names the text that was altered, in its words or in its salt', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('words' as const, 'salt' as const), async (written, part) => {
        fc.pre(written.length > 0)
        const kept = change(keep([{ ...entryOf('found-station'), texts: written }]), 0, (entry) => ({
          ...entry,
          texts: entry.texts.map((text, index) => (index === 0 ? { ...text, [part]: `${text[part]}.` } : text)),
        }))
        const fault = { kind: 'text-altered', text: kept[0]?.texts[0]?.name }
        expect(await verifyChain(community, kept)).toMatchObject({ ok: false, seq: 1, fault })
      }),
    )
  })

  test('misses a text that was taken away, and one that was slipped in', async () => {
    const kept = keep([{ ...entryOf('found-station'), texts: [{ name: 'reason', words: '好', visibility: 'public' }] }])
    const without = change(kept, 0, (entry) => ({ ...entry, texts: [] }))
    expect(await verifyChain(community, without)).toMatchObject({
      seq: 1,
      fault: { kind: 'text-missing', text: 'reason' },
    })
    const slipped = { name: 'praise', salt: 'a', words: 'b' }
    const withMore = change(kept, 0, (entry) => ({ ...entry, texts: [...entry.texts, slipped] }))
    expect(await verifyChain(community, withMore)).toMatchObject({
      seq: 1,
      fault: { kind: 'text-unbound', text: 'praise' },
    })
  })

  test('is found out when an entry that is not the last was removed', async () => {
    await fc.assert(
      fc.asyncProperty(chain(2), fc.nat(), async (kept, pick) => {
        const index = pick % (kept.length - 1)
        const found = await verifyChain(community, kept.toSpliced(index, 1))
        expect(found).toMatchObject({ ok: false, seq: index + 2, fault: { kind: 'gap', expected: index + 1 } })
      }),
    )
  })

  test('is found out when the gap was closed by counting anew', async () => {
    await fc.assert(
      fc.asyncProperty(chain(2), fc.nat(), async (kept, pick) => {
        const rest = kept.toSpliced(pick % (kept.length - 1), 1).map((entry, index) => ({ ...entry, seq: index + 1 }))
        expect(await verifyChain(community, rest)).toMatchObject({ ok: false, seq: (pick % (kept.length - 1)) + 1 })
      }),
    )
  })

  test('is found out when two entries changed places', async () => {
    await fc.assert(
      fc.asyncProperty(chain(2), fc.nat(), async (kept, pick) => {
        const index = pick % (kept.length - 1)
        const swapped = kept.toSpliced(index, 2, ...kept.slice(index, index + 2).reverse())
        expect(await verifyChain(community, swapped)).toMatchObject({
          ok: false,
          seq: index + 2,
          fault: { kind: 'gap' },
        })
      }),
    )
  })

  test('is found out, by a head that was noted, when its end was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(chain(), fc.nat(), async (kept, pick) => {
        const cut = kept.slice(0, pick % kept.length)
        expect(await verifyChain(community, cut)).toMatchObject({ ok: true })
        const found: Verdict = await verifyChain(community, cut, kept.at(-1)?.hash)
        expect(found).toMatchObject({ ok: false, seq: undefined, fault: { kind: 'head-missing' } })
      }),
    )
  })

  test('is found out when an entry of another community stands in it', async () => {
    const found = await verifyChain('another', keep([entryOf('found-station')]))
    expect(found).toMatchObject({ ok: false, seq: 1, fault: { kind: 'column', column: 'community_id' } })
  })
})

function entryOf(kind: string): NewEntry {
  return { kind, subject: 'station:1', outcome: 'granted', clauses: ['G3'], by: [{ role: 'sig.lead' }] }
}

function keep(entries: readonly NewEntry[]): KeptEntry[] {
  let previous = genesis
  return entries.map((entry, index) => {
    const seq = index + 1
    const salted = (entry.texts ?? []).map((text) => ({ ...text, salt: `salt ${seq}` }))
    const { at, body, hash } = sealEntry({ community, seq, previous }, entry, salted, noon.add({ seconds: index }))
    const kept = {
      seq,
      kind: entry.kind,
      subject: entry.subject,
      at,
      body,
      hash,
      previousHash: previous,
      texts: salted,
    }
    previous = hash
    return kept
  })
}

function change(kept: readonly KeptEntry[], index: number, by: (entry: KeptEntry) => KeptEntry): KeptEntry[] {
  return kept.map((entry, at) => (at === index ? by(entry) : entry))
}
