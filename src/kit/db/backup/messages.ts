/** Why a backup was not made or not restored. */
export const refusals = {
  'nothing-to-back-up': {
    zh: '这里还没有可备份的内容：数据库里没有站长的表。',
    en: 'There is nothing to back up here yet: the database has no tables of Stationmaster.',
  },
  'file-exists': {
    zh: '{file} 已经存在，没有改动它。请换一个名字，或加上 --force 覆盖。',
    en: '{file} is there already, and was left as it is. Give another name, or --force to replace it.',
  },
  'part-exists': {
    zh: '{file} 已经存在：另一次备份正在写，或上次备份中途被杀。确认没有备份在进行后加 --force。',
    en: '{file} is there: another backup is being written, or one was killed. When none is running, say --force.',
  },
  'no-such-place': { zh: '没有这个文件或文件夹。', en: 'There is no such file or folder.' },
  'is-folder': { zh: '这是一个文件夹，不是文件。', en: 'That is a folder, not a file.' },
  'not-allowed': { zh: '当前用户没有权限。', en: 'This user may not do that there.' },
  'read-only': { zh: '磁盘是只读的。', en: 'The disk is read-only.' },
  'disk-full': { zh: '磁盘已满。', en: 'The disk is full.' },
  'too-large': { zh: '那个磁盘放不下这么大的文件。', en: 'The disk there takes no file that large.' },
  'file-unusable': { zh: '备份文件不能用：{why}。', en: 'The file of the backup cannot be used: {why}.' },
  'pipe-closed': { zh: '接收备份的一方提前结束了。', en: 'Whoever was taking the backup went away before its end.' },
  terminal: {
    zh: '备份不会打印到终端：请给出文件名，或用管道接收。',
    en: 'A backup is not printed to a terminal: name a file, or pass it on through a pipe.',
  },
  'not-a-backup': { zh: '这不是站长的备份文件。', en: 'This is no backup of Stationmaster.' },
  cut: {
    zh: '备份文件不完整：后面的部分丢失了（可能没有复制完）。',
    en: 'The backup is cut off: its end is missing. Perhaps it was copied only in part.',
  },
  altered: {
    zh: '备份文件被改动或损坏：内容与它自己的记录不符。',
    en: 'The backup was altered or damaged: it is not what it says of itself.',
  },
  'newer-format': {
    zh: '备份由更新的站长（{program}）制作，本版本读不懂它的格式。请用那个版本恢复。',
    en: 'The backup was made by a newer Stationmaster ({program}), in a form that this one cannot read. Restore it with that one.',
  },
  'newer-program': {
    zh: '备份由更新的站长（{program}）制作：它用到了本版本没有的 {migration}。请用那个版本恢复。',
    en: 'The backup was made by a newer Stationmaster ({program}): it has {migration}, which this one lacks. Restore it with that one.',
  },
  'other-program': {
    zh: '制作备份的站长（{program}）里，{migration} 与本版本的不同。请用当时的那个版本恢复。',
    en: 'The Stationmaster that made the backup ({program}) had another {migration} than this one. Restore it with the one that made it.',
  },
  'not-empty': {
    zh: '这里已有数据（表 {table} 不是空的）。备份只能恢复到空的安装：请把 DATA_DIR 设为新文件夹，或把 DATABASE_URL 设为新数据库。',
    en: 'There is data here already (the table {table} has rows). A backup is restored only where nothing is yet: set DATA_DIR to a new folder, or DATABASE_URL to a new database.',
  },
  'prepared-otherwise': {
    zh: '这里的表是空的，但版本与备份的不同。请把 DATA_DIR 设为新文件夹，或把 DATABASE_URL 设为新数据库。',
    en: 'The tables here are empty, and of another version than those of the backup. Set DATA_DIR to a new folder, or DATABASE_URL to a new database.',
  },
  'other-tables': {
    zh: '备份里的表 {table} 不是站长建的，或列不同。',
    en: 'The table {table} of the backup is none of Stationmaster’s, or has other columns.',
  },
  differs: {
    zh: '恢复后的表 {table} 与备份不一致，已全部撤回。',
    en: 'The table {table} was not the same after it had been brought in as in the backup. All of it was taken back.',
  },
  'database-full': { zh: '数据库写不下：{why}。', en: 'The database cannot write: {why}.' },
  'database-away': { zh: '数据库中途断开了。', en: 'The database went away.' },
  'database-refused': { zh: '数据库拒绝了：{why}。', en: 'The database refused: {why}.' },
  stopped: { zh: '已中止。', en: 'Stopped.' },
} as const

