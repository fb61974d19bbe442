import { type Kysely, sql } from 'kysely'
import { SEARCH_SCHEMA } from '../search/schema.ts'

/** What every record carries: the columns of `Stamp`. */
const table = (name: string, columns: string): string => `create table ${name} (
    id text primary key, created_at text not null, updated_at text not null, version integer not null, deleted_at text,${columns}
  ) strict, without rowid`

const list = (name: string, owner: string, target: string): string => `create table ${name} (
    owner text not null references ${owner} (id) on delete cascade deferrable initially deferred,
    position integer not null, target text not null references ${target} (id) deferrable initially deferred,
    primary key (owner, position)
  ) strict, without rowid`

const RECORDS = [
  table(
    'school',
    `
    name text not null, stage text not null, district text, address text, phone text, principal text,
    parent_school_name text, founded_on text, archive_fonds text`,
  ),
  table(
    'school_year',
    `
    year text not null, first_term_from text not null, first_term_to text not null,
    second_term_from text not null, second_term_to text not null`,
  ),
  table(
    'campus',
    `
    name text not null, address text, head text`,
  ),
  table(
    'class',
    `
    year text not null, campus text references campus (id) deferrable initially deferred,
    grade text not null, name text not null, head_teacher text`,
  ),
  table(
    'student',
    `
    name text not null, sex text, student_no text, status text, note text`,
  ),
  table(
    'guardian',
    `
    name text not null, phone text, employer text, address text, skills text`,
  ),
  table(
    'enrollment',
    `
    student text not null references student (id) deferrable initially deferred,
    "class" text not null references class (id) deferrable initially deferred, joined_on text,
    left_on text`,
  ),
  table(
    'guardianship',
    `
    student text not null references student (id) deferrable initially deferred,
    guardian text not null references guardian (id) deferrable initially deferred,
    relation text not null, "primary" integer not null`,
  ),
  table(
    'body',
    `
    name text not null, kind text not null, level text, year text not null,
    "parent" text references body (id) deferrable initially deferred, duties text, founded_on text`,
  ),
  table(
    'member',
    `
    body text not null references body (id) deferrable initially deferred, name text not null,
    role text not null, position text, duty text, phone text,
    guardian text references guardian (id) deferrable initially deferred`,
  ),
  table(
    'regulation',
    `
    title text not null, kind text, issued_on text, body text`,
  ),
  table(
    'material',
    `
    title text not null, kind text not null, issue_no text, publisher text, year text not null,
    term text, audience text, copies integer, issued_on text, summary text`,
  ),
  table(
    'lecturer',
    `
    name text not null, sex text, kind text not null, employer text, title text, education text,
    specialty text, phone text, appointed_on text, appointed_until text, certificate_no text, bio text`,
  ),
  table(
    'training',
    `
    "date" text not null, topic text not null, organizer text, level text, hours real`,
  ),
  table(
    'plan',
    `
    title text not null, kind text not null, year text not null, term text, guiding text, goals text,
    measures text, author text, issued_on text`,
  ),
  table(
    'lesson_plan',
    `
    title text not null, lecturer text references lecturer (id) deferrable initially deferred,
    audience text, hours real, objectives text, key_points text, procedure text, homework text,
    year text not null, term text`,
  ),
  table(
    'plan_item',
    `
    plan text not null references plan (id) deferrable initially deferred, month text not null,
    title text not null, campus text references campus (id) deferrable initially deferred,
    responsible text, due_on text, status text,
    activity text references activity (id) deferrable initially deferred`,
  ),
  table(
    'activity',
    `
    title text not null, kind text not null, year text not null, term text not null,
    "date" text not null, notice_on text, "start" text, "end" text, hours real, venue text,
    campus text references campus (id) deferrable initially deferred,
    lecturer text references lecturer (id) deferrable initially deferred, host text, organizer text,
    audience text, lesson_plan text references lesson_plan (id) deferrable initially deferred,
    plan_item text references plan_item (id) deferrable initially deferred, expected integer,
    attended integer, on_leave integer, content text, feedback text, status text`,
  ),
  table(
    'attendance',
    `
    activity text not null references activity (id) deferrable initially deferred,
    student text not null references student (id) deferrable initially deferred,
    guardian text references guardian (id) deferrable initially deferred, status text not null,
    remark text`,
  ),
  table(
    'home_visit',
    `
    "date" text not null, student text not null references student (id) deferrable initially deferred,
    visitors text not null, mode text, reason text, situation text, parent_views text, result text,
    year text not null, term text not null`,
  ),
  table(
    'consultation',
    `
    "date" text not null, "parent" text, question text not null, answer text, responder text,
    year text not null, term text not null`,
  ),
  table(
    'survey',
    `
    title text not null, "date" text not null, year text not null, term text not null,
    activity text references activity (id) deferrable initially deferred, distributed integer,
    returned integer, satisfied integer, findings text, actions text`,
  ),
  table(
    'survey_item',
    `
    survey text not null references survey (id) deferrable initially deferred, question text not null,
    "option" text not null, count integer not null`,
  ),
  table(
    'summary',
    `
    title text not null, kind text not null, year text not null, term text, author text,
    written_on text, body text not null`,
  ),
  table(
    'award',
    `
    name text not null, kind text not null, title text not null, level text, "date" text not null,
    certificate_no text, student text references student (id) deferrable initially deferred,
    year text not null`,
  ),
  table(
    'essay',
    `
    title text not null, author text not null,
    student text references student (id) deferrable initially deferred, year text not null, term text,
    body text, rank text, published_in text`,
  ),
  table(
    'research',
    `
    title text not null, kind text not null, author text not null, level text, "date" text,
    published_in text, year text not null`,
  ),
  table(
    'resource',
    `
    name text not null, kind text not null, offers text not null, contact text, phone text,
    campus text references campus (id) deferrable initially deferred`,
  ),
  table(
    'attachment',
    `
    owner_kind text not null, owner text not null, role text not null, name text not null,
    sha256 text not null, media_type text not null, size integer not null`,
  ),
  table(
    'standard',
    `
    code text not null, edition integer not null, title text not null, definition text not null`,
  ),
  table(
    'application',
    `
    year text not null, standard text not null, target integer not null, declared_on text,
    statement text`,
  ),
  table(
    'score',
    `
    application text not null references application (id) deferrable initially deferred,
    criterion text not null, self_points real, reason text, examiner_points real, remark text`,
  ),
  table(
    'evidence_link',
    `
    application text not null references application (id) deferrable initially deferred,
    criterion text not null, target_kind text not null, target text not null, note text`,
  ),
  list('activity_classes', 'activity', 'class'),
  list('training_lecturers', 'training', 'lecturer'),
]

