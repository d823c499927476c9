import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { formatMonth } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button, TextLink } from '../../ui/button.tsx';
import { Note, Stack } from '../../ui/card.tsx';

const pauseMs = 400;
const shortest = 2;

/**
 * Under a name that is being typed: how many known projects are called much the same, opened only
 * when the writer asks. It waits for a pause, also of composing Hangul, and never stops anything.
 */
export function SimilarTitles({
  title,
  except,
}: {
  readonly title: string;
  /** The project that is being written, where it has a number already. */
  readonly except?: string | undefined;
}) {
  const text = useText(comparisonMessages);
  const language = useLanguage();
  const [asked, setAsked] = useState(title);
  const [open, setOpen] = useState(false);
  // The pause is measured by the browser's timer.
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(title);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [title]);
  const wanted = asked.normalize('NFC').trim();
  const { data = [] } = useQuery(
    trpc.duplicates.similarTitles.queryOptions(
      { input: { title: wanted, ...(except === undefined ? {} : { except }) } },
      { enabled: wanted.length >= shortest, retry: false },
    ),
  );
  if (data.length === 0 || wanted.length < shortest) return null;
  return (
    <Stack gap="small">
      <span role="status">
        <Button
          size="small"
          variant="quiet"
          expanded={open}
          onPress={() => {
            setOpen(!open);
          }}
        >
          {text.similar(data.length)}
        </Button>
      </span>
      {open ? (
        <>
          <ul>
            {data.map(({ projectId, title: name, institutionKo, institutionEn, periodFrom }) => (
              <li key={projectId}>
                <TextLink href={`/projects/${projectId}`}>{name}</TextLink>
                {` · ${pick(language, institutionKo, institutionEn)}`}
                {periodFrom === null ? '' : ` · ${formatMonth(periodFrom, language)}`}
              </li>
            ))}
          </ul>
          <Note>{text.similarNote}</Note>
        </>
      ) : null}
    </Stack>
  );
}
