import canonicalize from 'canonicalize'

const deepest = 64

/**
 * A value as canonical JSON (RFC 8785): one value has exactly one spelling, so its hash can be taken again by anybody.
 * Throws a `TypeError` that names the place for whatever would not come back the same when it is read: `undefined`, NaN and
 * infinities, lone surrogates, dates and other objects that are not plain, more than 64 levels (so also a circle).
 */
export function canonicalJson(value: unknown): string {
  refuseUnkeepable(value, 'the value', 0)
  const written = canonicalize(value)
  if (written === undefined) throw new TypeError('JSON has no form for this value.')
  return written
}

function refuseUnkeepable(value: unknown, where: string, depth: number): void {
  if (depth > deepest) throw new TypeError(`JSON keeps at most ${deepest} levels: ${where.slice(0, 200)} is deeper.`)
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (typeof value === 'string' && value.isWellFormed()) return
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) refuseUnkeepable(one, `${where}[${index}]`, depth + 1)
    return
  }
  if (isPlainObject(value)) {
    for (const [name, one] of Object.entries(value)) {
      if (!name.isWellFormed()) throw new TypeError(`Canonical JSON cannot keep a name in ${where}: lone surrogate.`)
      refuseUnkeepable(one, `${where}.${name}`, depth + 1)
    }
    return
  }
  const kind =
    typeof value === 'string'
      ? 'a lone surrogate'
      : typeof value === 'object'
        ? 'an object that is not plain'
        : String(value)
  throw new TypeError(`Canonical JSON cannot keep ${where}: ${kind}.`)
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  const isBare = prototype === Object.prototype || prototype === null
  return isBare && Object.getOwnPropertySymbols(value).length === 0
}
