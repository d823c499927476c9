import type { ActionRow, OutcomeRow } from '@madang/contracts';
import { useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, TextLink } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { Drawer } from '../../ui/dialog.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { useActing } from './acting.ts';
import { ActionTable } from './action-table.tsx';
import { AssignForm } from './assign-form.tsx';
import { LetterForm } from './letter-form.tsx';
import { useInstitutions } from './names.ts';

/** One outcome: its words, its letter, the actions that carry it out. */
export function OutcomeCard({
  outcome,
  actions,
}: {
  readonly outcome: OutcomeRow;
  readonly actions: readonly ActionRow[];
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { name } = useInstitutions();
  const { clerk } = useActing();
  const [shown, setShown] = useState<'assign' | 'letter' | undefined>();
  const { outcomeNo, meetingId, letter, caseId } = outcome;
  const close = () => {
    setShown(undefined);
  };
  return (
    <Card
      title={`${text.concluded(outcomeNo)} ${pick(language, outcome.title.ko, outcome.title.en)}`}
      badge={<Badge tone="good">{text.words[outcome.word]}</Badge>}
      actions={
        clerk ? (
          <Row>
            <Button
              size="small"
              onPress={() => {
                setShown('assign');
              }}
            >
              {text.assign}
            </Button>
            {letter === null ? (
              <Button
                size="small"
                variant="tertiary"
                onPress={() => {
                  setShown('letter');
                }}
              >
                {text.letter}
              </Button>
            ) : null}
          </Row>
        ) : undefined
      }
    >
      <Stack gap="small">
        <Note>
          <TextLink href={`/council/meetings/${meetingId}`}>
            {pick(language, outcome.meetingName.ko, outcome.meetingName.en)}
          </TextLink>{' '}
          <InstantText at={outcome.concludedAt} />
        </Note>
        <p>{outcome.text}</p>
        <Row>
          {outcome.positions.map(({ institution, stance, text: words }) => (
            <Badge key={institution} tone={stance === 'object' ? 'warn' : 'info'}>
              {`${name(institution)}: ${text.stances[stance]}${words === '' ? '' : `, ${words}`}`}
            </Badge>
          ))}
        </Row>
        <Row>
          {letter === null ? (
            <Badge tone="warn">{text.notNotified}</Badge>
          ) : (
            <>
              <Badge tone="good">{text.notifiedWord}</Badge>
              <Note>{`${letter.number} (${formatDay(letter.on, language)})`}</Note>
            </>
          )}
          {caseId === null ? null : (
            <TextLink href={`/duplicates/cases/${caseId}`}>{`${text.toCase} ${caseId}`}</TextLink>
          )}
        </Row>
        {actions.length === 0 ? null : (
          <ActionTable caption={`${outcomeNo} ${text.actionsTab}`} actions={actions} />
        )}
      </Stack>
      <Drawer open={shown === 'assign'} onClose={close} title={text.assign}>
        <AssignForm meetingId={meetingId} outcomeNo={outcomeNo} caseId={caseId} onDone={close} />
      </Drawer>
      <Drawer open={shown === 'letter'} onClose={close} title={text.letter}>
        <LetterForm outcome={outcome} onDone={close} />
      </Drawer>
    </Card>
  );
}