const HISTORY = [
  `create table batch (id text primary key, label text not null, who text not null, at text not null,
    undoes text references batch (id)) strict, without rowid`,
  `create table change (id integer primary key, batch text not null references batch (id), kind text not null,
    record text not null, before text, after text) strict`,
  'create index change_batch on change (batch)',
  'create index change_record on change (record)',
  'create index batch_undoes on batch (undoes)',
]

const AROUND = [
  `create table file (sha256 text primary key, size integer not null, media_type text not null,
    stored_at text not null) strict, without rowid`,
  `create table seal (year text primary key, sealed_at text not null, sealed_by text not null,
    manifest_sha256 text not null) strict, without rowid`,
  'create table setting (key text primary key, value text not null) strict, without rowid',
  'create table search_row (rowid integer primary key, kind text not null, record text not null) strict',
  'create unique index search_row_record on search_row (record)',
]

/** Each reference, and each column that lists and measures look for. */
const INDEXES = [
  'class (year)', 'class (campus)', 'student (name)', 'guardian (name)', 'enrollment (class)', 'guardianship (guardian)',
  'body (year)', 'body (parent)', 'member (body)', 'member (guardian)', 'material (year)', 'plan (year)',
  'plan_item (plan)', 'plan_item (activity)', 'plan_item (campus)', 'lesson_plan (year)', 'lesson_plan (lecturer)',
  'training ("date")', 'activity (year, "date")', 'activity (lecturer)', 'activity (campus)', 'activity (lesson_plan)',
  'activity (plan_item)', 'attendance (student)', 'attendance (guardian)', 'home_visit (year, "date")',
  'home_visit (student)', 'consultation (year, "date")', 'survey (year, "date")', 'survey (activity)',
  'survey_item (survey)', 'summary (year)', 'award (year)', 'award (student)', 'essay (year)', 'essay (student)',
  'research (year)', 'resource (campus)', 'attachment (owner)', 'attachment (sha256)', 'evidence_link (application)',
  'activity_classes (target)', 'training_lecturers (target)',
].map((column) => `create index ${column.replaceAll(/\W+/g, '_')}index on ${column}`) // prettier-ignore

/** Of these, the trash aside, there can be only one: a child is in a class once, and signs in to an activity once. */
const ONE_OF_EACH = [
  'school_year (year)', 'enrollment (student, class)', 'guardianship (student, guardian)', 'attendance (activity, student)',
  'application (year, standard)', 'score (application, criterion)', 'standard (code, edition)',
].map((columns) => `create unique index ${columns.replaceAll(/\W+/g, '_')}once on ${columns} where deleted_at is null`) // prettier-ignore

/** The first schema of the archive. Frozen: what is written here stands in archives of schools. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...RECORDS, ...HISTORY, ...AROUND, ...SEARCH_SCHEMA, ...INDEXES, ...ONE_OF_EACH])
    await sql.raw(statement).execute(db)
}
