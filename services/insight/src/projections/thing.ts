import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  actionAssigned,
  bodyRecorded,
  caseJoined,
  type CaseMember,
  caseOpened,
  caseRenamed,
  consultationRequested,
  contractPublished,
  functionEdited,
  functionProposed,
  itemConcluded,
  itemProposed,
  meetingPlanned,
  pairScored,
  planOpened,
  projectChanged,
  type ProjectFacts,
  projectRegistered,
  substitutionRecorded,
  systemRecorded,
} from '@madang/contracts';
import { dayAt } from '@madang/law';
import { z } from 'zod';
import { choseongOf } from '../choseong.ts';
import { institutionNames } from '../names.ts';
import type { Kind } from '../refs.ts';

const ThingRow = z.object({
  kind: z.string(),
  id: z.string(),
  title_ko: z.string(),
  title_en: z.string(),
  /** Whose it is; empty where it belongs to nobody. */
  institution: z.string(),
  /** Who takes part in it. */
  parties: z.array(z.string()),
  /** The thing whose screen shows it: the meeting of an outcome, the project of a consultation. */
  within: z.string().nullable(),
  /** What a search looks in, in lower case. */
  words: z.string(),
  /** Initial consonants of the titles and of the institution. */
  choseong: z.string(),
  findable: z.boolean(),
});
export type ThingRow = z.infer<typeof ThingRow>;

type Told = {
  readonly titleKo: string;
  readonly titleEn: string;
  readonly institution?: string;
  readonly parties?: readonly string[];
  readonly within?: string;
  readonly more?: readonly string[];
  /** Absent for what has a history but is not looked for. */
  readonly findable?: boolean;
};

const key = (kind: Kind, id: string) => ({ kind, id });

function tell(row: ThingRow, at: string, thing: Told): ThingRow {
  const { titleKo, titleEn, institution = '', parties = row.parties, more = [] } = thing;
  const names = institution === '' ? { ko: '', en: '' } : institutionNames(institution, dayAt(at));
  return {
    ...row,
    title_ko: titleKo,
    title_en: titleEn,
    institution,
    parties: [...new Set(parties)],
    within: thing.within ?? null,
    words: [row.id, titleKo, titleEn, names.ko, names.en, ...more].join(' ').toLowerCase(),
    choseong: [titleKo, names.ko].map(choseongOf).join(' '),
    findable: thing.findable ?? true,
  };
}

function project(row: ThingRow, at: string, data: ProjectFacts): ThingRow {
  const { title, institution, institutionName = '', purpose, targetSystem, scope } = data;
  return tell(row, at, {
    titleKo: title,
    titleEn: title,
    institution,
    more: [institutionName, purpose, scope, targetSystem, ...data.functions],
  });
}

function saeolFunction(
  row: ThingRow,
  at: string,
  { nameKo, nameEn }: { readonly nameKo: string; readonly nameEn: string },
): ThingRow {
  return tell(row, at, { titleKo: nameKo, titleEn: nameEn, institution: 'klid' });
}

function joined(row: ThingRow, at: string, members: readonly CaseMember[], lead: string): ThingRow {
  return tell(row, at, {
    titleKo: row.title_ko,
    titleEn: row.title_en,
    institution: lead,
    parties: [...row.parties, ...members.map(({ institution }) => institution)],
    more: [row.words, ...members.map(({ title }) => title)],
  });
}

/**
 * One row per thing that can be found or has a history: its title, whose it is, and what a search
 * looks in. Every row is written by the thing's own stream alone.
 */
