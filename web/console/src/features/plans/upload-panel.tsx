import type { PlanMapping, PlanPendingRow, PlanView } from '@madang/contracts';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card, Row, Stack } from '../../ui/card.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MappingForm } from './mapping-form.tsx';
import { Preview, Taken } from './upload-outcome.tsx';
import {
  type Accepted,
  columnsToRemember,
  hasOpenHeaders,
  hasOpenUnit,
  mappingOf,
  ownKeysOf,
  readInto,
  sheetsLeft,
  type Stage,
} from './upload-reading.ts';
import { type PlanUpload, uploadPlan } from './upload.ts';

/** The office's own file becomes the draft: read, mapped once where needed, compared, then taken in. */
export function UploadPanel({
  planId,
  draft,
  filed = [],
  first = waiting,
  onStage,
}: {
  readonly planId: string;
  readonly draft: PlanView['draft'];
  /** Projects of the version in force. */
  readonly filed?: readonly PlanPendingRow[] | undefined;
  /** What came of the file that began the plan, which was read on the page before. */
  readonly first?: Stage | undefined;
  readonly onStage?: ((stage: Stage) => void) | undefined;
}) {
  const text = useText(planMessages);
  const [stage, setStage] = useState<Stage>(first);
  const [, planYear = '', institution = ''] = planId.split('-');
  const year = Number(planYear);
  const rows = draft === null ? [] : [...draft.projects, ...draft.pending];
  const show = (next: Stage) => {
    setStage(next);
    onStage?.(next);
  };

  const take = async (
    file: File,
    upload: Accepted,
    sameAs: Readonly<Record<string, string>> = ownKeysOf(upload.content),
  ) => {
    const { projects, pending, problems } = upload.content;
    const accepted = await sendCommand(
      trpc.plans.importPlan,
      {
        planId,
        fileName: upload.name,
        fileSha256: upload.sha256,
        projects,
        pending,
        problems,
        columns: columnsToRemember(upload.content),
        sameAs,
      },
      { reasons: text.reasons.importPlan, done: text.upload.done(projects.length, pending.length) },
    );
    if (accepted) show({ at: 'taken', file, upload });
  };
  const goOn = async (file: File, upload: Accepted) => {
    const oneSheet = sheetsLeft(upload.content).alike.length === 0;
    if (rows.length === 0 && filed.length === 0 && oneSheet) await take(file, upload);
    else show({ at: 'preview', file, upload });
  };
  const read = async (file: File, said?: Said, asked = false) => {
    const upload = await readInto(show, () =>
      said === undefined
        ? readAsRemembered(file, institution, year)
        : uploadPlan(file, { ...said, year }),
    );
    if (upload === undefined) return;
    const taken = { ...upload, chosenUnit: said?.mapping.unit };
    const open = hasOpenHeaders(upload.content) || hasOpenUnit(upload.content);
    if (open && !asked) show({ at: 'mapping', file, upload: taken, all: false });
    else await goOn(file, taken);
  };
  const acts = (file: File, upload: Accepted) => ({
    reading: upload.content,
    onSheet: (sheet: string) =>
      read(file, { sheet, mapping: mappingOf(upload.content, {}, upload.chosenUnit) }),
    onMapAgain: () => {
      show({ at: 'mapping', file, upload, all: true });
    },
  });

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
            <p>{stage.sentence ?? text.upload.failed}</p>
            {stage.reference === '' ? null : <p>{text.upload.reference(stage.reference)}</p>}
          </Notice>
        ) : null}
        {stage.at === 'mapping' ? (
          <MappingForm
            reading={stage.upload.content}
            chosenUnit={stage.upload.chosenUnit}
            all={stage.all}
            onMapped={(mapping) => {
              const { sheet } = stage.upload.content;
              return read(stage.file, { mapping, sheet }, true);
            }}
            onSkip={() => goOn(stage.file, stage.upload)}
          />
        ) : null}
        {stage.at === 'preview' ? (
          <Preview
            key={stage.upload.sha256}
            planId={planId}
            rows={rows}
            filed={filed}
            onReplace={(sameAs) => take(stage.file, stage.upload, sameAs)}
            onCancel={() => {
              show(waiting);
            }}
            {...acts(stage.file, stage.upload)}
          />
        ) : null}
        {stage.at === 'taken' ? (
          <Taken
            onClose={() => {
              show(waiting);
            }}
            {...acts(stage.file, stage.upload)}
          />
        ) : null}
      </Stack>
    </Card>
  );
}

type Said = { readonly mapping: PlanMapping; readonly sheet: string };

const waiting: Stage = { at: 'waiting' };

/** As was once said with an earlier file; what was said of another form is left aside. */
async function readAsRemembered(
  file: File,
  institution: string,
  year: number,
): Promise<PlanUpload> {
  const mapping = await queryClient.query(
    trpc.plans.planColumns.queryOptions({ input: { institution } }),
  );
  const upload = await uploadPlan(file, { mapping, year });
  return upload.ok && hasOpenHeaders(upload.content) ? uploadPlan(file, { year }) : upload;
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
