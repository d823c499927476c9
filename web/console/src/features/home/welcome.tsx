import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../lib/format.ts';
import { useLanguage } from '../../lib/language.ts';
import { homeMessages } from '../../lib/messages/home.ts';
import { signInHref } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Columns, Figure, Note, Section } from '../../ui/card.tsx';
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

/** Who is counted on this day; each count with its perimeter. */
function PublicFacts() {
  const text = useText(homeMessages);
  const language = useLanguage();
  const { data } = useQuery(
    trpc.registry.listInstitutions.queryOptions({ input: { tier: 'metropolitan' } }),
  );
  if (data === undefined) return null;
  const { day, metropolitan, basic, administrativeCities, filers, saeolRows } = data.perimeter;
  return (
    <Section title={text.perimeter} note={text.asOf(formatDay(day, language))}>
      <Columns>
        <Figure label={text.filers} value={filers} note={text.filersNote(metropolitan, basic)} />
        <Figure
          label={text.saeol}
          value={saeolRows}
          note={text.saeolNote(basic, administrativeCities)}
        />
      </Columns>
      <Note>{text.openText}</Note>
    </Section>
  );
}
