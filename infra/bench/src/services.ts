import { defineReadModel, on } from '@madang/backbone/postgres';
import { defineService, defineStream, handle } from '@madang/backbone/service';
import { Actor, defineCommand, defineEvent, Id } from '@madang/contracts';
import { accept } from '@madang/kernel';
import { z } from 'zod';

/** A small pair of services: one writes notes and keeps a row of each, the other counts them. */
export const noteWritten = defineEvent({
  service: 'registry',
  type: 'note.written',
  version: 1,
  law: 'house:platform/clock',
  data: z.object({ noteId: Id, text: z.string() }),
  example: { noteId: 'n1', text: 'a note' },
});
const writeNote = defineCommand({
  service: 'registry',
  name: 'bench-write-note',
  law: 'house:platform/clock',
  input: z.strictObject({ noteId: Id, text: z.string() }),
  reasons: [],
  example: { noteId: 'n1', text: 'a note' },
});
const noteStream = defineStream({
  noun: 'note',
  initial: 0,
  evolve: (count) => count + 1,
  events: [noteWritten],
});

type NoteRow = { note_id: string; notes: number; text: string };
const row = z.object({ note_id: z.string(), notes: z.int(), text: z.string() });
const notes = (table: string) =>
  defineReadModel<NoteRow>({
    table,
    version: 1,
    key: ['note_id'],
    row,
    blank: (key: { note_id: string }) => ({ ...key, notes: 0, text: '' }),
    on: [
      on(
        noteWritten,
        ({ data }) => ({ note_id: data.noteId }),
        (before, { data }) => ({ ...before, notes: before.notes + 1, text: data.text }),
      ),
    ],
  });

export const writeNoteHandler = handle(writeNote, {
  stream: noteStream,
  id: ({ noteId }) => noteId,
  permit: () => true,
  decide: ({ noteId, text }) => accept(noteWritten.make({ noteId, text })),
});
export const noteModel = notes('bench_note');
export const writer = defineService({
  name: 'registry',
  streams: [noteStream],
  commands: [writeNoteHandler],
  queries: [],
  readModels: [noteModel],
  reactions: [],
});
export const reader = defineService({
  name: 'insight',
  streams: [],
  commands: [],
  queries: [],
  readModels: [notes('bench_count')],
  reactions: [],
});
export { writeNote };

export const benchTables = ['registry.bench_note', 'insight.bench_count']
  .map((table) => {
    const role = table.slice(0, table.indexOf('.'));
    return `create table ${table} (note_id text primary key, notes integer not null, text text not null);
      grant select, insert, update, delete, truncate on ${table} to ${role};`;
  })
  .join('\n');

export const clerk = Actor.parse({
  post: 'administrator-mois',
  institution: 'mois',
  role: 'administrator',
});
