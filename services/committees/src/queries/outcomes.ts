import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { listOutcomes, type OutcomeRow } from '@madang/contracts';
import type { CommitteesDb } from '../db/schema.ts';
import { koreanDay } from './lookups.ts';

export const listOutcomesAnswer = answer(
  listOutcomes,
  async ({ meetingId }, { db, actor, now }: QueryContext<CommitteesDb>) => {
    const asOf = koreanDay(now);
    if (actor === null || !may(actor, 'committees.read', {}, asOf)) return { asOf, outcomes: [] };
    const all = db
      .selectFrom('outcome')
      .leftJoin('meeting', 'meeting.meeting_id', 'outcome.meeting_id')
      .selectAll('outcome')
      .select('meeting.plan');
    const rows = await (
      meetingId === undefined ? all : all.where('outcome.meeting_id', '=', meetingId)
    )
      .orderBy('outcome.concluded_at', 'desc')
      .execute();
    return {
      asOf,
      outcomes: rows.flatMap(({ conclusion, plan, letter, receivers }): OutcomeRow[] => {
        if (conclusion === null) return [];
        return [
          {
            outcomeNo: conclusion.outcomeNo,
            meetingId: conclusion.meetingId,
            meetingName: plan?.name ?? { ko: conclusion.meetingId, en: conclusion.meetingId },
            bodyId: conclusion.bodyId,
            itemId: conclusion.itemId,
            title: conclusion.title,
            kind: conclusion.kind,
            sponsors: conclusion.sponsors,
            caseId: conclusion.caseId ?? null,
            word: conclusion.word,
            text: conclusion.text,
            positions: conclusion.positions,
            concludedAt: conclusion.concludedAt,
            letter,
            receivers,
          },
        ];
      }),
    };
  },
);
