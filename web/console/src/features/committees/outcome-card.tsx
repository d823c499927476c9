import type { ActionRow, OutcomeRow } from '@madang/contracts';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, TextLink } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { CopyBox } from '../../ui/copy-box.tsx';
import { Drawer } from '../../ui/dialog.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';
import { ActionTable } from './action-table.tsx';
import { AssignForm } from './assign-form.tsx';
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

/** The text to carry into the office's own system, then the number that it got there. */
function LetterForm({
  outcome,
  onDone,
}: {
  readonly outcome: OutcomeRow;
  readonly onDone: () => void;
}) {
  const text = useText(committeeMessages);
  const { name, options } = useInstitutions();
  const [to, setTo] = useState<readonly string[]>(outcome.sponsors);
  const body = [
    `수신  ${to.map(name).join(', ')}`,
    `제목  협의 결과 ${outcome.outcomeNo} 통보`,
    '',
    `1. 관련: ${outcome.meetingName.ko}`,
    `2. 「${outcome.title.ko}」에 대한 협의 결과를 다음과 같이 알려 드립니다.`,
    `  가. 결과: ${text.words[outcome.word]}`,
    `  나. 내용: ${outcome.text}`,
    '  다. 표결: 해당 없음.  끝.',
  ].join('\n');
  return (
    <Stack>
      <Row>
        <Select
          label={text.receivers}
          options={options.filter(({ value }) => !to.includes(value))}
          value=""
          onChange={(value) => {
            if (value !== '') setTo([...to, value]);
          }}
        />
      </Row>
      <CopyBox label={text.letterText} value={body} />
      <Form
        label={text.notify}
        submit={text.notify}
        submitDisabled={to.length === 0}
        onSubmit={async (values) => {
          const sent = await sendCommand(
            trpc.committees.notifyOutcome,
            {
              meetingId: outcome.meetingId,
              outcomeNo: outcome.outcomeNo,
              letter: {
                number: values['noticeLetterNo'] ?? '',
                on: values['noticeLetterOn'] ?? '',
              },
              receivers: [...to],
            },
            { reasons: text.reasons, done: text.notified },
          );
          if (sent) onDone();
        }}
      >
        <TextField label={text.letterNo} name="noticeLetterNo" required maxLength={100} />
        <DateField label={text.letterOn} name="noticeLetterOn" required />
      </Form>
    </Stack>
  );
}
