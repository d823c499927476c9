import {
  advanceClock as advanceContract,
  clockAdvanced,
  Day,
  instant,
  institutionCode,
  recordSubstitution as substitutionContract,
  recordSystem as systemContract,
  substitutionEnded,
  substitutionRecorded,
  systemRecorded,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { describe, it } from 'vitest';

import { advanceClock } from './advance-clock.ts';
import * as clock from './clock.ts';
import { endSubstitution } from './end-substitution.ts';
import { recordSubstitution } from './record-substitution.ts';
import { recordSystem } from './record-system.ts';
import * as substitution from './substitution.ts';
import * as system from './system.ts';

const now = instant('2026-09-03T00:00:00.000Z');

describe('the clock of the world', () => {
  const spec = deciderSpec({ ...clock, decide: advanceClock });
  const command = { ...advanceContract.example, now, facts: { movable: true } };
  const moved = clockAdvanced.make({ from: now, to: command.to, reason: command.reason });

  it('moves forward', () => {
    spec().when(command).then(moved);
    spec(moved).when(command).then(moved);
  });

  it('never stands still or moves back', () => {
    spec()
      .when({ ...command, to: now })
      .thenRejected('not-forward');
    spec()
      .when({ ...command, to: instant('2026-09-02T23:59:59.999Z') })
      .thenRejected('not-forward');
  });

  it('takes no step of more than 400 days', () => {
    spec()
      .when({ ...command, to: instant('2027-10-09T00:00:00.000Z') })
      .thenRejected('too-far');
  });

  it('is the real one where a real issuer signs people in', () => {
    spec()
      .when({ ...command, facts: { movable: false } })
      .thenRejected('real-clock');
  });
});

describe('a substitution', () => {
  const spec = deciderSpec({ ...substitution, decide: recordSubstitution });
  const chuncheon = institutionCode('51110');
  const command = {
    ...substitutionContract.example,
    now,
    facts: { post: chuncheon, deputy: chuncheon },
  };
  const { substitutionId, post, deputy, from, to, reason } = command;
  const recorded = substitutionRecorded.make({
    substitutionId,
    post,
    deputy,
    from,
    to,
    reason,
    institution: chuncheon,
  });
  const ended = substitutionEnded.make({ substitutionId, on: Day.parse('2026-09-03') });

  it('lets one post act for another of the same institution', () => {
    spec().when(command).then(recorded);
  });

  it('is recorded once', () => {
    spec(recorded).when(command).thenRejected('already-recorded');
    spec(recorded, ended).when(command).thenRejected('already-recorded');
  });

  it('names two different posts that exist in one institution', () => {
    const facts = { post: chuncheon, deputy: null };
    spec()
      .when({ ...command, facts })
      .thenRejected('unknown-post');
    spec()
      .when({ ...command, deputy: command.post })
      .thenRejected('same-post');
    spec()
      .when({ ...command, facts: { post: chuncheon, deputy: institutionCode('51130') } })
      .thenRejected('other-institution');
  });

  it('has its days in order and not all behind it', () => {
    spec()
      .when({ ...command, to: Day.parse('2026-08-31') })
      .thenRejected('days-reversed');
    spec()
      .when({ ...command, from: Day.parse('2026-08-01'), to: Day.parse('2026-09-02') })
      .thenRejected('already-over');
  });

  it('ends early once', () => {
    const ending = deciderSpec({ ...substitution, decide: endSubstitution });
    ending(recorded).when({ substitutionId, now }).then(ended);
    ending().when({ substitutionId, now }).thenRejected('not-recorded');
    ending(recorded, ended).when({ substitutionId, now }).thenRejected('already-over');
    ending(recorded)
      .when({ substitutionId, now: instant('2026-09-05T00:00:00.000Z') })
      .thenRejected('already-over');
  });
});

describe('an information system', () => {
  const spec = deciderSpec({ ...system, decide: recordSystem });
  const command = { ...systemContract.example, facts: { known: true } };
  const recorded = systemRecorded.make(systemContract.example);

  it('is entered, and entered anew with what changed', () => {
    spec().when(command).then(recorded);
    spec(recorded)
      .when({ ...command, amountKrw: 1 })
      .then(systemRecorded.make({ ...systemContract.example, amountKrw: 1 }));
  });

  it('is not entered twice the same', () => {
    spec(recorded).when(command).thenRejected('unchanged');
  });

  it('belongs to an institution of the day, and stays there', () => {
    spec()
      .when({ ...command, facts: { known: false } })
      .thenRejected('unknown-institution');
    spec(recorded)
      .when({ ...command, institution: institutionCode('klid') })
      .thenRejected('other-institution');
  });
});
