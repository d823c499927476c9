import type { WhyAnswer } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { formatDay, formatNumber, seoulDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card, Note, Row, Section, Stack } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { bitsText } from './bits.ts';
import { LedgerView } from './ledger.tsx';

/** The project that an address or a number names; undefined where there is none in it. */
function projectIn(pasted: string): string | undefined {
  const place = /\/projects\/([A-Za-z0-9._-]+)/.exec(pasted);
  const id = place?.[1] ?? pasted.trim();
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id) ? id : undefined;
}

/** For any two projects: why they are not shown as a pair, or where they are. */
export function WhyPage() {
  const text = useText(comparisonMessages);
  const listText = useText(duplicateMessages);
  const navigate = useNavigate();
  const { left, right } = useSearch({ from: '/duplicates/why' });
  const [bad, setBad] = useState<{ left?: string; right?: string }>({});
  return (
    <Page title={text.why} lead={text.whyLead} back={{ href: '/duplicates', label: listText.back }}>
      <Stack gap="large">
        <Form
          label={text.why}
          submit={text.ask}
          onSubmit={({ left: one = '', right: two = '' }) => {
            const [first, second] = [projectIn(one), projectIn(two)];
            setBad({
              ...(first === undefined ? { left: text.idMissing } : {}),
              ...(second === undefined ? { right: text.idMissing } : {}),
            });
            if (first === undefined || second === undefined) return;
            void navigate({ to: '/duplicates/why', search: { left: first, right: second } });
          }}
        >
          <TextField
            key={`left ${left ?? ''}`}
            name="left"
            label={text.first}
            hint={text.idHint}
            defaultValue={left}
            error={bad.left}
            required
          />
          <TextField
            key={`right ${right ?? ''}`}
            name="right"
            label={text.second}
            defaultValue={right}
            error={bad.right}
            required
          />
        </Form>
        {left === undefined || right === undefined ? null : (
          <Suspense fallback={<Skeleton />}>
            <Answer left={left} right={right} />
          </Suspense>
        )}
      </Stack>
    </Page>
  );
}

function Answer({ left, right }: { readonly left: string; readonly right: string }) {
  const text = useText(comparisonMessages);
  const { data } = useSuspenseQuery(
    trpc.duplicates.whyNotShown.queryOptions({ input: { left, right } }),
  );
  const { answer, titles } = data;
  const known = titles.flatMap((title) => title ?? []);
  const ledger = ledgerOf(answer);
  return (
    <Stack gap="large">
      <Card title={text.answers[answer.kind]}>
        <Stack>
          {known.length === 0 ? null : <Note>{known.join(' ↔ ')}</Note>}
          <Reason answer={answer} />
        </Stack>
      </Card>
      {ledger === undefined ? null : (
        <Section title={text.nowLedger}>
          <LedgerView {...ledger} />
        </Section>
      )}
    </Stack>
  );
}

function ledgerOf(answer: WhyAnswer) {
  if (answer.kind === 'below-line') return answer.ledger;
  if (answer.kind !== 'not-compared' || !('ledger' in answer.reason)) return undefined;
  return answer.reason.ledger;
}

function Reason({ answer }: { readonly answer: WhyAnswer }) {
  const text = useText(comparisonMessages);
  const language = useLanguage();
  switch (answer.kind) {
    case 'shown':
      return (
        <Row>
          {answer.caseId === null ? null : (
            <LinkButton href={`/duplicates/cases/${answer.caseId}`}>
              {text.shownCase(answer.caseId)}
            </LinkButton>
          )}
          {answer.pairId === null ? null : (
            <LinkButton href={`/duplicates/pairs/${answer.pairId}`}>{text.shownPair}</LinkButton>
          )}
        </Row>
      );
    case 'suppressed':
      return (
        <>
          <p>
            {text.suppressedText(
              formatDay(seoulDay(answer.at), language),
              answer.by === null ? '' : pick(language, answer.by.ko, answer.by.en),
              answer.reason,
              String(answer.step),
            )}
          </p>
          <Row>
            <LinkButton href={`/duplicates/pairs/${answer.pairId}`}>{text.shownPair}</LinkButton>
          </Row>
        </>
      );
    case 'not-visible':
      return <p>{text.notVisibleText}</p>;
    case 'below-line':
      return <Below answer={answer} />;
    case 'not-compared':
      return <NotCompared reason={answer.reason} />;
  }
}

function Below({ answer }: { readonly answer: Extract<WhyAnswer, { kind: 'below-line' }> }) {
  const text = useText(comparisonMessages);
  const language = useLanguage();
  const against = answer.ledger.lines.filter(({ bits }) => bits < 0);
  return (
    <>
      <p>{text.below(bitsText(answer.ledger.total), bitsText(answer.line))}</p>
      {against.length === 0 ? (
        <p>{text.noneAgainst}</p>
      ) : (
        <>
          <p>{text.against}</p>
          <ul>
            {against
              .toSorted((one, two) => one.bits - two.bits)
              .map((line, index) => (
                <li key={index}>
                  {`${text.dimensions[line.dimension]} ${bitsText(line.bits)}: ${pick(language, line.ko, line.en)}`}
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  );
}

function NotCompared({
  reason,
}: {
  readonly reason: Extract<WhyAnswer, { kind: 'not-compared' }>['reason'];
}) {
  const text = useText(comparisonMessages);
  const language = useLanguage();
  switch (reason.because) {
    case 'rank':
      return (
        <>
          <p>{text.rank}</p>
          <ul>
            {reason.places.map(({ list, rank, limit }) => (
              <li key={list}>
                {text.rankLine(
                  text.lists[list],
                  formatNumber(rank, language),
                  formatNumber(limit, language),
                )}
              </li>
            ))}
          </ul>
        </>
      );
    case 'stronger-ones':
      return <p>{text.strongerOnes(String(reason.limit), String(reason.withCase))}</p>;
    case 'not-since':
    case 'no-common-word':
    case 'closed':
    case 'same-project':
      return <Notice kind="info">{text.because[reason.because]}</Notice>;
  }
}
