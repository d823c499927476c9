import type { PlanPendingRow, PlanView } from '@madang/contracts';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card, Row, Stack } from '../../ui/card.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MappingForm } from './mapping-form.tsx';
import { type PlanFileReading, type PlanUpload, uploadPlan } from './upload.ts';

type Accepted = Extract<PlanUpload, { ok: true }>;
type Stage =
  | { readonly at: 'waiting' }
  | { readonly at: 'refused'; readonly sentence: string; readonly reference: string }
  | { readonly at: 'mapping'; readonly file: File; readonly upload: Accepted }
  | { readonly at: 'preview'; readonly upload: Accepted };

/** The office's own file becomes the draft: read, mapped once where needed, compared, then taken in. */
export function UploadPanel({
  planId,
  draft,
}: {
  readonly planId: string;
  readonly draft: PlanView['draft'];
}) {
  const text = useText(planMessages);
  const [stage, setStage] = useState<Stage>({ at: 'waiting' });
  const [, , institution = ''] = planId.split('-');
  const rows = draft === null ? [] : [...draft.projects, ...draft.pending];

  const take = async (upload: Accepted) => {
    const { projects, pending, problems } = upload.content;
    const wrong = pending.length;
    const accepted = await sendCommand(
      trpc.plans.importPlan,
      {
        planId,
        fileName: upload.name,
        fileSha256: upload.sha256,
        projects,
        pending,
        problems,
        columns: upload.content.mapping.columns,
      },
      { reasons: text.reasons.importPlan, done: text.upload.done(projects.length, wrong) },
    );
    if (accepted) setStage({ at: 'waiting' });
  };
  const read = async (file: File, options?: Parameters<typeof uploadPlan>[1]) => {
    const upload = await (
      options === undefined ? readAsRemembered(file, institution) : uploadPlan(file, options)
    ).catch(() => undefined);
    if (upload?.ok !== true) {
      const sentence = upload?.sentence ?? text.upload.failed;
      setStage({ at: 'refused', sentence, reference: upload?.reference ?? '' });
      return;
    }
    if (options === undefined && isUnclear(upload.content)) {
      setStage({ at: 'mapping', file, upload });
      return;
    }
    if (rows.length > 0) setStage({ at: 'preview', upload });
    else await take(upload);
  };

  return (
    <Card title={text.upload.title} level={2}>
      <Stack>
        <FileDrop
          label={text.upload.label}
          hint={text.upload.hint}
          accept=".xlsx,.csv"
          onFile={(file) => read(file)}
        />
        <Downloads planId={planId} />
        {stage.at === 'refused' ? (
          <Notice kind="error" live title={text.upload.refused}>
            <p>{stage.sentence}</p>
            {stage.reference === '' ? null : <p>{text.upload.reference(stage.reference)}</p>}
          </Notice>
        ) : null}
        {stage.at === 'mapping' ? (
          <MappingForm
            reading={stage.upload.content}
            onMapped={(mapping) => read(stage.file, { mapping, sheet: stage.upload.content.sheet })}
            onSkip={async () => {
              if (rows.length === 0) await take(stage.upload);
              else setStage({ at: 'preview', upload: stage.upload });
            }}
          />
        ) : null}
        {stage.at === 'preview' ? (
          <Preview
            reading={stage.upload.content}
            rows={rows}
            onReplace={() => take(stage.upload)}
            onCancel={() => {
              setStage({ at: 'waiting' });
            }}
          />
        ) : null}
      </Stack>
    </Card>
  );
}

/** As was once said with an earlier file; what was said of another form is left aside. */
async function readAsRemembered(file: File, institution: string): Promise<PlanUpload> {
  const remembered = await queryClient.query(
    trpc.plans.planColumns.queryOptions({ input: { institution } }),
  );
  const upload = await uploadPlan(file, { mapping: remembered });
  return upload.ok && isUnclear(upload.content) ? uploadPlan(file) : upload;
}

function isUnclear({ unknownColumns, missingColumns, unit }: PlanFileReading): boolean {
  return unknownColumns.length > 0 || missingColumns.length > 0 || unit === undefined;
}

function Preview({
  reading,
  rows,
  onReplace,
  onCancel,
}: {
  readonly reading: PlanFileReading;
  readonly rows: readonly PlanPendingRow[];
  readonly onReplace: () => unknown;
  readonly onCancel: () => void;
}) {
  const text = useText(planMessages).upload;
  const now = new Map(rows.map((row) => [row.rowKey, JSON.stringify(row)]));
  const next = [...reading.projects, ...reading.pending];
  const kept = new Set(next.map(({ rowKey }) => rowKey));
  const added = next.filter(({ rowKey }) => !now.has(rowKey)).length;
  const changed = next.filter(
    (row) => now.has(row.rowKey) && now.get(row.rowKey) !== JSON.stringify(row),
  ).length;
  const removed = rows.filter(({ rowKey }) => !kept.has(rowKey)).length;
  return (
    <Notice
      kind="warn"
      live
      title={text.previewTitle}
      actions={
        <Row>
          <Button variant="primary" onPress={onReplace}>
            {text.replace}
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            {text.cancel}
          </Button>
        </Row>
      }
    >
      <p>{text.read(reading.total, reading.projects.length)}</p>
      {reading.ignoredRows.length === 0 ? null : <p>{text.ignored(reading.ignoredRows.length)}</p>}
      <p>{text.preview(added, changed, removed)}</p>
    </Notice>
  );
}

/** The form to fill in, and in the demonstration the sample files of its one city. */
function Downloads({ planId }: { readonly planId: string }) {
  const text = useText(planMessages).upload;
  const demonstration = useMe()?.demonstration ?? false;
  const [, year = '', institution] = planId.split('-');
  return (
    <Row>
      <LinkButton
        href={`/api/export/plan-template.xlsx?year=${year}`}
        download
        size="small"
        variant="tertiary"
        icon="download"
      >
        {text.template}
      </LinkButton>
      {demonstration && institution === '51110' ? (
        <>
          <Sample file="plan-sample-with-errors.xlsx">{text.sampleErrors}</Sample>
          <Sample file="plan-sample.xlsx">{text.sample}</Sample>
          <Sample file="plan-sample-own-form.xlsx">{text.sampleOwnForm}</Sample>
          <Sample file="plan-sample.csv">{text.sampleCsv}</Sample>
        </>
      ) : null}
    </Row>
  );
}

function Sample({ file, children }: { readonly file: string; readonly children: string }) {
  return (
    <LinkButton
      href={`/api/export/${file}`}
      download
      size="small"
      variant="tertiary"
      icon="download"
    >
      {children}
    </LinkButton>
  );
}
