import type { ComparisonRules } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Columns, Note, Row, Section, Stack } from '../../ui/card.tsx';
import { CopyBox } from '../../ui/copy-box.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, InstantText } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TakeList } from '../../ui/take-list.tsx';
import { bitsText, signed } from './bits.ts';
import { Counted } from './counted.tsx';
import { linesAt, tellingRows } from './curve.ts';

/** Below so many verdicts of a kind a figure says little. */
const fewVerdicts = 30;

/** By which rules projects are compared, and how far that agrees with what coordinators decided. */
export function ComparisonRulesPage() {
  const text = useText(comparisonMessages);
  const listText = useText(duplicateMessages);
  const { data } = useSuspenseQuery(trpc.duplicates.comparisonRules.queryOptions({ input: {} }));
  const back = { href: '/duplicates', label: listText.back };
  if (data === null) {
    return (
      <Page title={text.rulesTitle} back={back}>
        <EmptyState kind="no-access" title={text.noRules}>
          {text.noRulesText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={text.rulesTitle} lead={text.rulesLead} back={back}>
      <Stack gap="large">
        <Columns>
          <ActiveCard rules={data} />
          <SnapshotCard rules={data} />
        </Columns>
        <Agreement rules={data} />
        <Proposals rules={data} />
        <Weights reach={data.active.reach} meaning={data.meaning} />
      </Stack>
    </Page>
  );
}

function ActiveCard({ rules: { active, activatedAt } }: { readonly rules: ComparisonRules }) {
  const text = useText(comparisonMessages);
  const language = useLanguage();
  const { relation, bounds } = active;
  const { shown, joins, opens } = active.line;
  return (
    <Card title={text.active}>
      <Stack>
        <DescriptionList
          items={[
            { term: text.name, value: active.name },
            { term: text.since, value: <DayText day={active.since} /> },
            {
              term: text.activated,
              value: activatedAt === null ? text.shippedOne : <InstantText at={activatedAt} />,
            },
            {
              term: text.lines,
              value: [
                text.shownLine(bitsText(shown)),
                text.joinsLine(bitsText(joins)),
                text.opensLine(bitsText(opens)),
              ].join(' · '),
            },
            ...(relation === undefined
              ? []
              : [
                  {
                    term: text.relationShares,
                    value: [
                      text.copiedFrom(formatNumber(relation.copied, language)),
                      text.relatedFrom(formatNumber(relation.related, language)),
                      text.foreignBelow(formatNumber(relation.foreign, language)),
                    ].join(' · '),
                  },
                ]),
            ...(bounds === undefined
              ? []
              : [
                  {
                    term: text.bounds,
                    value: [
                      text.lookedAt(String(bounds.perList)),
                      text.kept(String(bounds.keptAtMost)),
                      text.keptWithCase(String(bounds.keptWithCase)),
                    ].join(' · '),
                  },
                ]),
          ]}
        />
        <Note>{text.keeps}</Note>
      </Stack>
    </Card>
  );
}

function SnapshotCard({ rules }: { readonly rules: ComparisonRules }) {
  const text = useText(comparisonMessages);
  const language = useLanguage();
  const role = useMe()?.actor?.role;
  const [asking, setAsking] = useState(false);
  const { number, inUse, projects, takenAt, takenBy, known } = rules.snapshot;
  const close = () => {
    setAsking(false);
  };
  return (
    <Card title={text.snapshot}>
      <Stack>
        {inUse === number ? null : <Notice kind="warn">{text.snapshotLost(String(number))}</Notice>}
        <Counted rules={rules} />
        <DescriptionList
          items={[
            { term: text.snapshotNo, value: number === 0 ? text.snapshotEmpty : String(number) },
            { term: text.counted, value: text.projects(formatNumber(projects, language)) },
            {
              term: text.takenAt,
              value:
                takenAt === null ? null : (
                  <>
                    <InstantText at={takenAt} />{' '}
                    {takenBy === null ? '' : pick(language, takenBy.ko, takenBy.en)}
                  </>
                ),
            },
            { term: text.knownNow, value: text.projects(formatNumber(known, language)) },
          ]}
        />
        {role === 'coordinator' || role === 'administrator' ? (
          <Row>
            <Button
              onPress={() => {
                setAsking(true);
              }}
            >
              {text.renew}
            </Button>
          </Row>
        ) : null}
        <Dialog
          open={asking}
          onClose={close}
          title={text.renewTitle}
          actions={
            <>
              <Button variant="tertiary" onPress={close}>
                {text.cancel}
              </Button>
              <Button
                variant="primary"
                onPress={async () => {
                  await sendCommand(
                    trpc.duplicates.takeSnapshot,
                    {},
                    { reasons: text.reasons.takeSnapshot, done: text.renewed },
                  );
                  close();
                }}
              >
                {text.renew}
              </Button>
            </>
          }
        >
          {text.renewText(formatNumber(known, language))}
        </Dialog>
      </Stack>
    </Card>
  );
}

const share = (ratio: number) => ratio.toFixed(3);

/** Precision and recall on settled pairs, at the line of now and at every other. */
function Agreement({ rules }: { readonly rules: ComparisonRules }) {
  const text = useText(comparisonMessages);
  const { verdicts, measured, active } = rules;
  const { same, different } = verdicts;
  const few = same < fewVerdicts || different < fewVerdicts;
  return (
    <Section title={text.measured} note={text.verdicts(String(same), String(different))}>
      {measured === null ? (
        <Notice kind="info">{text.none}</Notice>
      ) : (
        <Stack>
          {few ? <Notice kind="warn">{text.few(String(same + different))}</Notice> : null}
          <DescriptionList
            columns={2}
            items={[
              { term: text.precision, value: share(measured.precision) },
              { term: text.recall, value: share(measured.recall) },
              { term: text.f1, value: share(measured.f1) },
              { term: text.ap, value: share(measured.ap) },
            ]}
          />
          <CurveTable curve={measured.curve} line={active.line} />
        </Stack>
      )}
    </Section>
  );
}

/** The telling thresholds on the screen; every one in the workbook. */
function CurveTable({
  curve,
  line,
}: {
  readonly curve: NonNullable<ComparisonRules['measured']>['curve'];
  readonly line: ComparisonRules['active']['line'];
}) {
  const text = useText(comparisonMessages);
  const language = useLanguage();
  const today = useWorldToday();
  const rows = tellingRows(curve, line);
  const names = (at: number) =>
    linesAt(line, at)
      .map((name) => text.lineNames[name])
      .join(' · ');
  return (
    <DataTable
      caption={text.curve}
      note={rows.length < curve.length ? text.curveNote(String(curve.length)) : undefined}
      actions={
        <TakeList
          table={() => ({
            title: text.curve,
            filter: formatDay(today, language),
            columns: [
              { header: text.at, kind: 'number' },
              { header: text.lineInUse, kind: 'text' },
              { header: text.precision, kind: 'number' },
              { header: text.recall, kind: 'number' },
            ],
            rows: curve.map(({ at, precision, recall }) => [at, names(at), precision, recall]),
          })}
        />
      }
      rows={rows}
      rowKey={({ at }) => String(at)}
      rowMark={({ at }) => (linesAt(line, at).length > 0 ? 'selected' : undefined)}
      columns={[
        { id: 'at', head: text.at, align: 'end', cell: ({ at }) => bitsText(at) },
        { id: 'line', head: text.lineInUse, cell: ({ at }) => names(at) },
        {
          id: 'precision',
          head: text.precision,
          align: 'end',
          cell: ({ precision }) => share(precision),
        },
        { id: 'recall', head: text.recall, align: 'end', cell: ({ recall }) => share(recall) },
      ]}
    />
  );
}

function Proposals({ rules }: { readonly rules: ComparisonRules }) {
  const text = useText(comparisonMessages);
  const leads = useMe()?.actor?.role === 'coordinator';
  const [chosen, setChosen] = useState<string>();
  const { proposals, verdicts, needed, active, shipped } = rules;
  const missing = {
    same: Math.max(0, needed - verdicts.same),
    different: Math.max(0, needed - verdicts.different),
  };
  const enough = missing.same === 0 && missing.different === 0;
  const change = (before: number, after: number) =>
    `${text.before} ${share(before)} → ${text.after} ${share(after)}`;
  const close = () => {
    setChosen(undefined);
  };
  return (
    <Section title={text.proposals}>
      <Stack>
        {proposals.length === 0 ? (
          <Note>{text.noProposals}</Note>
        ) : (
          <DataTable
            caption={text.proposals}
            captionHidden
            rows={proposals}
            rowKey={({ version }) => version.name}
            columns={[
              { id: 'name', head: text.name, nowrap: true, cell: ({ version }) => version.name },
              {
                id: 'from',
                head: text.measured,
                cell: ({ base, verdicts: { same, different } }) =>
                  text.from(base, String(same), String(different)),
              },
              {
                id: 'f1',
                head: text.f1,
                cell: ({ before, after }) => change(before.f1, after.f1),
              },
              {
                id: 'ap',
                head: text.ap,
                cell: ({ before, after }) => change(before.ap, after.ap),
              },
              {
                id: 'at',
                head: text.since,
                cell: ({ proposedAt }) => <InstantText at={proposedAt} />,
              },
              {
                id: 'act',
                head: text.activate,
                cell: ({ version, active: inUse }) =>
                  inUse ? (
                    <Badge tone="good">{text.inUse}</Badge>
                  ) : leads ? (
                    <Button
                      size="small"
                      onPress={() => {
                        setChosen(version.name);
                      }}
                    >
                      {text.activate}
                    </Button>
                  ) : null,
              },
            ]}
          />
        )}
        <OnPublishedSets names={proposals.filter(unused).map(({ version }) => version.name)} />
        {enough ? null : (
          <Note>{text.missing(String(missing.same), String(missing.different))}</Note>
        )}
        {leads ? (
          <Row>
            <Button
              disabled={!enough}
              onPress={() =>
                sendCommand(
                  trpc.duplicates.proposeVersion,
                  {},
                  { reasons: text.reasons.proposeVersion, done: text.proposed },
                )
              }
            >
              {text.propose}
            </Button>
            {active.name === shipped ? null : (
              <Button
                variant="tertiary"
                onPress={() => {
                  setChosen(shipped);
                }}
              >
                {text.goBack}
              </Button>
            )}
          </Row>
        ) : null}
        <Dialog
          open={chosen !== undefined}
          onClose={close}
          title={text.activateTitle}
          actions={
            <>
              <Button variant="tertiary" onPress={close}>
                {text.cancel}
              </Button>
              <Button
                variant="primary"
                onPress={async () => {
                  await sendCommand(
                    trpc.duplicates.activateVersion,
                    { name: chosen ?? '' },
                    { reasons: text.reasons.activateVersion, done: text.activateDone },
                  );
                  close();
                }}
              >
                {text.activate}
              </Button>
            </>
          }
        >
          {`${chosen ?? ''}: ${text.keeps}`}
        </Dialog>
      </Stack>
    </Section>
  );
}

const unused = ({ active }: ComparisonRules['proposals'][number]) => !active;

/** The sets lie beside an operator's instance and not in it, so their figures come from a command. */
function OnPublishedSets({ names }: { readonly names: readonly string[] }) {
  const text = useText(comparisonMessages);
  if (names.length === 0) return null;
  return (
    <>
      <Note>{text.onSets}</Note>
      {names.map((name) => (
        <CopyBox
          key={name}
          label={text.onSetsOf(name)}
          value={`npm run -s madang -- duplicates evaluate --set DIR --version ${name} --json`}
        />
      ))}
    </>
  );
}

function Weights({
  reach,
  meaning,
}: {
  readonly reach: ComparisonRules['active']['reach'];
  readonly meaning: ComparisonRules['meaning'];
}) {
  const text = useText(comparisonMessages);
  const failedAt = meaning?.failedAt ?? null;
  return (
    <Section title={text.weights} note={text.weightsNote}>
      <Note>{meaning === null ? text.meaningNone : text.meaningBy(meaning.model)}</Note>
      {failedAt === null ? null : (
        <Note>
          {text.meaningFailed} <InstantText at={failedAt} />
        </Note>
      )}
      <DataTable
        caption={text.weights}
        captionHidden
        rows={reach}
        rowKey={({ dimension }) => dimension}
        columns={[
          { id: 'name', head: text.step, cell: ({ dimension }) => text.dimensions[dimension] },
          {
            id: 'against',
            head: text.speaksAgainst,
            align: 'end',
            cell: ({ against }) => signed(against),
          },
          {
            id: 'for',
            head: text.speaksFor,
            align: 'end',
            cell: ({ speaksFor }) => signed(speaksFor),
          },
        ]}
      />
    </Section>
  );
}
