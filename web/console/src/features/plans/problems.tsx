import type { CellProblem, PlanView } from '@madang/contracts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Note, Section } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CellToEdit } from './edit-cell.tsx';
import { fieldOf } from './plan-fields.ts';

type Draft = NonNullable<PlanView['draft']>;

/** Everything wrong in the draft, each at its sheet and cell, with what to do. */
export function Problems({
  draft,
  onFix,
}: {
  readonly draft: Draft;
  /** Absent where the reader may not correct anything. */
  readonly onFix?: ((cell: CellToEdit) => void) | undefined;
}) {
  const text = useText(planMessages);
  const errors = draft.problems.filter(({ severity }) => severity === 'error');
  const warnings = draft.problems.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length > 0 ? (
        <Section title={text.problems.title(errors.length)} level={3}>
          <Note>{text.problems.help}</Note>
          <ProblemTable problems={errors} draft={draft} onFix={onFix} />
        </Section>
      ) : draft.projects.length > 0 && draft.step === 'drafting' ? (
        <Notice kind="success" live title={text.problems.none} />
      ) : null}
      {warnings.length > 0 ? (
        <Section title={text.problems.warnings(warnings.length)} level={3}>
          <ProblemTable problems={warnings} draft={draft} onFix={onFix} />
        </Section>
      ) : null}
    </>
  );
}

function ProblemTable({
  problems,
  draft,
  onFix,
}: {
  readonly problems: readonly CellProblem[];
  readonly draft: Draft;
  readonly onFix: ((cell: CellToEdit) => void) | undefined;
}) {
  const text = useText(planMessages);
  const language = useLanguage();
  const rows = new Map([...draft.projects, ...draft.pending].map((row) => [row.rowKey, row]));
  const placeOf = ({ sheet, cell }: CellProblem) =>
    cell === '' ? text.problems.typed : `${sheet} ${cell}`;
  const cellOf = ({ rowKey, columnKey }: CellProblem): CellToEdit | undefined => {
    const row = rowKey === undefined ? undefined : rows.get(rowKey);
    const field = fieldOf(columnKey);
    return row === undefined || field === undefined ? undefined : { row, field };
  };
  const fix = (problem: CellProblem) => {
    const cell = cellOf(problem);
    if (cell === undefined || onFix === undefined) return null;
    return (
      <Button
        size="small"
        label={text.problems.fixLabel(placeOf(problem))}
        onPress={() => {
          onFix(cell);
        }}
      >
        {text.problems.fix}
      </Button>
    );
  };
  return (
    <DataTable
      caption={text.problems.caption}
      captionHidden
      rows={problems}
      rowKey={({ sheet, cell, code, rowKey = '', columnKey = '' }) =>
        [sheet, cell, code, rowKey, columnKey].join(' ')
      }
      columns={[
        { id: 'where', head: text.problems.where, cell: placeOf, nowrap: true },
        {
          id: 'project',
          head: text.problems.project,
          cell: ({ rowKey, columnKey }) =>
            [
              rows.get(rowKey ?? '')?.title ?? rowKey ?? '',
              columnKey === undefined ? '' : text.columns[columnKey],
            ]
              .filter((part) => part !== '')
              .join(' · '),
        },
        {
          id: 'what',
          head: text.problems.what,
          cell: ({ messageKo, messageEn }) => pick(language, messageKo, messageEn),
        },
        { id: 'value', head: text.problems.value, cell: ({ valueShown }) => valueShown },
        ...(onFix === undefined
          ? []
          : [{ id: 'fix', head: text.problems.fix, cell: fix, nowrap: true }]),
      ]}
    />
  );
}
