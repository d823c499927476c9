import type { CellCheck, CellView } from '@madang/contracts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { Status } from '../../ui/badge.tsx';
import { Card, Note, Section, Stack } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText, ToBeConfirmed } from '../../ui/facts.tsx';

const digestShown = 16;

/** Each check of a cell with its findings and the digest of the bytes it was judged from. */
export function CellChecks({ cell }: { readonly cell: CellView }) {
  const text = useText(saeolMessages);
  return (
    <Section title={text.cell.evidence}>
      {cell.checks.length === 0 ? (
        <EmptyState kind="none-yet" title={text.cell.noEvidence} />
      ) : (
        <Stack>
          {cell.checks.map((check) => (
            <CheckCard key={check.check} check={check} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function CheckCard({ check }: { readonly check: CellCheck }) {
  const text = useText(saeolMessages);
  const { blockedBy, fixer, status } = check;
  return (
    <Card
      title={text.checks[check.check]}
      level={3}
      badge={
        <Status verdict={check.stale ? 'unknown' : check.verdict}>
          {text.verdicts[check.stale ? 'unknown' : check.verdict]}
        </Status>
      }
    >
      <Stack gap="small">
        {check.stale ? <Note>{text.cell.stale}</Note> : null}
        {blockedBy === null ? null : (
          <Note>
            {text.blockers[blockedBy.cause]}
            {blockedBy.functionCode === undefined
              ? ''
              : ` (${[blockedBy.functionCode, blockedBy.check].join(' ')})`}
          </Note>
        )}
        {check.findings.map((finding) => (
          <DescriptionList
            key={`${finding.rule} ${finding.path}`}
            items={[
              { term: text.cell.rule, value: text.rules[finding.rule] },
              ...(finding.path === ''
                ? []
                : [{ term: text.cell.path, value: <code>{finding.path}</code> }]),
              {
                term: text.cell.expected,
                value: (
                  <code>
                    {finding.keyword === undefined
                      ? finding.expected
                      : `${finding.keyword} ${finding.expected}`}
                  </code>
                ),
              },
              { term: text.cell.seen, value: <code>{finding.seen}</code> },
            ]}
          />
        ))}
        <DescriptionList
          items={[
            ...(fixer === null ? [] : [{ term: text.fixer, value: text.fixers[fixer] }]),
            { term: text.lastCheck, value: <InstantText at={check.checkedAt} /> },
            {
              term: text.cell.freshUntil,
              value: (
                <>
                  <InstantText at={check.freshUntil} /> <ToBeConfirmed />
                </>
              ),
            },
            ...(status === null ? [] : [{ term: text.cell.status, value: String(status) }]),
            {
              term: text.cell.passes,
              value: `${String(check.passesInRow)}${text.cell.times}`,
            },
            {
              term: text.cell.digest,
              value: (
                <code title={check.evidenceSha256}>
                  {check.evidenceSha256.slice(0, digestShown)}…
                </code>
              ),
            },
          ]}
        />
      </Stack>
    </Card>
  );
}
