import { defineReadModel, on } from '@madang/backbone/postgres';
import { caseJoined, caseLeft, caseOpened, caseRenamed } from '@madang/contracts';
import { z } from 'zod';

const CoordinationCaseRow = z.object({
  case_id: z.string(),
  title: z.string(),
  lead: z.string(),
  /** In the order in which they came into the case. */
  members: z.array(
    z.object({
      projectId: z.string(),
      institution: z.string(),
      amountKrw: z.int(),
      desk: z.string(),
      running: z.boolean(),
    }),
  ),
});
export type CoordinationCaseRow = z.infer<typeof CoordinationCaseRow>;

type Member = CoordinationCaseRow['members'][number];

const keyOf = ({ data }: { data: { caseId: string } }) => ({ case_id: data.caseId });
const plain = ({ projectId, institution, amountKrw, desk, running }: Member): Member => ({
  projectId,
  institution,
  amountKrw,
  desk,
  running,
});

/** What the council needs to know of a coordination case: its name, its lead, its projects. */
export const coordinationCaseModel = defineReadModel<CoordinationCaseRow>({
  table: 'coordination_case',
  version: 2,
  key: ['case_id'],
  row: CoordinationCaseRow,
  blank: ({ case_id }: { case_id: string }) => ({ case_id, title: '', lead: '', members: [] }),
  on: [
    on(caseOpened, keyOf, (row, { data }) => ({
      ...row,
      title: data.title,
      lead: data.lead,
      members: data.members.map(plain),
    })),
    on(caseJoined, keyOf, (row, { data }) => ({
      ...row,
      lead: data.lead,
      members: [...row.members, ...data.members.map(plain)],
    })),
    on(caseLeft, keyOf, (row, { data }) => ({
      ...row,
      members: row.members.filter(({ projectId }) => projectId !== data.projectId),
    })),
    on(caseRenamed, keyOf, (row, { data }) => ({ ...row, title: data.title })),
  ],
});
