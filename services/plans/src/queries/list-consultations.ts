import { may } from '@madang/access';
import { answer } from '@madang/backbone/service';
import {
  type Actor,
  type ConsultationRow,
  consultationVocabulary,
  ConsultationResult,
  findConsultation,
  InstitutionCode,
  Instant,
  listConsultations,
} from '@madang/contracts';
import { dayAt, dayOfPeriod, daysBetween, listOn, ruleOn } from '@madang/law';
import type { ConsultationTableRow } from '../projections/consultation.ts';
import type { ProjectContext } from './find-project.ts';
import { institutionNamed, institutionNamedInFull } from './names.ts';

const statuses = ['requested', 'opinion-asked', 'opinion-given', 'answered'] as const;

/** The consultation of a project, for those who may read it. */
export const answerFindConsultation = answer(
  findConsultation,
  async ({ projectId }, { db, actor, now }: ProjectContext) => {
    const row = await db
      .selectFrom('consultation')
      .selectAll()
      .where('project_id', '=', projectId)
      .executeTakeFirst();
    if (row === undefined || actor === null) return null;
    const [shown] = consultationRow(row, actor, dayAt(now));
    return shown ?? null;
  },
);

/** A desk's queue, an institution's own applications, or the opinions asked of a specialist. */
export const answerListConsultations = answer(
  listConsultations,
  async ({ view, status }, { db, actor, now }: ProjectContext) => {
    const none = { rows: [], counts: { open: 0, overdue: 0, dueWithin7: 0, answered: 0 } };
    if (actor === null) return none;
    let query = db.selectFrom('consultation').selectAll();
    if (view === 'desk') query = query.where('desk', '=', actor.institution);
    if (view === 'mine') query = query.where('institution', '=', actor.institution);
    if (view === 'opinion') query = query.where('specialist', '=', actor.institution);
    const found = await query.orderBy('due_on').orderBy('consultation_id').execute();
    const rows = found.flatMap((row) => consultationRow(row, actor, dayAt(now)));
    const open = rows.filter((row) => row.status !== 'answered');
    const left = ({ daysLeft }: ConsultationRow) => daysLeft ?? 0;
    return {
      rows: rows.filter(
        (row) => status === undefined || (row.status === 'answered') === (status === 'answered'),
      ),
      counts: {
        open: open.length,
        overdue: open.filter((row) => left(row) < 0).length,
        dueWithin7: open.filter((row) => left(row) >= 0 && left(row) <= 7).length,
        answered: rows.length - open.length,
      },
    };
  },
);

/** The words that the results have on a day. */
export const answerConsultationVocabulary = answer(consultationVocabulary, ({ day }, { now }) => {
  const on = day ?? dayAt(now);
  const words = listOn('consultation.result-words', on);
  const rule = ruleOn('consultation.result-words', on);
  return Promise.resolve({
    rows: listOn('consultation.results', on).map((result, index) => ({
      result: ConsultationResult.parse(result),
      word: words[index] ?? result,
      source: rule?.source ?? '',
      confirmed: rule?.confirmed ?? false,
    })),
  });
});

function consultationRow(
  row: ConsultationTableRow,
  actor: Actor,
  today: string,
): readonly ConsultationRow[] {
  const { request, opinion, answer: given, requested_at, answered_at } = row;
  const object = { institution: row.institution };
  if (request === null || requested_at === null) return [];
  if (!may(actor, 'consultation.read', object, today)) return [];
  const applicant = institutionNamedInFull(row.institution, today);
  const desk = institutionNamed(row.desk, today);
  const status = statuses.find((known) => known === row.status) ?? 'requested';
  const open = status !== 'answered';
  const can = (
    action: 'consultation.ask-opinion' | 'consultation.opinion' | 'consultation.answer',
  ) => open && may(actor, action, object, today);
  return [
    {
      ...request,
      institutionKo: applicant.nameKo,
      institutionEn: applicant.nameEn,
      deskKo: desk.nameKo,
      deskEn: desk.nameEn,
      status,
      requestedAt: Instant.parse(requested_at),
      dayOfTerm: dayOfPeriod(request.requestedOn, given?.answeredOn ?? today),
      ...(open ? { daysLeft: daysBetween(today, request.answerDueOn) } : {}),
      ...(opinion === null
        ? {}
        : { specialist: InstitutionCode.parse(opinion.specialist), question: opinion.question }),
      ...(typeof opinion?.opinion !== 'string' || opinion.at === null
        ? {}
        : { opinion: opinion.opinion, opinionAt: Instant.parse(opinion.at) }),
      ...(given === null
        ? {}
        : {
            result: given.result,
            word: given.word,
            condition: given.condition,
            reason: given.reason,
            late: given.late,
            ...(given.amended === undefined ? {} : { amended: given.amended }),
            ...(given.outcomeNo === undefined ? {} : { outcomeNo: given.outcomeNo }),
            ...(given.letter === undefined ? {} : { answerLetter: given.letter }),
          }),
      ...(answered_at === null ? {} : { answeredAt: Instant.parse(answered_at) }),
      actions: [
        ...(status === 'requested' && can('consultation.ask-opinion')
          ? (['ask-opinion'] as const)
          : []),
        ...(status === 'opinion-asked' && can('consultation.opinion')
          ? (['give-opinion'] as const)
          : []),
        ...(can('consultation.answer') ? (['answer'] as const) : []),
      ],
    },
  ];
}
