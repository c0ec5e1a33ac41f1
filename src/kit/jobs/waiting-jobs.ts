import type pg from 'pg'

const columns = ['id', 'task', 'payload', 'run_at', 'key', 'priority', 'max_attempts'] as const

/**
 * The jobs that wait to run, or run now, as a query in the form of `jobTable`; those that failed for good are left out. It reads the
 * queue's own table: its view leaves out what jobs are given.
 */
export async function waitingJobs(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ isThere: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as "isThere"`,
  )
  if (rows[0]?.isThere !== true) return 'select where false'
  return `select j.id, t.identifier as task, j.payload, j.run_at, j.key, j.priority, j.max_attempts
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts < j.max_attempts order by j.id`
}

/** A table for jobs that were taken from another queue, which is there until the transaction ends. */
export const jobTable = {
  name: 'waiting_job',
  columns,
  make: `create temporary table waiting_job (id bigint primary key, task text not null, payload json not null,
    run_at timestamptz not null, key text, priority smallint not null, max_attempts smallint not null) on commit drop`,
  content: `select ${columns.join(', ')} from waiting_job order by id`,
} as const

/** Enqueues the jobs of that table anew, in the same order. Tries of them that failed are forgotten. */
export async function enqueueAgain(client: pg.ClientBase): Promise<void> {
  await client.query(`select graphile_worker.add_job(task, payload, run_at := run_at, job_key := key, priority := priority,
    max_attempts := max_attempts) from (select * from waiting_job order by id) as job`)
}
