import { Logger, type Runner, run, runMigrations, runOnce, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Db } from '../db/database.ts'
import type { Instant } from '../time/time.ts'

/** A piece of work done outside the request: it takes a payload that it parses itself, and may safely run twice. */
export type Task = (payload: unknown) => Promise<void>
export type Tasks = Readonly<Record<string, Task>>

export interface JobOptions {
  /** Jobs with the same key replace one another until they run. */
  readonly key?: string
  readonly runAt?: Instant
}

/** Enqueues a job in the transaction of the change that needs it: it runs if, and only if, the change is kept. */
export async function enqueue(trx: Db, task: string, payload: object, options: JobOptions = {}): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${task}, payload := ${JSON.stringify(payload)}::json,
    run_at := ${options.runAt?.toString() ?? null}::timestamptz, job_key := ${options.key ?? null}
  )`.execute(trx)
}

/** Enqueues the same task many times, each with its payload, in one statement. */
export async function enqueueAll(trx: Db, task: string, payloads: readonly object[]): Promise<void> {
  if (payloads.length === 0) return
  await sql`select count(*) from graphile_worker.add_jobs(array(
    select row(${task}, payload, null, null, null, null, null, null)::graphile_worker.job_spec
    from json_array_elements(${JSON.stringify(payloads)}::json) payload
  ))`.execute(trx)
}

/** Removes jobs that failed for good, last tried before a moment: what they were given may name somebody. */
export async function deleteFailedJobs(db: Db, before: Instant): Promise<void> {
  await sql`select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
    where attempts >= max_attempts and locked_at is null and updated_at < ${before.toString()}::timestamptz
  ))`.execute(db)
}

/** Creates or updates the queue's own tables (schema `graphile_worker`). */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: logger(() => undefined) })
}

/** Told of what goes wrong in a job; a failed job is tried again, ever more slowly. */
export type OnTrouble = (message: string) => void

/** Runs jobs until `stop()`. `crontab` is graphile-worker's: `0 * * * * sweep`, in UTC. */
export async function startWorker(pool: pg.Pool, tasks: Tasks, crontab: string, onTrouble: OnTrouble): Promise<Runner> {
  return await run({
    pgPool: pool,
    taskList: taskList(tasks),
    crontab,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: logger(onTrouble),
  })
}

/** Runs what is due now, and what that makes due, then returns. */
export async function runJobs(pool: pg.Pool, tasks: Tasks, onTrouble: OnTrouble = () => undefined): Promise<void> {
  await runOnce({ pgPool: pool, taskList: taskList(tasks), noHandleSignals: true, logger: logger(onTrouble) })
}

function taskList(tasks: Tasks): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, async (payload: unknown) => await task(payload)]),
  )
}

function logger(onTrouble: OnTrouble): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') onTrouble(message)
  })
}