/** What `cli backup` and `cli restore` say. */
export const messages = {
  usageOfBackup: {
    zh: '用法：backup 文件 [--force] [--json] [--lang zh|en]（文件为 - 时写到标准输出）',
    en: 'Usage: backup FILE [--force] [--json] [--lang zh|en] (- for the standard output)',
  },
  usageOfRestore: {
    zh: '用法：restore 文件 [--json] [--lang zh|en]（文件为 - 时从标准输入读）',
    en: 'Usage: restore FILE [--json] [--lang zh|en] (- for the standard input)',
  },
  badLanguage: { zh: '--lang 应为 zh 或 en。', en: '--lang takes zh or en.' },
  nothingWritten: { zh: '{refusal}没有写入任何文件。', en: '{refusal} No file was written.' },
  nothingChanged: { zh: '{refusal}没有恢复任何内容。', en: '{refusal} Nothing was restored.' },
  made: {
    zh: '已备份 {about} 到 {file}：{tables} 个表，{rows} 行，{jobs} 项待办任务。',
    en: 'Backed up {about} to {file}: {tables, plural, one {# table} other {# tables}}, {rows, plural, one {# row} other {# rows}}, {jobs, plural, one {# waiting job} other {# waiting jobs}}.',
  },
  standardOutput: { zh: '标准输出', en: 'the standard output' },
  standardInput: { zh: '标准输入', en: 'the standard input' },
  hash: { zh: '文件的 SHA-256：{sha256}', en: 'SHA-256 of the file: {sha256}' },
  keepSafe: {
    zh: '里面有人们的地址和申请内容：请像保护网站本身一样保管它。',
    en: 'It holds people’s addresses and what they wrote: keep it as safe as the site itself.',
  },
  checking: { zh: '检查 {file}', en: 'Checking {file}' },
  restoring: { zh: '恢复 {tables} 个表，{rows} 行', en: 'Restoring {tables} tables with {rows} rows' },
  restored: {
    zh: '已恢复 {about}：备份于 {madeAt}，由站长 {program} 制作。每个表的行数和内容都与备份一致：',
    en: 'Restored {about}, as it was at {madeAt}, from a backup by Stationmaster {program}. Every table has the rows of the backup, byte by byte:',
  },
  tableRows: {
    zh: '  {table}  {rows} 行  {sha256}',
    en: '  {table}  {rows, plural, one {# row} other {# rows}}  {sha256}',
  },
  emptyTables: {
    zh: '  另有 {tables} 个空表',
    en: '  and {tables, plural, one {# table} other {# tables}} without rows',
  },
  jobsWait: {
    zh: '{jobs} 项待办任务（例如尚未发出的邮件）已重新排队。',
    en: '{jobs, plural, one {# waiting job is} other {# waiting jobs are}} enqueued again, such as letters not yet sent.',
  },
  migrated: { zh: '随后更新了表：{names}', en: 'Then the tables were brought up to date: {names}' },
  sinceThen: {
    zh: '此后发生的事不在其中。{madeAt} 之后要求删除数据的人又回来了：请再删除一次。',
    en: 'What happened later is not in it. Whoever was erased after {madeAt} is there again: erase them anew.',
  },
} as const
