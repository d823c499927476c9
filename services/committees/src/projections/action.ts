import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  actionAssigned,
  actionClaimed,
  actionClosed,
  actionEvidenceSeen,
  actionLetterRecorded,
  ActionProof,
  CouncilLetter,
  SeenEvidence,
} from '@madang/contracts';
import { z } from 'zod';

const ActionTableRow = z.object({
  action_id: z.string(),
  meeting_id: z.string(),
  case_id: z.string().nullable(),
  owner: z.string(),
  due_on: z.string().nullable(),
  evidence_kind: z.string(),
  assignment: actionAssigned.data.nullable(),
  claim: z.object({ text: z.string(), at: z.string() }).nullable(),
  letter: CouncilLetter.extend({ by: z.string() }).nullable(),
  seen: z.array(SeenEvidence),
  proof: ActionProof.nullable(),
  closed_at: z.string().nullable(),
});
export type ActionTableRow = z.infer<typeof ActionTableRow>;

const keyOf = ({ data }: { data: { actionId: string } }) => ({ action_id: data.actionId });

/** Who owes what by when, with which proof. Nothing here depends on the day of reading. */
export const actionModel = defineReadModel<ActionTableRow>({
  table: 'action',
  version: 1,
  key: ['action_id'],
  row: ActionTableRow,
  blank: ({ action_id }: { action_id: string }) => ({
    action_id,
    meeting_id: '',
    case_id: null,
    owner: '',
    due_on: null,
    evidence_kind: '',
    assignment: null,
    claim: null,
    letter: null,
    seen: [],
    proof: null,
    closed_at: null,
  }),
  on: [
    on(actionAssigned, keyOf, (row, { data }) => ({
      ...row,
      meeting_id: data.meetingId,
      case_id: data.caseId ?? null,
      owner: data.owner,
      due_on: data.dueOn,
      evidence_kind: data.evidence.kind,
      assignment: data,
    })),
    on(actionClaimed, keyOf, (row, { data }) => ({
      ...row,
      claim: { text: data.text, at: data.at },
    })),
    on(actionLetterRecorded, keyOf, (row, { data }) => ({
      ...row,
      letter: { ...data.letter, by: data.by },
    })),
    on(actionEvidenceSeen, keyOf, (row, { data }) => ({ ...row, seen: [...row.seen, data.seen] })),
    on(actionClosed, keyOf, (row, { data }) => ({
      ...row,
      proof: data.proof,
      closed_at: data.closedAt,
    })),
  ],
});
