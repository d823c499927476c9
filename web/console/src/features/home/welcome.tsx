import { useQuery } from '@tanstack/react-query';
import { formatDay, formatInstant, formatNumber } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { homeMessages } from '../../lib/messages/home.ts';
import { signInHref } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Status } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card, Columns, Figure, Note, Row, Section, Stack } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import css from './welcome.module.css';

/** What a visitor sees: what this is, how the work flows, who is counted today, and the sign-in. */
export function Welcome() {
  const text = useText(homeMessages);
  const language = useLanguage();
  const { steps } = text;
  const flow = [
    { label: steps.file, note: steps.fileNote },
    { label: steps.compare, note: steps.compareNote },
    { label: steps.settle, note: steps.settleNote },
    { label: steps.council, note: steps.councilNote },
    { label: steps.follow, note: steps.followNote },
  ];
  return (
    <Page title={text.welcome} lead={text.welcomeLead}>
      <LinkButton href={signInHref(language)} variant="primary">
        {text.signIn}
      </LinkButton>
      <Section title={text.how}>
        <ol className={css['flow']}>
          {flow.map(({ label, note }, index) => (
            <li key={label} className={css['step']}>
              <span className={css['number']} aria-hidden="true">
                {index + 1}
              </span>
              <strong>{label}</strong>
              <Note>{note}</Note>
            </li>
          ))}
        </ol>
      </Section>
      <PublicFacts />
    </Page>
  );
}

/** Where the country stands today; each count with who is counted. */
function PublicFacts() {
  const text = useText(homeMessages);
  const language = useLanguage();
  const { data } = useQuery(trpc.insight.publicFacts.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const { plans, cases, saeol } = data;
  const number = (value: number) => formatNumber(value, language);
  const day = formatDay(data.day, language);
  const perimeter = (of: { readonly perimeterKo: string; readonly perimeterEn: string }) =>
    text.perimeter(day, pick(language, of.perimeterKo, of.perimeterEn));
  return (
    <Section title={text.facts} note={text.asOf(formatInstant(data.asOf, language))}>
      <Columns layout="three">
        <Card title={text.plans(plans.year)}>
          <Stack gap="small">
            <Figure
              label={text.filed}
              value={number(plans.filed)}
              unit={`/ ${number(plans.filers)}`}
              note={perimeter(plans)}
            />
            <Note>
              {text.notFiled(number(plans.drafting), number(plans.notBegun))}
              <br />
              {text.dueOn(formatDay(plans.dueOn, language))}
            </Note>
          </Stack>
        </Card>
        <Card title={text.cases}>
          <Stack gap="small">
            <Figure label={text.casesOpen} value={number(cases.open)} note={perimeter(cases)} />
            <Note>{text.casesConcluded(number(cases.concluded))}</Note>
          </Stack>
        </Card>
        <Card title={text.saeol}>
          <Stack gap="small">
            <Row>
              <Status verdict="pass">{text.pass(number(saeol.pass))}</Status>
              <Status verdict="degraded">{text.degraded(number(saeol.degraded))}</Status>
              <Status verdict="fail">{text.fail(number(saeol.fail))}</Status>
              <Status verdict="unknown">{text.unknown(number(saeol.unknown))}</Status>
            </Row>
            <Note>{perimeter(saeol)}</Note>
          </Stack>
        </Card>
      </Columns>
      <Note>{text.openText}</Note>
    </Section>
  );
}
