import { describe, expect, it } from 'vitest'
import { foundingApplication } from '../../../test/applications.ts'
import { caseSite, contact } from '../../../test/case-site.ts'
import { submitProposal } from '../../proposals/submit-proposal.ts'

const { db, pool, community, people, clock, file, vote, found, as, open } = await caseSite()

describe('the public page of a case', () => {
  it('shows where it is, the city, the ranks that voted and each clause, and names nobody', async () => {
    const { id } = await file('suzhou')
    await vote(id, people.lead, 'approve', ['G1'])
    const page = await open(`/cases/${id}`)
    for (const words of ['Found a station: Suzhou', 'Lead 1', 'Approves', 'Lead 1/1, SIG Member 0/2', '/en/charter#G2'])
      expect(page).toContain(words)
    for (const words of [
      '林晓',
      'Lea Lead',
      'Because approve',
      'linxiao-example',
      '两家公司',
      contact,
      'says 30',
      '12 October',
    ])
      expect(page).not.toContain(words)
  })

  it('is the same bytes for every reader', async () => {
    const { id } = await file('wuxi')
    const cookie = await as(people.lead)
    expect(await open(`/cases/${id}`, 200, cookie)).toBe(await open(`/cases/${id}`))
  })

  it('leads to the station and the ledger once it is granted, and says it in Chinese too', async () => {
    const { id } = await found('ningbo')
    const page = await open(`/cases/${id}`, 200, '', 'zh')
    for (const words of ['宁波站成立了', '/zh/stations/ningbo', '/zh/ledger/', '经人确认'])
      expect(page).toContain(words)
  })

  it('is not there for a case that nobody confirmed, that lapsed, or that never was', async () => {
    const application = foundingApplication({ place: 'jinan', address: 'jinan@example.org' })
    const filed = await submitProposal(db, community.id, community.charter, application, true, clock())
    if (!filed.ok) throw new Error(filed.reason)
    await open(`/cases/${filed.id}`, 404)
    await pool.query(`update proposal set state = 'lapsed', ended_at = now() where id = $1`, [filed.id])
    await open(`/cases/${filed.id}`, 404)
    await open('/cases/00000000-0000-4000-8000-000000000000', 404)
    expect(await open('/cases/nonsense', 404)).toContain('href="/en/ledger">Open the ledger')
  })

  it('shows what it was decided on, though people have lost their ranks since', async () => {
    const { id } = await found('fuzhou')
    await pool.query(`update rank_holding set last_day = '2026-11-23' where person_id = $1`, [people.two])
    expect(await open(`/cases/${id}`)).toContain('Lead 1/1, SIG Member 2/2')
    await pool.query(`update rank_holding set last_day = null where person_id = $1`, [people.two])
  })
})
