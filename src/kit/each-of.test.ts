import { expect, it } from 'vitest'
import { chunked, eachOf } from './each-of.ts'

it('does each once, no more than so many at a time', async () => {
  const done: number[] = []
  let now = 0
  let most = 0
  await eachOf([1, 2, 3, 4, 5, 6, 7], 2, async (item) => {
    now += 1
    most = Math.max(most, now)
    await Promise.resolve()
    done.push(item)
    now -= 1
  })
  expect([done.toSorted(), most]).toEqual([[1, 2, 3, 4, 5, 6, 7], 2])
  await eachOf([], 2, async () => expect.unreachable())
})

it('begins no more once one failed, and ends those that had begun', async () => {
  const done: number[] = []
  const work = async (item: number) => {
    await Promise.resolve()
    if (item === 2) throw new Error('two')
    done.push(item)
  }
  await expect(eachOf([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('two')
  expect(done).toEqual([1, 3].slice(0, done.length))
})

it('parts a list', () => {
  expect(chunked([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(chunked([], 2)).toEqual([])
})
