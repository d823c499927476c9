import {
  answer,
  defineService,
  defineStream,
  handle,
  react,
  send,
  type QueryContext,
} from '@madang/backbone/service';
import { defineReadModel, on } from '@madang/backbone/postgres';
import { Actor, defineCommand, defineEvent, defineQuery, Id } from '@madang/contracts';
import { accept, reject } from '@madang/kernel';
import { z } from 'zod';

/** Two small services: one writes notes, the other counts words, and asks itself to remember long notes. */
export const noteWritten = defineEvent({
  service: 'registry',
  type: 'note.written',
  version: 1,
  law: 'law:none',
  data: z.object({ noteId: Id, text: z.string(), words: z.int() }),
  example: { noteId: 'n1', text: 'one two', words: 2 },
});
export const writeNote = defineCommand({
  service: 'registry',
  name: 'write-note',
  law: 'law:none',
  input: z.strictObject({ noteId: Id, text: z.string() }),
  reasons: ['too-long', 'full'],
  example: { noteId: 'n1', text: 'one two' },
});
export const listNotes = defineQuery({
  service: 'registry',
  name: 'list-notes',
  input: z.strictObject({}),
  output: z.array(z.object({ note_id: z.string(), words: z.int() })),
});
export const longNoted = defineEvent({
  service: 'insight',
  type: 'note.long-noted',
  version: 1,
  law: 'law:none',
  data: z.object({ noteId: Id, times: z.int() }),
  example: { noteId: 'n1', times: 1 },
});
export const noteLong = defineCommand({
  service: 'insight',
  name: 'note-long',
  law: 'law:none',
  input: z.strictObject({ noteId: Id }),
  reasons: [],
  example: { noteId: 'n1' },
});
export const countWords = defineQuery({
  service: 'insight',
  name: 'count-words',
  input: z.strictObject({ noteId: Id }),
  output: z.object({ words: z.int(), texts: z.array(z.string()) }),
});

const noteStream = defineStream({
  noun: 'note',
  initial: { written: 0 },
  evolve: (state) => ({ written: state.written + 1 }),
  events: [noteWritten],
});
const longStream = defineStream({
  noun: 'long',
  initial: { times: 0 },
  evolve: (state) => ({ times: state.times + 1 }),
  events: [longNoted],
});

type NoteRow = { note_id: string; words: number; written_at: string | null };
type WordRow = { note_id: string; words: number; texts: string[]; longs: number };

export const notes = defineReadModel<NoteRow>({
  table: 'toy_note',
  version: 1,
  key: ['note_id'],
  row: z.object({ note_id: z.string(), words: z.int(), written_at: z.string().nullable() }),
  blank: (key: { note_id: string }) => ({ ...key, words: 0, written_at: null }),
  on: [
    on(
      noteWritten,
      ({ data }) => ({ note_id: data.noteId }),
      (row, event) => ({
        ...row,
        words: row.words + event.data.words,
        written_at: event.occurredAt,
      }),
    ),
  ],
});
export const words = defineReadModel<WordRow>({
  table: 'toy_word',
  version: 1,
  key: ['note_id'],
  row: z.object({
    note_id: z.string(),
    words: z.int(),
    texts: z.array(z.string()),
    longs: z.int(),
  }),
  blank: (key: { note_id: string }) => ({
    ...key,
    words: 0,
    texts: [],
    longs: 0,
  }),
  on: [
    on(
      noteWritten,
      ({ data }) => ({ note_id: data.noteId }),
      (row, { data }) => ({
        ...row,
        words: row.words + data.words,
        texts: [...row.texts, data.text],
      }),
    ),
    on(
      longNoted,
      ({ data }) => ({ note_id: data.noteId }),
      (row) => ({ ...row, longs: row.longs + 1 }),
    ),
  ],
});

export const writer = defineService({
  name: 'registry',
  streams: [noteStream],
  commands: [
    handle(writeNote, {
      stream: noteStream,
      id: ({ noteId }) => noteId,
      permit: ({ actor }) => actor.role !== 'auditor',
      decide: ({ noteId, text }, state) => {
        if (text.length > 100) return reject('too-long');
        if (state.written >= 1_000) return reject('full');

        return accept(noteWritten.make({ noteId, text, words: text.split(' ').length }));
      },
    }),
  ],
  queries: [
    answer(
      listNotes,
      async (_input, { db }: QueryContext<{ toy_note: { note_id: string; words: number } }>) =>
        db.selectFrom('toy_note').select(['note_id', 'words']).orderBy('note_id').execute(),
    ),
  ],
  readModels: [notes],
  reactions: [],
});
export const counter = defineService({
  name: 'insight',
  streams: [longStream],
  commands: [
    handle(noteLong, {
      stream: longStream,
      id: ({ noteId }) => noteId,
      permit: ({ actor }) => actor.role === 'system',
      decide: ({ noteId }, state) => accept(longNoted.make({ noteId, times: state.times + 1 })),
    }),
  ],
  queries: [
    answer(
      countWords,
      async (
        { noteId },
        { db }: QueryContext<{ toy_word: { note_id: string; words: number; texts: string[] } }>,
      ) => {
        const row = await db
          .selectFrom('toy_word')
          .select(['words', 'texts'])
          .where('note_id', '=', noteId)
          .executeTakeFirst();
        return row ?? { words: 0, texts: [] };
      },
    ),
  ],
  readModels: [words],
  reactions: [
    react(noteWritten, ({ data }) =>
      Array.from({ length: Math.floor(data.words / 3) }, () =>
        send(noteLong, { noteId: data.noteId }),
      ),
    ),
  ],
});

export const toyTables = `
  create table registry.toy_note (note_id text primary key, words integer not null, written_at timestamptz);
  create table insight.toy_word (note_id text primary key, words integer not null, texts jsonb not null, longs integer not null);
  grant select, insert, update, delete, truncate on registry.toy_note to registry;
  grant select, insert, update, delete, truncate on insight.toy_word to insight;
`;

export const officer = Actor.parse({
  post: 'officer-51110',
  institution: '51110',
  role: 'municipal-officer',
});
