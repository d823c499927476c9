import type { PlanPendingRow } from '@madang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { comparisonOf, ownKeysOf, sheetsLeft } from './upload-reading.ts';
import type { PlanFileReading } from './upload.ts';

type Acts = {
  readonly onSheet: (sheet: string) => unknown;
  readonly onMapAgain: () => void;
};

/** What a file would change, and what of it stays unread, before it replaces the draft. */
export function Preview({
  planId,
  reading,
  rows,
  filed,
  onReplace,
  onCancel,
  ...acts
}: Acts & {
  readonly planId: string;
  readonly reading: PlanFileReading;
  /** The draft as it stands; empty where the plan has not been begun. */
  readonly rows: readonly PlanPendingRow[];
  /** Projects of the version in force. */
  readonly filed: readonly PlanPendingRow[];
  readonly onReplace: (sameAs: Readonly<Record<string, string>>) => unknown;
  readonly onCancel: () => void;
}) {
  const text = useText(planMessages).upload;
  const [renamed, setRenamed] = useState<Readonly<Record<string, string>>>({});
  const sameAs = { ...ownKeysOf(reading), ...renamed };
  const read = [...reading.projects, ...reading.pending];
  const { data } = useQuery(
    trpc.plans.planRowKeys.queryOptions(
      {
        input: {
          planId,
          rows: read.map(({ rowKey, no, title }) => ({
            rowKey,
            no,
            ...(title === undefined ? {} : { title }),
          })),
          sameAs,
        },
      },
      { enabled: filed.length > 0, placeholderData: (before) => before },
    ),
  );
  const same = data?.rows ?? [];
  const { added, changed, removed, unclear } = comparisonOf(rows, reading, same);
  const inForce = new Set(filed.map(({ rowKey }) => rowKey));
  const unknown = read.filter(
    ({ rowKey }) =>
      rowKey in renamed ||
      same.some((row) => row.rowKey === rowKey && !inForce.has(row.is) && !(rowKey in sameAs)),
  );
  const leaving = new Set(data?.leaving.map(({ rowKey }) => rowKey));
  const free = filed.filter(({ rowKey }) => leaving.has(rowKey));
  return (
    <Notice
      kind="warn"
      live
      title={text.previewTitle}
      actions={
        <Row>
          <Button variant="primary" onPress={() => onReplace(sameAs)}>
            {text.replace}
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            {text.cancel}
          </Button>
        </Row>
      }
    >
      <Stack gap="small">
        <WhatWasRead reading={reading} {...acts} />
        {rows.length === 0 ? null : (
          <>
            <p>{text.preview(added.length, changed.length, removed.length)}</p>
            {added.length === 0 ? null : <p>{text.added(named(added))}</p>}
            {removed.length === 0 ? null : <p>{text.removed(named(removed))}</p>}
          </>
        )}
        {unclear.length === 0 ? null : <p>{text.unclear(named(unclear))}</p>}
        {unknown.length === 0 || (free.length === 0 && Object.keys(renamed).length === 0) ? null : (
          <>
            <p>{text.renamedLead}</p>
            {unknown.map(({ rowKey, no, title = '' }) => (
              <Select
                key={rowKey}
                label={text.renamed(no, title)}
                placeholder={text.renamedNone}
                options={filed
                  .filter((project) => free.includes(project) || renamed[rowKey] === project.rowKey)
                  .map((project) => ({ value: project.rowKey, label: project.title ?? '' }))}
                value={renamed[rowKey] ?? ''}
                onChange={(is) => {
                  const others = Object.entries(renamed).filter(([key]) => key !== rowKey);
                  setRenamed(Object.fromEntries(is === '' ? others : [...others, [rowKey, is]]));
                }}
              />
            ))}
          </>
        )}
      </Stack>
    </Notice>
  );
}

/** Beside the draft that came of a file: which sheet and rows it was read from, and what was left. */
export function Taken({
  reading,
  onClose,
  ...acts
}: Acts & { readonly reading: PlanFileReading; readonly onClose: () => void }) {
  const text = useText(planMessages).upload;
  return (
    <Notice
      live
      title={text.takenTitle}
      actions={
        <Button variant="quiet" size="small" onPress={onClose}>
          {text.close}
        </Button>
      }
    >
      <Stack gap="small">
        <WhatWasRead reading={reading} {...acts} />
      </Stack>
    </Notice>
  );
}

function WhatWasRead({
  reading,
  onSheet,
  onMapAgain,
}: Acts & { readonly reading: PlanFileReading }) {
  const text = useText(planMessages).upload;
  const { sheets, sheet, ignoredRows, headerCells } = reading;
  const { left, alike } = sheetsLeft(reading);
  const unread = headerCells.filter(({ key = 'ignore' }) => key === 'ignore');
  return (
    <>
      <p>{text.read(sheet, reading.total, reading.projects.length)}</p>
      {alike.length === 0 ? null : (
        <p>
          <strong>{text.sheetsAlike(alike.map(({ name }) => name).join(', '))}</strong>
        </p>
      )}
      {left.length === 0 ? null : (
        <p>
          {text.sheetsLeft(
            left.length,
            left.map(({ name, hidden }) => (hidden ? text.hiddenSheet(name) : name)).join(', '),
          )}
        </p>
      )}
      {unread.length === 0 ? null : (
        <p>
          {text.columnsLeft(unread.map((header) => `${header.text} (${header.cell})`).join(', '))}
        </p>
      )}
      {ignoredRows.length === 0 ? null : (
        <>
          <p>{text.ignored(ignoredRows.length)}</p>
          <ul>
            {ignoredRows.slice(0, shownRows).map(({ row, why, text: words }) => (
              <li key={row}>{text.ignoredRow(row, text.ignoredWhy[why], words)}</li>
            ))}
            {ignoredRows.length > shownRows ? (
              <li>{text.ignoredMore(ignoredRows.length - shownRows)}</li>
            ) : null}
          </ul>
        </>
      )}
      {sheets.length > 1 ? (
        <Select
          label={text.sheet}
          placeholder={false}
          options={sheets.map(({ name }) => ({ value: name, label: name }))}
          value={sheet}
          onChange={onSheet}
        />
      ) : null}
      <Row>
        <Button size="small" onPress={onMapAgain}>
          {text.mapAgain}
        </Button>
      </Row>
    </>
  );
}

/** More than this many lines are counted, not listed. */
const shownRows = 30;

function named(rows: readonly PlanPendingRow[]): string {
  return rows.map(({ no, title = '' }) => `${String(no)} ${title}`.trim()).join(', ');
}
