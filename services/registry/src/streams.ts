import { defineStream } from '@madang/backbone/service';
import {
  clockAdvanced,
  substitutionEnded,
  substitutionRecorded,
  systemRecorded,
} from '@madang/contracts';

import * as clock from './domain/clock.ts';
import * as substitution from './domain/substitution.ts';
import * as system from './domain/system.ts';

export const clockStream = defineStream({
  noun: 'clock',
  initial: clock.initial,
  evolve: clock.evolve,
  events: [clockAdvanced],
});

export const substitutionStream = defineStream({
  noun: 'substitution',
  initial: substitution.initial,
  evolve: substitution.evolve,
  events: [substitutionRecorded, substitutionEnded],
});

export const systemStream = defineStream({
  noun: 'system',
  initial: system.initial,
  evolve: system.evolve,
  events: [systemRecorded],
});