export const things = defineReadModel<ThingRow>({
  table: 'thing',
  version: 1,
  key: ['kind', 'id'],
  row: ThingRow,
  blank: (blank: { kind: string; id: string }) => ({
    ...blank,
    title_ko: blank.id,
    title_en: blank.id,
    institution: '',
    parties: [],
    within: null,
    words: '',
    choseong: '',
    findable: false,
  }),
  on: [
    on(
      planOpened,
      ({ data }) => key('plan', data.planId),
      (row, { data, occurredAt }) => {
        const names = institutionNames(data.institution, dayAt(occurredAt));
        return tell(row, occurredAt, {
          titleKo: `${names.ko} ${String(data.year)}년 실행계획`,
          titleEn: `${String(data.year)} action plan of ${names.en}`,
          institution: data.institution,
        });
      },
    ),
    on(
      projectRegistered,
      ({ data }) => key('project', data.projectId),
      (row, { data, occurredAt }) => project(row, occurredAt, data),
    ),
    on(
      projectChanged,
      ({ data }) => key('project', data.projectId),
      (row, { data, occurredAt }) => project(row, occurredAt, data),
    ),
    on(
      consultationRequested,
      ({ data }) => key('consultation', data.consultationId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: `“${data.title}” 사전협의`,
          titleEn: `Prior consultation on “${data.title}”`,
          institution: data.institution,
          parties: [data.desk],
          within: data.projectId,
        }),
    ),
    on(
      caseOpened,
      ({ data }) => key('case', data.caseId),
      (row, { data, occurredAt }) => {
        const { title, members, lead } = data;
        return joined({ ...row, title_ko: title, title_en: title }, occurredAt, members, lead);
      },
    ),
    on(
      caseJoined,
      ({ data }) => key('case', data.caseId),
      (row, { data, occurredAt }) => joined(row, occurredAt, data.members, data.lead),
    ),
    on(
      caseRenamed,
      ({ data }) => key('case', data.caseId),
      (row, { data, occurredAt }) =>
        joined(
          { ...row, title_ko: data.title, title_en: data.title },
          occurredAt,
          [],
          row.institution,
        ),
    ),
    on(
      pairScored,
      ({ data }) => key('pair', data.pairId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: `${data.left} · ${data.right}`,
          titleEn: `${data.left} · ${data.right}`,
          parties: [data.leftInstitution, data.rightInstitution],
          findable: false,
        }),
    ),
    on(
      bodyRecorded,
      ({ data }) => key('body', data.bodyId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: data.name.ko,
          titleEn: data.name.en,
          institution: data.secretariat[0] ?? '',
          parties: data.secretariat,
          more: data.functions.flatMap(({ name }) => [name.ko, name.en]),
        }),
    ),
    on(
      itemProposed,
      ({ data }) => key('item', data.itemId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: data.title.ko,
          titleEn: data.title.en,
          institution: data.sponsors[0] ?? '',
          parties: data.sponsors,
          more: [data.caseId ?? ''],
        }),
    ),
    on(
      meetingPlanned,
      ({ data }) => key('meeting', data.meetingId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: data.name.ko,
          titleEn: data.name.en,
          institution: 'mois',
          more: [data.place.ko, data.heldOn],
        }),
    ),
    on(
      itemConcluded,
      ({ data }) => key('outcome', data.outcomeNo),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: `협의 결과 ${data.outcomeNo} ${data.title.ko}`,
          titleEn: `Outcome ${data.outcomeNo}: ${data.title.en}`,
          institution: data.sponsors[0] ?? '',
          parties: data.sponsors,
          within: data.meetingId,
          more: [data.text],
        }),
    ),
    on(
      actionAssigned,
      ({ data }) => key('action', data.actionId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: data.title.ko,
          titleEn: data.title.en,
          institution: data.owner,
          within: data.meetingId,
          more: [data.outcomeNo],
        }),
    ),
    on(
      contractPublished,
      ({ data }) => key('contract', data.contractId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: data.titleKo,
          titleEn: data.titleEn,
          institution: data.counterpart.institution,
          more: [data.version, data.functionCode],
        }),
    ),
    on(
      functionProposed,
      ({ data }) => key('function', data.functionCode),
      (row, { data, occurredAt }) => saeolFunction(row, occurredAt, data),
    ),
    on(
      functionEdited,
      ({ data }) => key('function', data.functionCode),
      (row, { data, occurredAt }) => saeolFunction(row, occurredAt, data),
    ),
    on(
      systemRecorded,
      ({ data }) => key('system', data.systemId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: data.title,
          titleEn: data.title,
          institution: data.institution,
          more: [data.purpose],
        }),
    ),
    on(
      substitutionRecorded,
      ({ data }) => key('substitution', data.substitutionId),
      (row, { data, occurredAt }) =>
        tell(row, occurredAt, {
          titleKo: `대리 ${data.from}~${data.to}`,
          titleEn: `Substitution ${data.from} to ${data.to}`,
          institution: data.institution,
          findable: false,
        }),
    ),
  ],
});
